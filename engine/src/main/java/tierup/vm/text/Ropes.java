package tierup.vm.text;

import tierup.vm.memory.Cell;
import tierup.vm.memory.Heap;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;

/**
 * Strings whose units are elsewhere. A rope cell is one of two things:
 *
 * <pre>
 *   concatenation   left: a string           right: a string      units not yet copied together
 *   part            left: a flat cell        right: an int        units of the flat cell from that offset on
 * </pre>
 *
 * <p>{@code s += x} makes a concatenation, of constant size, instead of copying s: building a string of n units in a
 * loop takes O(n), not O(n^2). {@code s.slice(i)} makes a part, so a reader that cuts what it has read off its input is
 * linear too. The first operation that needs the units of a concatenation spells it out and turns it, in place, into a
 * part at offset 0. The idea is from Boehm, Atkinson, Plass, "Ropes: an alternative to strings" (1995), stripped of
 * everything but laziness; V8 calls the two ConsString and SlicedString.
 *
 * <p>A loop that appends <em>and</em> reads, {@code s += x; if (s.charCodeAt(i) ...)}, would still copy everything each
 * time. So the third string of such a chain gets a <em>buffer</em>: a flat cell with room to spare, whose length says how
 * much is in use. The next longer string finds its prefix already there and adds what is missing, as SpiderMonkey's
 * extensible strings do. Units once written never change, and every rope over the buffer has a length of
 * its own, so sharing it is safe; but a buffer must never be handed out as a string (see {@link #flat}).
 *
 * <p>Nothing here recurses: a rope built by a loop is as deep as the loop was long.
 */
public final class Ropes {
    /** Header bit of a rope: a unit above 0xFF may occur in it. */
    private static final long TWO_BYTE = 1L << Cell.HASH_SHIFT;

    /** Header bit of a rope that was spelled out when its prefix already was. */
    private static final long GROWN = 2L << Cell.HASH_SHIFT;

    private static final int ROPE_BYTES = 32;

    /** Each part left for later is at most half as long as the one before, and the longest has 2^29 units. */
    private static final int MAX_PENDING = 32;

    private final Heap heap;
    private final Strings strings;
    private final long[] pendingParts = new long[MAX_PENDING];
    private final int[] pendingPositions = new int[MAX_PENDING];

    Ropes(Heap heap, Strings strings) {
        this.heap = heap;
        this.strings = strings;
    }

    // -- making ---------------------------------------------------------------------------------

    /** {@code left + right}, of the given total length. */
    long concatenation(long left, long right, int length) {
        return make(left, right, length, mayBeTwoByte(left) || mayBeTwoByte(right));
    }

    /** The units of a flat cell from {@code start} on. */
    long part(long flat, int start, int length) {
        return make(flat, Value.fromInt(start), length, mayBeTwoByte(flat));
    }

    private long make(long left, long right, int length, boolean twoByte) {
        long rope = heap.allocate(ROPE_BYTES);
        Memory.putLong(rope, Cell.header(0, Cell.STRING_ROPE) | (twoByte ? TWO_BYTE : 0));
        Memory.putLong(rope + Cell.STRING_LENGTH, length);
        Memory.putLong(rope + Cell.ROPE_LEFT, left);
        Memory.putLong(rope + Cell.ROPE_RIGHT, right);
        return rope;
    }

    static boolean mayBeTwoByte(long string) {
        int kind = Cell.kind(string);
        return kind == Cell.STRING_UTF16 || kind == Cell.STRING_ROPE && (Memory.getLong(string) & TWO_BYTE) != 0;
    }

    // -- reading --------------------------------------------------------------------------------

    /** The flat cell that has the string's units, from {@link #offset} on; may be a buffer. */
    long base(long string) {
        if (Cell.kind(string) != Cell.STRING_ROPE) {
            return string;
        }
        if (!isPart(string)) {
            spellOut(string);
        }
        return Memory.getLong(string + Cell.ROPE_LEFT);
    }

    /** Where the string's units begin in its {@link #base}, which has been asked for. */
    static int offset(long string) {
        return Cell.kind(string) == Cell.STRING_ROPE ? Memory.getInt(string + Cell.ROPE_RIGHT) : 0;
    }

