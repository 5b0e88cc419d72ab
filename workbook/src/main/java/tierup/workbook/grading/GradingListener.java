package tierup.workbook.grading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import tierup.workbook.Todo;
import tierup.workbook.exercise.ExercisePage;
import tierup.workbook.exercise.WorkbookError;

/**
 * Writes the grade of a test run as the run goes: {@code target/grade/grade.json} and {@code grade.html}.
 *
 * <p>The problem: generated machine code can take the JVM down, and then Surefire writes nothing at all about the class.
 * So nothing is left for the end. The first report, written before the first test, gives every test 0; each test is
 * rewritten when it begins (it would have crashed now) and when it ends. Whenever the JVM dies, the files are right.
 *
 * <p>JUnit finds this listener through {@code META-INF/services}, in Maven and in an IDE alike. Surefire tells it the module
 * by the properties {@code tierup.module.dir} and, for the tool's own runs, {@code tierup.grade.dir}. A run without them or
 * without grading tests is none of its business. What a learner's run does not select keeps the result that it had
 * ({@link LatestResults}); the tool's own runs know nothing of earlier ones.
 */
public final class GradingListener implements TestExecutionListener {
    private final Path module;
    private final Path folder;
    /** Whether this is a learner's run, not one of the tool's own. */
    private final boolean ofLearner;

    private final boolean quiet = Boolean.getBoolean("tierup.grade.quiet");
    /** Grading tests of several invocations, of which one failed. */
    private final Map<String, Throwable> failedInvocations = new HashMap<>();

    private final Set<String> skippedInvocations = new HashSet<>();
    private final RunObserver observer;
    private GradeBook book;
    /** What earlier runs found out; null in the tool's own runs, and in modules without grading tests. */
    private LatestResults latest;

    /** For JUnit. With the property {@code tierup.grade.none} it reports nothing: such a run grades nothing, and may be several at once. */
    public GradingListener() {
        this(RunObserver.NONE);
    }

    /** @param observer is told of each grading test that begins or ends */
    GradingListener(RunObserver observer) {
        this.observer = observer;
        String dir = Boolean.getBoolean("tierup.grade.none") ? null : System.getProperty("tierup.module.dir");
        module = dir == null ? null : Path.of(dir);
        String grade = System.getProperty("tierup.grade.dir");
        ofLearner = grade == null;
        folder = module == null ? null : grade == null ? LatestResults.reportFolder(module) : Path.of(grade);
    }

    @Override
    public synchronized void testPlanExecutionStarted(TestPlan plan) {
        if (module == null) {
            return;
        }
        boolean first = book == null;
        if (first) {
            book = newBook(plan);
        }
        book.selected(GradingTests.in(plan).stream().map(GradedTest::id).toList());
        if (first && !book.isEmpty()) {
            Runtime.getRuntime().addShutdownHook(new Thread(this::goingDown, "grade"));
            write();
            // Said now, because after a crash nobody is left to say it.
            say("Grade report, right at every moment: " + folder.resolve(GradeReport.HTML));
        }
    }

    private GradeBook newBook(TestPlan plan) {
        Path classes = module.resolve("target/test-classes");
        List<GradedTest> tests = Files.isDirectory(classes) ? GradingTests.in(classes) : GradingTests.in(plan);
        String name = module.getFileName().toString();
        if (!ofLearner || tests.isEmpty()) {
            return new GradeBook(name, titles(module), tests);
        }
        latest = new LatestResults(module);
        return new GradeBook(name, titles(module), latest.states(), latest.recall(tests), latest::stamp);
    }

    static Map<String, String> titles(Path module) {
        Map<String, String> titles = new HashMap<>();
        try {
            ExercisePage.ofModule(module).forEach(page -> titles.put(page.id().toString(), page.title()));
        } catch (WorkbookError malformed) {
            titles.clear(); // `./tierup check` says what is wrong with the page; a grade needs no titles.
        }
        return titles;
    }

