package tierup.workbook.classroom.report;

import java.util.ArrayList;
import java.util.List;
import tierup.workbook.TextStyle;

/** Rows of cells under each other, for a terminal: the first column flush left, the others flush right. */
final class PlainTable {
    /** A cell: what it says, and how; a style of null is none. */
    record Cell(String text, TextStyle style) {
        static Cell of(String text) {
            return new Cell(text, null);
        }
    }

    private static final String GAP = "  ";

    private final List<List<Cell>> rows = new ArrayList<>();

    PlainTable row(List<Cell> cells) {
        rows.add(List.copyOf(cells));
        return this;
    }

    /** The rows, one a line. */
    List<String> lines(boolean coloured) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = new int[columns];
        for (List<Cell> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], width(row.get(i).text()));
            }
        }
        return rows.stream().map(row -> line(row, widths, coloured)).toList();
    }

    private static String line(List<Cell> row, int[] widths, boolean coloured) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            Cell cell = row.get(i);
            String padding = " ".repeat(widths[i] - width(cell.text()));
            String text = cell.style() == null ? cell.text() : cell.style().of(cell.text(), coloured);
            line.append(i == 0 ? text + padding : GAP + padding + text);
        }
        return line.toString().stripTrailing();
    }

    /** How many columns a text takes: marks that stand on other letters take none, Chinese, Japanese and Korean letters two. */
    static int width(String text) {
        return text.codePoints().map(PlainTable::width).sum();
    }

    private static int width(int unit) {
        int type = Character.getType(unit);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        boolean isWide = Character.isIdeographic(unit)
                || (unit >= 0x1100 && unit <= 0x115F)
                || (unit >= 0x3000 && unit <= 0x30FF)
                || (unit >= 0xAC00 && unit <= 0xD7A3)
                || (unit >= 0xFF01 && unit <= 0xFF60)
                || (unit >= 0x1F300 && unit <= 0x1FAFF);
        return isWide ? 2 : 1;
    }
}
