package tierup.vm.text;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Heap;
import tierup.vm.memory.Memory;

/**
 * Strings as cells: sequences of UTF-16 units, immutable.
 *
 * <p>Three forms (see {@link Cell}). Flat ones hold 8-bit units where all units are Latin-1, else 16-bit units. A
 * <em>rope</em> stands for units that are elsewhere: in two strings to be concatenated, or in a stretch of a flat cell
 * ({@link Ropes}). So neither {@code s += x} nor {@code s.slice(i)} copies s, and a program need not know how strings
 * are kept to be fast. Whoever reads units asks for the base, a flat cell, and the offset in it.
 *
 * <p>Every method takes string cells only; whoever holds another value converts first ({@link
 * Conversions#toStringCell}).
 */
public final class Strings {
    /** Longest string, as in V8. */
    public static final int MAX_LENGTH = (1 << 29) - 24;

    /** Longest string that a message shows in full, in UTF-16 units. */
    public static final int MAX_QUOTED = 1 << 20;

    /** Concatenations and substrings up to this length are copied: a rope cell takes 32 bytes anyway. */
    public static final int MAX_COPIED = 24;

    private final Heap heap;
    private final Names names;
    private final Ropes ropes;
    private final long empty;
    private final long[] latin1 = new long[256];
    private final Supplier<? extends RuntimeException> tooLong;

