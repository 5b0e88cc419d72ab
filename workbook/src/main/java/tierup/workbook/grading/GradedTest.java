package tierup.workbook.grading;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A grading test and how it ended.
 *
 * @param id JUnit's unique id, by which a run is repeated or resumed
 * @param exercise the exercise it grades, for example {@code p02.3}
 * @param test where it is: class name, {@code #}, method name
 * @param name how JUnit displays it
 * @param points what it is worth
 * @param outcome how it ended
 * @param cause why it did not pass, in a sentence or a few lines; empty if it passed
 * @param trace the stack trace to go with the cause, perhaps empty
 * @param millis how long it ran
 * @param time when its turn was, ISO 8601; null if it never was
 * @param stamp what it was run on ({@link SourceStamps}); null if it never ran, or nobody asks
 * @param old whether the exercise or the test has changed since: then it earns nothing until it is run again
 */
public record GradedTest(
        String id,
        String exercise,
        String test,
        String name,
        int points,
        TestOutcome outcome,
        String cause,
        String trace,
        long millis,
        String time,
        String stamp,
        boolean old) {

    /** The points it earned: all or none. */
    public int earned() {
        return outcome == TestOutcome.PASSED && !old ? points : 0;
    }

    /** Whether its latest run says that something is wrong with the code as it is now. */
    public boolean isFailure() {
        return outcome.isFailure() && !old;
    }

    /** The words for its end in reports: results that are old say so first. */
    public String verdict() {
        return old ? "old (" + outcome.label() + ")" : outcome.label();
    }

    /** The first line of the cause. */
    public String reason() {
        return cause.lines().findFirst().orElse("");
    }

    /** The same test with another end, now. */
    public GradedTest ended(TestOutcome newOutcome, String newCause, String newTrace, long newMillis) {
        String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        return new GradedTest(
                id, exercise, test, name, points, newOutcome, newCause, newTrace, newMillis, now, stamp, false);
    }

    /** The same result, of a run on certain sources. */
    GradedTest on(String newStamp) {
        return new GradedTest(id, exercise, test, name, points, outcome, cause, trace, millis, time, newStamp, false);
    }

    /** This test with the result that another version of it has. */
    GradedTest withResultOf(GradedTest other, boolean isOld) {
        return new GradedTest(
                id,
                exercise,
                test,
                name,
                points,
                other.outcome,
                other.cause,
                other.trace,
                other.millis,
                other.time,
                other.stamp,
                isOld);
    }
}
