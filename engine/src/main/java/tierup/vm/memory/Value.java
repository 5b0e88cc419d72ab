package tierup.vm.memory;

/**
 * How a JavaScript value fits into 64 bits: NaN-boxing, and the only class that knows the encoding.
 *
 * <p>IEEE 754 leaves about 2^52 bit patterns that are all "not a number"; a real computation produces one of them. The
 * others are free to carry everything that is not a double:
 *
 * <pre>
 *   pointer   0000:aaaa:aaaa:aaaa      a plain 48-bit address; following it needs no untagging
 *   undefined 0000:0000:0000:000A      small constants; bit 1 set tells them from pointers, which are 8-byte aligned
 *   null      0000:0000:0000:0002
 *   false     0000:0000:0000:0006
 *   true      0000:0000:0000:0007
 *   empty     0000:0000:0000:000E      a hole in an array, a let before its initialization; never seen by a program
 *   double    0002:....:....:....      the bits of the double plus 2^49
 *             FFFC:....:....:....
 *   int32     FFFE:0000:iiii:iiii
 * </pre>
 *
 * <p>Three tests decide everything, each one instruction of machine code against a register that holds a constant:
 * {@code v >= INT_TAG} unsigned: an int; {@code v & INT_TAG != 0}: a number; {@code v & NOT_CELL == 0}: a pointer.
 * Ints and doubles are both immediate, so arithmetic never allocates. V8 makes the opposite trade: 31-bit Smis with a
 * tag bit and doubles in heap numbers, so that a word is half as large. The encoding is JavaScriptCore's
 * ({@code runtime/JSCJSValue.h}).
 *
 * <p>Two rules keep it sound. A double that comes from outside must be passed through {@link #fromDouble}, which
 * replaces any NaN by the canonical one: a NaN with a chosen payload could otherwise forge a pointer. And a double with
 * an integral value need not be turned into an int: 1.0 is a legal representation of 1 everywhere, so every fast path
 * must fall through correctly.
 */
public final class Value {
    /** Tag of an int32, mask of a number; pinned in a register by generated code. */
    public static final long INT_TAG = 0xFFFE_0000_0000_0000L;

    /** A value is a pointer exactly when none of these bits is set; pinned in a register by generated code. */
    public static final long NOT_CELL = INT_TAG | 2;

    /** What is added to the bits of a double; the two's complement of {@link #INT_TAG}. */
    public static final long DOUBLE_OFFSET = 0x0002_0000_0000_0000L;

    public static final long NULL = 0x02;
    public static final long FALSE = 0x06;
    public static final long TRUE = 0x07;
    public static final long UNDEFINED = 0x0A;
    /** A hole or an uninitialized binding. Must not reach a program: whoever loads a word that may be empty checks. */
    public static final long EMPTY = 0x0E;

    /**
     * Not a value at all: what a run-time operation returns when it has pushed a frame that will deliver the result.
     */
    public static final long PENDING = 0;

    public static final long ZERO = INT_TAG;
    /**
     * The canonical NaN. Not the only one: a processor makes a negative one of 0 / 0, so ask {@code Double.isNaN}, not
     * for this word.
     */
    public static final long NAN = 0x7FF8_0000_0000_0000L + DOUBLE_OFFSET;

    public static final long MINUS_ZERO = 0x8000_0000_0000_0000L + DOUBLE_OFFSET;

    private Value() {}

    public static boolean isInt(long v) {
        return v >> 49 == -1;
    }

    /** Both are ints: with the tag's 15 bits all ones, the conjunction keeps them only if both have them. */
    public static boolean areInts(long a, long b) {
        return (a & b) >> 49 == -1;
    }

    /** An int or a double. */
    public static boolean isNumber(long v) {
        return v >>> 49 != 0;
    }

    public static boolean isDouble(long v) {
        return isNumber(v) && !isInt(v);
    }

    /** A pointer to a heap cell: string, symbol or object. {@link #PENDING} is no value and must not be asked. */
    public static boolean isCell(long v) {
        return (v & NOT_CELL) == 0;
    }

    public static boolean isBoolean(long v) {
        return (v & ~1L) == FALSE;
    }

    /** {@code null} or {@code undefined}. */
    public static boolean isNullish(long v) {
        return (v & ~8L) == NULL;
    }

    public static long fromInt(int i) {
        return INT_TAG | (i & 0xFFFF_FFFFL);
    }

    public static long fromBoolean(boolean b) {
        return b ? TRUE : FALSE;
    }

    /** Boxes a double as a double, whatever its value; NaNs are made canonical. */
    public static long fromDouble(double d) {
        return Double.doubleToLongBits(d) + DOUBLE_OFFSET;
    }

    /** Boxes a number in its preferred form: an int where it is one (and not -0), else a double. */
    public static long fromNumber(double d) {
        int i = (int) d;
        return i == d && (i != 0 || Double.doubleToRawLongBits(d) == 0) ? fromInt(i) : fromDouble(d);
    }

    /** Boxes an integer of any size in its preferred form. */
    public static long fromLong(long n) {
        return (int) n == n ? fromInt((int) n) : fromDouble(n);
    }

    /** The int of a value known to be an int. */
    public static int asInt(long v) {
        return (int) v;
    }

    /** The double of a value known to be a double. */
    public static double asDouble(long v) {
        return Double.longBitsToDouble(v - DOUBLE_OFFSET);
    }

    /** The number of a value known to be an int or a double. */
    public static double asNumber(long v) {
        return isInt(v) ? (double) (int) v : asDouble(v);
    }

    /** A short form for debugging; does not follow pointers. */
    public static String describe(long v) {
        if (v == PENDING) {
            return "(no value)";
        } else if (isInt(v)) {
            return "int " + asInt(v);
        } else if (isNumber(v)) {
            return "double " + asDouble(v);
        } else if (v == UNDEFINED) {
            return "undefined";
        } else if (v == NULL) {
            return "null";
        } else if (isBoolean(v)) {
            return v == TRUE ? "true" : "false";
        } else if (v == EMPTY) {
            return "empty";
        }
        return isCell(v) ? String.format("cell 0x%x", v) : String.format("malformed 0x%016x", v);
    }
}
