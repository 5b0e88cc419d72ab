package tierup.asm;

/**
 * Padding that the processor skips fastest: few long no-operations rather than many short ones.
 *
 * <p>Source: Intel SDM volume 2, NOP, table "Recommended Multi-Byte Sequence of NOP Instruction".
 */
final class NoOperations {

    private static final byte[][] BY_LENGTH = {
        {},
        {(byte) 0x90},
        {0x66, (byte) 0x90},
        {0x0F, 0x1F, 0x00},
        {0x0F, 0x1F, 0x40, 0x00},
        {0x0F, 0x1F, 0x44, 0x00, 0x00},
        {0x66, 0x0F, 0x1F, 0x44, 0x00, 0x00},
        {0x0F, 0x1F, (byte) 0x80, 0x00, 0x00, 0x00, 0x00},
        {0x0F, 0x1F, (byte) 0x84, 0x00, 0x00, 0x00, 0x00, 0x00},
        {0x66, 0x0F, 0x1F, (byte) 0x84, 0x00, 0x00, 0x00, 0x00, 0x00},
    };

    private NoOperations() {}

    /** Appends one no-operation of at most {@code room} bytes and returns its length. */
    static int put(CodeBuffer code, int room) {
        byte[] bytes = BY_LENGTH[Math.min(room, BY_LENGTH.length - 1)];
        code.reserveInstruction();
        for (byte each : bytes) {
            code.put(each);
        }
        return bytes.length;
    }
}
