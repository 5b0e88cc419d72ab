package tierup.workbook.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tierup.workbook.corpus.Engine;
import tierup.workbook.corpus.NodeEngine;
import tierup.workbook.corpus.ProgramOutcome;

/** Divergences are found and shrunk: shown with engines that are Node with a bug planted in it. */
@Tag("long")
class DifferentialRunnerTest {

    private NodeEngine node;

    @BeforeEach
    void start() {
        Assumptions.assumeTrue(NodeEngine.installedVersion().isPresent(), "node is not installed");
        node = new NodeEngine();
    }

    @AfterEach
    void stop() {
        if (node != null) {
            node.close();
        }
    }

    @Test
    void anEngineAgreesWithItself() {
        DifferentialRunner runner = new DifferentialRunner(node, Map.of("same", node));
        assertThat(runner.run(1000, 25, 1, seed -> {})).isEmpty();
        assertThat(runner.programsRun()).isEqualTo(25);
        assertThat(runner.programsPassedOver()).isZero();
    }

    @Test
    void aWrongBuiltInIsFoundAndShrunkToAFewLines() {
        Engine wrong = withBug("Math.imul = (a, b) => a * b;");
        Divergence divergence = firstDivergence(wrong);
        assertThat(divergence.source()).contains("Math.imul");
        assertThat(divergence.source().lines().count())
                .as("lines, with the functions of the prelude that are needed to print")
                .isLessThanOrEqualTo(40);
        assertThat(divergence.engine()).isEqualTo("wrong");
        assertThat(divergence.toString()).contains("seed " + divergence.seed(), "expected:", "actual:");
        assertThat(divergence.expected()).isEqualTo(node.run(divergence.source()));
        assertThat(divergence.actual())
                .isEqualTo(wrong.run(divergence.source()))
                .isNotEqualTo(divergence.expected());
    }

    @Test
    void aBugThatOnlyHotCodeShowsIsFound() {
        Engine wrong = withBug("""
                let calls = 0;
                const late = (f) => (x, y) => ++calls > 300 ? f(x, y) + 1 : f(x, y);
                for (const name of ['floor', 'ceil', 'round', 'trunc', 'abs', 'sign']) Math[name] = late(Math[name]);
                """);
        Divergence divergence = firstDivergence(wrong);
        assertThat(divergence.source()).contains("Math.", "for (");
        String original = new ProgramGenerator(divergence.seed()).generate().source();
        assertThat(4 * divergence.source().lines().count())
                .as("lines of the shrunk program, four times")
                .isLessThanOrEqualTo(original.lines().count());
    }

    @Test
    void aCrashIsADivergence() {
        Engine crashing =
                source -> source.contains(">>>") ? ProgramOutcome.crashed("", "unsigned shift") : node.run(source);
        Divergence divergence = firstDivergence(crashing);
        assertThat(divergence.actual().status()).isEqualTo(ProgramOutcome.Status.CRASHED);
        assertThat(divergence.source().lines().count()).isLessThanOrEqualTo(10);
    }

    @Test
    void wordingOfMessagesDoesNotCount() {
        assertThat(DifferentialRunner.agree(
                        ProgramOutcome.threw("1\n", "TypeError: one wording"),
                        ProgramOutcome.threw("1\n", "TypeError: another")))
                .isTrue();
        assertThat(DifferentialRunner.agree(
                        ProgramOutcome.threw("1\n", "TypeError: x"), ProgramOutcome.threw("1\n", "RangeError: x")))
                .isFalse();
        assertThat(DifferentialRunner.agree(ProgramOutcome.finished("1\n"), ProgramOutcome.finished("2\n")))
                .isFalse();
    }

    private Divergence firstDivergence(Engine wrong) {
        List<Divergence> found = new DifferentialRunner(node, Map.of("wrong", wrong)).run(0, 100, 1, seed -> {});
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    /** Node after the planted statements have run. */
    private Engine withBug(String statements) {
        return source -> node.run("'use strict';\n{\n" + statements + "}\n" + source);
    }
}
