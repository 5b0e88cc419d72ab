package tierup.vm;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import tierup.bytecode.ErrorKind;

/**
 * Strings as cells: sequences of UTF-16 units, immutable.
 *
 * <p>Three forms (see {@link Cell}). Flat ones hold 8-bit units where all units are Latin-1, else 16-bit units. A
 * <em>rope</em> holds two strings and their total length: {@code s += x} makes one of constant size instead of copying
 * s, so building a string of n units in a loop takes O(n), not O(n^2). The first operation that needs the units
 * flattens the rope, in place and without recursion (a rope built by a loop is as deep as the loop was long): from then
 * on its left part is the flat string and its right part undefined. The idea is from Boehm, Atkinson, Plass, "Ropes: an
 * alternative to strings" (1995), stripped of everything but lazy concatenation, as V8's ConsString is.
 *
 * <p>Invariant: header bit {@link #TWO_BYTE} of a rope says that a unit above 0xFF occurs in it, so flattening knows
 * the target's form beforehand. Every method takes string cells only; whoever holds another value converts first
 * ({@link Conversions#toStringCell}).
 */
public final class Strings {
    /** Longest string, as in V8. */
    public static final int MAX_LENGTH = (1 << 29) - 24;

    /** Concatenations up to this length are copied: a rope cell takes 32 bytes anyway. */
    private static final int MAX_FLAT_CONCATENATION = 24;

    /** Header bit of a rope with units above 0xFF. */
    private static final long TWO_BYTE = 1L << Cell.HASH_SHIFT;

    private static final int ROPE_BYTES = 32;

    private final Heap heap;
    private final Names names;
    private final long empty;
    private final long[] latin1 = new long[256];
    private long[] ropeStack = new long[64];
    private Errors errors;

    public Strings(Heap heap, Names names) {
        this.heap = heap;
        this.names = names;
        names.bind(this);
        this.empty = names.cell(Names.EMPTY);
        for (int unit = 0; unit < latin1.length; unit++) {
            latin1[unit] = intern(String.valueOf((char) unit));
        }
    }

    /** Called once, by {@link Errors}: from then on too long a string is a RangeError. */
    void bind(Errors errors) {
        this.errors = errors;
    }

    // -- making ---------------------------------------------------------------------------------

    /** A flat string with the same units. */
    public long of(String text) {
        int length = text.length();
        if (length == 0 && empty != 0) {
            return empty;
        }
        if (isLatin1(text)) {
            long cell = newLatin1(length);
            Memory.copyFrom(text.getBytes(StandardCharsets.ISO_8859_1), 0, cell + Cell.STRING_UNITS, length);
            return cell;
        }
        long cell = newUtf16(length);
        for (int i = 0; i < length; i++) {
            Memory.putChar(cell + Cell.STRING_UNITS + 2L * i, text.charAt(i));
        }
        return cell;
    }

    /** The one cell that stands for these units as a property name. */
    public long intern(String text) {
        return names.cell(names.id(text));
    }

    /** A string of one unit; Latin-1 ones are made once. */
    public long ofChar(char unit) {
        if (unit < latin1.length) {
            return latin1[unit];
        }
        long cell = newUtf16(1);
        Memory.putChar(cell + Cell.STRING_UNITS, unit);
        return cell;
    }

    public long empty() {
        return empty;
    }

    /**
     * A flat Latin-1 string whose units (at {@link Cell#STRING_UNITS}) the caller writes.
     *
     * @throws GuestException RangeError above {@link #MAX_LENGTH}
     */
    public long newLatin1(int length) {
        long cell = heap.allocate(Cell.STRING_UNITS + (long) checkLength(length));
        Memory.putLong(cell, Cell.header(0, Cell.STRING_LATIN1));
        Memory.putLong(cell + Cell.STRING_LENGTH, length);
        return cell;
    }

    /** A flat UTF-16 string whose units the caller writes; at least one should be above 0xFF. */
    public long newUtf16(int length) {
        long cell = heap.allocate(Cell.STRING_UNITS + 2L * checkLength(length));
        Memory.putLong(cell, Cell.header(0, Cell.STRING_UTF16));
        Memory.putLong(cell + Cell.STRING_LENGTH, length);
        return cell;
    }

