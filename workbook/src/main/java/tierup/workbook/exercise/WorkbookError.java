package tierup.workbook.exercise;

/** Something that the user of the tool can mend: it is printed as its message and a way out, without a stack trace. */
public final class WorkbookError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String wayOut;

    /**
     * @param message what is wrong, one sentence
     * @param wayOut what to do about it, perhaps several lines
     */
    public WorkbookError(String message, String wayOut) {
        super(message);
        this.wayOut = wayOut;
    }

    /** What to do about it. */
    public String wayOut() {
        return wayOut;
    }
}
