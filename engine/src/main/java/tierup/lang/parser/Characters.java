package tierup.lang.parser;

/** The character classes of JavaScript's lexical grammar (ECMA-262, section 12). */
final class Characters {
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    /** A letter to Java; JavaScript follows Unicode in keeping it free for syntax. */
    private static final int VERTICAL_TILDE = 0x2E2F;

    /** For each ASCII character whether it may be part of an identifier; not to be written to. */
    static final boolean[] NAME_PART = new boolean[128];

    static {
        for (int c = 0; c < NAME_PART.length; c++) {
            NAME_PART[c] = isIdentifierPart(c);
        }
    }

    private Characters() {}

    /** Whether an ASCII character may be part of an identifier; false for all beyond. */
    static boolean isPlainNamePart(int c) {
        return (c & ~0x7F) == 0 && NAME_PART[c];
    }

    /** Blank space that does not end a line. */
    static boolean isBlank(int c) {
        return c == ' '
                || c == '\t'
                || c == 0x0B
                || c == '\f'
                || c == 0xA0
                || c == BYTE_ORDER_MARK
                || (c >= 0x80 && Character.getType(c) == Character.SPACE_SEPARATOR);
    }

    /** Whether an identifier may begin with the code point. */
    static boolean isIdentifierStart(int c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '$' || c == '_';
        }
        return Character.isUnicodeIdentifierStart(c) ? c != VERTICAL_TILDE : NewerLetters.isStart(c);
    }

    /** Whether an identifier may go on with the code point. */
    static boolean isIdentifierPart(int c) {
        if (c < 0x80) {
            return isIdentifierStart(c) || isDecimalDigit(c);
        }
        if (c == ZERO_WIDTH_NON_JOINER || c == ZERO_WIDTH_JOINER) {
            return true;
        }
        boolean known = Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c);
        return known ? c != VERTICAL_TILDE : NewerLetters.isPart(c);
    }

    /** 0 to 9. */
    static boolean isDecimalDigit(int c) {
        return c >= '0' && c <= '9';
    }

    /** The value of a digit in the radix, or -1; only ASCII digits count. */
    static int digit(int c, int radix) {
        return c < 0x80 ? Character.digit(c, radix) : -1;
    }
}
