package tierup.template.expression;

/** A text that is no expression: what is wrong, where, and what would be right. */
public final class ExpressionError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int position;
    private final String advice;

    /**
     * @param message what is wrong
     * @param position index of the character that it is about
     * @param advice a way out
     */
    ExpressionError(String message, int position, String advice) {
        super(message);
        this.position = position;
        this.advice = advice;
    }

    /** Index of the character that the error is about. */
    public int position() {
        return position;
    }

    /** The error in four lines: message, text, caret, advice. */
    public String render(String source) {
        return "Syntax error: " + getMessage() + "\n" + pointAt(source, position) + "\n" + advice;
    }

    /** The text, indented, and below it a caret under one of its characters. */
    public static String pointAt(String source, int position) {
        return "  " + source.replaceAll("\\s", " ") + "\n  " + " ".repeat(position) + "^";
    }
}
