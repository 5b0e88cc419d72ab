package tierup.workbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tierup.workbook.FixtureModule;
import tierup.workbook.SampleModule;

/** {@code ./tierup test} as a learner meets it, in a temporary checkout. */
class TestCommandTest {
    @TempDir
    Path root;

    private FixtureModule module;
    private String home;
    private String out;

    @BeforeEach
    void compileCheckout() {
        module = SampleModule.in(root).compile();
        home = System.setProperty("tierup.home", root.toString());
    }

    @AfterEach
    void restoreHome() {
        if (home == null) {
            System.clearProperty("tierup.home");
        } else {
            System.setProperty("tierup.home", home);
        }
    }

    private int tierup(String... arguments) {
        StringWriter output = new StringWriter();
        int code = Main.execute(new PrintWriter(output, true), new PrintWriter(output, true), arguments);
        out = output.toString();
        return code;
    }

    private void replace(String old, String fresh) throws IOException {
        assertThat(module.read(SampleModule.SOURCE)).contains(old);
        module.write(SampleModule.SOURCE, module.read(SampleModule.SOURCE).replace(old, fresh));
        FileTime later = FileTime.fromMillis(System.currentTimeMillis() + 2);
        Files.setLastModifiedTime(module.folder().resolve(SampleModule.SOURCE), later);
    }

    @Test
    void onlyTheExercisesTestsRunAndEachHasALine() {
        assertThat(tierup("test", "p02.2")).isZero();
        assertThat(out)
                .containsPattern("ok +p02\\.2  ArithmeticTest#addsUp +\\d+\\.\\d\\d s")
                .contains("ArithmeticTest#multiplies", "4 / 4 points  Sums and products", "2 tests pass; ")
                .doesNotContain("jumpsBackward", "gradesNothing");
        assertThat(out.stripTrailing().lines().reduce((a, b) -> b).orElseThrow())
                .startsWith("2 tests pass");
    }

    @Test
    void aFailureSaysWhyAndIsKept() throws IOException {
        replace("return to - end;", "return to - from;");
        assertThat(tierup("test", "p02")).isEqualTo(1);
        assertThat(out)
                .containsPattern("failed +p02\\.1  ArithmeticTest#jumpsBackward\n    expected: <-15> but was: <-10>")
                .contains("0 / 2 points  The distance of a jump", "4 / 4 points", "2 of 3 tests pass");
        tierup("status", "p02");
        assertThat(out).contains("expected: <-15> but was: <-10>");
    }

    @Test
    void aStubIsOneLine() throws IOException {
        tierup("start", "p02.2", "--force");
        Path source = module.folder().resolve(SampleModule.SOURCE);
        Files.setLastModifiedTime(source, FileTime.fromMillis(System.currentTimeMillis() + 2));
        assertThat(tierup("test", "p02.2")).isEqualTo(1);
        assertThat(out)
                .contains("waiting  p02.2 is not written yet (2 tests)", "0 / 4 points")
                .doesNotContain("addsUp", "Todo");
    }

    @Test
    void aCompileErrorIsAResult() throws IOException {
        tierup("test", "p02.1");
        replace("return to - end;", "return to - and;");
        assertThat(tierup("test", "p02.1")).isEqualTo(1);
        assertThat(out)
                .contains(
                        "p02-sample/" + SampleModule.SOURCE + ":12: cannot find symbol",
                        "return to - and;\n" + " ".repeat(4 + 20) + "^",
                        "did not compile  p02-sample: 1 error. 0 points for p02.1.");
        tierup("status", "p02");
        assertThat(out).contains("did not compile", "cannot find symbol");
    }

    @Test
    void aTestThatEndsTheJvmCostsOnlyItself() throws IOException {
        replace("return to - end;", "Runtime.getRuntime().halt(7); return 0;");
        assertThat(tierup("test", "p02")).isEqualTo(1);
        assertThat(out).contains("crashed  p02.1  ArithmeticTest#jumpsBackward", "exit code 7", "2 of 3 tests pass");
    }

    @Test
    void whatDoesNotExistIsASentence() {
        assertThat(tierup("test", "p02.9")).isEqualTo(1);
        assertThat(out).contains("there is no exercise p02.9");
        assertThat(tierup("test")).isEqualTo(2);
        assertThat(tierup("watch")).isEqualTo(2);
    }
}
