package tierup.lang.parser;

import java.math.BigInteger;

/**
 * Numeric literals: decimal with fraction and exponent, {@code 0x}, {@code 0o}, {@code 0b}, and {@code _} between digits.
 *
 * <p>The value is the double nearest to what is written, ties to even (ECMA-262, section 12.9.3): {@code
 * Double.parseDouble} and {@code BigInteger.doubleValue} both round so.
 */
final class NumberScanner {
    static final String INVALID_TOKEN = "Invalid or unexpected token";

    private final CharacterCursor cursor;

    NumberScanner(CharacterCursor cursor) {
        this.cursor = cursor;
    }

    /** Reads the literal at the cursor, which stands on a digit or on a dot before a digit. */
    double scan() {
        int start = cursor.offset();
        double value = cursor.peek() == '0' ? scanAfterZero(start) : scanDecimal(start);
        if (cursor.peek() == 'n') {
            cursor.advance(1);
            throw cursor.errorFrom(start, "BigInt literals are not supported by Tierup");
        }
        int next = cursor.peekCodePoint();
        if (Characters.isDecimalDigit(next) || next == '\\' || Characters.isIdentifierStart(next)) {
            throw cursor.error(start, start + 1, INVALID_TOKEN);
        }
        return value;
    }

    private double scanAfterZero(int start) {
        switch (cursor.peek(1)) {
            case 'x', 'X':
                return scanInteger(16);
            case 'o', 'O':
                return scanInteger(8);
            case 'b', 'B':
                return scanInteger(2);
            case '_':
                cursor.advance(2);
                throw cursor.errorFrom(start, "Numeric separator can not be used after leading 0.");
            default:
                if (Characters.isDecimalDigit(cursor.peek(1))) {
                    throw legacyLiteral(start);
                }
                return scanDecimal(start);
        }
    }

    private RuntimeException legacyLiteral(int start) {
        boolean octal = true;
        while (Characters.isDecimalDigit(cursor.peek())) {
            octal &= cursor.peek() < '8';
            cursor.advance(1);
        }
        return cursor.errorFrom(
                start,
                octal
                        ? "Octal literals are not allowed in strict mode."
                        : "Decimals with leading zeros are not allowed in strict mode.");
    }

    private double scanInteger(int radix) {
        cursor.advance(2);
        String digits = scanDigits(radix);
        return digits.length() <= 7 ? Integer.parseInt(digits, radix) : new BigInteger(digits, radix).doubleValue();
    }

    private double scanDecimal(int start) {
        StringBuilder text = new StringBuilder();
        if (cursor.peek() != '.') {
            text.append(scanDigits(10));
        }
        if (cursor.take('.')) {
            text.append('.');
            if (Characters.isDecimalDigit(cursor.peek())) {
                text.append(scanDigits(10));
            } else if (cursor.peek() == '_') {
                throw cursor.errorHere("Numeric separators are not allowed here");
            }
        }
        if (cursor.peek() == 'e' || cursor.peek() == 'E') {
            cursor.advance(1);
            text.append('e');
            if (cursor.peek() == '+' || cursor.peek() == '-') {
                text.append((char) cursor.peek());
                cursor.advance(1);
            }
            if (!Characters.isDecimalDigit(cursor.peek())) {
                throw cursor.errorFrom(start, INVALID_TOKEN);
            }
            text.append(scanDigits(10));
        }
        return Double.parseDouble(text.toString());
    }

    /** One or more digits with single underscores between them; the underscores are dropped. */
    private String scanDigits(int radix) {
        StringBuilder digits = new StringBuilder();
        while (true) {
            int c = cursor.peek();
            if (c == '_' && digits.length() > 0) {
                cursor.advance(1);
                if (cursor.peek() == '_') {
                    throw cursor.errorHere("Only one underscore is allowed as numeric separator");
                }
                if (Characters.digit(cursor.peek(), radix) < 0) {
                    throw cursor.errorHere("Numeric separators are not allowed at the end of numeric literals");
                }
            } else if (Characters.digit(c, radix) >= 0) {
                digits.append((char) c);
                cursor.advance(1);
            } else if (digits.length() == 0) {
                throw cursor.errorHere(INVALID_TOKEN);
            } else {
                return digits.toString();
            }
        }
    }
}
