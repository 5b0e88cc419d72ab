package tierup.workbook.grading;

import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import tierup.workbook.Todo;

/**
 * Listens to a run of one graded test. Anything that fails around it, its class's set-up or an invocation of a parameterized test, is its
 * failure, and it passes only if JUnit says that it itself has run to a good end.
 */
final class SingleTest implements TestExecutionListener {
    private final String id;
    private final String exercise;
    private boolean ended;
    private Throwable failure;
    private boolean failed;
    private String skipped;

    /**
     * @param id its unique id
     * @param exercise the exercise that it grades
     */
    SingleTest(String id, String exercise) {
        this.id = id;
        this.exercise = exercise;
        Todo.forgetStandIns();
    }

    @Override
    public synchronized void executionSkipped(TestIdentifier test, String reason) {
        skipped = reason;
    }

    @Override
    public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
        ended |= test.getUniqueId().equals(id);
        Throwable thrown = result.getThrowable().orElse(null);
        if (result.getStatus() == TestExecutionResult.Status.ABORTED) {
            skipped = thrown == null ? "aborted" : thrown.getMessage();
        } else if (result.getStatus() == TestExecutionResult.Status.FAILED && !failed) {
            failed = true;
            failure = thrown;
        }
    }

    /** JUnit did not get to an end. */
    synchronized void gaveUp(Throwable thrown) {
        failed = true;
        failure = thrown;
    }

    /** How it ended, when JUnit has returned. */
    synchronized Failure end() {
        if (Todo.standIns().contains(exercise)) {
            return new Failure(
                    TestOutcome.NOT_WRITTEN, exercise + " is not written yet: its stub does it another way", "");
        }
        if (failed) {
            return Failure.of(exercise, failure);
        }
        if (skipped != null) {
            return new Failure(TestOutcome.SKIPPED, "skipped: " + skipped, "");
        }
        return ended
                ? new Failure(TestOutcome.PASSED, "", "")
                : new Failure(TestOutcome.NEVER_RAN, "JUnit did not find the test", "");
    }
}
