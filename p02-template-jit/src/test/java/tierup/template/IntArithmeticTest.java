package tierup.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tierup.lang.FrontEnd;
import tierup.launch.VmEngine;
import tierup.template.testing.Compiled;
import tierup.template.testing.NeedsMachine;
import tierup.vm.code.Feedback;
import tierup.vm.code.FunctionInfo;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;
import tierup.vm.running.Vm;
import tierup.workbook.Exercise;
import tierup.workbook.Points;
import tierup.workbook.corpus.ProgramOutcome;

/** Sums and differences of ints, compiled before anything is known of their operands. */
@NeedsMachine
@Exercise("p02.5")
class IntArithmeticTest {
    private static final int MAX = Integer.MAX_VALUE;
    private static final int MIN = Integer.MIN_VALUE;
    private static final int[] EDGES = {0, 1, -1, 2, 1000, -1000, MAX, MAX - 1, MIN, MIN + 1, 1 << 30, -(1 << 30)};

    private static void expect(String program, String output) {
        assertThat(TestEngine.eager().run(program)).as(program).isEqualTo(ProgramOutcome.finished(output));
    }

    /** All pairs of edges, in one program; what is right is computed with 64 bits, where nothing overflows. */
    private static void expectForEdges(String operator, boolean constant) {
        List<String> calls = new ArrayList<>();
        List<String> results = new ArrayList<>();
        for (int a : EDGES) {
            for (int b : EDGES) {
                calls.add(
                        constant
                                ? "(function (a) { return a " + operator + " (" + b + "); })(" + a + ")"
                                : "f(" + a + ", " + b + ")");
                results.add(Long.toString(operator.equals("+") ? (long) a + b : (long) a - b));
            }
        }
        String function = "function f(a, b) { return a " + operator + " b; }\n";
        String program =
                calls.stream().map(call -> "console.log(" + call + ");\n").collect(Collectors.joining());
        ProgramOutcome outcome = TestEngine.eager().run(function + program);
        List<String> lines = outcome.output().lines().toList();
        for (int i = 0; i < Math.min(lines.size(), calls.size()); i++) {
            assertThat(lines.get(i)).as(function + calls.get(i)).isEqualTo(results.get(i));
        }
        assertThat(outcome).isEqualTo(ProgramOutcome.finished(String.join("\n", results) + "\n"));
    }

    @Test
    @Points(2)
    void sumsAreRightUpToTheEdgeAndBeyond() {
        expectForEdges("+", false);
    }

    @Test
    @Points(1)
    void sumsWithAConstantToo() {
        expectForEdges("+", true);
    }

    @Test
    @Points(2)
    void differencesAreRightUpToTheEdgeAndBeyond() {
        expectForEdges("-", false);
    }

    @Test
    @Points(1)
    void differencesWithAConstantToo() {
        expectForEdges("-", true);
    }

    @Test
    @Points(2)
    void theOperandsStayWhatTheyWere() {
        expect(
                "function f(a, b) { const s = a + b; const d = a - b; return a + ' ' + b + ' ' + s + ' ' + d; }\n"
                        + "console.log(f(3, 4)); console.log(f(2147483647, 2147483647)); console.log(f(-2147483648, 1));",
                "3 4 7 -1\n2147483647 2147483647 4294967294 0\n-2147483648 1 -2147483647 -2147483649\n");
    }

    @Test
    @Points(1)
    void otherOperandsGetTheirGeneralMeaning() {
        expect(
                "function f(a, b) { return a + b; } function g(a, b) { return a - b; }\n"
                        + "console.log(f(1, 0.5), f('1', 2), f(1, null), g('5', 2), g(0.25, 1), g(undefined, 1));",
                "1.5 12 1 3 -0.75 NaN\n");
    }

    /** Right results alone could come from the slow path. */
    @Test
    @Points(2)
    void theStraightPathAddsAtThirtyTwoBits() {
        List<String> sum = Compiled.straightPath("function f(a, b) { return a + b; } f(1, 2);", "f");
        assertThat(sum).as(String.join("\n", sum)).anyMatch(text -> text.matches("add (e..|r\\d+d), (e..|r\\d+d)"));
        assertThat(sum).as(String.join("\n", sum)).noneMatch(text -> text.contains("xmm"));
        List<String> difference = Compiled.straightPath("function f(a) { return a - 7; } f(1);", "f");
        assertThat(difference)
                .as(String.join("\n", difference))
                .anyMatch(text -> text.matches("(sub (e..|r\\d+d), (7|e..|r\\d+d)|add (e..|r\\d+d), -7)"));
    }

    /** Functions that are called from Java, and whose one instruction with feedback is looked at. */
    private static final class Functions implements AutoCloseable {
        private final Vm vm = TemplateVm.create(
                VmEngine.OPTIONS, TemplateVm.Settings.standard().compilingAtOnce());
        private static final String INTS = "as ints";
        private static final String DOUBLES = "by way of doubles";

        private String source;
        private long function;
        private long feedback;

