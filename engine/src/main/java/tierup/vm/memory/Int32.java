package tierup.vm.memory;

/** The conversion of doubles to 32-bit integers. */
public final class Int32 {
    private Int32() {}

    /** ToInt32 of a double (ECMA-262, 7.1.6): modulo 2^32, signed; NaN and the infinities give 0. */
    public static int of(double d) {
        long truncated = (long) d;
        if (truncated != Long.MAX_VALUE && truncated != Long.MIN_VALUE) {
            return (int) truncated;
        }
        long bits = Double.doubleToRawLongBits(d);
        int shift = (int) (bits >>> 52 & 0x7FF) - 1075;
        // From 2^84 on all 32 low bits are 0; so too for NaN and infinity.
        if (shift >= 32) {
            return 0;
        }
        int low = (int) ((bits & (1L << 52) - 1 | 1L << 52) << shift);
        return bits < 0 ? -low : low;
    }
}
