package tierup.bytecode;

/**
 * The text of a {@code .bc} file cannot be assembled. The message shows the place, the line, and what to write instead:
 *
 * <pre>
 * fib.bc:3:5: there is no instruction GET_PRO
 *     GET_PRO "x"
 *     ^
 * did you mean GET_PROP?
 * </pre>
 */
public final class BytecodeSyntaxError extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_SHOWN_LINE = 240;

    private final String file;
    private final int line;
    private final int column;
    private final String problem;
    private final String hint;

    /**
     * @param source the file
     * @param offset where in it the error is
     * @param problem what is wrong
     * @param hint a way out
     */
    BytecodeSyntaxError(SourceText source, int offset, String problem, String hint) {
        super(render(source, offset, problem, hint), null, false, false);
        this.file = source.name();
        this.line = source.line(offset);
        this.column = source.column(offset);
        this.problem = problem;
        this.hint = hint;
    }

    private static String render(SourceText source, int offset, String problem, String hint) {
        int line = source.line(offset);
        int column = source.column(offset);
        StringBuilder out = new StringBuilder();
        out.append(source.name())
                .append(':')
                .append(line)
                .append(':')
                .append(column)
                .append(": ")
                .append(problem);
        String text = source.lineText(line);
        if (text.length() <= LONGEST_SHOWN_LINE) {
            out.append('\n').append(text).append('\n');
            for (int i = 0; i < column - 1; i++) {
                out.append(i < text.length() && text.charAt(i) == '\t' ? '\t' : ' ');
            }
            out.append('^');
        }
        return out.append('\n').append(hint).toString();
    }

    public String file() {
        return file;
    }

    /** 1-based. */
    public int line() {
        return line;
    }

    /** 1-based. */
    public int column() {
        return column;
    }

    /** What is wrong, without the place. */
    public String problem() {
        return problem;
    }

    /** What to do about it. */
    public String hint() {
        return hint;
    }
}
