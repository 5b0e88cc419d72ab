package tierup.asm;

/**
 * A general-purpose register, seen at one of its four widths. {@code rax}, {@code eax}, {@code ax} and {@code al} are
 * the same 64 bits of hardware, but different operands: the width of the operand chooses the width of the instruction.
 *
 * <p>Writing a 32-bit register clears the upper half of the 64-bit one; writing 8 or 16 bits leaves the rest alone.
 */
public sealed interface Gpr extends Register, RegMem permits Reg8, Reg16, Reg32, Reg64 {

    /** The width in bits: 8, 16, 32 or 64. */
    int bits();

    /** The same hardware register at 64 bits. */
    default Reg64 r64() {
        return Registers.reg64(number());
    }

    /** The same hardware register at 32 bits. */
    default Reg32 r32() {
        return Registers.reg32(number());
    }

    /** The same hardware register at 16 bits. */
    default Reg16 r16() {
        return Registers.reg16(number());
    }

    /** The same hardware register at 8 bits. */
    default Reg8 r8() {
        return Registers.reg8(number());
    }
}
