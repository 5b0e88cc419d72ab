package tierup.ir;

import java.util.StringJoiner;

/**
 * Which values a node can have: a set of kinds, and of integers a range. The lattice that the compiler's knowledge moves in.
 *
 * <p>Numbers fall into four disjoint parts: integers from {@link #lo} to {@link #hi} (as far as doubles are exact, 2^53 either way; 0 is
 * the positive one), {@link #MINUS_ZERO}, {@link #NAN}, and {@link #OTHER_NUMBER}: fractions, infinities, integers beyond. That is what the
 * compiler's questions are about: does it fit in an int32, can it be -0, can it be NaN. Turbofan's {@code Type} has the same parts.
 *
 * <p>A type says nothing of the word: 3 is of type [3, 3] as an int, as a boxed double and in an xmm register. ({@link Representation} says that.)
 *
 * @param kinds a set of the bits below
 * @param lo the least integer
 * @param hi the greatest; there is none if it is less than {@code lo}
 */
public record Type(int kinds, long lo, long hi) {
    public static final int UNDEFINED = 1;
    public static final int NULL = 1 << 1;
    public static final int BOOLEAN = 1 << 2;
    /** A hole, or a variable before its initialization. */
    public static final int EMPTY = 1 << 3;

    public static final int STRING = 1 << 4;
    public static final int SYMBOL = 1 << 5;
    public static final int OBJECT = 1 << 6;
    public static final int MINUS_ZERO = 1 << 7;
    public static final int NAN = 1 << 8;
    public static final int OTHER_NUMBER = 1 << 9;

    /** Integers up to here, and from its negative on, are what ranges speak of. */
    public static final long MAX_SAFE = (1L << 53) - 1;

    private static final int NUMBERS = MINUS_ZERO | NAN | OTHER_NUMBER;
    private static final String[] NAMES = {
        "undefined", "null", "boolean", "empty", "string", "symbol", "object", "-0", "nan", "double"
    };

    /** No value at all: of what is never reached. */
    public static final Type NOTHING = new Type(0, 0, -1);
    /** Any value of a program, and the empty one. */
    public static final Type ANY = new Type((1 << NAMES.length) - 1, -MAX_SAFE, MAX_SAFE);
    /** Any number. */
    public static final Type NUMBER = new Type(NUMBERS, -MAX_SAFE, MAX_SAFE);

    public static final Type INT32 = range(Integer.MIN_VALUE, Integer.MAX_VALUE);
    public static final Type UINT32 = range(0, 0xFFFF_FFFFL);
    public static final Type BOOL = of(BOOLEAN);

    public Type {
        lo = Math.max(lo, -MAX_SAFE);
        hi = Math.min(hi, MAX_SAFE);
        if (hi < lo) {
            lo = 0;
            hi = -1;
        }
    }

    /** Values of some kinds, no integers. */
    public static Type of(int kinds) {
        return new Type(kinds, 0, -1);
    }

    /** Integers; a bound beyond {@link #MAX_SAFE} makes it include {@link #OTHER_NUMBER}. */
    public static Type range(long lo, long hi) {
        boolean beyond = lo < -MAX_SAFE || hi > MAX_SAFE;
        return new Type(beyond ? OTHER_NUMBER : 0, lo, hi);
    }

    /** The type of one double. */
    public static Type of(double number) {
        if (Double.isNaN(number)) {
            return of(NAN);
        }
        long n = (long) number;
        if (n == number && Math.abs(n) <= MAX_SAFE) {
            boolean negativeZero = n == 0 && 1 / number < 0;
            return negativeZero ? of(MINUS_ZERO) : range(n, n);
        }
        return of(OTHER_NUMBER);
    }

    public boolean hasIntegers() {
        return lo <= hi;
    }

    /** Whether an integer may be among the values. */
    public boolean mayBeInteger(long number) {
        return lo <= number && number <= hi;
    }

    public boolean isNothing() {
        return kinds == 0 && !hasIntegers();
    }

    /** Whether it may be of one of some kinds. */
    public boolean mayBe(int some) {
        return (kinds & some) != 0;
    }

    /** Whether every value is a number. */
    public boolean isNumber() {
        return (kinds & ~NUMBERS) == 0 && !isNothing();
    }

    public boolean mayBeNumber() {
        return hasIntegers() || mayBe(NUMBERS);
    }

    /** Whether every value is an integer in int32, not -0. */
    public boolean isInt32() {
        return isIntegerIn(Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /** Whether every value is an integer, not -0, from {@code least} to {@code greatest}. */
    public boolean isIntegerIn(long least, long greatest) {
        return kinds == 0 && hasIntegers() && lo >= least && hi <= greatest;
    }

    /** Whether every value is an integer that doubles hold exactly, or -0. */
    public boolean isSafeInteger() {
        return (kinds & ~MINUS_ZERO) == 0 && !isNothing();
    }

    public boolean mayBeNegative() {
        return hasIntegers() && lo < 0 || mayBe(OTHER_NUMBER);
    }

    /** Whether 0 or -0 may be among the values. */
    public boolean mayBeZero() {
        return mayBeInteger(0) || mayBe(MINUS_ZERO);
    }

    /** Values of either. */
    public Type join(Type other) {
        if (!hasIntegers()) {
            return new Type(kinds | other.kinds, other.lo, other.hi);
        } else if (!other.hasIntegers()) {
            return new Type(kinds | other.kinds, lo, hi);
        }
        return new Type(kinds | other.kinds, Math.min(lo, other.lo), Math.max(hi, other.hi));
    }

    /** Values of both. */
    public Type meet(Type other) {
        return new Type(kinds & other.kinds, Math.max(lo, other.lo), Math.min(hi, other.hi));
    }

    public boolean isSubtypeOf(Type other) {
        return join(other).equals(other);
    }

    /** These, and others of some kinds. */
    public Type with(int some) {
        return new Type(kinds | some, lo, hi);
    }

    /** These, without those of some kinds. */
    public Type without(int some) {
        return new Type(kinds & ~some, lo, hi);
    }

    /** As graphs are printed: "int32", "[0, 9]", "number", "[0, 100] | undefined", "any". */
    @Override
    public String toString() {
        if (equals(ANY)) {
            return "any";
        } else if (isNothing()) {
            return "nothing";
        }
        StringJoiner text = new StringJoiner(" | ");
        boolean anyNumber = meet(NUMBER).equals(NUMBER);
        if (anyNumber) {
            text.add("number");
        } else if (hasIntegers()) {
            text.add(rangeText());
        }
        for (int i = 0; i < NAMES.length; i++) {
            if ((kinds >> i & 1) != 0 && !(anyNumber && (NUMBERS >> i & 1) != 0)) {
                text.add(NAMES[i]);
            }
        }
        return text.toString();
    }

    private String rangeText() {
        if (lo == Integer.MIN_VALUE && hi == Integer.MAX_VALUE) {
            return "int32";
        } else if (lo == 0 && hi == 0xFFFF_FFFFL) {
            return "uint32";
        } else if (lo == -MAX_SAFE && hi == MAX_SAFE) {
            return "integer";
        }
        return lo == hi ? Long.toString(lo) : "[" + lo + ", " + hi + "]";
    }
}
