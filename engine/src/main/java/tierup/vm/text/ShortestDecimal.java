package tierup.vm.text;

import java.math.BigInteger;

/**
 * The shortest decimal that reads back as a given double, and of the shortest the closest to it.
 *
 * <p>The numbers that read back as v form an interval around it, from halfway to its lower neighbour to halfway to its
 * upper one. Choose k so that 10^k is no wider than the interval, but 10^(k+1) is. Then some multiple of 10^k lies
 * inside, and at most a few; a multiple of 10^(k+1), one digit shorter, may or may not. So the answer is among four
 * candidates: v / 10^k rounded down and up, and the same to one digit less. All that remains is to compare them with
 * the interval's ends exactly, which takes products of v with a power of ten to 126 bits, and a sticky bit for what is
 * cut off.
 *
 * <p>This is Schubfach (R. Giulietti, "The Schubfach way to render doubles", 2020), which needs no loop and no big
 * arithmetic, unlike Steele and White's algorithm and Gay's, and unlike Grisu never has to give up. Java's own
 * Double.toString does as well only from JDK 19 on.
 */
final class ShortestDecimal {
    private static final int MIN_EXPONENT = -1074;
    private static final double LOG10_2 = 0.30102999566398119521;
    private static final double LOG10_3_4 = -0.12493873660829995313;
    private static final double LOG2_10 = 3.32192809488736234787;
    private static final long LOW_63_BITS = (1L << 63) - 1;

    /** Powers of ten from 10^-292 to 10^324, of 126 bits, made on first use: upper and lower 63 bits. */
    private static final int FIRST_POWER = -300;

    private static final long[] HIGH = new long[640];
    private static final long[] LOW = new long[640];

    private ShortestDecimal() {}

    /** The digits and the exponent: the value is {@code digits * 10^exponent}; digits does not end in 0. */
    record Decimal(long digits, int exponent) {}

    /** The shortest decimal of a finite double above 0. */
    static Decimal of(double v) {
        long bits = Double.doubleToRawLongBits(v);
        int biased = (int) (bits >>> 52);
        long fraction = bits & (1L << 52) - 1;
        long c = biased == 0 ? fraction : fraction | 1L << 52;
        int q = MIN_EXPONENT + Math.max(0, biased - 1);
        // Below a power of two the doubles lie closer together than above it.
        boolean uneven = fraction == 0 && biased > 1;
        int k = (int) Math.floor(uneven ? q * LOG10_2 + LOG10_3_4 : q * LOG10_2);
        int shift = q + floorLog2Pow10(-k) + 2;
        long high = powerHigh(-k);
        long low = LOW[-k - FIRST_POWER];

        // Four times v and the interval's ends, in units of 10^k, rounded to odd: comparisons with integers stay exact.
        long center = roundedProduct(high, low, 4 * c << shift);
        long lower = roundedProduct(high, low, 4 * c - (uneven ? 1 : 2) << shift);
        long upper = roundedProduct(high, low, 4 * c + 2 << shift);
        // Reading rounds halfway cases to even, so the ends belong to the interval if c is even.
        long open = c & 1;

        long down = center >> 2;
        if (down >= 10) {
            long shorterDown = down / 10 * 10;
            long shorterUp = shorterDown + 10;
            boolean downInside = lower + open <= shorterDown << 2;
            boolean upInside = (shorterUp << 2) + open <= upper;
            if (downInside != upInside) {
                return withoutZeros(downInside ? shorterDown : shorterUp, k);
            }
        }
        long up = down + 1;
        boolean downInside = lower + open <= down << 2;
        boolean upInside = (up << 2) + open <= upper;
        if (downInside != upInside) {
            return withoutZeros(downInside ? down : up, k);
        }
        long beyondMiddle = center - (down + up << 1);
        boolean takeDown = beyondMiddle < 0 || beyondMiddle == 0 && (down & 1) == 0;
        return withoutZeros(takeDown ? down : up, k);
    }

    private static Decimal withoutZeros(long digits, int exponent) {
        long d = digits;
        int e = exponent;
        while (d % 10 == 0) {
            d /= 10;
            e++;
        }
        return new Decimal(d, e);
    }

    /** {@code power * factor / 2^126}, truncated, with the lowest bit set if anything was cut off. */
    private static long roundedProduct(long high, long low, long factor) {
        long carry = Math.multiplyHigh(low, factor);
        long middle = (high * factor >>> 1) + carry;
        long top = Math.multiplyHigh(high, factor) + (middle >>> 63);
        return top | (middle & LOW_63_BITS) + LOW_63_BITS >>> 63;
    }

    private static int floorLog2Pow10(int e) {
        return (int) Math.floor(e * LOG2_10);
    }

    /** The upper half of 10^e as a 126-bit number, rounded up; the lower half is then in LOW. */
    private static long powerHigh(int e) {
        int i = e - FIRST_POWER;
        if (HIGH[i] == 0) {
            int shift = 125 - floorLog2Pow10(e);
            BigInteger power = BigInteger.TEN.pow(Math.abs(e));
            BigInteger scaled = e >= 0
                    ? power.shiftLeft(shift)
                    : BigInteger.ONE.shiftLeft(shift).divide(power);
            BigInteger rounded = scaled.add(BigInteger.ONE);
            LOW[i] = rounded.longValue() & LOW_63_BITS;
            HIGH[i] = rounded.shiftRight(63).longValue();
        }
        return HIGH[i];
    }
}
