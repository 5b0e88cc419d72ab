package tierup.shapes;

import java.util.List;

/** Words in a row between brackets, as many as fit, and how many are left out. */
final class WordRow {
    private WordRow() {}

    /**
     * The row: {@code [ 1, 2, ... 7 more ]}.
     *
     * @param words those that may be shown; the first is, whatever its length
     * @param all how many there are
     * @param width of the line that it may take
     */
    static String of(String open, List<String> words, int all, String close, int width) {
        if (all == 0) {
            return open + close.stripLeading();
        }
        StringBuilder row = new StringBuilder(open);
        int shown = 0;
        for (String word : words) {
            int left = all - shown - 1;
            int needed = row.length()
                    + word.length()
                    + 2
                    + (left == 0 ? 0 : more(left).length())
                    + close.length();
            if (shown > 0 && needed > width) {
                break;
            }
            row.append(shown++ == 0 ? "" : ", ").append(word);
        }
        return row.append(shown == all ? "" : more(all - shown)).append(close).toString();
    }

    private static String more(int count) {
        return ", ... " + count + " more";
    }
}
