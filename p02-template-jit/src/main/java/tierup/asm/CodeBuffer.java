package tierup.asm;

import java.util.Arrays;

/** Bytes being written, little-endian, at a position that only grows; written places may be patched. */
final class CodeBuffer {

    private static final int INITIAL_CAPACITY = 512;
    private static final int LONGEST_INSTRUCTION = 15;

    private byte[] bytes = new byte[INITIAL_CAPACITY];
    private int position;

    /** The offset at which the next byte goes. */
    int position() {
        return position;
    }

    /** Makes sure that one instruction of any length fits, so that the {@code put} methods need not look. */
    void reserveInstruction() {
        if (bytes.length - position < LONGEST_INSTRUCTION) {
            bytes = Arrays.copyOf(bytes, Math.max(INITIAL_CAPACITY, bytes.length * 2));
        }
    }

    void put(int value) {
        bytes[position++] = (byte) value;
    }

    /** Writes the {@code count} lowest bytes of {@code value}, the lowest first. */
    void put(long value, int count) {
        for (int i = 0; i < count; i++) {
            bytes[position++] = (byte) (value >> 8 * i);
        }
    }

    /** Overwrites {@code count} bytes at {@code offset} with the lowest bytes of {@code value}. */
    void patch(int offset, int value, int count) {
        for (int i = 0; i < count; i++) {
            bytes[offset + i] = (byte) (value >> 8 * i);
        }
    }

    /** The buffer itself. */
    byte[] bytes() {
        return bytes;
    }

    /** Goes on writing at an earlier position: what has been written there and behind is given up. */
    void truncate(int size) {
        position = size;
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, position);
    }
}
