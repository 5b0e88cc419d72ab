package tierup.ir.nodes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import tierup.vm.memory.Cell;
import tierup.vm.memory.ElementKind;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;

/** Cells of all kinds, in memory of their own: what nodes look at, and no more. */
final class Cells implements AutoCloseable {
    private static final int BYTES = 128;
    private static final int MARGIN = 256;
    private static final int[] OBJECTS = {
        Cell.OBJECT, Cell.ARRAY, Cell.FUNCTION, Cell.ERROR, Cell.DATE, Cell.MAP, Cell.ARRAY_BUFFER, Cell.WEAK_SET
    };

    private final List<Long> allocated = new ArrayList<>();

    /** Memory that begins at a multiple of 8, all zero, between margins that a wrong store may write into without harm. */
    long memory(int bytes) {
        long start = Memory.allocate(bytes + 2L * MARGIN);
        Memory.clear(start, bytes + 2L * MARGIN);
        allocated.add(start);
        return start + MARGIN;
    }

    /** A cell with nothing but a kind. */
    long cell(int kind) {
        long cell = memory(BYTES);
        Memory.putByte(cell + Cell.KIND, kind);
        return cell;
    }

    /** A flat string. */
    long string(int kind, String text) {
        long cell = memory(Cell.STRING_UNITS + 2 * text.length() + 8);
        Memory.putByte(cell + Cell.KIND, kind);
        Memory.putInt(cell + Cell.STRING_LENGTH, text.length());
        for (int i = 0; i < text.length(); i++) {
            if (kind == Cell.STRING_UTF16) {
                Memory.putChar(cell + Cell.STRING_UNITS + 2L * i, text.charAt(i));
            } else {
                Memory.putByte(cell + Cell.STRING_UNITS + i, text.charAt(i));
            }
        }
        return cell;
    }

    /** A part of a flat string, from a unit on. */
    long part(long flat, int from, int length) {
        long cell = rope(flat, Value.fromInt(from));
        Memory.putInt(cell + Cell.STRING_LENGTH, length);
        return cell;
    }

    /** A concatenation that has not been carried out. */
    long rope(long left, long right) {
        long cell = cell(Cell.STRING_ROPE);
        Memory.putInt(cell + Cell.STRING_LENGTH, 7);
        Memory.putLong(cell + Cell.ROPE_LEFT, left);
        Memory.putLong(cell + Cell.ROPE_RIGHT, right);
        return cell;
    }

    /** The address of the first element of a storage with some elements. */
    long storage(int denseKind, long... elements) {
        long start = memory(64 + 8 * elements.length);
        long storage = start + 64;
        Memory.putByte(storage + Cell.STORAGE_KIND, denseKind);
        Memory.putInt(storage + Cell.STORAGE_LENGTH, elements.length);
        for (int i = 0; i < elements.length; i++) {
            Memory.putLong(storage + 8L * i, elements[i]);
        }
        return storage;
    }

    /** Values of every kind. */
    LongStream values() {
        long latin1 = string(Cell.STRING_LATIN1, "text");
        LongStream strings = LongStream.of(
                latin1,
                string(Cell.STRING_LATIN1, ""),
                string(Cell.STRING_UTF16, "\u20ac"),
                rope(latin1, latin1),
                part(latin1, 1, 2));
        return Samples.all(Samples.numbers(), Samples.oddballs(), strings, LongStream.of(cell(Cell.SYMBOL)), objects());
    }

    LongStream objects() {
        return LongStream.concat(
                LongStream.of(
                        java.util.Arrays.stream(OBJECTS).mapToLong(this::cell).toArray()),
                LongStream.of(java.util.Arrays.stream(ElementKind.values())
                        .mapToLong(kind -> cell(kind.cellKind()))
                        .toArray()));
    }

    @Override
    public void close() {
        allocated.forEach(Memory::free);
    }
}
