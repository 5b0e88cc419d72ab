package tierup.bytecode;

/**
 * The kinds of operands an instruction can carry, with their bytes in its narrow form; in the wide form they take four
 * each. All are little-endian; the FEEDBACK operand is invisible in text form.
 */
public enum OperandKind {
    /** Signed 32-bit integer. */
    INT(4),
    /** Index of a number or string (or what the opcode says) in the constant pool. */
    CONSTANT(2),
    /** Index of a string in the constant pool that is a property or variable name. */
    NAME(2),
    /** Index of a {@link FunctionCode} in the constant pool. */
    FUNCTION(2),
    /** Number of a local. */
    LOCAL(2),
    /** How many contexts to go outwards. */
    DEPTH(1),
    /** Slot in a context. */
    SLOT(2),
    /** A number of arguments, elements or slots. */
    COUNT(2),
    /** Small bit set or enumeration. */
    FLAGS(1),
    /** Absolute offset of an instruction in the same function. */
    TARGET(4),
    /**
     * Index of the instruction's first word in the feedback vector; assigned by {@link CodeBuilder}, not written in
     * text.
     */
    FEEDBACK(2);

    private final int bytes;

    OperandKind(int bytes) {
        this.bytes = bytes;
    }

    public int bytes() {
        return bytes;
    }

    /** Whether a value needs the wide form. */
    boolean outgrows(int value) {
        return bytes < Opcode.WIDE_BYTES && value >>> 8 * bytes != 0;
    }

    /** This operand's value in the instruction at an offset, narrow or wide; the instruction must have one. */
    public int of(byte[] code, int pc) {
        boolean wide = (code[pc] & 0xFF) == Opcode.WIDE;
        return read(code, offsetIn(code, pc), wide ? Opcode.WIDE_BYTES : bytes);
    }

    /** Where this operand stands in the code, in the instruction at an offset. */
    public int offsetIn(byte[] code, int pc) {
        int first = code[pc] & 0xFF;
        return pc
                + (first != Opcode.WIDE
                        ? Opcode.of(first).offsetOf(this)
                        : Opcode.of(code[pc + 1] & 0xFF).wideOffsetOf(this));
    }

    /**
     * A value in the code. TARGET and INT are signed; all others are unsigned in their narrow form, and what the wide
     * form could say beyond is refused by the verifier.
     */
    private static int read(byte[] code, int at, int bytes) {
        switch (bytes) {
            case 1:
                return code[at] & 0xFF;
            case 2:
                return (code[at] & 0xFF) | (code[at + 1] & 0xFF) << 8;
            default:
                return (code[at] & 0xFF)
                        | (code[at + 1] & 0xFF) << 8
                        | (code[at + 2] & 0xFF) << 16
                        | code[at + 3] << 24;
        }
    }
}
