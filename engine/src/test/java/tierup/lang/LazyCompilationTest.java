package tierup.lang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tierup.bytecode.FunctionCode;
import tierup.bytecode.LazyFunction;
import tierup.lang.source.GuestSyntaxError;
import tierup.workbook.corpus.Corpus;
import tierup.workbook.corpus.CorpusProgram;

/** Functions compiled at their first call are those that would have been compiled at once, and errors are found at once. */
class LazyCompilationTest {
    private static final String NAME = "test.js";
    private static final int MUTANTS = Integer.getInteger("tierup.mutants", 2_000);

    /** Bits of text that make errors, or change what names mean, wherever they are put. */
    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "(",
            ")",
            "[",
            "]",
            ";",
            ",",
            "=",
            "=>",
            "...",
            "?.",
            "??",
            "||",
            "**",
            "++",
            "-",
            "`",
            "${",
            "'",
            "/",
            "\\",
            "#a",
            "\u00e9",
            "\u0101",
            "?\u0101",
            "// \u0101\u2028",
            "/* \u2028 */",
            "'\u0101\ud83d\ude00'",
            " ? 1 : 2 ",
            "\n",
            " let x;",
            " var x;",
            " const x = 1;",
            " x ",
            " arguments ",
            " eval ",
            " await ",
            " async ",
            " yield ",
            " static ",
            " this ",
            " super.x ",
            " super() ",
            " new.target ",
            " delete x;",
            " break;",
            " continue;",
            " return x;",
            " function x() {} ",
            " class x {} ",
            " class x extends x { constructor() { super(); } m() { return super.m; } } ",
            " constructor() {} ",
            " constructor() { super(x); } ",
            " static x = 1; ",
            " static m() { return x; } ",
            " x = arguments; ",
            " x = () => { return super.x; }; ",
            " extends x ",
            " static { x; } ",
            " a: ",
            " break a;",
            " continue a;",
            "0",
            "01",
            "1n",
            "'\\08'",
            " 'use strict';",
            " get x() {} ",
            " in ",
            " of ",
            " if (x) ",
            " else ",
            " for (let x of x) ",
            " for (x in x) ",
            " catch (x) {} ",
            " try {} ",
            " finally {} ",
            " case 1: ",
            " default: ",
            " x = 1 ",
            " {x = 1} ",
            " [x] = x ",
            " ({x} = x) ",
            " (x, y) => ",
            " x => x ",
            " import ",
            " export ",
            " with (x) ",
            " debugger; ",
            " throw ",
            " typeof ",
            " x\n++\nx ",
            " /* x */ ",
            " // x\n",
            " <!-- x",
            "\u2028",
            " __proto__: x, ",
            " '__proto__': x, ",
            " async x => x ",
            " function* x() {} ",
            " x?.y = 1 ",
            " new x?.y ",
            " -x ** 2 ",
            " a ?? b || c ",
            " let let ",
            " enum ",
            " implements ");

    /** All that two codes of one function have to share. */
    private static void assertSame(FunctionCode lazy, FunctionCode eager, String where) {
        String here = where + " > " + eager.label().shown();
        assertThat(describe(lazy)).as(here).isEqualTo(describe(eager));
        assertThat(lazy.code()).as(here).isEqualTo(eager.code());
        for (int i = 0; i < eager.constants().length; i++) {
            Object expected = eager.constants()[i];
            Object found = lazy.constants()[i];
            if (found instanceof LazyFunction function) {
                FunctionCode whole = function.compile();
                assertSame(whole, (FunctionCode) expected, here);
                assertThat(List.of(
                                function.name(),
                                function.kind(),
                                function.parameters(),
                                function.length(),
                                function.sourceStart(),
                                function.sourceEnd(),
                                function.label()))
                        .isEqualTo(List.of(
                                whole.name(),
                                whole.kind(),
                                whole.parameters(),
                                whole.length(),
                                whole.sourceStart(),
                                whole.sourceEnd(),
                                whole.label()));
                assertThat(function.outerContexts()).isEqualTo(whole.outerContexts());
            } else if (expected instanceof FunctionCode function) {
                assertSame((FunctionCode) found, function, here);
            } else {
                assertThat(found).as(here).isEqualTo(expected);
            }
        }
    }

    private static String describe(FunctionCode code) {
        return Stream.of(
                        code.name(),
                        code.kind(),
                        code.parameters(),
                        code.length(),
                        code.locals(),
                        code.maxStack(),
                        code.handlers(),
                        Arrays.toString(code.outerContexts()),
                        code.feedbackWords(),
                        code.localNames(),
                        Arrays.toString(code.map().pcs()),
                        Arrays.toString(code.map().offsets()),
                        Arrays.toString(code.map().texts()),
                        code.sourceStart(),
                        code.sourceEnd(),
                        code.label(),
                        code.constants().length)
                .map(String::valueOf)
                .collect(Collectors.joining("\n"));
    }

    private static int lazyFunctions(FunctionCode code) {
        int count = 0;
        for (Object constant : code.constants()) {
            count += constant instanceof LazyFunction ? 1 : 0;
            count += constant instanceof FunctionCode inner ? lazyFunctions(inner) : 0;
        }
        return count;
    }

    private static void check(String text) {
        FunctionCode eager;
        try {
            eager = FrontEnd.compile(NAME, text);
        } catch (GuestSyntaxError expected) {
            GuestSyntaxError found = null;
            try {
                FrontEnd.compileLazily(NAME, text);
            } catch (GuestSyntaxError e) {
                found = e;
            }
            assertThat(found == null ? "accepted" : found.render()).as(text).isEqualTo(expected.render());
            return;
        }
        assertSame(FrontEnd.compileLazily(NAME, text), eager, text);
    }

    static Stream<CorpusProgram> programs() {
        return Corpus.programs().stream();
    }

    @ParameterizedTest
    @MethodSource("programs")
    void theCorpusIsTheSame(CorpusProgram program) {
        check(program.source());
        check("function around() {" + program.source() + "\n}");
        check("const o = { m() {" + program.source() + "\n}, get g() { return () => {" + program.source()
                + "\n}; } };");
    }

    @Test
    void mutatedProgramsAreTheSameOrWrongInTheSameWords() {
        List<String> sources = programs().map(CorpusProgram::source).toList();
        Random random = new Random(Long.getLong("tierup.seed", 11));
        for (int i = 0; i < MUTANTS; i++) {
            String source = part(sources.get(random.nextInt(sources.size())), random);
            String mutant = mutate(source, random);
            check("function around(a, b) {\n" + mutant + "\n}");
        }
    }

    /** Some lines: short texts are more often still right after they have been changed. */
    private static String part(String source, Random random) {
        List<String> lines = source.lines().toList();
        int from = random.nextInt(lines.size());
        int to = Math.min(lines.size(), from + 1 + random.nextInt(30));
        return String.join("\n", lines.subList(from, to));
    }

    private static String mutate(String source, Random random) {
        StringBuilder text = new StringBuilder(source);
        int changes = random.nextInt(3);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(text.length() + 1);
            switch (random.nextInt(3)) {
                case 0 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(8)));
                default -> {
                    int from = random.nextInt(text.length() + 1);
                    text.insert(at, text.substring(from, Math.min(text.length(), from + random.nextInt(20))));
                }
            }
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "let x = 1; function f() { return x; } f();",
                "function f() { return x; } let x = 1;",
                "const f = function g() { return g; };",
                "const f = function g() { g = 1; };",
                "const o = { m() { return arguments.length + new.target; } };",
                "const o = { get x() { return 1; } }; const p = { m() { return super.m; }, n() { return 1; } };",
                "class A { m() { return () => this; } static s() { return new.target; } get g() { return 1; } }",
                "class A extends B { constructor() { const f = () => { return this; }; super(); f(); } }",
                "class A { x = () => { return this; }; }",
                "switch (1) { case 0: let x; default: function f() { return x; } }",
                "for (let i = 0; i < 3; i++) { fs.push(function () { return i++; }); }",
                "try { } catch (e) { const f = () => { return e; }; }",
                "let x; function f() { x = {}; } const o = {}; o[x] += 1;",
                "let x = 1; function f() { x = 2; x += 3; x++; } const o = {}; o[x] += 1;",
                "let x = 1; function f() { for (x of []) ; for (x in {}) ; x ||= 1; } const o = {}; o[x] += 1;",
                "function f(a, ...r) { var a; function a() {} return r; }",
                "function f() { { function g() {} } return typeof g; }",
                "function f() { const [a = b, { c: [d], ...e }, , ...r] = x, b = 1; return a + d + e + r; }",
                "function f() { return ((a, { b, c = d }) => { return a + b + c; })(`${(x) => { return x; }}`); }",
                "function f() { const g = (a = v) => { var v = 1; return a; }; var v = 2; return g(); }",
                "function f() { l: for (;;) { m: while (1) { continue l; } break l; } }",
                "const t = function (a) { function e() { return a; } return () => { return e; }; }(1);",
                "function f(a) { return function g(b) { a = {}; return a + b + g; }(() => { a = b; return a; }); } let b;",
                "function f() { class A extends B { constructor(x) { super(x); this.x = A; } get g() { return A; } } return A; } class B {}",
                "function f() { return class A extends (class B { m() { return k; } }) { static [k] = A; [k]() { return super.m(); } }; }",
                "function f() { class A { x = () => { return this.y + z; }; y = z; static s = A; } let z; { class A {} } return A; }",
                "function f() { class A extends B { constructor() { const g = () => { super(); }; g(); this.a = () => { return super.m; }; } } }",
                "function f() { const o = { m() { return super.m; }, n() { return () => { return super.n; }; } }; return o; }",
                "function f(a) { const o = { m(b) { return () => { return this + b + arguments + a; }; } }; return o; }",
            })
    void whatScopesDoIsTheSame(String text) {
        check(text);
    }

    /** Letters that the pre-parser must not take for something else, wherever they stand. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "let a = 1, b = 2, c = 3, \u0101b = 4; function f() { switch (1) { case a ?\u0101b : c : c: return b; } }",
                "let a = 1, \u0101 = 4; function f() { return a\u0101 + a?\u0101:1; } let a\u0101;",
                "let a = 1; function f() { return a // \u0101\u2028 + b\n; } let b;",
                "let a = 1; function f() { return /* \u0101 ? \u2028 */ a; }",
                "let a = 1; function f() { a /* \u2028 */ ++a; }",
                "let a = 1; function f() { return '\u0101?\u2028\ud83d\ude00' + `?\u0101${a}\u00e9`; }",
                "let a = 1; function f() { return a /* \ud83d\ude00 */ ? 1 /* \u00e9 */ : 2; } // \u00fe",
                "let a = 1, \u00e9 = 2; function f(\u0101) { return (\u00e9) => { return a\u00e9; }; } let a\u00e9;",
                "let \u00e9 = 1; const o = { m(\u0101, b) { return b; }, get \u00e9() { return 1; }, [\u00e9]: 1 };",
                "function f() { return 1\u00e9; }",
                "function f() { return 1; } \0",
                "function f() { return '\0' + a; } let a;",
                "function f() { return 'a\0",
                "function f() { return `a\0",
                "function f() { \0 }",
                "function f() { a\0b }",
            })
    void lettersBeyondAsciiAreWhatTheyAre(String text) {
        check(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "let x; let x;",
                "var x; let x;",
                "{ let x; { var x; } }",
                "let x; function x() {}",
                "if (1) function g() {}",
                "break;",
                "l: { continue l; }",
                "const c;",
                "let [a];",
                "-1 ** 2",
                "a ?? b || c",
                "delete a",
                "'\\01'",
                "01",
                "arguments = 1",
                "(a, b) = 1",
                "a?.b = 1",
                "({ a = 1 })",
                "({ __proto__: 1, '__proto__': 2 })",
                "try { } ",
                "switch (1) { default: default: }",
                "try { } catch (e) { let e; }",
                "({ get x(a) {} })",
                "(function (a, a) {})",
                "(a, a) => 1",
                "function g(a = 1) { 'use strict'; }",
                "new.target = 1",
                "super.x",
                "yield",
                "new a?.b",
                "await x",
                "async () => 1",
                "for (let x = 1 of []) ;",
                "for (const x; ;) ;",
                "return\n1 +",
                "`${",
                "/a/",
                "class { }",
                "class A { constructor() {} constructor() {} }",
                "class A { get constructor() {} }",
                "class A { constructor = 1 }",
                "class A { 'constructor' = 1 }",
                "class A { static prototype() {} }",
                "class A { static 'prototype' = 1 }",
                "class A { constructor() { super(); } }",
                "class A extends B { m() { super(); } }",
                "class A extends B { x = super(); }",
                "class A extends B { constructor() { function g() { super(); } } }",
                "class A { x = arguments; }",
                "class A { x = () => arguments; }",
                "class A { m() { function g() { super.m; } } }",
                "class A { x y }",
                "class A { x = 1 y = 2 }",
                "class A extends a++ { }",
                "class A extends () => 1 { }",
                "class A { get x }",
                "class A { static static static }",
                "class A { *m() {} }",
                "class A { async m() {} }",
                "class A { #x = 1 }",
                "class A {} class A {}",
                "let A; class A {}",
                "var A; class A {}",
                "if (1) class A {}",
                "l: class A {}",
                "class let {}",
                "new super.m; class A extends B { constructor() { new super(); } }",
                "({ m() { super(); } })",
                "({ m: function () { super.m; } })",
                "super?.m",
                "class A { m() { super?.m; } }",
                "class A { m() { super; } }",
                "throw\n1",
            })
    void errorsInBodiesAreFoundAtOnce(String body) {
        String text = "var ok = 1;\nfunction around(p) {\n  " + body + "\n}";
        check(text);
        assertThat(Stream.of(text)).as("wrong").noneMatch(wrong -> {
            try {
                FrontEnd.compileLazily(NAME, wrong);
                return true;
            } catch (GuestSyntaxError e) {
                return false;
            }
        });
    }

    @Test
    void whatIsSkipped() {
        String bodies = "function f(a) { return a; } const g = () => { return 1; }; const h = { m() {} };"
                + " class C { m() {} get x() { return 1; } } call(function () {}); (function () {})(); !function () {}();";
        assertThat(lazyFunctions(FrontEnd.compileLazily(NAME, bodies)))
                .as("all but the two that are called where they stand")
                .isEqualTo(6);
        assertThat(lazyFunctions(FrontEnd.compile(NAME, bodies))).isZero();
        assertThat(lazyFunctions(FrontEnd.compileToRun(NAME, bodies))).isZero();
    }

    @Test
    void functionsInALargeFunctionAreSkippedAgain() {
        String inner = IntStream.range(0, 200)
                .mapToObj(i -> "function g" + i + "() { return f" + i + "; }\n")
                .collect(Collectors.joining());
        String text = "function f() {\n" + inner + "return g7; }";
        check(text);
        FunctionCode code = FrontEnd.compileLazily(NAME, text);
        List<FunctionCode> compiled = new ArrayList<>();
        for (Object constant : code.constants()) {
            if (constant instanceof LazyFunction lazy) {
                compiled.add(lazy.compile());
            }
        }
        assertThat(compiled).hasSize(1);
        assertThat(lazyFunctions(compiled.get(0))).isEqualTo(200);
    }
}
