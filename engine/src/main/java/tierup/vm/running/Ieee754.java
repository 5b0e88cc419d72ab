package tierup.vm.running;

/**
 * Elementary functions with the exact bits that V8 gives, so that a program prints the same digits here and in Node.
 *
 * <p>The language leaves the last bits of Math.sin and friends to the implementation, but programs print them and test
 * suites compare them, and an optimizing tier that evaluated them differently from the interpreter would be caught by
 * any comparison of tiers. V8 settled on fdlibm, Sun's portable library of 1993. Java has the same library as {@link
 * StrictMath}, specified to the bit. Where the two agree the built-ins call StrictMath; this class holds the functions
 * where they do not:
 *
 * <ul>
 *   <li>{@link #cbrt}, {@link #log2}, {@link #asinh}, {@link #acosh}, {@link #atanh}: V8 follows FreeBSD's revisions of
 *       fdlibm.
 *   <li>{@link #exp}, {@link #cosh}, {@link #tanh}, {@link #atan2}: some arguments are treated apart.
 *   <li>{@link #pow}: V8 groups one division of the last step differently, which moves about 3 % of the results by one
 *       unit in the last place.
 *   <li>{@link #hypot}: V8 scales and sums with compensation.
 * </ul>
 *
 * <p>Sources: the algorithms and their minimax coefficients are those of fdlibm 5.3 ({@code e_pow.c}, {@code k_log.h})
 * and FreeBSD's msun ({@code s_cbrt.c}, {@code e_log2.c}). The error bound of each is under one unit in the last place.
 * They compare the upper halves of doubles to choose between formulas; so does this class where it shows.
 */
public final class Ieee754 {
    private static final double LN2 = 6.93147180559945286227e-01;
    private static final double TWO_28 = 0x1p28;
    private static final double TINY = 0x1p-28;

    private Ieee754() {}

    /** e to the power x; exactly the double nearest to e at 1. */
    public static double exp(double x) {
        return x == 1 ? Math.E : StrictMath.exp(x);
    }

    /** Hyperbolic cosine; differs from StrictMath only at plus and minus 1, where it uses {@link #exp}'s exact e. */
    public static double cosh(double x) {
        return Math.abs(x) == 1 ? 0.5 * Math.E + 0.5 / Math.E : StrictMath.cosh(x);
    }

    /** Hyperbolic tangent; below 2^-28 the argument itself. */
    public static double tanh(double x) {
        return Math.abs(x) < TINY ? x : StrictMath.tanh(x);
    }

    /** Angle of the point (x, y); where |y / x| exceeds 2^60, a right angle on the left as on the right. */
    public static double atan2(double y, double x) {
        int exponents = (highWord(y) & 0x7FFF_FFFF) - (highWord(x) & 0x7FFF_FFFF) >> 20;
        boolean steepOnTheLeft = x < 0 && exponents > 60 && !Double.isNaN(y);
        return steepOnTheLeft ? Math.copySign(Math.PI / 2, y) : StrictMath.atan2(y, x);
    }

    /** Inverse hyperbolic sine. */
    public static double asinh(double x) {
        double a = Math.abs(x);
        if (!(a >= TINY) || Double.isInfinite(x)) {
            return x;
        }
        double w;
        if (highWord(a) > highWord(TWO_28)) {
            w = StrictMath.log(a) + LN2;
        } else if (highWord(a) > highWord(2)) {
            w = StrictMath.log(2 * a + 1 / (Math.sqrt(x * x + 1) + a));
        } else {
            double square = x * x;
            w = StrictMath.log1p(a + square / (1 + Math.sqrt(1 + square)));
        }
        return Math.copySign(w, x);
    }

    /** Inverse hyperbolic cosine; NaN below 1. */
    public static double acosh(double x) {
        if (!(x >= 1)) {
            return Double.NaN;
        } else if (x >= TWO_28) {
            return StrictMath.log(x) + LN2;
        } else if (highWord(x) > highWord(2)) {
            return StrictMath.log(2 * x - 1 / (x + Math.sqrt(x * x - 1)));
        }
        double t = x - 1;
        return t == 0 ? 0 : StrictMath.log1p(t + Math.sqrt(2 * t + t * t));
    }

    /** Inverse hyperbolic tangent; NaN outside -1 to 1. */
    public static double atanh(double x) {
        double a = Math.abs(x);
        if (!(a <= 1)) {
            return Double.NaN;
        } else if (a == 1) {
            return x / 0;
        } else if (a < TINY) {
            return x;
        }
        double twice = a + a;
        double w = a < 0.5 ? StrictMath.log1p(twice + twice * a / (1 - a)) : StrictMath.log1p(twice / (1 - a));
        return Math.copySign(0.5 * w, x);
    }

