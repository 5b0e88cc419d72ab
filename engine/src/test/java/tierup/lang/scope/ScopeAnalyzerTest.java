package tierup.lang.scope;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tierup.lang.ast.FunctionLiteral;
import tierup.lang.parser.Parser;
import tierup.lang.source.Source;
import tierup.lang.source.Table;

/** Text in, scopes out. */
class ScopeAnalyzerTest {
    private static FunctionScope analyze(String text) {
        Source source = new Source("test.js", text);
        FunctionLiteral script = Parser.parseScript(source);
        return ScopeAnalyzer.analyze(source, script).functionScope(script);
    }

    /** The scopes, without the five parameters that every script has. */
    private static String scopes(String text) {
        return ScopePrinter.print(analyze(text)).replaceAll("(?m)^  parameter .*\\n", "");
    }

    @Test
    void variablesThatInnerFunctionsUseLiveInContexts() {
        assertThat(scopes("""
                        let total = 0;
                        function add(n) { const twice = n * 2; total += twice; return () => n; }
                        """)).isEqualTo("""
                        function, context of 1
                          let total: slot 0, checked, reassigned
                          var add: local 5
                          function add, context of 1
                            parameter n: slot 0
                            const twice: local 1
                            function
                        """);
    }

    @Test
    void scopesBesideEachOtherShareLocals() {
        assertThat(scopes("{ let a, b; { let c; } } { let d; }")).isEqualTo("""
                        function
                          block
                            let a: local 5
                            let b: local 6
                            block
                              let c: local 7
                          block
                            let d: local 5
                        """);
    }

    @Test
    void varsBelongToTheFunctionAndFunctionsInBlocksToTheBlock() {
        assertThat(scopes("if (x) { var a; function f() {} for (var b in x) ; }"))
                .isEqualTo("""
                        function
                          var a: local 5
                          var b: local 6, reassigned
                          block
                            function f: local 7
                            function f
                        """);
    }

    @Test
    void aBodyBesideParameterExpressionsHasAScopeOfItsOwn() {
        assertThat(scopes("(a, b = () => a) => { var a; };")).isEqualTo("""
                        function
                          function, context of 1
                            parameter a: slot 0
                            parameter b: local 1
                            function
                            body
                              var a: local 2
                        """);
    }

    @Test
    void aFunctionKnowsItselfByTheNameOfItsExpression() {
        assertThat(scopes("(function me() { me; () => me; });")).isEqualTo("""
                        function
                          function me, context of 1
                            own name me: slot 0
                            function
                        """);
    }

    @Test
    void arrowFunctionsCaptureThisArgumentsAndNewTarget() {
        assertThat(scopes("function f() { this; new.target; return () => [this, arguments]; }"))
                .isEqualTo("""
                        function
                          var f: local 5
                          function f, context of 2
                            implicit this: slot 0
                            implicit new.target: in frame
                            implicit arguments: slot 1
                            function
                        """);
    }

    @Test
    void thisOfADerivedConstructorIsDeadUntilSuperIsCalled() {
        assertThat(scopes("class A extends B { constructor() { super(); this.a; } }"))
                .contains("implicit this: local 0\n");
        assertThat(scopes("class A extends B { constructor() { this.a; super(); } }"))
                .contains("implicit this: local 0, checked\n");
        assertThat(scopes("class A extends B { constructor() { if (b) super(); this.a; } }"))
                .contains("implicit this: local 0, checked\n");
    }

    @Test
    void anArrowFunctionThatCallsSuperCapturesWhatTheConstructorHas() {
        assertThat(scopes("class A extends B { constructor() { (() => super())(); } }"))
                .contains(
                        "implicit super called: slot",
                        "implicit new.target: slot",
                        "implicit running constructor: slot");
    }

    @Test
    void classesKeepWhatTheirInitializersNeed() {
        assertThat(scopes("class A { [k] = 1; static b = 2; }")).isEqualTo("""
                        function
                          class A: local 5
                          class, context of 2
                            const A: local 6
                            implicit class key 10: slot 0
                            implicit class fields 10: slot 1
                            function
                            function
                            function
                        """);
    }

    /** Programs in which the variable v needs, or does not need, a check that it is initialized. */
    static Stream<String[]> deadZones() {
        return Table.of("""
                unchecked ## let v = 1; v;
                checked   ## v; let v = 1;
                checked   ## let v = v;
                unchecked ## let v = 1; if (a) { while (b) { v; } }
                unchecked ## for (let v = 0; v < 3; v++) v;
                unchecked ## for (const v of a) v;
                checked   ## for (const v of v) ;
                unchecked ## const v = 1; const f = () => v;
                unchecked ## const v = 1; (function () { return () => v; });
                checked   ## const v = 1; function f() { return v; }
                checked   ## const f = () => v; const v = 1;
                unchecked ## const v = 1; { function f() { return v; } }
                checked   ## { function f() { return v; } } const v = 1;
                unchecked ## const v = 1; function f() { }
                checked   ## switch (a) { case 1: let v = 1; v; }
                unchecked ## switch (a) { case 1: { let v = 1; v; } }
                unchecked ## try { let v = 1; v; } catch {}
                checked   ## function f(a = v, v) {}
                unchecked ## function f(v, a = v) {}
                unchecked ## function f(v) { return () => v; }
                unchecked ## try {} catch (v) { v; }
                unchecked ## class v { m() { return v; } }
                checked   ## class v { [a]() { return v; } }
                checked   ## class v extends v {}
                checked   ## let f = () => { v = 2; }; let v;
                unchecked ## { let v; (() => v)(); }
                """);
    }

    @ParameterizedTest
    @MethodSource("deadZones")
    void checksOnlyWhatMayBeDead(String expected, String program) {
        assertThat(anyChecked(analyze(program))).as(program).isEqualTo(expected.equals("checked"));
    }

    private static boolean anyChecked(Scope scope) {
        return scope.variables().stream().anyMatch(v -> v.name().equals("v") && v.isChecked())
                || scope.children().stream().anyMatch(ScopeAnalyzerTest::anyChecked);
    }

    /** Programs in which the variable v may, or can never, hold an object. */
    @ParameterizedTest
    @MethodSource("values")
    void knowsWhichVariablesHoldOnlyPrimitives(String expected, String program) {
        assertThat(analyze(program).declared("v").mayHoldObject()).as(program).isEqualTo(expected.equals("objects"));
    }

    static Stream<String[]> values() {
        return Table.of("""
                primitives ## let v = 0; v++; v += 2;
                primitives ## let v; v = a + b; v = `x`;
                primitives ## var v = -1; { v = typeof a; }
                objects    ## let v = 0; v = a;
                objects    ## let v = f();
                objects    ## let v; [v] = a;
                objects    ## let v; ({ v } = a);
                objects    ## let v = 1; v ||= a;
                objects    ## var v; for (v of a) ;
                objects    ## let [v] = a;
                objects    ## function v() {}
                objects    ## class v {}
                objects    ## let v = 0; () => { v = {}; };
                """);
    }
}
