package tierup.bytecode;

import java.util.Arrays;

/**
 * The text of a {@code .bc} file as a source: functions assembled without {@code .pos} directives have their positions
 * in it, so that profiles, stack traces and error messages of a hand-written program point at its instructions.
 */
final class AssemblyText implements SourceText {
    private final String name;
    private final String text;
    private final int[] lineStarts;

    AssemblyText(String name, String text) {
        this.name = name;
        this.text = text;
        this.lineStarts = findLineStarts(text);
    }

    private static int[] findLineStarts(String text) {
        int[] starts = new int[16];
        int count = 1;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, 2 * count);
            }
            starts[count++] = i + 1;
        }
        return Arrays.copyOf(starts, count);
    }

    @Override
    public String name() {
        return name;
    }

    int lineCount() {
        return lineStarts.length;
    }

    /** Offset of the first character of a 1-based line. */
    int lineStart(int line) {
        return lineStarts[line - 1];
    }

    int length() {
        return text.length();
    }

    @Override
    public int line(int offset) {
        int found = Arrays.binarySearch(lineStarts, Math.max(0, offset));
        return found >= 0 ? found + 1 : -found - 1;
    }

    @Override
    public int column(int offset) {
        return Math.max(0, offset) - lineStart(line(offset)) + 1;
    }

    @Override
    public String lineText(int line) {
        int start = lineStart(line);
        int end = line < lineStarts.length ? lineStarts[line] - 1 : text.length();
        if (end > start && text.charAt(end - 1) == '\r') {
            end--;
        }
        return text.substring(start, end);
    }

    @Override
    public String text(int start, int end) {
        return text.substring(start, end);
    }
}
