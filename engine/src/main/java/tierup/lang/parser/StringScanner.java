package tierup.lang.parser;

import tierup.lang.source.GuestSyntaxError;
import tierup.lang.source.Source;

/** String literals, template strings, and the escapes in both and in identifiers (ECMA-262, section 12.9.4). */
final class StringScanner {
    private static final String BAD_HEX = "Invalid hexadecimal escape sequence";
    private static final String BAD_UNICODE = "Invalid Unicode escape sequence";
    private static final int LARGEST_CODE_POINT = 0x10FFFF;

    private final CharacterCursor cursor;

    StringScanner(CharacterCursor cursor) {
        this.cursor = cursor;
    }

    /** Reads a string literal at the cursor, which stands on the opening quote, and yields its value. */
    String scanString() {
        int start = cursor.offset();
        int quote = cursor.peek();
        cursor.advance(1);
        StringBuilder value = new StringBuilder();
        while (cursor.peek() != quote) {
            int c = cursor.peek();
            if (c == CharacterCursor.END || c == '\n' || c == '\r') {
                throw cursor.errorFrom(start, NumberScanner.INVALID_TOKEN);
            } else if (c == '\\') {
                scanEscape(value, false);
            } else {
                value.append((char) c);
                cursor.advance(1);
            }
        }
        cursor.advance(1);
        return value.toString();
    }

    /**
     * What a template string holds.
     *
     * @param cooked the value, or null if an escape is invalid
     * @param raw the text as written, with line ends normalised to LF
     * @param last whether it ends the template
     * @param invalidEscape what is wrong, or null
     */
    record TemplateString(String cooked, String raw, boolean last, GuestSyntaxError invalidEscape) {}

    /** Reads up to the next <code>${</code> or closing backtick; the cursor stands after the opening delimiter. */
    TemplateString scanTemplate(int templateStart) {
        StringBuilder cooked = new StringBuilder();
        StringBuilder raw = new StringBuilder();
        GuestSyntaxError problem = null;
        while (true) {
            int c = cursor.peek();
            int from = cursor.offset();
            if (c == CharacterCursor.END) {
                throw cursor.errorFrom(templateStart, "Unterminated template literal");
            } else if (c == '`' || (c == '$' && cursor.peek(1) == '{')) {
                cursor.advance(c == '`' ? 1 : 2);
                return new TemplateString(
                        problem == null ? cooked.toString() : null, raw.toString(), c == '`', problem);
            } else if (c == '\\') {
                GuestSyntaxError escapeProblem = scanTemplateEscape(cooked);
                problem = problem == null ? escapeProblem : problem;
                raw.append(cursor.textFrom(from).replace("\r\n", "\n").replace('\r', '\n'));
            } else {
                char unit = takeNormalised();
                cooked.append(unit);
                raw.append(unit);
            }
        }
    }

    /** Decodes one escape; an invalid one is not thrown but returned, and the cursor stands after what was read of it. */
    private GuestSyntaxError scanTemplateEscape(StringBuilder cooked) {
        int start = cursor.offset();
        try {
            scanEscape(cooked, true);
            return null;
        } catch (GuestSyntaxError problem) {
            if (cursor.offset() < start + 2 && !cursor.atEnd()) {
                cursor.advance(start + 2 - cursor.offset());
            }
            return problem;
        }
    }

    private char takeNormalised() {
        int c = cursor.peek();
        cursor.advance(c == '\r' && cursor.peek(1) == '\n' ? 2 : 1);
        return c == '\r' ? '\n' : (char) c;
    }

    /** Decodes the escape at the cursor, which stands on the backslash. */
    private void scanEscape(StringBuilder value, boolean inTemplate) {
        int start = cursor.offset();
        cursor.advance(1);
        int c = cursor.peek();
        if (c == CharacterCursor.END) {
            throw cursor.errorFrom(start, NumberScanner.INVALID_TOKEN);
        }
        if (Source.isLineTerminator(c)) {
            takeNormalised();
            return;
        }
        if (c == 'x') {
            cursor.advance(1);
            value.append((char) scanHexDigits(start, 2, BAD_HEX));
            return;
        }
        if (c == 'u') {
            cursor.advance(1);
            value.appendCodePoint(scanUnicode(start));
            return;
        }
        if (Characters.isDecimalDigit(c)) {
            value.append(scanDigitEscape(start, inTemplate));
            return;
        }
        cursor.advance(1);
        value.append(simpleEscape((char) c));
    }

    private static char simpleEscape(char c) {
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'v' -> '\u000B';
            default -> c;
        };
    }

    /** {@code \0} is NUL; every other escape that begins with a digit is a relic that strict code forbids. */
    private char scanDigitEscape(int start, boolean inTemplate) {
        int digit = cursor.peek();
        cursor.advance(1);
        if (digit == '0' && !Characters.isDecimalDigit(cursor.peek())) {
            return '\0';
        }
        if (inTemplate) {
            throw cursor.errorFrom(
                    start,
                    digit >= '8'
                            ? "\\8 and \\9 are not allowed in template strings."
                            : "Octal escape sequences are not allowed in template strings.");
        }
        throw digit >= '8'
                ? cursor.error(start, start + 1, "\\8 and \\9 are not allowed in strict mode.")
                : cursor.error(start + 1, start + 3, "Octal escape sequences are not allowed in strict mode.");
    }

    /** Reads what follows {@code \}{@code u}: four hex digits, or a code point in braces. */
    int scanUnicode(int start) {
        if (!cursor.take('{')) {
            return scanHexDigits(start, 4, BAD_UNICODE);
        }
        int value = 0;
        int digits = 0;
        while (Characters.digit(cursor.peek(), 16) >= 0) {
            value = value * 16 + Characters.digit(cursor.peek(), 16);
            cursor.advance(1);
            digits++;
            if (value > LARGEST_CODE_POINT) {
                throw cursor.errorFrom(start, "Undefined Unicode code-point");
            }
        }
        if (digits == 0 || !cursor.take('}')) {
            throw cursor.errorFrom(start, BAD_UNICODE);
        }
        return value;
    }

    private int scanHexDigits(int start, int count, String message) {
        int value = 0;
        for (int i = 0; i < count; i++) {
            int digit = Characters.digit(cursor.peek(), 16);
            if (digit < 0) {
                throw cursor.error(start, start + 2 + count, message);
            }
            value = value * 16 + digit;
            cursor.advance(1);
        }
        return value;
    }
}
