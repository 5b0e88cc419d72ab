package tierup.workbook.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a run has to say to a person, and the file with every verdict. */
public final class Report {
    private static final int LONGEST_LIST = 50;

    private final Results results;
    private final Baseline baseline;
    private final Baseline.Comparison comparison;

    /** A report on results, compared with the baseline of before. */
    public Report(Results results, Baseline baseline) {
        this.results = results;
        this.baseline = baseline;
        this.comparison = baseline.compare(results);
    }

    /** Whether nothing has got worse and all tiers agree. */
    public boolean good() {
        return comparison.regressions().isEmpty() && results.differences().isEmpty();
    }

    /** Passes by gate and folder, then what differs between tiers and what differs from the baseline. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(PassTable.byFolder(results)).append('\n');
        text.append(PassTable.byGate(results)).append('\n');
        differences(text);
        known(text);
        list(text, "Regressions, not in the baseline", comparison.regressions());
        list(text, "Gains, to be recorded with --update-baseline", comparison.gains());
        if (comparison.regressions().isEmpty() && comparison.gains().isEmpty()) {
            text.append("As recorded in the baseline.\n");
        }
        return text.toString();
    }

    private void differences(StringBuilder text) {
        if (results.tiers().size() == 1) {
            return;
        }
        List<TestCase> differences = results.differences();
        if (differences.isEmpty()) {
            text.append("No differences between tiers.\n");
            return;
        }
        text.append("Differences between tiers: ").append(differences.size()).append('\n');
        for (TestCase test : differences) {
            text.append("  ").append(test.path()).append('\n');
            List<Verdict> verdicts = results.verdicts().get(test);
            for (int i = 0; i < verdicts.size(); i++) {
                Verdict verdict = verdicts.get(i);
                text.append(String.format(
                        "    %-7s %s%n",
                        results.tiers().get(i).title(), verdict.passed() ? "passes" : verdict.cause()));
            }
        }
    }

    private void known(StringBuilder text) {
        List<TestCase> failing = results.verdicts().keySet().stream()
                .filter(test -> !results.passed(test))
                .toList();
        if (failing.isEmpty()) {
            return;
        }
        text.append("Failures by reason:");
        baseline.reasons(failing)
                .forEach((reason, count) -> text.append(' ')
                        .append(reason)
                        .append(' ')
                        .append(count)
                        .append(','));
        text.setCharAt(text.length() - 1, '\n');
    }

    private void list(StringBuilder text, String title, List<TestCase> tests) {
        if (tests.isEmpty()) {
            return;
        }
        text.append(title).append(": ").append(tests.size()).append('\n');
        for (TestCase test : tests.subList(0, Math.min(tests.size(), LONGEST_LIST))) {
            String cause = results.cause(test);
            text.append("  ").append(test.path()).append(cause.isEmpty() ? "" : ": " + cause);
            text.append('\n');
        }
        if (tests.size() > LONGEST_LIST) {
            text.append("  and ").append(tests.size() - LONGEST_LIST).append(" more\n");
        }
    }

    /**
     * Writes every failure: gate, path and cause between tabs.
     *
     * @return whether there are any
     */
    public boolean writeFailures(Path file) {
        StringBuilder text = new StringBuilder();
        for (TestCase test : results.verdicts().keySet()) {
            if (!results.passed(test)) {
                text.append(String.join("\t", test.gate(), test.path(), results.cause(test)));
                text.append('\n');
            }
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return !text.isEmpty();
    }
}
