package tierup.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tierup.template.testing.Compiled;
import tierup.template.testing.NeedsMachine;
import tierup.workbook.Exercise;
import tierup.workbook.Points;
import tierup.workbook.corpus.ProgramOutcome;

/** Calls from machine code: to machine code, to the interpreter, to Java, and to what is no function. */
@NeedsMachine
@Exercise("p02.8")
class CallTest {
    private static void expect(String program, String output) {
        assertThat(TestEngine.eager().run(program)).as(program).isEqualTo(ProgramOutcome.finished(output));
    }

    @Test
    @Points(2)
    void aFunctionCallsAnother() {
        expect(
                "function g(a, b) { return a * 10 + b; } function f(x) { return g(x, 2); } console.log(f(1), f(3));",
                "12 32\n");
    }

    @Test
    @Points(2)
    void recursionReturnsToEachCaller() {
        expect("function fib(n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); } console.log(fib(15));", "610\n");
    }

    @Test
    @Points(2)
    void operandsUnderTheCallAreThereAfterwards() {
        expect(
                "function g(x) { return x + 1; }\n"
                        + "function f(a, b) { return a * 1000 + (b + 0.5 + g(g(a) * 10 + g(b))) + a; } console.log(f(1, 2));",
                "1027.5\n");
    }

    @Test
    @Points(1)
    void localsAreReadAfreshAfterACall() {
        expect(
                "function g() { return 1; } function f(a, b) { const s = a + b; g(); return a + ' ' + b + ' ' + s; }"
                        + " console.log(f(1, 2));",
                "1 2 3\n");
    }

    @Test
    @Points(2)
    void whatIsNoFunctionIsAnErrorNotACrash() {
        expect(
                "function f(x) { try { return x(1); } catch (e) { return e instanceof TypeError; } }\n"
                        + "console.log(f(1), f(undefined), f('s'), f({}), f([]), f(1.5), f(null), f(y => y));",
                "true true true true true true true 1\n");
    }

    @Test
    @Points(1)
    void builtInsAndMethodsAreFunctionsToo() {
        expect(
                "function f(a, b) { const max = Math.max; return max(a, b) + [3, 1].indexOf(b) + String(a).length; } console.log(f(5, 1));",
                "7\n");
        expect(
                "function g() { return 1; } g.method = function () { return 2; }; function f() { return g.method(); } console.log(f());",
                "2\n");
    }

    /** Whoever looks at the stack during the call finds the position of the call in the frame. */
    @Test
    @Points(2)
    void aStackTraceNamesTheLineOfTheCall() {
        expect(
                "function inner() { return new Error('here').stack; }\n"
                        + "function outer() {\n"
                        + "  const first = inner;\n"
                        + "  const stack = first();\n"
                        + "  return stack;\n"
                        + "}\n"
                        + "const text = outer();\n"
                        + "console.log(text.split('\\n')[2].includes('test.js:4:'), text.split('\\n')[3].includes('test.js:7:'));",
                "true true\n");
    }

    @Test
    @Points(1)
    void endlessRecursionIsARangeError() {
        expect(
                "function f(n) { return f(n + 1) + 1; } try { f(0); } catch (e) { console.log(e instanceof RangeError); }",
                "true\n");
    }

    /** An error thrown by the callee is caught by the caller, whose operands are then what the handler expects. */
    @Test
    @Points(1)
    void anExceptionPassesThroughTheCall() {
        expect(
                "function g(x) { if (x > 1) throw x; return x; }\n"
                        + "function f(x) { let r = 10; try { r = r + g(x); } catch (e) { r = r + e * 100; } return r; } console.log(f(1), f(2));",
                "11 210\n");
    }

    /** What a caller pushes after a call must not lie where a signal handler may write. */
    @Test
    @Points(1)
    void nothingOfTheFrameLiesBelowTheStackPointer() {
        String program = "function g(x) { return x + 1; }\n"
                + "function f(a, b) { return g(a) + (a + (b + (a * b + (a > b ? a : b)))); } console.log(f(1, 2), f(4, 3));";
        assertThat(TestEngine.of(StackPointerTest.scribbling()).run(program))
                .isEqualTo(ProgramOutcome.finished("9 28\n"));
    }

    /** From machine code to machine code there is no way through Java. */
    @Test
    @Points(2)
    void aCallBetweenCompiledFunctionsStaysInMachineCode() {
        String source = "function g(x) { return x + 1; }"
                + " function f(n) { let s = 0; for (let i = 0; i < n; i++) s = g(s); return s; } f(10);";
        assertThat(Compiled.straightPath(source, "f").stream().filter(text -> text.startsWith("call")))
                .as("one call, through the code pointer of the callee")
                .hasSize(1)
                .allMatch(text -> text.startsWith("call qword ptr ["));
    }
}
