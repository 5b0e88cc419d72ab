package tierup.asm;

/**
 * A place in the code whose bytes depend on the address at which the code will lie, filled in when that is known.
 *
 * @param type how the bytes depend on the address
 * @param offset where the bytes are, from the start of the code
 * @param target for {@link Type#RELATIVE_32} an absolute address, for {@link Type#ABSOLUTE_64} an offset into the code
 */
public record Relocation(Type type, int offset, long target) {

    /** How the bytes depend on the address of the code. */
    public enum Type {
        /** Four bytes: the distance from their end to a fixed address outside this code. */
        RELATIVE_32,
        /** Eight bytes: the absolute address of a place inside this code. */
        ABSOLUTE_64
    }

    /**
     * Fills in the bytes for code that starts at {@code base}.
     *
     * @throws IllegalStateException when the target lies more than 2 GiB away, which a code region must rule out
     */
    void apply(byte[] code, long base) {
        if (type == Type.ABSOLUTE_64) {
            store(code, base + target, Long.BYTES);
        } else if (reaches(base)) {
            store(code, distance(base), Integer.BYTES);
        } else {
            throw new IllegalStateException(String.format(
                    "the call or jump that ends at 0x%x cannot reach 0x%x: the distance does not fit into 32 bits",
                    base + offset + Integer.BYTES, target));
        }
    }

    /** Whether the target can be reached from code that starts at {@code base}. */
    boolean reaches(long base) {
        return type == Type.ABSOLUTE_64 || distance(base) == (int) distance(base);
    }

    private long distance(long base) {
        return target - (base + offset + Integer.BYTES);
    }

    private void store(byte[] code, long value, int count) {
        for (int i = 0; i < count; i++) {
            code[offset + i] = (byte) (value >> 8 * i);
        }
    }
}
