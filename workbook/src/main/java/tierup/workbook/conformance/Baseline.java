package tierup.workbook.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tierup.workbook.exercise.WorkbookError;

/**
 * The failures that are known: a file under version control with one test a line and the class of its reason.
 *
 * <p>Whatever fails and is not in it is a regression; whatever is in it and passes is a gain, to be recorded with
 * {@code --update-baseline}. So the file only ever says what is missing, and a review of it shows what a change broke or
 * mended. A reason, once written by hand, survives updates; a new failure gets {@link #UNEXPLAINED}.
 */
public final class Baseline {
    /** The reason of a failure that nobody has looked at. */
    public static final String UNEXPLAINED = "unexplained";

    private static final String HEAD = """
            # Tests of the conformance list that are known to fail, in every tier: path and reason, between tabs.
            # Written by ./tierup conformance --update-baseline, which keeps the reasons; give new ones by hand.
            """;

    private final Map<String, String> reasons = new TreeMap<>();

    /**
     * What has changed since the baseline was recorded.
     *
     * @param regressions tests that fail, but are not in the baseline
     * @param gains tests that pass, but are in the baseline
     */
    public record Comparison(List<TestCase> regressions, List<TestCase> gains) {}

    private Baseline() {}

    /**
     * Reads a baseline; a file that does not exist is an empty one.
     *
     * @throws WorkbookError if it cannot be read or has a line without a reason
     */
    public static Baseline read(Path file) {
        Baseline baseline = new Baseline();
        if (!Files.exists(file)) {
            return baseline;
        }
        try {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                String[] columns = line.split("\t");
                if (columns.length != 2) {
                    throw new WorkbookError(
                            file + " has a line that is not a path and a reason: " + line, "Mend the line.");
                }
                baseline.reasons.put(columns[0], columns[1]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return baseline;
    }

    /** What of a run is not as recorded. Tests that did not run are not compared. */
    public Comparison compare(Results results) {
        List<TestCase> regressions = new ArrayList<>();
        List<TestCase> gains = new ArrayList<>();
        for (TestCase test : results.verdicts().keySet()) {
            boolean known = reasons.containsKey(test.path());
            if (results.passed(test) == known) {
                (known ? gains : regressions).add(test);
            }
        }
        return new Comparison(regressions, gains);
    }

    /** Takes over the results of a run. Tests that did not run stay as they are. */
    public void update(Results results) {
        for (TestCase test : results.verdicts().keySet()) {
            if (results.passed(test)) {
                reasons.remove(test.path());
            } else {
                reasons.putIfAbsent(test.path(), UNEXPLAINED);
            }
        }
    }

    /** Writes the file, sorted by path. */
    public void write(Path file) {
        StringBuilder text = new StringBuilder(HEAD);
        reasons.forEach(
                (path, reason) -> text.append(path).append('\t').append(reason).append('\n'));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many of some failing tests have which reason. */
    public Map<String, Integer> reasons(Collection<TestCase> tests) {
        Map<String, Integer> counts = new TreeMap<>();
        for (TestCase test : tests) {
            counts.merge(reasons.getOrDefault(test.path(), UNEXPLAINED), 1, Integer::sum);
        }
        return counts;
    }
}