    /** @param tooLong makes what is thrown where a string would be longer than {@link #MAX_LENGTH} */
    public Strings(Heap heap, Names names, Supplier<? extends RuntimeException> tooLong) {
        this.heap = heap;
        this.names = names;
        this.tooLong = tooLong;
        this.ropes = new Ropes(heap, this);
        names.bind(this);
        this.empty = names.cell(Names.EMPTY);
        for (int unit = 0; unit < latin1.length; unit++) {
            latin1[unit] = intern(String.valueOf((char) unit));
        }
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
     * @throws tierup.vm.code.GuestException RangeError above {@link #MAX_LENGTH}
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

    /** A flat string of either form, whose units the caller writes. */
    long newFlat(int length, boolean twoByte) {
        return twoByte ? newUtf16(length) : newLatin1(length);
    }

    int checkLength(long length) {
        if (length > MAX_LENGTH) {
            throw tooLong.get();
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
     * @throws tierup.vm.code.GuestException RangeError above {@link #MAX_LENGTH}
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
        if (length > MAX_COPIED) {
            return ropes.concatenation(left, right, length);
        }
        long cell = newFlat(length, Ropes.mayBeTwoByte(left) || Ropes.mayBeTwoByte(right));
        copyTo(left, cell, 0);
        copyTo(right, cell, leftLength);
        return cell;
    }

    /** Writes all units of a string into a fresh flat cell, from {@code position} on. */
    void copyTo(long string, long flat, int position) {
        ropes.copyParts(string, flat, position);
    }

    /** {@code count} copies of a string, of legal length. By doubling: a million copies are a rope of twenty. */
    public long repeat(long string, int count) {
        long result = empty;
        long power = string;
        for (int rest = count; rest > 0; rest >>= 1) {
            if ((rest & 1) != 0) {
                result = concat(result, power);
            }
            if (rest > 1) {
                power = concat(power, power);
            }
        }
        return result;
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
        long base = ropes.base(string);
        int offset = Ropes.offset(string) + start;
        if (length > MAX_COPIED) {
            return ropes.part(base, offset, length);
        }
        boolean wide = Cell.kind(base) == Cell.STRING_UTF16 && !FlatStrings.isLatin1(base, offset, offset + length);
        long cell = newFlat(length, wide);
        FlatStrings.copyUnits(base, offset, cell, 0, length);
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
        long base = ropes.base(string);
        return FlatStrings.unit(base, Ropes.offset(string) + index);
    }

    /**
     * A string as an error message shows it: its beginning and dots if it is longer than {@link #MAX_QUOTED}. So a message
     * that quotes two of them is a string still, and takes no more memory than the program's own.
     */
    public String quote(long string) {
        return length(string) <= MAX_QUOTED ? toJava(string) : cut(toJava(substring(string, 0, MAX_QUOTED + 1)));
    }

    public static String cut(String text) {
        return text.length() <= MAX_QUOTED ? text : text.substring(0, MAX_QUOTED) + "...";
    }

    /** The same units as a Java string. */
    public String toJava(long string) {
        long base = ropes.base(string);
        int offset = Ropes.offset(string);
        int length = length(string);
        if (Cell.kind(base) == Cell.STRING_LATIN1) {
            byte[] bytes = new byte[length];
            Memory.copyTo(base + Cell.STRING_UNITS + offset, bytes, 0, length);
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
        // Not the UTF-16 decoder: it would replace lone surrogates, which are legal here.
        byte[] bytes = new byte[2 * length];
        Memory.copyTo(base + Cell.STRING_UNITS + 2L * offset, bytes, 0, bytes.length);
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
        long baseA = ropes.base(a);
        long baseB = ropes.base(b);
        return FlatStrings.equalUnits(baseA, Ropes.offset(a), baseB, Ropes.offset(b), length);
    }

    /** Lexicographic order of units: negative, zero or positive. */
    public int compare(long a, long b) {
        if (a == b) {
            return 0;
        }
        long baseA = ropes.base(a);
        long baseB = ropes.base(b);
        int offsetA = Ropes.offset(a);
        int offsetB = Ropes.offset(b);
        int common = Math.min(length(a), length(b));
        for (int i = 0; i < common; i++) {
            int difference = FlatStrings.unit(baseA, offsetA + i) - FlatStrings.unit(baseB, offsetB + i);
            if (difference != 0) {
                return difference;
            }
        }
        return length(a) - length(b);
    }

    /** Spreads the bits of a hash: the last step of Appleby's MurmurHash3. */
    public static int mix(int hash) {
        int h = hash;
        h ^= h >>> 16;
        h *= 0x85EB_CA6B;
        h ^= h >>> 13;
        h *= 0xC2B2_AE35;
        return h ^ h >>> 16;
    }

    /** The hash of the units, in this engine alone; see {@link StringHash}. */
    public int hash(long string) {
        long base = ropes.base(string);
        int start = Ropes.offset(string);
        return names.hashing.of(base, start, start + length(string));
    }

    /** The hash of a number's bits, in this engine alone. */
    public int hashOfWord(long word) {
        return names.hashing.ofWord(word);
    }

    /** What every hash of this engine begins with, for machine code that hashes: see {@link StringHash}. */
    public long hashStart() {
        return names.hashing.start;
    }

    /** What every step of a hash of this engine multiplies by. */
    public long hashMultiplier() {
        return names.hashing.multiplier;
    }

    /**
     * A hash of the units, never 0. {@link Cell#HASH_BITS} bits of it are computed once for each flat string; those above
     * come from the length and two units, which tell apart what is numbered.
     */
    public int cachedHash(long string) {
        long flat = flatten(string);
        long header = Memory.getLong(flat);
        int hash = (int) (header >>> Cell.HASH_SHIFT);
        if (hash == 0) {
            hash = hash(flat) & (1 << Cell.HASH_BITS) - 1;
            hash = hash == 0 ? 1 : hash;
            Memory.putLong(flat, header | (long) hash << Cell.HASH_SHIFT);
        }
        return hash | moreHash(flat) << Cell.HASH_BITS;
    }

    private int moreHash(long flat) {
        int length = length(flat);
        if (length == 0) {
            return 0;
        }
        long base = ropes.base(flat);
        int start = Ropes.offset(flat);
        int last = FlatStrings.unit(base, start + length - 1);
        return mix((length * 31 + last) * 31 + FlatStrings.unit(base, start + length / 2));
    }

    /** Whether {@code pattern} stands in {@code string} at a position from 0 to the string's length. */
    public boolean matchesAt(long string, long pattern, int position) {
        int soughtLength = length(pattern);
        if (soughtLength > length(string) - position) {
            return false;
        }
        long text = ropes.base(string);
        long sought = ropes.base(pattern);
        int at = Ropes.offset(string) + position;
        return FlatStrings.equalUnits(text, at, sought, Ropes.offset(pattern), soughtLength);
    }

    /** The first position at or after {@code from} where {@code pattern} occurs in {@code string}, or -1. */
    public int indexOf(long string, long pattern, int from) {
        long text = ropes.base(string);
        long sought = ropes.base(pattern);
        int offset = Ropes.offset(string);
        int soughtOffset = Ropes.offset(pattern);
        int soughtLength = length(pattern);
        int last = length(string) - soughtLength;
        for (int i = Math.max(0, from); i <= last; i++) {
            if (FlatStrings.equalUnits(text, offset + i, sought, soughtOffset, soughtLength)) {
                return i;
            }
        }
        return -1;
    }

    /** The last position at or before {@code from} where {@code pattern} occurs in {@code string}, or -1. */
    public int lastIndexOf(long string, long pattern, int from) {
        long text = ropes.base(string);
        long sought = ropes.base(pattern);
        int offset = Ropes.offset(string);
        int soughtOffset = Ropes.offset(pattern);
        int soughtLength = length(pattern);
        for (int i = Math.min(from, length(string) - soughtLength); i >= 0; i--) {
            if (FlatStrings.equalUnits(text, offset + i, sought, soughtOffset, soughtLength)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * A flat cell with exactly these units: the string itself, unless it is a rope. For those who keep something with
     * the units.
     */
    public long flatten(long string) {
        return ropes.flat(string);
    }
}
