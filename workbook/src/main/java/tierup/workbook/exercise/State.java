package tierup.workbook.exercise;

/** How far an exercise is. */
public enum State {
    /** As in git: the reference solution is in place, nobody has started. */
    NOT_STARTED("not started"),
    /** The stub is in place. */
    TO_DO("to do"),
    /** The learner has written something. */
    YOURS("yours"),
    /** The reference solution was put back by {@code solve}. */
    SOLVED("reference"),
    /** The learner's module is put away, the reference is in its place. */
    SHELVED("shelved");

    private final String label;

    State(String label) {
        this.label = label;
    }

    /** Whether what stands in the source is the reference, so that its points are not the learner's. */
    public boolean isReference() {
        return this == NOT_STARTED || this == SOLVED || this == SHELVED;
    }

    /** The words for it in tables. */
    public String label() {
        return label;
    }
}
