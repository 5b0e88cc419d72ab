package tierup.asm;

/**
 * A call or jump to a fixed address outside this code: four bytes that hold the distance from their end, filled in when
 * it is known where the code will lie.
 *
 * @param offset where the bytes are, from the start of the code
 * @param target the absolute address
 */
public record Relocation(int offset, long target) {
    /**
     * Fills in the bytes for code that starts at {@code base}.
     *
     * @throws IllegalStateException when the target lies more than 2 GiB away, which a code region must rule out
     */
    void apply(byte[] code, long base) {
        if (!reaches(base)) {
            throw new IllegalStateException(String.format(
                    "the call or jump that ends at 0x%x cannot reach 0x%x: the distance does not fit into 32 bits",
                    base + offset + Integer.BYTES, target));
        }
        for (int i = 0; i < Integer.BYTES; i++) {
            code[offset + i] = (byte) (distance(base) >> 8 * i);
        }
    }

    /** Whether the target can be reached from code that starts at {@code base}. */
    boolean reaches(long base) {
        return distance(base) == (int) distance(base);
    }

    private long distance(long base) {
        return target - (base + offset + Integer.BYTES);
    }
}
