package tierup.vm.text;

import java.math.BigInteger;

/**
 * Numbers to text and back exactly as JavaScript does it: Number::toString in radix 10 (ECMA-262 6.1.6.1.20),
 * StringToNumber (7.1.4.1.1), and the prefixes that parseFloat and parseInt read.
 */
public final class NumberText {
    /** Above this, powers of ten are no longer written out. */
    private static final int MAX_PLAIN_EXPONENT = 21;

    private NumberText() {}

    // -- writing --------------------------------------------------------------------------------

    /** The shortest decimal that reads back as the same double, in JavaScript's form. */
    public static String toString(double value) {
        if (value == (int) value) {
            return Integer.toString((int) value);
        } else if (Double.isNaN(value)) {
            return "NaN";
        } else if (Double.isInfinite(value)) {
            return value > 0 ? "Infinity" : "-Infinity";
        }
        StringBuilder text = new StringBuilder(26);
        if (value < 0) {
            text.append('-');
        }
        ShortestDecimal.Decimal decimal = ShortestDecimal.of(Math.abs(value));
        append(text, Long.toString(decimal.digits()), decimal.exponent());
        return text.toString();
    }

    /** Appends {@code digits * 10^exponent}. */
    private static void append(StringBuilder text, String digits, int exponent) {
        int count = digits.length();
        int point = count + exponent;
        if (exponent >= 0 && point <= MAX_PLAIN_EXPONENT) {
            text.append(digits).append("0".repeat(exponent));
        } else if (point > 0 && point <= MAX_PLAIN_EXPONENT) {
            text.append(digits, 0, point).append('.').append(digits, point, count);
        } else if (point > -6 && point <= 0) {
            text.append("0.").append("0".repeat(-point)).append(digits);
        } else {
            text.append(digits.charAt(0));
            if (count > 1) {
                text.append('.').append(digits, 1, count);
            }
            text.append('e').append(point > 0 ? '+' : '-').append(Math.abs(point - 1));
        }
    }

    // -- reading --------------------------------------------------------------------------------

    /** StringToNumber: the whole text, white space around it aside, is a number; else NaN. Empty is 0. */
    public static double parse(String text) {
        int start = skipWhiteSpace(text, 0);
        int end = text.length();
        while (end > start && isWhiteSpace(text.charAt(end - 1))) {
            end--;
        }
        if (start == end) {
            return 0;
        }
        if (end - start > 2 && text.charAt(start) == '0') {
            int radix = radixOfPrefix(text.charAt(start + 1));
            if (radix != 0) {
                int last = digitsEnd(text, start + 2, radix);
                return last == end ? integer(text, start + 2, end, radix) : Double.NaN;
            }
        }
        return decimalEnd(text, start, end) == end ? decimal(text, start, end) : Double.NaN;
    }

    private static int radixOfPrefix(char letter) {
        switch (letter) {
            case 'x':
            case 'X':
                return 16;
            case 'o':
            case 'O':
                return 8;
            case 'b':
            case 'B':
                return 2;
            default:
                return 0;
        }
    }

    /** parseFloat: the longest prefix that is a decimal number; NaN if there is none. */
    public static double parseFloat(String text) {
        int start = skipWhiteSpace(text, 0);
        int end = decimalEnd(text, start, text.length());
        return end < 0 ? Double.NaN : decimal(text, start, end);
    }

    /**
     * parseInt: the longest prefix of digits in the radix.
     *
     * @param radix 2 to 36; 0 means 10, or 16 after "0x"; others give NaN
     */
    public static double parseInt(String text, int radix) {
        int start = skipWhiteSpace(text, 0);
        boolean negative = start < text.length() && text.charAt(start) == '-';
        if (negative || start < text.length() && text.charAt(start) == '+') {
            start++;
        }
        boolean prefix = start + 1 < text.length()
                && text.charAt(start) == '0'
                && (text.charAt(start + 1) == 'x' || text.charAt(start + 1) == 'X');
        int base = radix;
        if (prefix && (radix == 0 || radix == 16)) {
            start += 2;
            base = 16;
        } else if (radix == 0) {
            base = 10;
        }
        if (base < 2 || base > 36) {
            return Double.NaN;
        }
        int end = digitsEnd(text, start, base);
        if (end == start) {
            return Double.NaN;
        }
        double magnitude = integer(text, start, end, base);
        return negative ? -magnitude : magnitude;
    }

