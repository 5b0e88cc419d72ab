package tierup.workbook;

/**
 * What an unsolved exercise throws.
 *
 * <p>An {@link Error}, so that a {@code catch (Exception e)} on the way up cannot turn "not written yet" into some other
 * failure: the grade report looks for it in the chain of causes and says which exercise a test is waiting for.
 */
public final class Todo extends Error {
    private static final long serialVersionUID = 1L;

    private final String exercise;

    /**
     * @param exercise the exercise's id, for example {@code "p02.3"}
     */
    public Todo(String exercise) {
        super("exercise " + exercise + " is not written yet (./tierup hint " + exercise + ")");
        this.exercise = exercise;
    }

    /** The exercise's id, for example {@code "p02.3"}. */
    public String exercise() {
        return exercise;
    }

    /**
     * Looks for a {@code Todo} behind a failure.
     *
     * @param failure the exception that a test ended with, or null
     * @return the first {@code Todo} among it and its causes, or null
     */
    public static Todo behind(Throwable failure) {
        Throwable next = failure;
        for (int depth = 0; next != null && depth < 50; depth++, next = next.getCause()) {
            if (next instanceof Todo todo) {
                return todo;
            }
        }
        return null;
    }
}
