package tierup.lang.source;

import java.util.stream.Stream;

/** Test tables in text blocks: one case a line, columns divided by {@code ##}; {@code ⏎} stands for a line end. */
public final class Table {
    private Table() {}

    /** The cases of a table, each with its columns. */
    public static Stream<String[]> of(String text) {
        return text.lines().filter(line -> !line.isBlank()).map(Table::columns);
    }

    private static String[] columns(String line) {
        String[] columns = line.split("##", -1);
        for (int i = 0; i < columns.length; i++) {
            columns[i] = columns[i].strip().replaceAll(" ?⏎ ?", "\n");
        }
        return columns;
    }
}
