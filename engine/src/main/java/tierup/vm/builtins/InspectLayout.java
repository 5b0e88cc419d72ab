package tierup.vm.builtins;

import java.util.ArrayList;
import java.util.List;

/**
 * How console.log breaks lines. The shown entries of an object go on one line if the object is nested shallowly enough
 * inside and the line stays short; arrays of more than six entries are set in columns; everything else gets a line for
 * each entry. The numbers (80 columns, 3 inner levels on one line, 16 columns at most, a character 2.5 times as high as
 * wide) are those of Node's {@code lib/internal/util/inspect.js}, so that the output is the same.
 */
final class InspectLayout {
    static final int LINE_WIDTH = 80;
    private static final int INNER_LEVELS = 3;
    private static final int UNGROUPED_ENTRIES = 6;
    private static final int MOST_COLUMNS = 15;
    private static final double CHARACTER_HEIGHT = 2.5;
    private static final int SEPARATOR = 2;

    private InspectLayout() {}

    /**
     * The entries of one object, before they are put together.
     *
     * @param texts shown properties or elements
     * @param prefix what stands before the opening brace, or empty
     * @param open class and opening brace
     * @param close closing brace
     * @param isArray whether columns are allowed
     * @param allNumbers numbers are aligned at the right
     * @param hasRest whether the last entry is "... n more items"
     */
    record Entries(
            List<String> texts,
            String prefix,
            String open,
            String close,
            boolean isArray,
            boolean allNumbers,
            boolean hasRest) {}

    /**
     * Puts the entries of one object together.
     *
     * @param indentation columns that the object itself is indented by
     * @param innerLevels how many levels of objects there are inside this one
     */
    static String combine(Entries entries, int indentation, int innerLevels) {
        List<String> lines = entries.texts();
        if (entries.isArray() && lines.size() > UNGROUPED_ENTRIES) {
            lines = group(entries, indentation);
        }
        String prefix = entries.prefix();
        String start = prefix.isEmpty() ? entries.open() : prefix + " " + entries.open();
        boolean grouped = lines.size() != entries.texts().size();
        if (innerLevels < INNER_LEVELS && !grouped) {
            int length = lines.size() + indentation + entries.open().length() + prefix.length() + 10;
            if (fits(lines, length) && !prefix.contains("\n")) {
                String joined = String.join(", ", lines);
                if (!joined.contains("\n")) {
                    return start + " " + joined + " " + entries.close();
                }
            }
        }
        String lineStart = "\n" + " ".repeat(indentation);
        return start + lineStart + "  " + String.join("," + lineStart + "  ", lines) + lineStart + entries.close();
    }

    private static boolean fits(List<String> lines, int start) {
        int total = lines.size() + start;
        if (total + lines.size() > LINE_WIDTH) {
            return false;
        }
        for (String line : lines) {
            total += line.length();
            if (total > LINE_WIDTH) {
                return false;
            }
        }
        return true;
    }

    /** Sets entries in columns if they are of similar width and at least three fit side by side. */
    private static List<String> group(Entries object, int indentation) {
        List<String> entries = object.texts();
        int count = object.hasRest() ? entries.size() - 1 : entries.size();
        int[] widths = new int[count];
        int total = 0;
        int widest = 0;
        for (int i = 0; i < count; i++) {
            widths[i] = QuotedText.width(entries.get(i));
            total += widths[i] + SEPARATOR;
            widest = Math.max(widest, widths[i]);
        }
        int column = widest + SEPARATOR;
        boolean similar = (double) total / column > 5 || widest <= 6;
        if (column * 3 + indentation >= LINE_WIDTH || !similar) {
            return entries;
        }
        double bias = Math.sqrt(column - (double) total / entries.size());
        double biasedWidth = Math.max(column - 3 - bias, 1);
        int columns = (int) Math.min(
                Math.min(
                        Math.round(Math.sqrt(CHARACTER_HEIGHT * biasedWidth * count) / biasedWidth),
                        Math.floor((double) (LINE_WIDTH - indentation) / column)),
                Math.min(INNER_LEVELS * 4, MOST_COLUMNS));
        if (columns <= 1) {
            return entries;
        }
        List<String> rows = rows(entries, widths, columns, object.allNumbers());
        if (object.hasRest()) {
            rows.add(entries.get(count));
        }
        return rows;
    }

    private static List<String> rows(List<String> entries, int[] widths, int columns, boolean allNumbers) {
        int[] columnWidths = new int[columns];
        for (int i = 0; i < widths.length; i++) {
            columnWidths[i % columns] = Math.max(columnWidths[i % columns], widths[i] + SEPARATOR);
        }
        List<String> rows = new ArrayList<>();
        for (int first = 0; first < widths.length; first += columns) {
            int end = Math.min(first + columns, widths.length);
            StringBuilder row = new StringBuilder();
            for (int i = first; i < end; i++) {
                boolean last = i == end - 1;
                String cell = last ? entries.get(i) : entries.get(i) + ", ";
                int width = columnWidths[i - first] - (last ? SEPARATOR : 0);
                String padding = " ".repeat(Math.max(0, width - widths[i] - (last ? 0 : SEPARATOR)));
                if (allNumbers) {
                    row.append(padding).append(cell);
                } else {
                    row.append(cell).append(last ? "" : padding);
                }
            }
            rows.add(row.toString());
        }
        return rows;
    }
}
