package tierup.workbook.classroom.report;

/**
 * Text of students made fit to be shown. Names, code and messages may hold anything that a Java string can: what would move a terminal's
 * cursor, turn the direction of reading (so that code reads otherwise than it runs) or break a file's format is shown instead of done.
 */
final class ShownText {
    private static final int CONTROL_PICTURES = 0x2400;
    private static final int DELETE = 0x7F;
    private static final int DELETE_PICTURE = 0x2421;
    private static final int REPLACEMENT = 0xFFFD;

    private ShownText() {}

    /**
     * A text of several lines.
     *
     * @return the same with line feeds and tabs as they are, other control characters as their pictures ({@code U+2400} and on),
     *     characters without a width of their own in Java's notation, and halves of pairs replaced
     */
    static String of(String text) {
        String lines = text.replace("\r\n", "\n");
        if (lines.codePoints().allMatch(ShownText::isPlain)) {
            return lines;
        }
        StringBuilder shown = new StringBuilder();
        lines.codePoints().forEach(unit -> append(shown, unit));
        return shown.toString();
    }

    /** A text of one line: line feeds and tabs become spaces. */
    static String line(String text) {
        return of(text).replace('\n', ' ').replace('\t', ' ').strip();
    }

    private static boolean isPlain(int unit) {
        return unit == '\n'
                || unit == '\t'
                || (unit >= ' ' && unit < DELETE)
                || (unit > 0x9F && !isInvisible(unit) && !isBroken(unit));
    }

    private static void append(StringBuilder shown, int unit) {
        if (isPlain(unit)) {
            shown.appendCodePoint(unit);
        } else if (unit < ' ') {
            shown.appendCodePoint(CONTROL_PICTURES + unit);
        } else if (unit == DELETE) {
            shown.appendCodePoint(DELETE_PICTURE);
        } else if (isBroken(unit)) {
            shown.appendCodePoint(REPLACEMENT);
        } else {
            shown.append(String.format("\\u%04X", unit));
        }
    }

    /** Marks and overrides of direction, joiners, and others that Unicode calls format characters. */
    private static boolean isInvisible(int unit) {
        int type = Character.getType(unit);
        return type == Character.FORMAT || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
    }

    private static boolean isBroken(int unit) {
        return (unit >= Character.MIN_SURROGATE && unit <= Character.MAX_SURROGATE) || (unit & 0xFFFE) == 0xFFFE;
    }
}
