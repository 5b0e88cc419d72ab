package tierup.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tierup.template.testing.Compiled;
import tierup.template.testing.NeedsMachine;
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
                .anyMatch(text -> text.matches("(sub (e..|r\\d+d), 7|add (e..|r\\d+d), -7)"));
    }
}