    private int checkLength(long length) {
        if (length > MAX_LENGTH) {
            throw errors.make(ErrorKind.RANGE_ERROR, "Invalid string length");
        }
        return (int) length;
    }

    private static boolean isLatin1(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0xFF) {
                return false;
            }
        }
        return true;
    }

    /**
     * {@code left + right}: a rope, or for short results a flat string.
     *
     * @throws GuestException RangeError above {@link #MAX_LENGTH}
     */
    public long concat(long left, long right) {
        int leftLength = length(left);
        int rightLength = length(right);
        if (leftLength == 0) {
            return right;
        }
        if (rightLength == 0) {
            return left;
        }
        int length = checkLength((long) leftLength + rightLength);
        boolean wide = mayBeTwoByte(left) || mayBeTwoByte(right);
        if (length <= MAX_FLAT_CONCATENATION) {
            long cell = wide ? newUtf16(length) : newLatin1(length);
            FlatStrings.copyUnits(flatten(left), 0, cell, 0, leftLength);
            FlatStrings.copyUnits(flatten(right), 0, cell, leftLength, rightLength);
            return cell;
        }
        long rope = heap.allocate(ROPE_BYTES);
        Memory.putLong(rope, Cell.header(0, Cell.STRING_ROPE) | (wide ? TWO_BYTE : 0));
        Memory.putLong(rope + Cell.STRING_LENGTH, length);
        Memory.putLong(rope + Cell.ROPE_LEFT, left);
        Memory.putLong(rope + Cell.ROPE_RIGHT, right);
        return rope;
    }

    /** The units from {@code start} up to {@code end}, exclusive; {@code 0 <= start <= end <= length}. */
    public long substring(long string, int start, int end) {
        int length = end - start;
        if (start < 0 || length < 0 || end > length(string)) {
            throw new IndexOutOfBoundsException("substring " + start + " to " + end + " of " + length(string));
        }
        if (length == 0) {
            return empty;
        }
        if (length == length(string)) {
            return string;
        }
        if (length == 1) {
            return ofChar(charAt(string, start));
        }
        long flat = flatten(string);
        boolean wide = Cell.kind(flat) == Cell.STRING_UTF16 && !FlatStrings.isLatin1(flat, start, end);
        long cell = wide ? newUtf16(length) : newLatin1(length);
        FlatStrings.copyUnits(flat, start, cell, 0, length);
        return cell;
    }

    // -- reading --------------------------------------------------------------------------------

    public int length(long string) {
        return Memory.getInt(string + Cell.STRING_LENGTH);
    }

    /** The unit at {@code index}, which must be in range. */
    public char charAt(long string, int index) {
        if (index < 0 || index >= length(string)) {
            throw new IndexOutOfBoundsException("unit " + index + " of " + length(string));
        }
        return FlatStrings.unit(flatten(string), index);
    }

    /** The same units as a Java string. */
    public String toJava(long string) {
        long flat = flatten(string);
        int length = length(flat);
        if (Cell.kind(flat) == Cell.STRING_LATIN1) {
            byte[] bytes = new byte[length];
            Memory.copyTo(flat + Cell.STRING_UNITS, bytes, 0, length);
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
        // Not the UTF-16 decoder: it would replace lone surrogates, which are legal here.
        byte[] bytes = new byte[2 * length];
        Memory.copyTo(flat + Cell.STRING_UNITS, bytes, 0, bytes.length);
        char[] units = new char[length];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asCharBuffer().get(units);
        return new String(units);
    }

    /** Whether the units are the same. */
    public boolean equals(long a, long b) {
        if (a == b) {
            return true;
        }
        int length = length(a);
        if (length != length(b)) {
            return false;
        }
        int nameA = Memory.getInt(a + Cell.STRING_NAME);
        int nameB = Memory.getInt(b + Cell.STRING_NAME);
        if (nameA != 0 && nameB != 0) {
            return nameA == nameB;
        }
        long flatA = flatten(a);
        long flatB = flatten(b);
        return FlatStrings.equalUnits(flatA, flatB, length);
    }

    /** Lexicographic order of units: negative, zero or positive. */
    public int compare(long a, long b) {
        if (a == b) {
            return 0;
        }
        long flatA = flatten(a);
        long flatB = flatten(b);
        int common = Math.min(length(a), length(b));
        for (int i = 0; i < common; i++) {
            int difference = FlatStrings.unit(flatA, i) - FlatStrings.unit(flatB, i);
            if (difference != 0) {
                return difference;
            }
        }
        return length(a) - length(b);
    }

    /** The hash of the units, the same as {@link String#hashCode} of the same units. */
    public int hash(long string) {
        long flat = flatten(string);
        int length = length(flat);
        int hash = 0;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + FlatStrings.unit(flat, i);
        }
        return hash;
    }

    /** A hash of the units in {@link Cell#HASH_BITS} bits, never 0; computed once for each flat string. */
    public int cachedHash(long string) {
        long flat = flatten(string);
        long header = Memory.getLong(flat);
        int hash = (int) (header >>> Cell.HASH_SHIFT);
        if (hash == 0) {
            hash = HashTables.mix(hash(flat)) & (1 << Cell.HASH_BITS) - 1;
            hash = hash == 0 ? 1 : hash;
            Memory.putLong(flat, header | (long) hash << Cell.HASH_SHIFT);
        }
        return hash;
    }

    /** The first position at or after {@code from} where {@code pattern} occurs in {@code string}, or -1. */
    public int indexOf(long string, long pattern, int from) {
        long text = flatten(string);
        long sought = flatten(pattern);
        int soughtLength = length(sought);
        int last = length(text) - soughtLength;
        for (int i = Math.max(0, from); i <= last; i++) {
            if (FlatStrings.matchesAt(text, sought, soughtLength, i)) {
                return i;
            }
        }
        return -1;
    }

    /** The last position at or before {@code from} where {@code pattern} occurs in {@code string}, or -1. */
    public int lastIndexOf(long string, long pattern, int from) {
        long text = flatten(string);
        long sought = flatten(pattern);
        int soughtLength = length(sought);
        for (int i = Math.min(from, length(text) - soughtLength); i >= 0; i--) {
            if (FlatStrings.matchesAt(text, sought, soughtLength, i)) {
                return i;
            }
        }
        return -1;
    }

    // -- ropes ----------------------------------------------------------------------------------

    /** The flat string with the same units: itself, unless it is a rope. */
    public long flatten(long string) {
        if (Cell.kind(string) != Cell.STRING_ROPE) {
            return string;
        }
        if (Memory.getLong(string + Cell.ROPE_RIGHT) == Value.UNDEFINED) {
            return Memory.getLong(string + Cell.ROPE_LEFT);
        }
        int length = length(string);
        long flat = mayBeTwoByte(string) ? newUtf16(length) : newLatin1(length);
        copyRope(string, flat, length);
        Memory.putInt(flat + Cell.STRING_NAME, Memory.getInt(string + Cell.STRING_NAME));
        heap.store(string, string + Cell.ROPE_LEFT, flat);
        Memory.putLong(string + Cell.ROPE_RIGHT, Value.UNDEFINED);
        return flat;
    }

    /** Fills the target from its end: ropes grow at the right, so the stack of parts still to copy stays short. */
    private void copyRope(long rope, long flat, int length) {
        int end = length;
        int depth = 0;
        ropeStack[depth++] = rope;
        while (depth > 0) {
            long part = ropeStack[--depth];
            if (Cell.kind(part) == Cell.STRING_ROPE) {
                if (depth + 2 > ropeStack.length) {
                    ropeStack = Arrays.copyOf(ropeStack, 2 * ropeStack.length);
                }
                ropeStack[depth++] = Memory.getLong(part + Cell.ROPE_LEFT);
                long right = Memory.getLong(part + Cell.ROPE_RIGHT);
                if (right != Value.UNDEFINED) {
                    ropeStack[depth++] = right;
                }
            } else {
                int partLength = length(part);
                end -= partLength;
                FlatStrings.copyUnits(part, 0, flat, end, partLength);
            }
        }
    }

    private static boolean mayBeTwoByte(long string) {
        int kind = Cell.kind(string);
        return kind == Cell.STRING_UTF16 || kind == Cell.STRING_ROPE && (Memory.getLong(string) & TWO_BYTE) != 0;
    }
}
