package tierup.workbook.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tierup.workbook.ExerciseId;
import tierup.workbook.TextStyle;
import tierup.workbook.exercise.Course;
import tierup.workbook.exercise.ExercisePage;
import tierup.workbook.exercise.Hints;
import tierup.workbook.exercise.Journal;
import tierup.workbook.exercise.MarkedFile;
import tierup.workbook.exercise.ProjectModule;
import tierup.workbook.exercise.State;
import tierup.workbook.exercise.Workspace;
import tierup.workbook.grading.GradeReport;
import tierup.workbook.grading.GradeSummary;
import tierup.workbook.grading.GradedTest;
import tierup.workbook.grading.LatestResults;
import tierup.workbook.options.Operand;

/** Shows how far the learner is, with the points of the latest test run. */
final class StatusCommand extends Subcommand {
    private record Row(ExerciseId id, String title, String difficulty, State state, String points, String way) {
        /** The word for how far it is: finished is what the learner has written and all tests have passed. */
        String progress() {
            return state == State.YOURS && way.startsWith(FINISHED) ? FINISHED : state.label();
        }
    }

    private static final String FINISHED = "finished";

    private final Operand word = table.operand("MODULE", 0, 1, "A module (p02): also its tests that did not pass.");

    StatusCommand() {
        super("status", "Shows how far you are, and the points of the latest test runs.");
    }

    @Override
    int run(PrintWriter out) {
        Course course = Course.find();
        Console console = new Console(out, course);
        List<ProjectModule> modules = word.value() == null ? course.modules() : List.of(course.module(word.value()));
        Map<ProjectModule, List<Row>> table = new LinkedHashMap<>();
        modules.forEach(module -> table.put(module, rows(course, module)));
        int width = table.values().stream()
                .flatMap(List::stream)
                .mapToInt(row -> row.title().length())
                .max()
                .orElse(0);
        table.forEach((module, rows) -> print(console, module, rows, width));
        if (word.value() != null) {
            printFailures(console, modules.get(0));
        }
        return 0;
    }

    private static List<Row> rows(Course course, ProjectModule module) {
        Workspace workspace = new Workspace(course.root());
        Hints hints = new Hints(course.root());
        Journal journal = new Journal(course.root());
        Map<ExerciseId, ExercisePage> pages = new TreeMap<>();
        module.pages().forEach(page -> pages.put(page.id(), page));
        Optional<GradeReport> report = report(module);
        Map<Path, MarkedFile> files = module.markedFiles();
        Set<ExerciseId> ids = new TreeSet<>(ProjectModule.exercises(files));
        ids.addAll(pages.keySet());
        return ids.stream()
                .map(id -> {
                    ExercisePage page = pages.get(id);
                    int shown = hints.shown(id);
                    return new Row(
                            id,
                            page == null ? "" : page.title(),
                            page == null ? "" : stars(page.difficulty()),
                            workspace.state(module, files, id),
                            report.map(grade -> points(grade, id)).orElse("not run"),
                            journal.finish(id)
                                    .map(finish -> FINISHED + ", " + finish.describe())
                                    .orElse(shown == 0 ? "" : shown + " of " + ExercisePage.HINTS + " hints"));
                })
                .toList();
    }

    private static Optional<GradeReport> report(ProjectModule module) {
        return new LatestResults(module.folder()).read();
    }

    private static String stars(int difficulty) {
        return "★".repeat(difficulty) + "☆".repeat(5 - difficulty);
    }

    private static String points(GradeReport report, ExerciseId id) {
        return report.exercises().stream()
                .filter(exercise -> exercise.id().equals(id.toString()))
                .map(exercise -> String.format(
                        "%s %2d / %d",
                        GradeSummary.bar(exercise.earned(), exercise.possible()),
                        exercise.earned(),
                        exercise.possible()))
                .findFirst()
                .orElse("no tests");
    }

    private static void print(Console console, ProjectModule module, List<Row> rows, int width) {
        console.print(TextStyle.BOLD, module.name());
        if (rows.isEmpty()) {
            console.print("  no exercises");
        }
        for (Row row : rows) {
            String state = String.format("%-11s", row.progress());
            console.print(String.format(
                            "  %-7s %-" + Math.max(1, width) + "s  %-5s  %s  %-22s %s",
                            row.id(),
                            row.title(),
                            row.difficulty(),
                            Console.styled(style(row.state()), state),
                            row.points(),
                            row.way())
                    .stripTrailing());
        }
    }

    private static TextStyle style(State state) {
        return switch (state) {
            case NOT_STARTED, SHELVED -> TextStyle.FAINT;
            case TO_DO -> TextStyle.YELLOW;
            case YOURS -> TextStyle.GREEN;
            case SOLVED -> TextStyle.CYAN;
        };
    }

    private static void printFailures(Console console, ProjectModule module) {
        Optional<GradeReport> report = report(module);
        if (report.isEmpty()) {
            console.print("");
            console.print("No test run yet: mvn -pl " + module.name() + " test");
            return;
        }
        print(console, report.get());
        console.print("  report: "
                + console.shorten(LatestResults.reportFolder(module.folder()).resolve(GradeReport.HTML)));
    }

    private static void print(Console console, GradeReport report) {
        console.print("");
        console.print(String.format(
                "Run of %s: %d of %d points%s%s",
                report.time(),
                report.earned(),
                report.possible(),
                report.earnedByReference() == 0
                        ? ""
                        : "; " + report.earnedByReference() + " earned by the reference are not counted",
                report.complete() ? "" : "; the run did not come to its end"));
        if (report.compileError() != null) {
            console.print("  " + Console.styled(TextStyle.RED, "did not compile"));
            report.compileError().lines().forEach(line -> console.print("      " + line));
            return;
        }
        for (GradedTest test : report.open()) {
            console.print("  " + Console.styled(test.old() ? TextStyle.YELLOW : TextStyle.RED, test.verdict()) + "  "
                    + test.exercise() + "  " + test.test());
            if (!test.old()) {
                test.cause().lines().forEach(line -> console.print("      " + line));
            }
        }
        if (report.neverRan() > 0) {
            console.print("  " + report.neverRan() + (report.neverRan() == 1 ? " test never ran" : " tests never ran"));
        }
    }
}
