package tierup.vm.running;

import static tierup.vm.running.Ieee754.highWord;
import static tierup.vm.running.Ieee754.polynomial;
import static tierup.vm.running.Ieee754.withHighWord;
import static tierup.vm.running.Ieee754.withoutLowWord;

/**
 * Exponentiation: x^y = 2^(y * log2 x), with log2 x carried to some 70 bits in two doubles, because an error in the
 * logarithm is multiplied by up to 1,000 in the result.
 *
 * <p>The steps are those of fdlibm's {@code e_pow.c}: reduce x to m * 2^n with m near 1 or 1.5; log2 m by an odd
 * polynomial in s = (m - c) / (m + c); multiply by y in parts; split into integer and fraction; 2^fraction by fdlibm's
 * exp polynomial. The one deviation, kept because V8 has it, is marked in {@link #exp2}.
 */
public final class Power {
    // 2/(3 ln 2) and 1/ln 2 and ln 2, each as a sum of a short and a correcting double
    private static final double CP = 9.61796693925975554329e-01;
    private static final double CP_HIGH = 9.61796700954437255859e-01;
    private static final double CP_LOW = -7.02846165095275826516e-09;
    private static final double IVLN2 = 1.44269504088896338700e+00;
    private static final double IVLN2_HIGH = 1.44269502162933349609e+00;
    private static final double IVLN2_LOW = 1.92596299112661746887e-08;
    private static final double LN2 = 6.93147180559945286227e-01;
    private static final double LN2_HIGH = 6.93147182464599609375e-01;
    private static final double LN2_LOW = -1.90465429995776804525e-09;
    /** log2(1.5) in two parts. */
    private static final double LOG2_3_2_HIGH = 5.84962487220764160156e-01;

    private static final double LOG2_3_2_LOW = 1.35003920212974897128e-08;
    /** How far beyond 1024 the exponent may round down again: -(1024 - log2(largest double + half a unit)). */
    private static final double OVERFLOW_SLACK = 8.0085662595372944372e-17;

    /** Coefficients of s^5, s^7, ... in log((1 + s) / (1 - s)), minimax. */
    private static final double[] LOGARITHM = {
        5.99999999999994648725e-01,
        4.28571428578550184252e-01,
        3.33333329818377432918e-01,
        2.72728123808534006489e-01,
        2.30660745775561754067e-01,
        2.06975017800338417784e-01
    };

    /** Coefficients of x^2, x^4, ... in x (exp x + 1) / (exp x - 1), minimax. */
    private static final double[] EXPONENTIAL = {
        1.66666666666666019037e-01,
        -2.77777777770155933842e-03,
        6.61375632143793436117e-05,
        -1.65339022054652515390e-06,
        4.13813679705723846039e-08
    };

    private static final int HALF_HIGH = 0x3FE00000;
    private static final int ONE_HIGH = 0x3FF00000;

    private Power() {}

    /** x^y for y other than 0, NaN, 1, 2, -1; and 1/2 of nonnegative x. */
    public static double of(double x, double y) {
        double a = Math.abs(x);
        int parity = Double.isInfinite(y) ? 2 : parity(y);
        if (Double.isInfinite(y)) {
            return a == 1 ? Double.NaN : (a > 1) == (y > 0) ? Double.POSITIVE_INFINITY : 0;
        }
        if (a == 0 || Double.isInfinite(a)) {
            double magnitude = (a == 0) == (y > 0) ? 0 : Double.POSITIVE_INFINITY;
            return x < 0 || 1 / x < 0 ? (parity == 1 ? -magnitude : magnitude) : magnitude;
        }
        if (a == 1) {
            return x > 0 ? 1 : parity == 0 ? Double.NaN : parity == 1 ? -1 : 1;
        }
        if (x < 0 && parity == 0) {
            return Double.NaN;
        }
        double magnitude = magnitude(a, y);
        return x < 0 && parity == 1 ? -magnitude : magnitude;
    }

    /** 0 if y is no integer, 1 if odd, 2 if even. */
    private static int parity(double y) {
        if (Math.abs(y) >= 0x1p53) {
            return 2;
        }
        return y != Math.rint(y) ? 0 : ((long) y & 1) == 1 ? 1 : 2;
    }

