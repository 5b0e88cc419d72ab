package tierup.workbook.grading;

/** Is told how a run of grading tests goes, test by test. */
public interface RunObserver {
    /** Nobody looks. */
    RunObserver NONE = new RunObserver() {};

    /** A test begins. */
    default void started(GradedTest test) {}

    /** A test has ended, as it says. */
    default void ended(GradedTest test) {}
}
