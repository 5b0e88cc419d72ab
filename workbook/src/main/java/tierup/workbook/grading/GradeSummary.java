package tierup.workbook.grading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The grade report in a few aligned lines, for the end of a test run. */
public final class GradeSummary {
    private static final int BAR = 12;
    private static final int FAILURES = 10;
    private static final int WIDTH = 120;

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
        if (report.compileError() != null) {
            lines.add("  did not compile:");
            report.compileError().lines().limit(FAILURES).forEach(line -> lines.add("    " + line));
        }
        lines.addAll(failures(report));
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
                            remark(exercise, report.testsOf(exercise.id())))
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
        if (report.earnedByReference() > 0) {
            lines.add("  earned by the reference, and not counted: " + report.earnedByReference());
        }
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

    private static List<String> failures(GradeReport report) {
        List<GradedTest> failed =
                report.open().stream().filter(GradedTest::isFailure).toList();
        List<String> lines = new ArrayList<>();
        for (GradedTest test : failed.subList(0, Math.min(FAILURES, failed.size()))) {
            String name = test.test().substring(test.test().lastIndexOf('.') + 1);
            String line = "  " + test.verdict() + "  " + test.exercise() + "  " + name + ": " + test.reason();
            lines.add(line.length() <= WIDTH ? line : line.substring(0, WIDTH - 3) + "...");
        }
        if (failed.size() > FAILURES) {
            lines.add("  and " + (failed.size() - FAILURES) + " more");
        }
        if (!lines.isEmpty()) {
            lines.add("");
        }
        return lines;
    }

    /** Whose code it is if not the learner's, and what kept its tests from passing. */
    private static String remark(GradeReport.ExerciseGrade exercise, List<GradedTest> tests) {
        String remark = remark(tests);
        if (!exercise.isReference()) {
            return remark;
        }
        return "reference" + (remark.isEmpty() ? "" : ": " + remark);
    }

    /** What kept an exercise's tests from passing, counted by kind; the one reason, if they share it. */
    static String remark(List<GradedTest> tests) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        List<String> causes = new ArrayList<>();
        tests.stream()
                .filter(test -> test.outcome() != TestOutcome.PASSED || test.old())
                .sorted(Comparator.comparing(GradedTest::isFailure).reversed())
                .forEach(test -> {
                    counts.merge(test.old() ? "old" : test.outcome().label(), 1, Integer::sum);
                    causes.add(test.reason());
                });
        boolean waiting = counts.keySet().equals(Set.of(TestOutcome.BLOCKED.label()))
                || counts.keySet().equals(Set.of(TestOutcome.NOT_WRITTEN.label()));
        if (waiting && causes.stream().distinct().count() == 1) {
            return causes.get(0);
        }
        List<String> parts = new ArrayList<>();
        counts.forEach((label, count) -> parts.add(count + " " + label));
        return String.join(", ", parts);
    }
}
