package tierup.asm;

/**
 * Turns a row of the instruction table and its operands into bytes.
 *
 * <p>An x86-64 instruction is a sequence of parts, most of them optional:
 *
 * <pre>
 *   segment, mandatory prefix | REX | opcode (1..3 bytes) | ModRM | SIB | displacement | immediate
 * </pre>
 *
 * The REX byte 0100WRXB holds what did not fit into the original 32-bit encoding: W makes the operation 64 bits wide,
 * and R, X and B are the fourth bits of the register numbers in ModRM.reg, SIB.index and ModRM.rm (or SIB.base, or the
 * opcode). It must stand directly before the opcode, after the other prefixes.
 *
 * <p>Source: Intel SDM volume 2, section 2.1 and 2.2.1.
 */
final class Encoder {

    private static final int REX = 0x40;
    private static final int REX_W = 8;
    private static final int MOD_REGISTER = 0b11 << 6;

    private final CodeBuffer code;

    Encoder(CodeBuffer code) {
        this.code = code;
    }

    /**
     * Appends the instruction; missing operands are null.
     *
     * @return where in the code the distance to data outside it belongs, if there is such an operand; else -1
     */
    int encode(Form form, MachineOperand first, MachineOperand second, MachineOperand third) {
        code.reserveInstruction();
        MachineOperand rm = operand(form.rmIndex(), first, second, third);
        Register reg = (Register) operand(form.regIndex(), first, second, third);
        putPrefixes(form, rm);
        int rex = rex(form, reg, rm);
        if (rex != 0) {
            code.put(rex);
        }
        putOpcode(form, reg, operand(form.conditionIndex(), first, second, third));
        int displacementOffset = -1;
        if (form.hasModRm()) {
            int regField = reg != null ? reg.number() & 7 : form.digit();
            displacementOffset = putModRm(regField, rm);
        }
        putField(form, operand(form.fieldIndex(), first, second, third));
        if (!(rm instanceof Mem memory) || memory.label() == null) {
            return -1;
        } else if (memory.label().isElsewhere()) {
            return displacementOffset;
        }
        memory.label().refer(code, displacementOffset, Integer.BYTES, code.position());
        return -1;
    }

    private static MachineOperand operand(
            int index, MachineOperand first, MachineOperand second, MachineOperand third) {
        return switch (index) {
            case 0 -> first;
            case 1 -> second;
            case 2 -> third;
            default -> null;
        };
    }

    private void putPrefixes(Form form, MachineOperand rm) {
        if (rm instanceof Mem memory && memory.segmentPrefix() != 0) {
            code.put(memory.segmentPrefix());
        }
        if (form.prefix() != 0) {
            code.put(form.prefix());
        }
    }

    /**
     * The REX prefix, or 0 when the instruction needs none. {@code spl}, {@code bpl}, {@code sil} and {@code dil} need
     * one even if it is empty: without it their codes mean the high bytes {@code ah}, {@code ch}, {@code dh} and
     * {@code bh}.
     */
    static int rex(Form form, Register reg, MachineOperand rm) {
        // BEGIN SOLUTION p02.4
        int bits = form.isWide() ? REX_W : 0;
        if (reg != null) {
            int high = reg.number() >> 3;
            bits |= form.hasRegisterInOpcode() ? high : high << 2;
        }
        if (rm instanceof Mem memory) {
            bits |= memory.rexBits();
        } else if (rm instanceof Register register) {
            bits |= register.number() >> 3;
        }
        boolean needed = bits != 0 || isNewByteRegister(reg) || isNewByteRegister(rm);
        return needed ? REX | bits : 0;
        // STUB: throw new Todo("p02.4");
        // END SOLUTION p02.4
    }

    private static boolean isNewByteRegister(MachineOperand operand) {
        return operand instanceof Reg8 register && register.number() >= 4;
    }

    private void putOpcode(Form form, Register reg, MachineOperand condition) {
        long opcode = form.opcode();
        int last = form.opcodeLength() - 1;
        for (int i = 0; i < last; i++) {
            code.put((int) (opcode >> 8 * i));
        }
        int lastByte = (int) (opcode >> 8 * last);
        if (form.hasRegisterInOpcode()) {
            lastByte += reg.number() & 7;
        }
        if (condition != null) {
            lastByte += ((Condition) condition).code();
        }
        code.put(lastByte);
    }

    /** Writes ModRM, SIB and displacement with {@code regField} in the middle; returns where the displacement starts. */
    private int putModRm(int regField, MachineOperand rm) {
        int start = code.position();
        if (rm instanceof Mem memory) {
            code.put(memory.encoding() | (long) regField << 3, memory.encodingLength());
        } else {
            code.put(MOD_REGISTER | regField << 3 | ((Register) rm).number() & 7);
        }
        return start + 1;
    }

    private void putField(Form form, MachineOperand operand) {
        if (operand instanceof Immediate immediate) {
            code.put(immediate.value(), form.fieldSize());
        } else if (operand instanceof JumpTarget target) {
            int offset = code.position();
            code.put(0L, form.fieldSize());
            target.label().refer(code, offset, form.fieldSize(), code.position());
        } else if (operand instanceof CodeAddress) {
            code.put(0L, form.fieldSize());
        }
    }
}
