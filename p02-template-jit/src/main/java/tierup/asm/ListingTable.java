package tierup.asm;

import java.util.ArrayList;
import java.util.List;

/** The columns of a {@link Listing}: collects the rows, then aligns them. */
final class ListingTable {

    private static final String BOLD = "\u001B[1m";
    private static final String FAINT = "\u001B[2m";
    private static final String YELLOW = "\u001B[33m";
    private static final String RED = "\u001B[31m";
    private static final String RESET = "\u001B[0m";

    private static final Row TITLES = new Row(false, "bytecode", "address", "bytes", "assembly", "");

    /** One line; a heading has only {@code assembly}. */
    record Row(boolean marked, String bytecode, String address, String bytes, String assembly, String note) {

        boolean isHeading() {
            return address.isEmpty();
        }
    }

    private final List<Row> rows = new ArrayList<>();
    private final boolean colour;

    ListingTable(boolean colour) {
        this.colour = colour;
        rows.add(TITLES);
    }

    void add(Row row) {
        rows.add(row);
    }

    void addHeading(String text) {
        rows.add(new Row(false, "", "", "", text, ""));
    }

    String render() {
        int bytecode = 0;
        int address = 0;
        int bytes = 0;
        for (Row row : rows) {
            bytecode = Math.max(bytecode, row.bytecode().length());
            address = Math.max(address, row.address().length());
            bytes = Math.max(bytes, row.bytes().length());
        }
        StringBuilder text = new StringBuilder();
        for (Row row : rows) {
            String line = (row.marked() ? paint(RED, "=> ") : "   ")
                    + paint(BOLD, pad(row.bytecode(), bytecode)) + "  "
                    + pad(row.address(), address) + "  "
                    + paint(FAINT, pad(row.bytes(), bytes)) + "  "
                    + (row.isHeading() ? paint(YELLOW, row.assembly()) : "  " + row.assembly())
                    + (row.note().isEmpty() ? "" : "  " + paint(FAINT, row.note()));
            text.append(line.stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(width - text.length());
    }

    private String paint(String style, String text) {
        return colour && !text.isBlank() ? style + text + RESET : text;
    }
}
