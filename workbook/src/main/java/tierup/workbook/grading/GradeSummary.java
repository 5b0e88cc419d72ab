package tierup.workbook.grading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The grade report in a few aligned lines, for the end of a test run. */
public final class GradeSummary {
    private static final int BAR = 12;

    private GradeSummary() {}

    /**
     * @param report a run's report
     * @param folder where its files are, or null to leave the path out
     * @return lines without a line break at the end
     */
    public static String of(GradeReport report, Path folder) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("Grade of " + report.module());
        int title = report.exercises().stream()
                .mapToInt(exercise -> exercise.title().length())
                .max()
                .orElse(0);
        int id = report.exercises().stream()
                .mapToInt(exercise -> exercise.id().length())
                .max()
                .orElse(0);
        for (GradeReport.ExerciseGrade exercise : report.exercises()) {
            lines.add(String.format(
                            Locale.ROOT,
                            "  %-" + id + "s  %-" + title + "s  %s  %3d / %-3d  %s",
                            exercise.id(),
                            exercise.title().equals(exercise.id()) ? "" : exercise.title(),
                            bar(exercise.earned(), exercise.possible()),
                            exercise.earned(),
                            exercise.possible(),
                            remark(report.testsOf(exercise.id())))
                    .stripTrailing());
        }
        lines.add(String.format(
                        Locale.ROOT,
                        "  %-" + (id + 2 + title) + "s  %s  %3d / %-3d",
                        "total",
                        bar(report.earned(), report.possible()),
                        report.earned(),
                        report.possible())
                .stripTrailing());
        if (folder != null) {
            lines.add("  report: " + folder.resolve(GradeReport.HTML));
        }
        return String.join("\n", lines);
    }

    /** A bar that is full only when every point was earned. */
    public static String bar(int earned, int possible) {
        int full = possible == 0 ? 0 : earned * BAR / possible;
        return "█".repeat(full) + "░".repeat(BAR - full);
    }

    /** What kept an exercise's tests from passing, counted by kind; the one reason, if they share it. */
    static String remark(List<GradedTest> tests) {
        Map<TestOutcome, Integer> counts = new LinkedHashMap<>();
        List<String> causes = new ArrayList<>();
        for (GradedTest test : tests) {
            if (test.outcome() != TestOutcome.PASSED) {
                counts.merge(test.outcome(), 1, Integer::sum);
                causes.add(test.cause().lines().findFirst().orElse(""));
            }
        }
        boolean waiting = counts.keySet().equals(Set.of(TestOutcome.BLOCKED))
                || counts.keySet().equals(Set.of(TestOutcome.NOT_WRITTEN));
        if (waiting && causes.stream().distinct().count() == 1) {
            return causes.get(0);
        }
        List<String> parts = new ArrayList<>();
        counts.forEach((outcome, count) -> parts.add(count + " " + outcome.label()));
        return String.join(", ", parts);
    }
}
