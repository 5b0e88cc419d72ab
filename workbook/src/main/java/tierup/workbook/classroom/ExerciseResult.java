package tierup.workbook.classroom;

import java.util.List;

/**
 * What a submission got for one exercise.
 *
 * @param id the exercise, {@code p03.2}
 * @param title its title, or its id where it has no page
 * @param maximum what it is worth: the weight that the instructor gave it, or else the sum of its tests' points
 * @param state what was handed in
 * @param tests every graded test of the exercise, in the instructor's order, whatever became of it
 */
public record ExerciseResult(String id, String title, double maximum, State state, List<TestVerdict> tests) {
    /** What a submission holds of an exercise. */
    public enum State {
        /** Code of the student's own, which was run. */
        ATTEMPTED("attempted"),
        /** The stub as it was given out. */
        NOT_ATTEMPTED("not attempted"),
        /** The reference in the form in which it comes with its stub, as {@code ./tierup solve} leaves it: earns nothing. */
        REFERENCE("reference"),
        /** The regions of the exercise cannot be found: damaged markers, or no such file. */
        MISSING("missing"),
        /** The student's code does not compile in the instructor's tree. */
        DID_NOT_COMPILE("did not compile"),
        /** The student's code names what no exercise needs, or reaches out of its markers. */
        REFUSED("refused");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** The words for it in reports. */
        public String label() {
            return label;
        }
    }

    public ExerciseResult {
        tests = List.copyOf(tests);
    }

    /** The points that the passed tests are worth, before weights. */
    public int points() {
        return tests.stream().mapToInt(TestVerdict::earned).sum();
    }

    /** The points that all tests are worth, before weights. */
    public int possiblePoints() {
        return tests.stream().mapToInt(TestVerdict::points).sum();
    }

    /** What was earned, of {@link #maximum}. */
    public double score() {
        return possiblePoints() == 0 ? 0 : maximum * points() / possiblePoints();
    }

    /** Whether every test passed. */
    public boolean isSolved() {
        return !tests.isEmpty() && points() == possiblePoints();
    }

    /** The tests that did not pass. */
    public List<TestVerdict> failures() {
        return tests.stream().filter(test -> test.ending() != Ending.PASSED).toList();
    }
}
