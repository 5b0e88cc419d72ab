package tierup.asm;

/**
 * A fixed address outside this code that an instruction names by its distance: the target of a call or jump, or data.
 * Four bytes that are filled in when it is known where the code will lie.
 *
 * @param offset where the bytes are, from the start of the code
 * @param end where the instruction ends, from which the distance counts; an immediate may stand before it
 * @param target the absolute address
 */
public record Relocation(int offset, int end, long target) {
    /** The same where its instruction is {@code distance} bytes further. */
    Relocation movedBy(int distance) {
        return distance == 0 ? this : new Relocation(offset + distance, end + distance, target);
    }

    /**
     * Fills in the bytes for code that starts at {@code base}.
     *
     * @throws IllegalStateException when the target lies more than 2 GiB away, which a code region must rule out
     */
    void apply(byte[] code, long base) {
        apply(code, 0, base);
    }

    /** As {@link #apply(byte[], long)}, where the code begins at index {@code at} of the array. */
    void apply(byte[] code, int at, long base) {
        if (!reaches(base)) {
            throw new IllegalStateException(String.format(
                    "the instruction that ends at 0x%x cannot reach 0x%x: the distance does not fit into 32 bits",
                    base + end, target));
        }
        for (int i = 0; i < Integer.BYTES; i++) {
            code[at + offset + i] = (byte) (distance(base) >> 8 * i);
        }
    }

    /** Whether the target can be reached from code that starts at {@code base}. */
    boolean reaches(long base) {
        return distance(base) == (int) distance(base);
    }

    private long distance(long base) {
        return target - (base + end);
    }
}
