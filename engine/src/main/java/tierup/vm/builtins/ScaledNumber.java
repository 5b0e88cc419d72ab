package tierup.vm.builtins;

/**
 * A number's first digits as an int64, rounded exactly, halves away from zero. A double is m * 2^e with 53 bits of m, and m times a power of ten
 * up to 10^18 has less than 114 bits, so for the numbers that programs print two words do what otherwise takes arbitrary precision.
 *
 * @param digits the digits, none of them a leading zero
 * @param exponent the power of ten that the first digit counts
 */
record ScaledNumber(long digits, int exponent) {
    /** Powers of ten that fit an int64. */
    private static final long[] POWERS = new long[19];

    /** What {@link #round} yields for what does not fit. */
    static final long TOO_LARGE = -1;

    private static final int MANTISSA_BITS = 52;

    static {
        POWERS[0] = 1;
        for (int i = 1; i < POWERS.length; i++) {
            POWERS[i] = 10 * POWERS[i - 1];
        }
    }

    /**
     * x * 10^decimals, rounded.
     *
     * @param x finite and not negative
     * @return {@link #TOO_LARGE} if it does not fit an int64, or too many decimals are wanted
     */
    static long round(double x, int decimals) {
        if (decimals < 0 || decimals >= POWERS.length || x >= 0x1p53) {
            return TOO_LARGE;
        }
        long bits = Double.doubleToRawLongBits(x);
        int biased = (int) (bits >>> MANTISSA_BITS);
        long mantissa = bits & (1L << MANTISSA_BITS) - 1 | (biased == 0 ? 0 : 1L << MANTISSA_BITS);
        int shift = 1023 + MANTISSA_BITS - Math.max(1, biased);
        long high = Math.multiplyHigh(mantissa, POWERS[decimals]);
        long low = mantissa * POWERS[decimals];
        return shiftRounded(high, low, shift);
    }

    /** A number of two words divided by 2^shift, halves rounded up. */
    private static long shiftRounded(long high, long low, int shift) {
        if (shift > 120) {
            return 0; // less than 2^114 / 2^121
        } else if (shift == 0) {
            return high == 0 && low >= 0 ? low : TOO_LARGE;
        }
        long half = shift <= 64 ? 1L << shift - 1 : 0;
        long sum = low + half;
        long upper = high + (Long.compareUnsigned(sum, low) < 0 ? 1 : 0) + (shift > 64 ? 1L << shift - 65 : 0);
        if (shift >= 64) {
            return shift == 64 ? upper : upper >>> shift - 64;
        }
        long result = upper << 64 - shift | sum >>> shift;
        return upper >>> shift == 0 && result >= 0 ? result : TOO_LARGE;
    }

    /**
     * The first digits of a number.
     *
     * @param x finite and positive
     * @param count how many
     * @return null if it is too large, too small, or too many are wanted
     */
    static ScaledNumber ofDigits(double x, int count) {
        if (count >= POWERS.length - 1) {
            return null;
        }
        int exponent = (int) Math.floor(Math.log10(x)); // may be wrong by one beside a power of ten
        while (true) {
            long digits = round(x, count - 1 - exponent);
            if (digits == TOO_LARGE) {
                return null;
            } else if (digits == POWERS[count]) {
                return new ScaledNumber(POWERS[count - 1], exponent + 1);
            } else if (digits == POWERS[count - 1]) {
                return besidePower(x, count, exponent);
            } else if (digits > POWERS[count - 1] && digits < POWERS[count]) {
                return new ScaledNumber(digits, exponent);
            }
            exponent += digits > POWERS[count] ? 1 : -1;
        }
    }

    /** A number that is 10^exponent when rounded: from above, or from below, where one more digit tells. */
    private static ScaledNumber besidePower(double x, int count, int exponent) {
        long finer = round(x, count - exponent);
        if (finer == TOO_LARGE) {
            return null;
        }
        return finer < POWERS[count]
                ? new ScaledNumber(finer, exponent - 1)
                : new ScaledNumber(POWERS[count - 1], exponent);
    }

    /** Digits with a point before the last so many. */
    static String withPoint(long digits, int decimals) {
        if (decimals == 0) {
            return Long.toString(digits);
        }
        String fraction = Long.toString(digits % POWERS[decimals]);
        return digits / POWERS[decimals] + "." + "0".repeat(decimals - fraction.length()) + fraction;
    }
}
