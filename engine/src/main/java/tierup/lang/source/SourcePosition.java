package tierup.lang.source;

/**
 * A place in a source file as people count: line and column start at 1, columns count UTF-16 code units.
 *
 * @param line 1-based line
 * @param column 1-based column
 */
public record SourcePosition(int line, int column) {
    @Override
    public String toString() {
        return line + ":" + column;
    }
}
