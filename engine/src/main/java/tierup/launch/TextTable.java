package tierup.launch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows of cells under each other. What is too wide for the page is cut where it says least: first paths lose their folders, then
 * signatures their parameters and names their ends. Escape sequences for colours take no room; a cell that has some is never cut.
 */
public final class TextTable {
    /** How a column is set. */
    public enum Column {
        LEFT,
        RIGHT,
        /** Flush left; cut at the end if need be. */
        NAME,
        /** Flush left; without folders if need be. */
        PATH
    }

    private static final String ELLIPSIS = "\u2026";

    /** A column of names keeps this width. */
    private static final int NARROWEST = 12;

    private final String[] separators;
    private final Column[] columns;
    private final List<String[]> rows = new ArrayList<>();

    /** @param separator what stands between two cells */
    public TextTable(String separator, Column... columns) {
        this.separators = new String[columns.length];
        this.columns = columns;
        Arrays.fill(separators, separator);
    }

    /** Puts something else before one column. */
    public TextTable before(int column, String separator) {
        separators[column] = separator;
        return this;
    }

    /** Adds a row; cells that are left out at its end are empty. */
    public TextTable row(String... cells) {
        String[] row = Arrays.copyOf(cells, columns.length);
        for (int i = cells.length; i < row.length; i++) {
            row[i] = "";
        }
        rows.add(row);
        return this;
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /**
     * The rows, one a line. A column whose cells are all empty is left out, its separator too.
     *
     * @param width of the page, in columns of text
     */
    public List<String> lines(int width) {
        int[] widths = widths(width);
        List<String> lines = new ArrayList<>();
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < columns.length; i++) {
                if (widths[i] > 0) {
                    line.append(line.length() == 0 ? "" : separators[i]).append(set(row[i], columns[i], widths[i]));
                }
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private int[] widths(int page) {
        int[] widths = new int[columns.length];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = widest(i);
        }
        for (int i = 0; i < widths.length && excess(widths, page) > 0; i++) {
            if (columns[i] == Column.PATH) {
                for (String[] row : rows) {
                    row[i] = row[i].substring(row[i].lastIndexOf('/') + 1);
                }
                widths[i] = widest(i);
            }
        }
        shrinkNames(widths, excess(widths, page));
        return widths;
    }

    private int widest(int column) {
        return rows.stream().mapToInt(row -> width(row[column])).max().orElse(0);
    }

    private int excess(int[] widths, int page) {
        int excess = -page;
        boolean first = true;
        for (int i = 0; i < widths.length; i++) {
            if (widths[i] > 0) {
                excess += widths[i] + (first ? 0 : separators[i].length());
                first = false;
            }
        }
        return excess;
    }

    /** Takes from the widest of the columns of names, time and again. */
    private void shrinkNames(int[] widths, int excess) {
        for (int i = excess; i > 0; i--) {
            int widest = -1;
            for (int column = 0; column < widths.length; column++) {
                boolean candidate = columns[column] == Column.NAME && widths[column] > NARROWEST;
                if (candidate && (widest < 0 || widths[column] > widths[widest])) {
                    widest = column;
                }
            }
            if (widest < 0) {
                return;
            }
            widths[widest]--;
        }
    }

    private static String set(String cell, Column column, int width) {
        String cut = cut(cell, column, width);
        String padding = " ".repeat(Math.max(0, width - width(cut)));
        return column == Column.RIGHT ? padding + cut : cut + padding;
    }

    private static String cut(String cell, Column column, int width) {
        if (width(cell) <= width || column != Column.NAME || cell.indexOf('\u001b') >= 0) {
            return cell;
        }
        int parameters = cell.endsWith(")") ? cell.lastIndexOf('(') : -1;
        if (parameters > 0 && width(cell.substring(0, parameters)) <= width) {
            String name = cell.substring(0, parameters);
            return width(name) + 3 <= width ? name + "(" + ELLIPSIS + ")" : name;
        }
        int[] letters = cell.codePoints().toArray();
        return new String(letters, 0, width - 1) + ELLIPSIS;
    }

    /** How many columns of a terminal a text takes. */
    public static int width(String text) {
        String visible = text.indexOf('\u001b') < 0 ? text : text.replaceAll("\u001b\\[[0-9;]*m", "");
        return visible.codePointCount(0, visible.length());
    }
}
