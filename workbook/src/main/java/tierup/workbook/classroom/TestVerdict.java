package tierup.workbook.classroom;

/**
 * What one graded test says of a submission.
 *
 * <p>Exercise, points and names are the instructor's: they come from a listing of the pristine tests, never from the process that
 * ran the student's code.
 *
 * @param test where it is: class name, {@code #}, method name; unique in its module together with {@code name}
 * @param name how JUnit displays it
 * @param exercise the exercise that it grades, {@code p03.2}
 * @param points what it is worth, before weights
 * @param hidden whether it is one of the instructor's own, which students have not seen
 * @param ending how it ended
 * @param reason why it did not pass, in a sentence or a few lines; empty if it passed
 * @param trace the stack trace to go with the reason, perhaps empty
 * @param millis how long it ran, by the clock; 0 if it did not
 */
public record TestVerdict(
        String test,
        String name,
        String exercise,
        int points,
        boolean hidden,
        Ending ending,
        String reason,
        String trace,
        long millis) {

    /** The points it earned, before weights: all or none. */
    public int earned() {
        return ending == Ending.PASSED ? points : 0;
    }

    /** The first line of the reason. */
    public String headline() {
        return reason.lines().findFirst().orElse("");
    }

    /** The name of the test without packages, for people: {@code CellCodeTest#hits}. */
    public String shortName() {
        int hash = test.indexOf('#');
        return test.substring(test.lastIndexOf('.', hash < 0 ? test.length() : hash) + 1);
    }
}
