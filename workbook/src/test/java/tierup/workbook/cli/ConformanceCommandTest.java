package tierup.workbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./tierup conformance} as it is typed, with an engine that the test's own class path stands in for. */
class ConformanceCommandTest {
    @TempDir
    Path root;

    private String home;
    private String out;
    private String err;

    @BeforeEach
    void makeCheckouts() throws IOException {
        home = System.setProperty("tierup.home", root.toString());
        Files.createDirectories(root.resolve("test262/test"));
        Files.createDirectories(root.resolve("test262/harness"));
        Files.writeString(root.resolve("test262/harness/assert.js"), "");
        list("language/a/passes", "language/a/fails", "built-ins/b/passes");
    }

    @AfterEach
    void restoreHome() {
        if (home == null) {
            System.clearProperty("tierup.home");
        } else {
            System.setProperty("tierup.home", home);
        }
    }

    private void list(String... paths) throws IOException {
        StringBuilder text = new StringBuilder("# gate\tpath\tkind\tmode\tincludes\n");
        for (String path : paths) {
            String gate = path.startsWith("language") ? "G1" : "G2";
            text.append(gate).append('\t').append(path).append(".js\trun\tboth\t-\n");
        }
        Files.writeString(root.resolve("list.tsv"), text);
    }

    private int conformance(String... options) {
        List<String> arguments = new ArrayList<>(
                List.of("conformance", "--list", root.resolve("list.tsv").toString()));
        arguments.addAll(List.of("--engine", System.getProperty("java.class.path"), "--jobs", "1"));
        arguments.addAll(List.of(options));
        if (!arguments.contains("--test262")) {
            arguments.addAll(List.of("--test262", root.resolve("test262").toString()));
        }
        StringWriter output = new StringWriter();
        StringWriter errors = new StringWriter();
        int code = Main.execute(
                new PrintWriter(output, true), new PrintWriter(errors, true), arguments.toArray(String[]::new));
        out = output.toString();
        err = errors.toString();
        return code;
    }

    @Test
    void aFailureIsARegressionUntilItIsRecordedAndAGainAfterwards() throws IOException {
        assertThat(conformance()).isEqualTo(1);
        assertThat(out)
                .contains("No differences between tiers.", "Regressions, not in the baseline: 1")
                .contains("language/a/fails.js: Expected 1 but got 2");
        assertThat(root.resolve("target/conformance/failures.tsv"))
                .hasContent("G1\tlanguage/a/fails.js\tExpected 1 but got 2\n");
        assertThat(conformance("--update-baseline")).isZero();
        Path baseline = root.resolve("capstone-minivm/conformance/baseline.tsv");
        assertThat(baseline).content().contains("language/a/fails.js\tunexplained\n");
        assertThat(conformance()).isZero();
        assertThat(out).contains("As recorded in the baseline.");
        Files.writeString(baseline, "language/a/passes.js\told reason\n");
        assertThat(conformance("--filter", "a/passes")).isZero();
        assertThat(out).contains("Gains, to be recorded with --update-baseline: 1");
    }

    @Test
    void gatesFiltersAndTiersNarrowTheRun() {
        assertThat(conformance("--gate", "G2", "--tier", "eager")).isZero();
        assertThat(out)
                .contains("folder       tests       eager\nbuilt-ins/b      1  1  100.0 %")
                .doesNotContain("language", "tier 0", "tier 1");
        assertThat(conformance("--filter", "no such test")).isEqualTo(1);
        assertThat(err).contains("no test of the list is in the gates and matches the filter");
        assertThat(conformance("--tier", "2")).isEqualTo(2);
        assertThat(err).contains("no tier is called 2: there are 0, 1, eager, and all");
    }

    @Test
    void tiersThatDifferFailEvenIfTheBaselineKnowsTheTest() throws IOException {
        list("language/a/differs");
        conformance("--update-baseline");
        assertThat(conformance()).isEqualTo(1);
        assertThat(out).contains("Differences between tiers: 1", "eager   TypeError: only here");
    }

    @Test
    void aFolderThatIsNoCheckoutIsRefused() {
        assertThat(conformance("--test262", root.toString())).isEqualTo(1);
        assertThat(err).contains("is not a checkout of test262", "git clone");
    }
}
