package tierup.workbook.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import tierup.workbook.ExerciseId;
import tierup.workbook.Todo;

/**
 * What the exception that ended a test tells its author.
 *
 * @param outcome the kind of failure
 * @param cause a sentence or a few lines
 * @param trace the stack trace, without JUnit's and the JDK's frames
 */
record Failure(TestOutcome outcome, String cause, String trace) {
    private static final int CAUSE_LIMIT = 1500;
    private static final int TRACE_FRAMES = 30;

    /**
     * @param exercise the exercise that the failed test grades
     * @param thrown what it threw, or null
     */
    static Failure of(String exercise, Throwable thrown) {
        Optional<String> missing = Todo.behind(thrown);
        if (missing.isPresent()) {
            return waitingFor(exercise, missing.get());
        }
        if (thrown == null) {
            return new Failure(TestOutcome.FAILED, "failed without an exception", "");
        }
        if (timedOut(thrown)) {
            return new Failure(
                    TestOutcome.HUNG, firstLine(message(thrown)) + where(running(thrown)), trace(running(thrown)));
        }
        return new Failure(TestOutcome.FAILED, shorten(describe(thrown)) + where(thrown), trace(thrown));
    }

    private static Failure waitingFor(String exercise, String missing) {
        String module = ExerciseId.parse(missing).map(ExerciseId::module).orElse(missing);
        String own = ExerciseId.parse(exercise).map(ExerciseId::module).orElse(exercise);
        if (!module.equals(own)) {
            return new Failure(
                    TestOutcome.BLOCKED, "blocked by " + missing + ": run `./tierup shelve " + module + "`", "");
        }
        String cause = missing.equals(exercise)
                ? missing + " is not written yet"
                : "needs " + missing + ", which is not written yet";
        return new Failure(TestOutcome.NOT_WRITTEN, cause, "");
    }

    private static boolean timedOut(Throwable thrown) {
        return thrown instanceof TimeoutException && message(thrown).contains("timed out after");
    }

    /** JUnit attaches the stack of the thread that it gave up on as the timeout's cause. */
    private static Throwable running(Throwable timeout) {
        return timeout.getCause() == null ? timeout : timeout.getCause();
    }

    private static String describe(Throwable thrown) {
        String text = message(thrown);
        boolean plainAssertion = thrown instanceof AssertionError && !text.isEmpty();
        return plainAssertion
                ? text.strip()
                : thrown.getClass().getSimpleName() + (text.isEmpty() ? "" : ": " + text.strip());
    }

    private static String message(Throwable thrown) {
        return thrown.getMessage() == null ? "" : thrown.getMessage();
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    private static String shorten(String text) {
        return text.length() <= CAUSE_LIMIT ? text : text.substring(0, CAUSE_LIMIT) + "...";
    }

    private static String where(Throwable thrown) {
        for (StackTraceElement frame : thrown.getStackTrace()) {
            if (!machinery(frame.getClassName())) {
                return "\n    at " + frame;
            }
        }
        return "";
    }

    private static String trace(Throwable thrown) {
        List<String> lines = new ArrayList<>();
        for (Throwable next = thrown; next != null && lines.size() < TRACE_FRAMES; next = next.getCause()) {
            lines.add((next == thrown ? "" : "caused by ") + firstLine(next.toString()));
            for (StackTraceElement frame : next.getStackTrace()) {
                if (lines.size() < TRACE_FRAMES && !machinery(frame.getClassName())) {
                    lines.add("    at " + frame);
                }
            }
        }
        return String.join("\n", lines);
    }

    private static boolean machinery(String className) {
        return className.startsWith("org.junit.")
                || className.startsWith("org.opentest4j.")
                || className.startsWith("org.assertj.")
                || className.startsWith("java.")
                || className.startsWith("jdk.internal.")
                || className.startsWith("org.apache.maven.");
    }
}