        /** @param source an expression: the function that {@link #expect} is about from now on */
        void define(String source) {
            this.source = source;
            function = vm.call(vm.load(FrontEnd.compile("test.js", "return " + source)), Value.UNDEFINED);
            FunctionInfo info = (FunctionInfo) vm.functions.of(function);
            feedback = info.feedback() + Feedback.HEADER_BYTES;
        }

        /**
         * Ints whose result is one are no news to a site; only what comes by way of doubles is recorded.
         *
         * @param result what is right
         */
        void expect(long result, int... arguments) {
            Memory.putLong(feedback, 0);
            long[] values = Arrays.stream(arguments).mapToLong(Value::fromInt).toArray();
            String got = vm.conversions.toJavaString(vm.call(function, Value.UNDEFINED, values));
            boolean asInts = Memory.getLong(feedback) == 0;
            if (!got.equals(Long.toString(result)) || asInts != (result == (int) result)) {
                String call = source + " of " + Arrays.toString(arguments);
                assertThat(got).as(call).isEqualTo(Long.toString(result));
                assertThat(asInts ? INTS : DOUBLES)
                        .as("how %s, which is %d, is computed", call, result)
                        .isEqualTo(result == (int) result ? INTS : DOUBLES);
            }
        }

        @Override
        public void close() {
            vm.close();
        }
    }

    private static long result(String operator, int a, int b) {
        return operator.equals("+") ? (long) a + b : (long) a - b;
    }

    /** The slow path would give right results, too: but only what does not fit may go there, and all that fits must not. */
    @ParameterizedTest
    @Points(2)
    @ValueSource(strings = {"+", "-"})
    void exactlyWhatDoesNotFitIsLeftToDoubles(String operator) {
        Random random = new Random(5);
        try (Functions functions = new Functions()) {
            functions.define("(a, b) => a " + operator + " b");
            for (int a : EDGES) {
                for (int b : EDGES) {
                    functions.expect(result(operator, a, b), a, b);
                    int c = random.nextInt();
                    functions.expect(result(operator, c, a), c, a);
                    int half = random.nextInt() >> random.nextInt(32);
                    functions.expect(result(operator, half, c), half, c);
                }
            }
            functions.define("a => a " + operator + " a");
            for (int a : EDGES) {
                functions.expect(result(operator, a, a), a);
            }
        }
    }

    @ParameterizedTest
    @Points(2)
    @ValueSource(strings = {"+", "-"})
    void exactlyWhatDoesNotFitIsLeftToDoublesWithConstantsToo(String operator) {
        int[] constants = {
            0, 1, -1, 7, 127, 128, -128, -129, 255, 256, 32_767, 32_768, 65_535, 65_536, MAX, MIN, MIN + 1, 1 << 30
        };
        Random random = new Random(6);
        try (Functions functions = new Functions()) {
            for (int b : constants) {
                functions.define("a => a " + operator + " (" + b + ")");
                for (int a : EDGES) {
                    functions.expect(result(operator, a, b), a);
                }
                for (int i = 0; i < 10; i++) {
                    int a = random.nextInt() >> random.nextInt(32);
                    functions.expect(result(operator, a, b), a);
                }
            }
        }
    }

    /** As many as there are registers for operands, and more. */
    private static final String LOCALS = "abssabcdeghijk";

    private static final String OTHER_LOCALS =
            "  const c = a | 7, d = b & 1023, e = a ^ b, g = b | 1, h = a & 255, i = b ^ 5, j = 3 & a, k = ~b;\n";

    /** Sums and differences of the same locals, which stay in their registers, of constants, and of one another. */
    private static String anyExpression(Random random, int depth) {
        if (depth == 0 || random.nextInt(5) == 0) {
            int[] constants = {1, 7, 1000, MAX, 1 << 30, 300};
            return random.nextInt(4) == 0
                    ? Integer.toString(constants[random.nextInt(constants.length)])
                    : LOCALS.substring(random.nextInt(LOCALS.length())).substring(0, 1);
        }
        return "(" + anyExpression(random, depth - 1) + (random.nextBoolean() ? " + " : " - ")
                + anyExpression(random, depth - 1) + ")";
    }

    @Test
    @Points(2)
    void whatIsUsedAgainHasNotChanged() {
        for (int seed = 0; seed < 3; seed++) {
            Random random = new Random(seed);
            StringBuilder program = new StringBuilder();
            for (int function = 0; function < 8; function++) {
                program.append("function f" + function + "(a, b) {\n  let s = a;\n" + OTHER_LOCALS + "  const all = [");
                program.append(anyExpression(random, 1)).append("];\n");
                for (int i = 0; i < 4; i++) {
                    program.append("  s = ")
                            .append(anyExpression(random, 3))
                            .append(";\n  all.push(a, b, s, d, h, k);\n");
                }
                program.append("  return all.join();\n}\n");
            }
            program.append("const ints = [1, -1000, 2147483647, -2147483648, 1073741824];\n");
            program.append("for (const f of [f0, f1, f2, f3, f4, f5, f6, f7])\n  for (const a of ints)\n");
            program.append("    for (const b of ints) console.log(f.name, a, b, f(a, b));\n");
            TestEngine.expectAsInterpreted("// seed " + seed + "\n" + program);
        }
    }
}
