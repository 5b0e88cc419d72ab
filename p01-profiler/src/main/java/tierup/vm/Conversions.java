package tierup.vm;

/** ECMA-262 chapter 7.1. */
public final class Conversions {
    public static final int HINT_DEFAULT = 0;
    public static final int HINT_NUMBER = 1;
    public static final int HINT_STRING = 2;
    public Conversions(Vm vm) {}
    public double toNumber(long v) {
        throw new UnsupportedOperationException();
    }

    /** The boxed number: the value itself if it is one. */
    public long toNumeric(long v) {
        throw new UnsupportedOperationException();
    }

    public int toInt32(long v) {
        throw new UnsupportedOperationException();
    }

    /** As an unsigned long. */
    public long toUint32(long v) {
        throw new UnsupportedOperationException();
    }

    public double toIntegerOrInfinity(long v) {
        throw new UnsupportedOperationException();
    }

    public long toLength(long v) {
        throw new UnsupportedOperationException();
    }

    public long toStringCell(long v) {
        throw new UnsupportedOperationException();
    }

    public String toJavaString(long v) {
        throw new UnsupportedOperationException();
    }

    public boolean toBoolean(long v) {
        throw new UnsupportedOperationException();
    }

    public long toPrimitive(long v, int hint) {
        throw new UnsupportedOperationException();
    }

    public long toObject(long v) {
        throw new UnsupportedOperationException();
    }

    /** An int Value from 0 to 2^31 - 2, or a string or symbol cell. */
    public long toPropertyKey(long v) {
        throw new UnsupportedOperationException();
    }

    /** The name id of any key that toPropertyKey returned. */
    public int toName(long key) {
        throw new UnsupportedOperationException();
    }

    public String typeofName(long v) {
        throw new UnsupportedOperationException();
    }

    /** For messages and console: never calls guest code. */
    public String describe(long v) {
        throw new UnsupportedOperationException();
    }

}
