package tierup.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tierup.bytecode.Opcode;
import tierup.lang.FrontEnd;
import tierup.launch.VmEngine;
import tierup.template.testing.Compiled;
import tierup.template.testing.NeedsMachine;
import tierup.vm.memory.Value;
import tierup.vm.running.Vm;
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

    /** Runs a program, and says how often machine code left for Java because of a call. */
    static long exitsForCalls(String program) {
        try (Vm vm = TemplateVm.create(
                VmEngine.OPTIONS, TemplateVm.Settings.standard().compilingAtOnce())) {
            vm.call(vm.load(FrontEnd.compile("test.js", program)), Value.UNDEFINED);
            return ((BaselineTier) vm.compiled).exits().of(Opcode.CALL);
        }
    }

    /** From machine code to machine code there is no way through Java. */
    @Test
    @Points(2)
    void aCallBetweenCompiledFunctionsStaysInMachineCode() {
        String source = "function g(x) { return x + 1; }"
                + " function f(n) { let s = 0; for (let i = 0; i < n; i++) s = g(s); return s; } f(10);";
        assertThat(Compiled.straightPath(source, "f").stream().filter(text -> text.startsWith("call")))
                .as("calls in the code of %s", source)
                .hasSize(1);
        assertThat(exitsForCalls(source)).as("exits for calls in %s", source).isZero();
    }

    /** The compiler believes nothing of the result that is not so. */
    @Test
    @Points(2)
    void theResultMayBeAnything() {
        String program = """
                function id(x) { return x; }
                function f(x) {
                  return [id(x) + 1, 1 + id(x), id(x) - 1, id(x) * 2, -id(x), id(x) < 2, id(x) === x, id(x) == 1, id(x) | 0,
                      id(x) ? 'yes' : 'no', !id(x), typeof id(x), id(id(x)) + id(x), `${id(x)}`].join(' ');
                }
                for (const x of [0, 1, -1, 2147483647, -2147483648, 1.5, -0, NaN, Infinity, 1e300, 's', '', '12', true, false,
                    null, undefined, [], [3], {}, id]) {
                  console.log(typeof x, String(x), f(x));
                }
                """;
        TestEngine.expectAsInterpreted(program);
        String warm = program.replace("for (const x of", "for (let i = 0; i < 400; i++) f(i + 0.5);\nfor (const x of");
        assertThat(TestEngine.template().run(warm))
                .as("with doubles before anything else:\n%s", warm)
                .isEqualTo(VmEngine.interpreter().run(warm));
    }

    private static final String FUNCTIONS = """
            function f0() { return 7; }
            function f1(a) { return a + 1; }
            function f2(a, b) { return a - b; }
            function f3(a, b, c) { if (c === 13) throw c; return a * 2 + b - c; }
            function f4(a, b, c, d) { return [a, b, c, d, arguments.length].join('/').length; }
            function f5(...all) { return all.length; }
            """;

    /** Calls within calls, with operands of all sorts under them, and too few and too many arguments. */
    private static String anyCall(Random random, int depth) {
        if (depth == 0) {
            String[] leaves = {"x", "y", "1", "13", "2.5", "x", "y"};
            return leaves[random.nextInt(leaves.length)];
        }
        String left = anyCall(random, depth - 1);
        switch (random.nextInt(6)) {
            case 0 -> {
                return "(" + left + " + " + anyCall(random, depth - 1) + ")";
            }
            case 1 -> {
                return "(" + left + " * 0.5 - " + anyCall(random, depth - 1) + ")";
            }
            case 2 -> {
                return "[" + left + ", x, " + anyCall(random, depth - 1) + "].length";
            }
            default -> {
                int function = random.nextInt(6);
                int count = Math.max(0, function + random.nextInt(3) - 1);
                String arguments = IntStream.range(0, count)
                        .mapToObj(i -> i == 0 ? left : anyCall(random, random.nextInt(depth)))
                        .collect(Collectors.joining(", "));
                return "f" + function + "(" + arguments + ")";
            }
        }
    }

    @Test
    @Points(2)
    void callsWithinCallsFindWhatBelongsToThem() {
        for (int seed = 0; seed < 6; seed++) {
            Random random = new Random(seed);
            StringBuilder program = new StringBuilder("// seed " + seed + "\n" + FUNCTIONS);
            for (int i = 0; i < 6; i++) {
                program.append("function t" + i + "(x, y) { let s = x; for (const k of [y, 3]) { try { s = s + k + "
                        + anyCall(random, 4) + "; } catch (e) { s = s - e; } x = x + 1; } return s + x * y; }\n");
                program.append(
                        "console.log('t" + i + "', t" + i + "(1, 2), t" + i + "(0.5, -1), t" + i + "(13, 13));\n");
            }
            TestEngine.expectAsInterpreted(program.toString());
        }
    }

    /** Of each call, wherever it stands in a function of some kilobytes. */
    @Test
    @Points(2)
    void theStackTraceOfEachCallNamesItsLine() {
        StringBuilder program = new StringBuilder("const lines = [];\n"
                + "function here() { lines.push(new Error('x').stack.split('\\n')[2].split('test.js:')[1].split(':')[0]); return 1; }\n"
                + "function f(n) {\n  let s = 0;\n");
        for (int i = 0; i < 300; i++) {
            program.append(
                    i % 3 == 0
                            ? "  s += here();\n"
                            : i % 3 == 1 ? "  s = s + n * (n + 1 + here(here()));\n" : "  s = -s + n;\n");
        }
        program.append("  return s;\n}\nf(1);\nconsole.log(lines.join());\n");
        String source = program.toString();
        List<String> found =
                List.of(TestEngine.eager().run(source).output().strip().split(","));
        List<String> expected =
                List.of(VmEngine.interpreter().run(source).output().strip().split(","));
        assertThat(found)
                .as("the lines that the stack traces of the calls name")
                .isEqualTo(expected)
                .hasSize(300);
    }

    /** The argument word says, besides their number, that a call is none of {@code new}. */
    @Test
    @Points(1)
    void aCallIsNoConstruction() {
        expect(
                "class C { constructor(x) { this.x = x; } } function F() { return new.target; }\n"
                        + "function f(c, n) { try { return c(n, n); } catch (e) { return e instanceof TypeError; } }\n"
                        + "for (let i = 0; i < 3; i++) { const made = new C(i); console.log(f(C, i), f(F, i), f(Map, i), made.x); }",
                "true undefined true 0\ntrue undefined true 1\ntrue undefined true 2\n");
    }

    /** The bytecode has sixteen bits for the number of arguments; the callee is told all of them. */
    @Test
    @Points(1)
    void aCallHasAnyNumberOfArguments() {
        StringBuilder program = new StringBuilder("function g(first) { return arguments.length + ' ' + first + ' '"
                + " + arguments[arguments.length - 1]; }\n");
        StringBuilder output = new StringBuilder();
        for (int count : new int[] {1, 2, 127, 128, 129, 255, 256, 257, 258, 511, 512, 1000, 4097}) {
            String arguments =
                    IntStream.rangeClosed(1, count).mapToObj(String::valueOf).collect(Collectors.joining(", "));
            program.append("console.log((function () { return g(")
                    .append(arguments)
                    .append("); })());\n");
            output.append(count).append(" 1 ").append(count).append('\n');
        }
        ProgramOutcome outcome = TestEngine.eager().run(program.toString());
        assertThat(outcome)
                .as("number of arguments, the first and the last, of calls with 1, 2, 127 to 4097 arguments")
                .isEqualTo(ProgramOutcome.finished(output.toString()));
    }
}