    /**
     * Cube root: an estimate good to 5 bits by dividing the exponent by 3 in integer arithmetic, a polynomial to 23
     * bits, and one step of Newton's method. The 23-bit estimate is rounded so that its square is exact.
     */
    public static double cbrt(double x) {
        if (x == 0 || Double.isNaN(x) || Double.isInfinite(x)) {
            return x;
        }
        double a = Math.abs(x);
        double t = a < Double.MIN_NORMAL
                ? withHighWord(highWord(a * 0x1p54) / 3 + 696219795)
                : withHighWord(highWord(a) / 3 + 715094163);
        double r = (t * t) * (t / a);
        t *= (1.87595182427177009643 + r * (-1.88497979543377169875 + r * 1.621429720105354466140))
                + (r * r * r) * (-0.758397934778766047437 + r * 0.145996192886612446982);
        t = Double.longBitsToDouble((Double.doubleToRawLongBits(t) + 0x8000_0000L) & 0xFFFF_FFFF_C000_0000L);
        r = a / (t * t);
        r = (r - t) / (t + t + r);
        return Math.copySign(t + t * r, x);
    }

    /** Logarithm to base 2: the natural logarithm in two parts times 1/ln 2 in two parts. Exact at powers of two. */
    public static double log2(double x) {
        if (x == 0) {
            return Double.NEGATIVE_INFINITY;
        } else if (!(x > 0) || Double.isInfinite(x)) {
            return x > 0 ? x : Double.NaN;
        }
        int exponent = 0;
        if (x < Double.MIN_NORMAL) {
            exponent = -54;
            x *= 0x1p54;
        }
        if (x == 1) {
            return 0;
        }
        // x = 2^exponent * m with m between sqrt(1/2) and sqrt(2)
        int high = highWord(x);
        exponent += (high >> 20) - 1023;
        int carry = ((high & 0xFFFFF) + 0x95F64) & 0x100000;
        exponent += carry >> 20;
        double f = withHighWord(x, (high & 0xFFFFF) | (carry ^ 0x3FF00000)) - 1;
        double halfSquare = 0.5 * f * f;
        double r = log1pTail(f, halfSquare);
        double hi = withoutLowWord(f - halfSquare);
        double lo = (f - hi) - halfSquare + r;
        double inverseHigh = 1.44269504072144627571e+00;
        double inverseLow = 1.67517131648865118353e-10;
        double productHigh = hi * inverseHigh;
        double productLow = (lo + hi) * inverseLow + lo * inverseHigh;
        double sum = exponent + productHigh;
        return productLow + ((exponent - sum) + productHigh) + sum;
    }

    /** log(1 + f) - (f - f^2/2) for f of a reduced argument: fdlibm's polynomial in s = f / (2 + f). */
    private static double log1pTail(double f, double halfSquare) {
        double s = f / (2 + f);
        double z = s * s;
        double w = z * z;
        double even = w * polynomial(w, 3.999999999940941908e-01, 2.222219843214978396e-01, 1.531383769920937332e-01);
        double odd = z
                * polynomial(
                        w,
                        6.666666666666735130e-01,
                        2.857142874366239149e-01,
                        1.818357216161805012e-01,
                        1.479819860511658591e-01);
        return s * (halfSquare + (odd + even));
    }

    /**
     * Square root of the sum of squares; scaled by the largest so that nothing overflows, summed with Kahan's
     * compensation.
     */
    public static double hypot(double... values) {
        double max = 0;
        boolean nan = false;
        for (double value : values) {
            double a = Math.abs(value);
            if (Double.isInfinite(a)) {
                return a;
            }
            nan |= Double.isNaN(a);
            max = Math.max(max, a);
        }
        if (nan || max == 0) {
            return nan ? Double.NaN : 0;
        }
        double sum = 0;
        double compensation = 0;
        for (double value : values) {
            double n = Math.abs(value) / max;
            double summand = n * n - compensation;
            double preliminary = sum + summand;
            compensation = (preliminary - sum) - summand;
            sum = preliminary;
        }
        return Math.sqrt(sum) * max;
    }

    /**
     * x to the power y, with JavaScript's exceptions to IEEE 754: NaN for y NaN, and for a base of 1 or -1 with
     * infinite y.
     */
    public static double pow(double x, double y) {
        if (y == 0) {
            return 1;
        } else if (Double.isNaN(x) || Double.isNaN(y)) {
            return Double.NaN;
        } else if (y == 1) {
            return x;
        } else if (y == 2) {
            return x * x;
        } else if (y == -1) {
            return 1 / x;
        } else if (y == 0.5 && highWord(x) >= 0) {
            return Math.sqrt(x);
        }
        return Power.of(x, y);
    }

    /** c0 + x * (c1 + x * (c2 + ...)), by Horner's rule: the order of operations decides the last bits. */
    public static double polynomial(double x, double... coefficients) {
        double sum = coefficients[coefficients.length - 1];
        for (int i = coefficients.length - 2; i >= 0; i--) {
            sum = coefficients[i] + x * sum;
        }
        return sum;
    }

    /** Upper 32 bits: sign, exponent and 20 bits of the fraction. */
    public static int highWord(double d) {
        return (int) (Double.doubleToRawLongBits(d) >> 32);
    }

    /** The double with the given upper half and zero below. */
    public static double withHighWord(int high) {
        return Double.longBitsToDouble((long) high << 32);
    }

    /** The double with its upper half replaced. */
    public static double withHighWord(double d, int high) {
        return Double.longBitsToDouble((long) high << 32 | Double.doubleToRawLongBits(d) & 0xFFFF_FFFFL);
    }

    /** The double cut to 21 significant bits, so that products of two such are exact. */
    public static double withoutLowWord(double d) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(d) & 0xFFFF_FFFF_0000_0000L);
    }
}
