package tierup.workbook.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tierup.workbook.Terminal;
import tierup.workbook.TextStyle;
import tierup.workbook.build.CompileProblem;
import tierup.workbook.build.ModuleBuild;
import tierup.workbook.exercise.Course;
import tierup.workbook.grading.GradeSummary;
import tierup.workbook.grading.GradedTest;
import tierup.workbook.grading.RunObserver;
import tierup.workbook.grading.TestOutcome;

/**
 * How {@code ./tierup test} looks: on a terminal one line that says what is going on; a line for each test that has ended; then
 * what went wrong, and the points last, where one looks.
 */
final class TestOutput implements RunObserver {
    private static final int PROBLEMS = 5;
    private static final int NAME_WIDTH = 80;
    private static final Set<TestOutcome> WAITING = Set.of(TestOutcome.NOT_WRITTEN, TestOutcome.BLOCKED);
    private static final String ERASE_LINE = "\r\u001B[K";

    private final PrintWriter out;
    private final Console console;
    private final Path root;
    private final boolean isLive = Terminal.OUT.isTerminal() && !"dumb".equals(System.getenv("TERM"));
    private final Map<String, String> titles;
    private int ended;

    /** @param titles exercise id to title */
    TestOutput(PrintWriter out, Course course, Map<String, String> titles) {
        this.out = out;
        this.console = new Console(out, course);
        this.root = course.root();
        this.titles = titles;
    }

    /** Says what is being done, until something else is printed; only where somebody looks. */
    void doing(String what) {
        if (isLive) {
            out.print(ERASE_LINE + Console.styled(TextStyle.FAINT, cut(what + "...", Terminal.PAGE)));
            out.flush();
        }
    }

    private void line(String text) {
        if (isLive) {
            out.print(ERASE_LINE);
        }
        console.print(text);
        console.flush();
    }

    private static String cut(String text, int width) {
        return text.length() <= width ? text : text.substring(0, width - 3) + "...";
    }

    @Override
    public void started(GradedTest test) {
        doing(test.exercise() + "  running " + simpleName(test) + (ended == 0 ? "" : " (" + ended + " done)"));
    }

    @Override
    public void ended(GradedTest test) {
        ended++;
        if (WAITING.contains(test.outcome())) {
            return; // One line for all of them, at the end.
        }
        boolean isGood = test.outcome() == TestOutcome.PASSED;
        String label = String.format("%-7s", isGood ? "ok" : test.outcome().label());
        line("  " + Console.styled(isGood ? TextStyle.GREEN : TextStyle.RED, label) + "  " + test.exercise() + "  "
                + String.format(
                        Locale.ROOT,
                        "%-" + NAME_WIDTH + "s %6.2f s",
                        cut(simpleName(test), NAME_WIDTH),
                        test.millis() / 1000.0));
    }

    private static String simpleName(GradedTest test) {
        int method = test.test().indexOf('#');
        String className = test.test().substring(0, method);
        String invocation = test.name().startsWith(test.test().substring(method + 1)) ? "" : ": " + test.name();
        return className.substring(className.lastIndexOf('.') + 1) + test.test().substring(method) + invocation;
    }

    /** Shows what kept tests from passing, then the points of each exercise. */
    void summary(List<GradedTest> tests, double seconds) {
        if (isLive) {
            out.print(ERASE_LINE);
        }
        waiting(tests);
        tests.stream()
                .filter(test -> test.outcome() != TestOutcome.PASSED && !WAITING.contains(test.outcome()))
                .forEach(this::explain);
        points(tests, seconds);
    }

    private void waiting(List<GradedTest> tests) {
        Map<String, Integer> causes = new LinkedHashMap<>();
        tests.stream()
                .filter(test -> WAITING.contains(test.outcome()))
                .forEach(test -> causes.merge(test.cause().lines().findFirst().orElse(""), 1, Integer::sum));
        causes.forEach((cause, count) ->
                line("  " + Console.styled(TextStyle.YELLOW, "waiting") + "  " + cause + " (" + tests(count) + ")"));
    }

    private static String tests(int count) {
        return count == 1 ? "1 test" : count + " tests";
    }

    private void explain(GradedTest test) {
        console.print("");
        String head = test.exercise() + "  " + simpleName(test);
        console.print(
                Console.styled(TextStyle.RED, test.outcome().label()) + "  " + Console.styled(TextStyle.BOLD, head));
        test.cause().lines().forEach(text -> console.print("    " + text));
    }

    private void points(List<GradedTest> tests, double seconds) {
        Map<String, List<GradedTest>> byExercise = new LinkedHashMap<>();
        tests.forEach(test -> byExercise
                .computeIfAbsent(test.exercise(), id -> new ArrayList<>())
                .add(test));
        console.print("");
        byExercise.forEach((id, its) -> {
            int earned = its.stream().mapToInt(GradedTest::earned).sum();
            int possible = its.stream().mapToInt(GradedTest::points).sum();
            String points = String.format(
                    Locale.ROOT, "%-6s  %s  %3d / %d points", id, GradeSummary.bar(earned, possible), earned, possible);
            console.print(Console.styled(earned == possible ? TextStyle.GREEN : TextStyle.YELLOW, points) + "  "
                    + titles.getOrDefault(id, ""));
        });
        long failed = tests.stream()
                .filter(test -> test.outcome() != TestOutcome.PASSED)
                .count();
        String all = tests.size() == 1 ? "1 test passes" : tests.size() + " tests pass";
        String some = (tests.size() - failed) + " of " + tests(tests.size());
        console.print(String.format(
                Locale.ROOT,
                "%s; %.1f s",
                failed == 0 ? all : some + (tests.size() == 1 ? " passes" : " pass"),
                seconds));
    }

    /** Shows why the module's own code, or what it stands on, does not compile. */
    void compileErrors(ModuleBuild.Result result, String points) {
        if (isLive) {
            out.print(ERASE_LINE);
        }
        List<CompileProblem> problems = result.problems();
        for (CompileProblem problem : problems.subList(0, Math.min(PROBLEMS, problems.size()))) {
            List<String> lines = problem.lines(root);
            console.print(TextStyle.BOLD, lines.get(0));
            lines.stream().skip(1).forEach(console::print);
            console.print("");
        }
        if (problems.size() > PROBLEMS) {
            console.print("... and " + (problems.size() - PROBLEMS) + " more.");
            console.print("");
        }
        String count = problems.size() == 1 ? "1 error" : problems.size() + " errors";
        console.print(
                Console.styled(TextStyle.RED, "did not compile") + "  " + result.unit() + ": " + count + ". " + points);
        console.flush();
    }
}
