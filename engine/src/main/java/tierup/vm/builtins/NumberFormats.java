package tierup.vm.builtins;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import tierup.vm.text.NumberText;

/**
 * The number formats that a program asks for by a digit count or a radix. The default form, the shortest text that
 * reads back as the same number, is {@code tierup.vm.text.NumberText}.
 *
 * <p>A double is a fraction with a power of two below, so it has an exact decimal expansion; {@link BigDecimal} holds
 * it, and rounding that once is all there is to toFixed, toPrecision and toExponential. ECMA-262 (21.1.3) rounds halves
 * away from zero.
 */
final class NumberFormats {
    private static final String DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz";

    private NumberFormats() {}

    /** With a fixed number of decimals, for finite |x| below 1e21. */
    static String fixed(double x, int decimals) {
        long scaled = ScaledNumber.round(Math.abs(x), decimals);
        if (scaled >= 0) {
            return (x < 0 ? "-" : "") + ScaledNumber.withPoint(scaled, decimals);
        }
        String text = new BigDecimal(Math.abs(x))
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString();
        return x < 0 ? "-" + text : text;
    }

    /** As d.ddde+x with the given number of decimals, for finite x. */
    static String exponential(double x, int decimals) {
        String sign = x < 0 ? "-" : "";
        if (x == 0) {
            return sign + scientific("0".repeat(decimals + 1), 0);
        }
        ScaledNumber scaled = ScaledNumber.ofDigits(Math.abs(x), decimals + 1);
        if (scaled != null) {
            return sign + scientific(Long.toString(scaled.digits()), scaled.exponent());
        }
        BigDecimal rounded = new BigDecimal(Math.abs(x)).round(new MathContext(decimals + 1, RoundingMode.HALF_UP));
        return sign + scientific(digits(rounded, decimals + 1), exponent(rounded));
    }

    /** With the given number of significant digits, for finite x; large and tiny numbers in exponential form. */
    static String precision(double x, int digits) {
        String sign = x < 0 ? "-" : "";
        if (x == 0) {
            return digits == 1 ? "0" : "0." + "0".repeat(digits - 1);
        }
        ScaledNumber scaled = ScaledNumber.ofDigits(Math.abs(x), digits);
        if (scaled != null && scaled.exponent() >= 0 && scaled.exponent() < digits) {
            return sign + ScaledNumber.withPoint(scaled.digits(), digits - 1 - scaled.exponent());
        }
        BigDecimal rounded = new BigDecimal(Math.abs(x)).round(new MathContext(digits, RoundingMode.HALF_UP));
        int exponent = exponent(rounded);
        if (exponent < -6 || exponent >= digits) {
            return sign + scientific(digits(rounded, digits), exponent);
        }
        return sign
                + rounded.setScale(digits - 1 - exponent, RoundingMode.UNNECESSARY)
                        .toPlainString();
    }

    /**
     * Turns the shortest decimal form into exponential notation with the same digits.
     *
     * @param shortest what {@code String(x)} gives for a finite x
     */
    static String exponentialOf(String shortest) {
        BigDecimal value = new BigDecimal(shortest);
        String sign = value.signum() < 0 ? "-" : "";
        BigDecimal positive = value.abs().stripTrailingZeros();
        return sign + scientific(positive.unscaledValue().toString(), value.signum() == 0 ? 0 : exponent(positive));
    }

    private static int exponent(BigDecimal value) {
        return value.precision() - value.scale() - 1;
    }

    private static String digits(BigDecimal value, int count) {
        String digits = value.unscaledValue().toString();
        return digits.length() > count ? digits.substring(0, count) : digits + "0".repeat(count - digits.length());
    }

    private static String scientific(String digits, int exponent) {
        String mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
        return mantissa + (exponent < 0 ? "e-" : "e+") + Math.abs(exponent);
    }

    /** With commas between groups of three digits and at most three decimals: the default locale's form. */
    static String grouped(double x) {
        if (!Double.isFinite(x)) {
            return Double.isNaN(x) ? "NaN" : x < 0 ? "-\u221e" : "\u221e";
        }
        BigDecimal rounded = new BigDecimal(NumberText.toString(Math.abs(x))).setScale(3, RoundingMode.HALF_UP);
        String[] parts = rounded.toPlainString().split("\\.");
        StringBuilder text = new StringBuilder(parts[0]);
        for (int i = text.length() - 3; i > 0; i -= 3) {
            text.insert(i, ',');
        }
        String decimals = parts[1].replaceAll("0+$", "");
        boolean negative = x < 0 || 1 / x < 0;
        return (negative ? "-" : "") + text + (decimals.isEmpty() ? "" : "." + decimals);
    }

    /**
     * In another base, for finite x: as many fraction digits as tell x from its neighbours, as in V8's {@code
     * DoubleToRadixCString}.
     *
     * @param radix 2 to 36
     */
    static String radix(double x, int radix) {
        double value = Math.abs(x);
        double integer = Math.floor(value);
        StringBuilder fraction = new StringBuilder();
        if (fractionDigits(value, integer, radix, fraction)) {
            integer += 1;
        }
        StringBuilder text = new StringBuilder();
        while (integer >= radix * 0x1p53) { // the last digit is worth less than the double's last bit
            integer /= radix;
            text.append('0');
        }
        do {
            double remainder = integer % radix;
            text.append(DIGITS.charAt((int) remainder));
            integer = (integer - remainder) / radix;
        } while (integer > 0);
        if (x < 0) {
            text.append('-');
        }
        text.reverse();
        return fraction.length() > 0 ? text.append('.').append(fraction).toString() : text.toString();
    }

    /** Appends the digits behind the point; true if rounding carries into the integer part. */
    private static boolean fractionDigits(double value, double integer, int radix, StringBuilder digits) {
        double fraction = value - integer;
        double delta = Math.max(Double.MIN_VALUE, 0.5 * Math.ulp(value));
        while (fraction >= delta) {
            fraction *= radix;
            delta *= radix;
            int digit = (int) fraction;
            digits.append(DIGITS.charAt(digit));
            fraction -= digit;
            boolean upperHalf = fraction > 0.5 || fraction == 0.5 && (digit & 1) != 0;
            if (upperHalf && fraction + delta > 1) {
                return roundUp(digits, radix);
            }
        }
        return false;
    }

    private static boolean roundUp(StringBuilder digits, int radix) {
        for (int last = digits.length() - 1; last >= 0; last--) {
            int digit = Character.digit(digits.charAt(last), 36);
            digits.setLength(last);
            if (digit + 1 < radix) {
                digits.append(DIGITS.charAt(digit + 1));
                return false;
            }
        }
        return true;
    }
}
