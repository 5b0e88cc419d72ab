package tierup.vm.builtins;

/** Strings as console.log shows them inside objects: in quotes, with escapes. */
final class QuotedText {
    private static final String[] SHORT_ESCAPES = new String[0x20];

    static {
        SHORT_ESCAPES['\b'] = "\\b";
        SHORT_ESCAPES['\t'] = "\\t";
        SHORT_ESCAPES['\n'] = "\\n";
        SHORT_ESCAPES['\f'] = "\\f";
        SHORT_ESCAPES['\r'] = "\\r";
    }

    private QuotedText() {}

    /** Single quotes, unless the text has one and can do with double quotes or backticks. */
    static String quote(String text) {
        char quote = '\'';
        if (text.indexOf('\'') >= 0) {
            if (text.indexOf('"') < 0) {
                quote = '"';
            } else if (text.indexOf('`') < 0 && !text.contains("${")) {
                quote = '`';
            }
        }
        return quote + escape(text, quote) + quote;
    }

    /**
     * Escapes control characters, backslashes, lone surrogates, and single quotes if they are what encloses the text.
     */
    static String escape(String text, char quote) {
        StringBuilder out = new StringBuilder(text.length() + 2);
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == '\\') {
                out.append("\\\\");
            } else if (unit == '\'' && quote == '\'') {
                out.append("\\'");
            } else if (unit < 0x20 && SHORT_ESCAPES[unit] != null) {
                out.append(SHORT_ESCAPES[unit]);
            } else if (unit < 0x20 || unit >= 0x7F && unit <= 0x9F) {
                out.append("\\x")
                        .append(Character.toUpperCase(Character.forDigit(unit >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(unit & 0xF, 16)));
            } else if (Character.isSurrogate(unit) && !isPairAt(text, i)) {
                out.append("\\u").append(Integer.toHexString(unit));
            } else {
                out.append(unit);
                if (Character.isHighSurrogate(unit)) {
                    out.append(text.charAt(++i));
                }
            }
        }
        return out.toString();
    }

    private static boolean isPairAt(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i))
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
    }

    /** Columns that a terminal needs: East Asian wide characters take two, accents none. */
    static int width(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            int type = Character.getType(point);
            if (isWide(point)) {
                width += 2;
            } else if (type != Character.NON_SPACING_MARK
                    && type != Character.ENCLOSING_MARK
                    && type != Character.FORMAT) {
                width++;
            }
        }
        return width;
    }

    private static boolean isWide(int point) {
        return point >= 0x1100
                && (point <= 0x115F
                        || point >= 0x2E80 && point <= 0x3247 && point != 0x303F
                        || point >= 0x3250 && point <= 0x4DBF
                        || point >= 0x4E00 && point <= 0xA4C6
                        || point >= 0xA960 && point <= 0xA97C
                        || point >= 0xAC00 && point <= 0xD7A3
                        || point >= 0xF900 && point <= 0xFAFF
                        || point >= 0xFE30 && point <= 0xFE6B
                        || point >= 0xFF01 && point <= 0xFF60
                        || point >= 0xFFE0 && point <= 0xFFE6
                        || point >= 0x1F300 && point <= 0x1F64F
                        || point >= 0x1F900 && point <= 0x1F9FF
                        || point >= 0x20000 && point <= 0x3FFFD);
    }
}
