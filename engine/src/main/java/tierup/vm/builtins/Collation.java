package tierup.vm.builtins;

import java.text.Normalizer;

/**
 * The order of localeCompare, as the root locale of the Unicode Collation Algorithm has it for common text: first by
 * letters without accents and case (white space before punctuation before symbols before digits before letters), then
 * by accents, then lower case before upper.
 *
 * <p>Each level only decides what the levels before left equal, over the whole strings (Unicode Technical Standard 10).
 */
final class Collation {
    /** ASCII punctuation and symbols in the root locale's order. */
    private static final String MARKS = "_-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$";

    private Collation() {}

    /** -1, 0 or 1. */
    static int compare(String a, String b) {
        String x = Normalizer.normalize(a, Normalizer.Form.NFD);
        String y = Normalizer.normalize(b, Normalizer.Form.NFD);
        int primary = compareLetters(x, y);
        if (primary != 0) {
            return primary;
        }
        int accents = Integer.signum(marksOf(x).compareTo(marksOf(y)));
        return accents != 0 ? accents : compareCase(x, y);
    }

    private static int compareLetters(String x, String y) {
        int i = 0;
        int j = 0;
        while (true) {
            while (i < x.length() && isAccent(x.charAt(i))) {
                i++;
            }
            while (j < y.length() && isAccent(y.charAt(j))) {
                j++;
            }
            if (i == x.length() || j == y.length()) {
                return Integer.compare(x.length() - i, y.length() - j) == 0 ? 0 : i == x.length() ? -1 : 1;
            }
            int order = Integer.compare(weight(x.charAt(i++)), weight(y.charAt(j++)));
            if (order != 0) {
                return order;
            }
        }
    }

    /** Groups are 2^16 apart: space, marks, other symbols, digits, letters. */
    private static int weight(char unit) {
        if (Character.isWhitespace(unit)) {
            return unit;
        }
        int mark = MARKS.indexOf(unit);
        if (mark >= 0) {
            return (1 << 16) + mark;
        } else if (Character.isDigit(unit)) {
            return (3 << 16) + Character.digit(unit, 10);
        } else if (Character.isLetter(unit)) {
            return (4 << 16) + Character.toLowerCase(unit);
        }
        return (2 << 16) + unit;
    }

    private static boolean isAccent(char unit) {
        return Character.getType(unit) == Character.NON_SPACING_MARK;
    }

    /** For each letter the accents on it; letters without any as a space, which sorts first. */
    private static String marksOf(String text) {
        StringBuilder marks = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            marks.append(isAccent(text.charAt(i)) ? text.charAt(i) : ' ');
        }
        return marks.toString();
    }

    private static int compareCase(String x, String y) {
        for (int i = 0; i < Math.min(x.length(), y.length()); i++) {
            boolean upperX = Character.isUpperCase(x.charAt(i));
            boolean upperY = Character.isUpperCase(y.charAt(i));
            if (upperX != upperY) {
                return upperX ? 1 : -1;
            }
        }
        return 0;
    }
}