    @Override
    public synchronized void executionStarted(TestIdentifier test) {
        if (test.isTest()) {
            Todo.forgetStandIns();
        }
        if (graded(test)) {
            book.started(test.getUniqueId());
            write();
            observer.started(book.test(test.getUniqueId()));
        }
    }

    @Override
    public synchronized void executionSkipped(TestIdentifier test, String reason) {
        if (book == null) {
            return;
        }
        if (graded(test)) {
            book.skipped(test.getUniqueId(), reason);
            write();
            observer.ended(book.test(test.getUniqueId()));
        } else if (test.isContainer()) {
            book.below(test.getUniqueId()).forEach(id -> book.skipped(id, reason));
            write();
        }
    }

    @Override
    public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (book == null || book.isEmpty()) {
            return;
        }
        if (graded(test)) {
            finished(test.getUniqueId(), result);
            write();
            observer.ended(book.test(test.getUniqueId()));
        } else if (result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
            Throwable thrown = result.getThrowable().orElse(null);
            String above = gradedAbove(test);
            if (above != null && result.getStatus() == TestExecutionResult.Status.FAILED) {
                failedInvocations.putIfAbsent(above, thrown);
            } else if (above != null) {
                skippedInvocations.add(above);
            } else if (test.isContainer()) {
                containerEnded(test, result, thrown);
                write();
            }
        }
    }

    private void containerEnded(TestIdentifier container, TestExecutionResult result, Throwable thrown) {
        List<String> below = book.below(container.getUniqueId());
        if (result.getStatus() == TestExecutionResult.Status.FAILED) {
            book.failedTogether(below, container.getDisplayName(), thrown);
        } else {
            below.forEach(id -> book.skipped(id, reason(thrown)));
        }
    }

    private void finished(String id, TestExecutionResult result) {
        Throwable thrown = failedInvocations.containsKey(id)
                ? failedInvocations.get(id)
                : result.getThrowable().orElse(null);
        if (Todo.standIns().contains(book.test(id).exercise())) {
            book.notWritten(id);
        } else if (failedInvocations.containsKey(id) || result.getStatus() == TestExecutionResult.Status.FAILED) {
            book.failed(id, thrown);
        } else if (result.getStatus() == TestExecutionResult.Status.ABORTED) {
            book.skipped(id, reason(thrown));
        } else if (skippedInvocations.contains(id)) {
            book.skipped(id, "at least one of its invocations");
        } else {
            book.passed(id);
        }
    }

    private static String reason(Throwable thrown) {
        return thrown == null || thrown.getMessage() == null ? "no reason given" : thrown.getMessage();
    }

    @Override
    public synchronized void testPlanExecutionFinished(TestPlan plan) {
        if (book == null || book.isEmpty()) {
            return;
        }
        book.completed();
        write();
        if (latest != null) {
            latest.noteFinished(book.report());
        }
        say(GradeSummary.of(book.report(), folder));
    }

    private synchronized void goingDown() {
        book.goingDown();
        write();
    }

    private boolean graded(TestIdentifier test) {
        return book != null && book.has(test.getUniqueId());
    }

    /** The grading test that a parameterized, repeated or dynamic invocation belongs to, or null. */
    private String gradedAbove(TestIdentifier test) {
        String id = test.getUniqueId();
        for (int end = id.lastIndexOf("/["); end > 0; end = id.lastIndexOf("/[", end - 1)) {
            if (book.has(id.substring(0, end))) {
                return id.substring(0, end);
            }
        }
        return null;
    }

    private void say(String text) {
        if (!quiet) {
            System.out.println(text);
        }
    }

    private void write() {
        if (book.isEmpty()) {
            return;
        }
        try {
            GradeReport report = book.report();
            if (ofLearner) {
                report.write(folder);
            } else {
                report.writeJson(folder); // Nobody looks at the page, and it would be made anew for each test.
            }
            if (latest != null) {
                latest.keep(report);
            }
        } catch (IOException e) {
            System.err.println("The grade report cannot be written to " + folder + ": " + e);
        }
    }
}
