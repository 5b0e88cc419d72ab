package tierup.workbook.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tierup.workbook.exercise.WorkbookError;

/** Tables, and the comparison with a baseline: text out. */
class ReportTest {
    private static final Verdict TYPE_ERROR = Verdict.failed("TypeError: x");

    @TempDir
    Path folder;

    private final Map<TestCase, List<Verdict>> verdicts = new LinkedHashMap<>();

    private TestCase add(String gate, String path, Verdict... each) {
        TestCase test = TestCase.parse(gate + "\t" + path + "\trun\tboth\t-");
        verdicts.put(test, List.of(each));
        return test;
    }

    private Results results(Tier... tiers) {
        return new Results(List.of(tiers), verdicts);
    }

    private Baseline baseline(String... lines) throws IOException {
        return Baseline.read(Files.write(folder.resolve("baseline.tsv"), List.of(lines)));
    }

    @Test
    void passesByFolderAndByGate() throws IOException {
        add("G1", "language/a/1.js", Verdict.PASSED, Verdict.PASSED);
        add("G1", "language/a/2.js", TYPE_ERROR, TYPE_ERROR);
        add("G2", "built-ins/Math/1.js", Verdict.PASSED, TYPE_ERROR);
        Report report = new Report(
                results(Tier.INTERPRETER, Tier.EAGER),
                baseline("# known", "language/a/2.js\tout of scope", "built-ins/Math/1.js\tout of scope"));
        assertThat(report.text()).isEqualTo("""
                        folder          tests      tier 0       eager
                        built-ins/Math      1  1  100.0 %  0    0.0 %
                        language/a          2  1   50.0 %  1   50.0 %

                        gate  tests      tier 0       eager
                        G1        2  1   50.0 %  1   50.0 %
                        G2        1  1  100.0 %  0    0.0 %
                        all       3  2   66.6 %  1   33.3 %

                        Differences between tiers: 1
                          built-ins/Math/1.js
                            tier 0  passes
                            eager   TypeError: x
                        Failures by reason: out of scope 2
                        As recorded in the baseline.
                        """);
        assertThat(report.good()).isFalse();
    }

    @Test
    void regressionsFailAndGainsAreTold() throws IOException {
        add("G1", "language/a/1.js", Verdict.PASSED);
        add("G1", "language/a/2.js", TYPE_ERROR);
        Results results = results(Tier.TIERING);
        Report report = new Report(results, baseline("language/a/1.js\tsome reason"));
        assertThat(report.good()).isFalse();
        assertThat(report.text()).endsWith("""
                        Failures by reason: unexplained 1
                        Regressions, not in the baseline: 1
                          language/a/2.js: TypeError: x
                        Gains, to be recorded with --update-baseline: 1
                          language/a/1.js
                        """);
        report.writeFailures(folder.resolve("out/failures.tsv"));
        assertThat(folder.resolve("out/failures.tsv")).hasContent("G1\tlanguage/a/2.js\tTypeError: x\n");
        assertThat(new Report(results, baseline("language/a/2.js\tsome reason")).good())
                .isTrue();
    }

    @Test
    void anUpdateKeepsReasonsAndWhatDidNotRun() throws IOException {
        add("G1", "language/a/1.js", Verdict.PASSED);
        add("G1", "language/a/2.js", TYPE_ERROR);
        add("G1", "language/a/3.js", TYPE_ERROR);
        Path file = folder.resolve("baseline.tsv");
        Baseline baseline = baseline(
                "# an old head", "language/z.js\tdid not run", "language/a/1.js\tmended", "language/a/2.js\tno eval");
        baseline.update(results(Tier.TIERING));
        baseline.write(file);
        assertThat(Files.readAllLines(file).stream().filter(line -> !line.startsWith("#")))
                .containsExactly(
                        "language/a/2.js\tno eval", "language/a/3.js\tunexplained", "language/z.js\tdid not run");
        assertThat(Baseline.read(file).compare(results(Tier.TIERING)))
                .isEqualTo(new Baseline.Comparison(List.of(), List.of()));
    }

    @Test
    void aMissingBaselineIsEmptyAndABrokenOneAnError() {
        assertThat(Baseline.read(folder.resolve("none.tsv")).reasons(List.of())).isEmpty();
        assertThatThrownBy(() -> baseline("language/a/1.js"))
                .isInstanceOf(WorkbookError.class)
                .hasMessageContaining("language/a/1.js");
    }
}
