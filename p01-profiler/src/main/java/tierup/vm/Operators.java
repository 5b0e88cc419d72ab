package tierup.vm;

/** Slow paths of operators. */
public final class Operators {
    public Operators(Vm vm) {}
    public long add(long a, long b) {
        throw new UnsupportedOperationException();
    }

    public long sub(long a, long b) {
        throw new UnsupportedOperationException();
    }

    public long mul(long a, long b) {
        throw new UnsupportedOperationException();
    }

    public long div(long a, long b) {
        throw new UnsupportedOperationException();
    }

    public long mod(long a, long b) {
        throw new UnsupportedOperationException();
    }

    public long exp(long a, long b) {
        throw new UnsupportedOperationException();
    }

    public long bitAnd(long a, long b) {
        throw new UnsupportedOperationException();
    }

    public long bitOr(long a, long b) {
        throw new UnsupportedOperationException();
    }

    public long bitXor(long a, long b) {
        throw new UnsupportedOperationException();
    }

    public long shiftLeft(long a, long b) {
        throw new UnsupportedOperationException();
    }

    public long shiftRight(long a, long b) {
        throw new UnsupportedOperationException();
    }

    public long shiftRightUnsigned(long a, long b) {
        throw new UnsupportedOperationException();
    }

    public long bitNot(long a) {
        throw new UnsupportedOperationException();
    }

    public long negate(long a) {
        throw new UnsupportedOperationException();
    }

    public long increment(long a) {
        throw new UnsupportedOperationException();
    }

    public long decrement(long a) {
        throw new UnsupportedOperationException();
    }

    public long toNumber(long a) {
        throw new UnsupportedOperationException();
    }

    public boolean less(long a, long b) {
        throw new UnsupportedOperationException();
    }

    public boolean lessEqual(long a, long b) {
        throw new UnsupportedOperationException();
    }

    public boolean greater(long a, long b) {
        throw new UnsupportedOperationException();
    }

    public boolean greaterEqual(long a, long b) {
        throw new UnsupportedOperationException();
    }

    public boolean looseEquals(long a, long b) {
        throw new UnsupportedOperationException();
    }

    public boolean strictEquals(long a, long b) {
        throw new UnsupportedOperationException();
    }

    public boolean sameValue(long a, long b) {
        throw new UnsupportedOperationException();
    }

    public boolean sameValueZero(long a, long b) {
        throw new UnsupportedOperationException();
    }

    public boolean instanceOf(long value, long type) {
        throw new UnsupportedOperationException();
    }

    public boolean ordinaryHasInstance(long type, long value) {
        throw new UnsupportedOperationException();
    }

    public boolean in(long key, long object) {
        throw new UnsupportedOperationException();
    }

    /** The string cell. */
    public long typeOf(long v) {
        throw new UnsupportedOperationException();
    }

    /** Math.pow and **. */
    public static double power(double base, double exponent) {
        throw new UnsupportedOperationException();
    }

    /** The sign of a, exact. */
    public static double remainder(double a, double b) {
        throw new UnsupportedOperationException();
    }

}