    /** a^y for finite a > 0, a != 1. */
    private static double magnitude(double a, double y) {
        double logHigh;
        double logLow;
        if (Math.abs(y) > 0x1.00000ffffffffp31) {
            // beyond 2^31 the result over- or underflows unless a is within 2^-20 of 1, where three terms of the series
            // do
            int high = highWord(a);
            if (high < ONE_HIGH - 1) {
                return y < 0 ? Double.POSITIVE_INFINITY : 0;
            } else if (high > ONE_HIGH) {
                return y > 0 ? Double.POSITIVE_INFINITY : 0;
            }
            double t = a - 1;
            double w = (t * t) * (0.5 - t * (0.3333333333333333333333 - t * 0.25));
            double u = IVLN2_HIGH * t;
            double v = t * IVLN2_LOW - w * IVLN2;
            logHigh = withoutLowWord(u + v);
            logLow = v - (logHigh - u);
        } else {
            double[] log = log2(a);
            logHigh = log[0];
            logLow = log[1];
        }
        double yHigh = withoutLowWord(y);
        double productLow = (y - yHigh) * logHigh + y * logLow;
        double productHigh = yHigh * logHigh;
        return exp2(productHigh, productLow);
    }

    /** log2 a for positive finite a, as a short double and its correction. */
    private static double[] log2(double a) {
        int n = 0;
        if (a < Double.MIN_NORMAL) {
            a *= 0x1p53;
            n = -53;
        }
        int high = highWord(a);
        n += (high >> 20) - 1023;
        int fraction = high & 0xFFFFF;
        int mantissaHigh = fraction | ONE_HIGH;
        boolean nearThreeHalves = false;
        if (fraction > 0x3988E && fraction < 0xBB67A) {
            nearThreeHalves = true;
        } else if (fraction >= 0xBB67A) {
            n++;
            mantissaHigh -= 0x00100000;
        }
        double m = withHighWord(a, mantissaHigh);
        double c = nearThreeHalves ? 1.5 : 1;

        // s = (m - c) / (m + c), in two parts
        double u = m - c;
        double v = 1 / (m + c);
        double s = u * v;
        double sHigh = withoutLowWord(s);
        double tHigh = withHighWord(((mantissaHigh >> 1) | 0x20000000) + 0x00080000 + (nearThreeHalves ? 1 << 18 : 0));
        double tLow = m - (tHigh - c);
        double sLow = v * ((u - sHigh * tHigh) - sHigh * tLow);

        // log m - log c = 2s + 2/3 s^3 + ..., the polynomial from s^5 on
        double s2 = s * s;
        double r = s2 * s2 * polynomial(s2, LOGARITHM);
        r += sLow * (sHigh + s);
        s2 = sHigh * sHigh;
        tHigh = withoutLowWord(3.0 + s2 + r);
        tLow = r - ((tHigh - 3.0) - s2);
        u = sHigh * tHigh;
        v = sLow * tHigh + tLow * s;
        double pHigh = withoutLowWord(u + v);
        double pLow = v - (pHigh - u);
        double zHigh = CP_HIGH * pHigh;
        double zLow = CP_LOW * pHigh + pLow * CP + (nearThreeHalves ? LOG2_3_2_LOW : 0);
        double base = nearThreeHalves ? LOG2_3_2_HIGH : 0;
        double sumHigh = withoutLowWord(((zHigh + zLow) + base) + n);
        return new double[] {sumHigh, zLow - (((sumHigh - n) - base) - zHigh)};
    }

    /** 2^(high + low). */
    private static double exp2(double high, double low) {
        double z = high + low;
        if (z >= 1024) {
            if (z > 1024 || low + OVERFLOW_SLACK > z - high) {
                return Double.POSITIVE_INFINITY;
            }
        } else if (z <= -1075 && (z < -1075 || low <= z - high)) {
            return 0;
        }
        // the integer nearest to z goes into the exponent, the rest into the polynomial; just above a half, where the
        // upper words are equal, it is 0
        int n = 0;
        if (highWord(Math.abs(z)) > HALF_HIGH) {
            n = (int) (z < 0 ? -Math.floor(-z + 0.5) : Math.floor(z + 0.5));
            high -= n;
        }
        double t = withoutLowWord(low + high);
        double u = t * LN2_HIGH;
        double v = (low - (t - high)) * LN2 + t * LN2_LOW;
        z = u + v;
        double w = v - (z - u);
        t = z * z;
        double t1 = z - t * polynomial(t, EXPONENTIAL);
        // fdlibm has z * t1 / (t1 - 2) - (w + z * w); V8 divides by the whole difference
        double r = (z * t1) / ((t1 - 2) - (w + z * w));
        z = 1 - (r - z);
        int exponent = highWord(z) + (n << 20);
        return (exponent >> 20) <= 0 ? Math.scalb(z, n) : withHighWord(z, exponent);
    }
}
