package tierup.vm.text;

import tierup.vm.memory.Cell;
import tierup.vm.memory.Memory;

/**
 * Loops over the units of flat strings: the two forms meet here and nowhere else. All arguments are flat string cells
 * and in range.
 */
final class FlatStrings {
    private FlatStrings() {}

    /** The unit of a flat string, in range. */
    static char unit(long flat, int index) {
        return Cell.kind(flat) == Cell.STRING_LATIN1
                ? (char) Memory.getByte(flat + Cell.STRING_UNITS + index)
                : Memory.getChar(flat + Cell.STRING_UNITS + 2L * index);
    }

    /** Whether {@code length} units of two flat strings, from an index in each, are the same. */
    static boolean equalUnits(long a, int indexA, long b, int indexB, int length) {
        if (length == 0) {
            return true;
        } else if (Cell.kind(a) != Cell.kind(b)) {
            for (int i = 0; i < length; i++) {
                if (unit(a, indexA + i) != unit(b, indexB + i)) {
                    return false;
                }
            }
            return true;
        }
        int unitBytes = Cell.kind(a) == Cell.STRING_LATIN1 ? 1 : 2;
        long unitsA = a + Cell.STRING_UNITS + (long) indexA * unitBytes;
        long unitsB = b + Cell.STRING_UNITS + (long) indexB * unitBytes;
        return Memory.getByte(unitsA) == Memory.getByte(unitsB)
                && equalBytes(unitsA, unitsB, (long) length * unitBytes);
    }

    private static boolean equalBytes(long a, long b, long bytes) {
        long i = 0;
        for (; i + 8 <= bytes; i += 8) {
            if (Memory.getLong(a + i) != Memory.getLong(b + i)) {
                return false;
            }
        }
        for (; i < bytes; i++) {
            if (Memory.getByte(a + i) != Memory.getByte(b + i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a flat string has the units of a Java string. */
    static boolean equalsJava(long flat, String text) {
        int length = Memory.getInt(flat + Cell.STRING_LENGTH);
        if (length != text.length()) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (unit(flat, i) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether all units from {@code start} up to {@code end} of a UTF-16 string are below 0x100. */
    static boolean isLatin1(long flat, int start, int end) {
        for (int i = start; i < end; i++) {
            if (Memory.getChar(flat + Cell.STRING_UNITS + 2L * i) > 0xFF) {
                return false;
            }
        }
        return true;
    }

    /** Copies units between flat strings; the target's form can hold them. */
    static void copyUnits(long from, int fromIndex, long to, int toIndex, int length) {
        boolean wideFrom = Cell.kind(from) == Cell.STRING_UTF16;
        boolean wideTo = Cell.kind(to) == Cell.STRING_UTF16;
        long source = from + Cell.STRING_UNITS + (wideFrom ? 2L : 1L) * fromIndex;
        long target = to + Cell.STRING_UNITS + (wideTo ? 2L : 1L) * toIndex;
        if (wideFrom == wideTo) {
            Memory.copy(source, target, wideTo ? 2L * length : length);
        } else if (wideTo) {
            for (int i = 0; i < length; i++) {
                Memory.putChar(target + 2L * i, (char) Memory.getByte(source + i));
            }
        } else {
            for (int i = 0; i < length; i++) {
                Memory.putByte(target + i, Memory.getChar(source + 2L * i));
            }
        }
    }
}