    private static int digitsEnd(String text, int from, int radix) {
        int i = from;
        while (i < text.length() && digit(text.charAt(i), radix) >= 0) {
            i++;
        }
        return i;
    }

    /** The value of an ASCII digit or letter in a radix, or -1; digits of other scripts are none in JavaScript. */
    public static int digit(char unit, int radix) {
        return unit < 128 ? Character.digit(unit, radix) : -1;
    }

    private static double integer(String text, int from, int end, int radix) {
        int start = from;
        while (start < end - 1 && text.charAt(start) == '0') {
            start++;
        }
        if (end - start <= 10) {
            return Long.parseLong(text, start, end, radix);
        }
        boolean exact = radix == 10 || Integer.bitCount(radix) == 1;
        return exact
                ? new BigInteger(text.substring(start, end), radix).doubleValue()
                : approximateInteger(text, start, end, radix);
    }

    /**
     * In the odd radices the specification leaves the rounding of long numbers open. V8 reads as many digits at a time
     * as fit an int, and adds up the parts in a double; so does this, to give the same numbers.
     */
    private static double approximateInteger(String text, int start, int end, int radix) {
        double value = 0;
        int i = start;
        while (i < end) {
            long part = 0;
            long multiplier = 1;
            while (i < end && multiplier * radix <= 0xFFFF_FFFFL / 36) {
                part = part * radix + Character.digit(text.charAt(i++), radix);
                multiplier *= radix;
            }
            value = value * multiplier + part;
        }
        return value;
    }

    /**
     * The end of the longest decimal literal that begins at {@code start}: sign, then Infinity, or digits with an
     * optional point and exponent; or -1.
     */
    private static int decimalEnd(String text, int start, int limit) {
        int i = start;
        if (i < limit && (text.charAt(i) == '+' || text.charAt(i) == '-')) {
            i++;
        }
        if (text.startsWith("Infinity", i) && i + 8 <= limit) {
            return i + 8;
        }
        int digitsFrom = i;
        i = decimalDigits(text, i, limit);
        int digits = i - digitsFrom;
        if (i < limit && text.charAt(i) == '.') {
            int fractionEnd = decimalDigits(text, i + 1, limit);
            digits += fractionEnd - i - 1;
            i = fractionEnd;
        }
        if (digits == 0) {
            return -1;
        }
        if (i < limit && (text.charAt(i) == 'e' || text.charAt(i) == 'E')) {
            int exponent = i + 1;
            if (exponent < limit && (text.charAt(exponent) == '+' || text.charAt(exponent) == '-')) {
                exponent++;
            }
            int exponentEnd = decimalDigits(text, exponent, limit);
            i = exponentEnd > exponent ? exponentEnd : i;
        }
        return i;
    }

    private static int decimalDigits(String text, int from, int limit) {
        int i = from;
        while (i < limit && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i;
    }

    /** The value of a literal that {@link #decimalEnd} has accepted; Java reads those alike, and rounds correctly. */
    private static double decimal(String text, int start, int end) {
        int digits = decimalDigits(text, start, end);
        return digits == end && end - start <= 18
                ? Long.parseLong(text, start, end, 10)
                : Double.parseDouble(text.substring(start, end));
    }

    // -- white space ----------------------------------------------------------------------------

    private static int skipWhiteSpace(String text, int from) {
        int i = from;
        while (i < text.length() && isWhiteSpace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** WhiteSpace or LineTerminator (ECMA-262 12.2 and 12.3): what trim removes and numbers may stand in. */
    public static boolean isWhiteSpace(char unit) {
        if (unit < 128) {
            return unit == ' ' || unit >= '\t' && unit <= '\r';
        }
        return unit == '\u00A0'
                || unit == '\uFEFF'
                || unit == '\u2028'
                || unit == '\u2029'
                || Character.getType(unit) == Character.SPACE_SEPARATOR;
    }
}
