package tierup.workbook.conformance;

/**
 * How a test ended in one tier.
 *
 * @param passed whether it did what it should
 * @param cause if not: what happened instead, in one line; empty if it passed
 */
public record Verdict(boolean passed, String cause) {
    /** The only way to pass. */
    public static final Verdict PASSED = new Verdict(true, "");

    private static final int LONGEST_CAUSE = 300;

    /** A failure; line breaks and tabs of the cause become blanks, and what is too long is cut. */
    public static Verdict failed(String cause) {
        String line = cause.strip().replaceAll("\\s+", " ");
        return new Verdict(false, line.length() > LONGEST_CAUSE ? line.substring(0, LONGEST_CAUSE) + "..." : line);
    }
}
