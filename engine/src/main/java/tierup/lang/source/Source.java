package tierup.lang.source;

import java.util.Arrays;
import tierup.bytecode.SourceText;

/**
 * A guest source file: its name, its text, and the map from offsets to lines and columns.
 *
 * <p>Every AST node and every bytecode instruction remembers only an offset (UTF-16 code units from the start of the
 * text). Lines are needed rarely, for an error message or a stack trace, so they are found by binary search in a table
 * of line starts that is built on first use.
 */
public final class Source implements SourceText {
    private final String name;
    private final String text;
    private int[] lineStarts;

    /**
     * @param name the file name as messages show it
     * @param text the whole text
     */
    public Source(String name, String text) {
        this.name = name;
        this.text = text;
    }

    @Override
    public String name() {
        return name;
    }

    /** The whole text. */
    public String text() {
        return text;
    }

    @Override
    public String text(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public int line(int offset) {
        return position(offset).line();
    }

    @Override
    public int column(int offset) {
        return position(offset).column();
    }

    /** Line and column of an offset; an offset past the end counts as the end. */
    public SourcePosition position(int offset) {
        int[] starts = lineStarts();
        int clamped = Math.max(0, Math.min(offset, text.length()));
        int found = Arrays.binarySearch(starts, clamped);
        int line = found >= 0 ? found : -found - 2;
        return new SourcePosition(line + 1, clamped - starts[line] + 1);
    }

    /** The number of lines; an empty text has one. */
    public int lineCount() {
        return lineStarts().length;
    }

    @Override
    public String lineText(int line) {
        int[] starts = lineStarts();
        int start = starts[line - 1];
        int end = line < starts.length ? starts[line] : text.length();
        while (end > start && isLineTerminator(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** Whether the character ends a line in JavaScript: LF, CR, U+2028 or U+2029. */
    public static boolean isLineTerminator(int character) {
        return character == '\n' || character == '\r' || character == 0x2028 || character == 0x2029;
    }

    private int[] lineStarts() {
        if (lineStarts == null) {
            lineStarts = findLineStarts();
        }
        return lineStarts;
    }

    private int[] findLineStarts() {
        int[] starts = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            if (!isLineTerminator(text.charAt(i)) || isFirstHalfOfCrLf(i)) {
                continue;
            }
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
            }
            starts[count++] = i + 1;
        }
        return Arrays.copyOf(starts, count);
    }

    private boolean isFirstHalfOfCrLf(int offset) {
        return text.charAt(offset) == '\r' && offset + 1 < text.length() && text.charAt(offset + 1) == '\n';
    }
}