    /** A flat string that has exactly these units: for those who keep something with the units of a string. */
    long flat(long string) {
        long base = base(string);
        int length = length(string);
        if (base == string || length(base) == length && capacity(base) == 0) {
            return base;
        }
        int offset = offset(string);
        long flat = strings.newFlat(length, Cell.kind(base) == Cell.STRING_UTF16);
        FlatStrings.copyUnits(base, offset, flat, 0, length);
        become(string, flat);
        return flat;
    }

    private static boolean isPart(long rope) {
        return Value.isInt(Memory.getLong(rope + Cell.ROPE_RIGHT));
    }

    private static int length(long string) {
        return Memory.getInt(string + Cell.STRING_LENGTH);
    }

    // -- spelling out ---------------------------------------------------------------------------

    private void spellOut(long rope) {
        long prefix = leftmost(rope);
        boolean growing = Cell.kind(prefix) == Cell.STRING_ROPE && offset(prefix) == 0;
        int length = length(rope);
        boolean twoByte = mayBeTwoByte(rope);
        long target;
        if (growing && hasRoomBehind(prefix, length, twoByte)) {
            target = Memory.getLong(prefix + Cell.ROPE_LEFT);
            Memory.putInt(target + Cell.STRING_LENGTH, length);
        } else if (growing && (Memory.getLong(prefix) & GROWN) != 0) {
            target = newBuffer(length, twoByte);
        } else {
            target = strings.newFlat(length, twoByte);
        }
        copyParts(rope, target, 0);
        become(rope, target);
        if (growing) {
            Memory.putLong(rope, Memory.getLong(rope) | GROWN);
        }
    }

    private void become(long rope, long flat) {
        heap.store(rope, rope + Cell.ROPE_LEFT, flat);
        Memory.putLong(rope + Cell.ROPE_RIGHT, Value.fromInt(0));
    }

    /** The string that a concatenation begins with. */
    private static long leftmost(long rope) {
        long part = rope;
        while (Cell.kind(part) == Cell.STRING_ROPE && !isPart(part)) {
            part = Memory.getLong(part + Cell.ROPE_LEFT);
        }
        return part;
    }

    /** Whether the units behind a prefix are still free in its base, and enough for the whole. */
    private static boolean hasRoomBehind(long prefix, int length, boolean twoByte) {
        long base = Memory.getLong(prefix + Cell.ROPE_LEFT);
        return capacity(base) >= length
                && length(base) == length(prefix)
                && (!twoByte || Cell.kind(base) == Cell.STRING_UTF16);
    }

    /**
     * A flat cell with room for twice the length. Its capacity stands where objects have their shape, negated: an
     * inline cache compares that word before it knows that this is a string.
     */
    private long newBuffer(int length, boolean twoByte) {
        int capacity = (int) Math.min(2L * length, Strings.MAX_LENGTH);
        long buffer = strings.newFlat(capacity, twoByte);
        Memory.putInt(buffer + Cell.SHAPE, -capacity);
        Memory.putInt(buffer + Cell.STRING_LENGTH, length);
        return buffer;
    }

    /** How many units a buffer has room for; 0 for what is no buffer. */
    private static int capacity(long flat) {
        return -Memory.getInt(flat + Cell.SHAPE);
    }

    /**
     * Writes all units of a string into a flat cell. Of each concatenation the shorter half comes first and the longer
     * replaces the whole, so that little is ever pending.
     */
    void copyParts(long string, long target, int start) {
        int pending = 0;
        long part = string;
        int position = start;
        while (true) {
            if (Cell.kind(part) == Cell.STRING_ROPE && !isPart(part)) {
                long left = Memory.getLong(part + Cell.ROPE_LEFT);
                long right = Memory.getLong(part + Cell.ROPE_RIGHT);
                boolean leftFirst = length(left) < length(right);
                int middle = position + length(left);
                pendingParts[pending] = leftFirst ? right : left;
                pendingPositions[pending++] = leftFirst ? middle : position;
                part = leftFirst ? left : right;
                position = leftFirst ? position : middle;
            } else {
                copyUnits(part, target, position);
                if (pending == 0) {
                    return;
                }
                part = pendingParts[--pending];
                position = pendingPositions[pending];
            }
        }
    }

    private void copyUnits(long part, long target, int position) {
        long source = base(part);
        int start = offset(part);
        boolean alreadyThere = source == target && start == position; // the prefix of a buffer
        if (!alreadyThere) {
            FlatStrings.copyUnits(source, start, target, position, length(part));
        }
    }
}
