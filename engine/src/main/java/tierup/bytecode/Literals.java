package tierup.bytecode;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * Numbers and strings as {@code .bc} text writes them. Every double and every string of UTF-16 units comes back exactly
 * as it went out, NaN, infinities, minus zero and lone surrogates included.
 */
final class Literals {
    /** A double needs at most so many decimal digits to be told from all others. */
    private static final int MAX_DIGITS = 17;

    /** A double may have hundreds of digits; rounding goes by the first few. */
    private static final MathContext EXACT_ENOUGH = new MathContext(40, RoundingMode.HALF_EVEN);

    private static final Pattern HEXADECIMAL = Pattern.compile("0[xX][0-9a-fA-F]{1,13}");
    private static final Pattern DECIMAL = Pattern.compile("([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?");

    private Literals() {}

    /** The number as JavaScript would print it, except that minus zero keeps its sign. */
    static String number(double d) {
        if (Double.isNaN(d) || Double.isInfinite(d)) {
            return Double.toString(d);
        }
        if (d == 0) {
            return Double.doubleToRawLongBits(d) == 0 ? "0" : "-0";
        }
        BigDecimal shortest = shortest(Math.abs(d));
        String digits = shortest.unscaledValue().toString();
        return (d < 0 ? "-" : "") + layOut(digits, digits.length() - shortest.scale());
    }

    /** The decimal with the fewest digits that reads back as the same double. */
    private static BigDecimal shortest(double d) {
        BigDecimal exact = new BigDecimal(d).round(EXACT_ENOUGH);
        for (int precision = 1; precision < MAX_DIGITS; precision++) {
            BigDecimal rounded = exact.round(new MathContext(precision, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == d) {
                return rounded.stripTrailingZeros();
            }
        }
        return exact.round(new MathContext(MAX_DIGITS, RoundingMode.HALF_EVEN)).stripTrailingZeros();
    }

    /** Number::toString of the ECMAScript specification: {@code 0.digits * 10^point}. */
    private static String layOut(String digits, int point) {
        int count = digits.length();
        if (count <= point && point <= 21) {
            return digits + "0".repeat(point - count);
        }
        if (0 < point && point <= 21) {
            return digits.substring(0, point) + '.' + digits.substring(point);
        }
        if (-6 < point && point <= 0) {
            return "0." + "0".repeat(-point) + digits;
        }
        String mantissa = count == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
        return mantissa + 'e' + (point > 0 ? "+" : "-") + Math.abs(point - 1);
    }

    /**
     * Reads a number: what {@link #number} writes, or any decimal or hexadecimal literal of JavaScript.
     *
     * @return null if the text is none
     */
    static Double parseNumber(String text) {
        boolean negative = text.startsWith("-");
        String digits = negative ? text.substring(1) : text;
        double value;
        if (digits.equals("NaN")) {
            return negative ? null : Double.NaN;
        } else if (digits.equals("Infinity")) {
            value = Double.POSITIVE_INFINITY;
        } else if (HEXADECIMAL.matcher(digits).matches()) {
            value = Long.parseLong(digits.substring(2), 16);
        } else if (DECIMAL.matcher(digits).matches()) {
            value = Double.parseDouble(digits);
        } else {
            return null;
        }
        return negative ? -value : value;
    }

    /** The string in double quotes with JSON's escapes; controls and lone surrogates are written {@code \\uXXXX}. */
    static String string(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                out.append(c).append(text.charAt(++i));
            } else {
                append(out, c);
            }
        }
        return out.append('"').toString();
    }

    private static void append(StringBuilder out, char c) {
        int escape = "\"\\\n\r\t\b\f".indexOf(c);
        if (escape >= 0) {
            out.append('\\').append("\"\\nrtbf".charAt(escape));
        } else if (c < ' '
                || c >= 0x7F && c < 0xA0
                || Character.isSurrogate(c)
                || c == 0x2028
                || c == 0x2029
                || c == 0xFEFF) {
            out.append(String.format("\\u%04x", (int) c));
        } else {
            out.append(c);
        }
    }

    /** A list in brackets; null elements are written {@code null}. */
    static String strings(List<String> texts) {
        StringJoiner joiner = new StringJoiner(", ", "[", "]");
        for (String text : texts) {
            joiner.add(text == null ? "null" : string(text));
        }
        return joiner.toString();
    }

    /** The text as a name: without quotes if it is a word. */
    static String word(String text) {
        return isWord(text) ? text : string(text);
    }

    /** Whether the text can stand without quotes as the name of a function or a local. */
    static boolean isWord(String text) {
        if (text.isEmpty() || !isWordStart(text.charAt(0))) {
            return false;
        }
        return text.chars().allMatch(c -> isWordPart((char) c));
    }

    static boolean isWordStart(char c) {
        return c == '_' || c == '$' || Character.isLetter(c);
    }

    static boolean isWordPart(char c) {
        return c == '.' || c == '_' || c == '$' || Character.isLetterOrDigit(c);
    }
}
