package tierup.workbook.grading;

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
        long millis) {

    /** The points it earned: all or none. */
    public int earned() {
        return outcome == TestOutcome.PASSED ? points : 0;
    }

    /** The same test with another end. */
    public GradedTest ended(TestOutcome newOutcome, String newCause, String newTrace, long newMillis) {
        return new GradedTest(id, exercise, test, name, points, newOutcome, newCause, newTrace, newMillis);
    }
}
