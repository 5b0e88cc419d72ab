package tierup.workbook.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One Node process serves many programs, and none of them can spoil it for the next. */
class NodeEngineTest {

    private NodeEngine node;

    @BeforeEach
    void start() {
        Assumptions.assumeTrue(NodeEngine.installedVersion().isPresent(), "node is not installed");
        node = new NodeEngine(Duration.ofSeconds(5));
    }

    @AfterEach
    void stop() {
        if (node != null) {
            node.close();
        }
    }

    @Test
    void outputAndUncaughtErrorsAreReported() {
        assertThat(node.run("console.log('a', 1.5, -0); console.log('\u00e9');"))
                .isEqualTo(ProgramOutcome.finished("a 1.5 -0\n\u00e9\n"));
        assertThat(node.run("console.log(1); null.x;"))
                .isEqualTo(ProgramOutcome.threw("1\n", "TypeError: Cannot read properties of null (reading 'x')"));
        assertThat(node.run("throw 5;")).isEqualTo(ProgramOutcome.threw("", "5"));
        assertThat(node.run("let = ;").status()).isEqualTo(ProgramOutcome.Status.THREW);
    }

    @Test
    void anEndlessProgramIsStoppedAndTheNextOneRuns() {
        assertThat(node.run("console.log(1); for (;;);")).isEqualTo(ProgramOutcome.timedOut("1\n"));
        assertThat(node.run("console.log(2);")).isEqualTo(ProgramOutcome.finished("2\n"));
    }

    @Test
    void programsDoNotSeeEachOther() {
        node.run("Array.prototype.spoiled = true; globalThis.left = 1;");
        assertThat(node.run("console.log([].spoiled, typeof left);"))
                .isEqualTo(ProgramOutcome.finished("undefined undefined\n"));
    }

    @Test
    void endlessRecursionIsARangeError() {
        assertThat(
                        node.run(
                                "function f() { return f() + 1; } try { f(); } catch (e) { console.log(e instanceof RangeError); }"))
                .isEqualTo(ProgramOutcome.finished("true\n"));
    }
}
