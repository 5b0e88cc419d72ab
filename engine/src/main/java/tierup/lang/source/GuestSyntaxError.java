package tierup.lang.source;

/**
 * The text of a guest program breaks a rule of the language that is checked before anything runs.
 *
 * <p>{@link #getMessage()} is the bare message, in Node's words where Node has some. {@link #render()} is what a person
 * sees: file and line, the line itself, carets under the offending text, and the message.
 */
public final class GuestSyntaxError extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_SHOWN_LINE = 240;

    private final transient Source source;
    private final int start;
    private final int end;

    /**
     * @param source the program
     * @param start offset of the first offending character
     * @param end offset after the last offending character; equal to start at the end of input
     * @param message the message without "SyntaxError: "
     */
    public GuestSyntaxError(Source source, int start, int end, String message) {
        super(message, null, false, false);
        this.source = source;
        this.start = start;
        this.end = end;
    }

    /** The program that is in error. */
    public Source source() {
        return source;
    }

    /** Offset of the first offending character. */
    public int start() {
        return start;
    }

    /** Offset after the last offending character. */
    public int end() {
        return end;
    }

    /** Line and column of the first offending character. */
    public SourcePosition position() {
        return source.position(start);
    }

    /** The error as Node prints it: {@code file:line}, the source line, a run of carets, the message. */
    public String render() {
        SourcePosition position = position();
        String line = source.lineText(position.line());
        StringBuilder out = new StringBuilder();
        out.append(source.name()).append(':').append(position.line()).append('\n');
        if (line.length() <= LONGEST_SHOWN_LINE) {
            int carets = Math.max(1, Math.min(end - start, line.length() - position.column() + 1));
            out.append(line).append('\n');
            out.append(indentation(line, position.column() - 1));
            out.append("^".repeat(carets)).append('\n');
        }
        return out.append('\n').append("SyntaxError: ").append(getMessage()).toString();
    }

    /** Blanks as wide as the line's first characters: tabs stay tabs, so that the carets stand where they should. */
    private static String indentation(String line, int length) {
        StringBuilder blanks = new StringBuilder();
        for (int i = 0; i < length; i++) {
            blanks.append(i < line.length() && line.charAt(i) == '\t' ? '\t' : ' ');
        }
        return blanks.toString();
    }
}
