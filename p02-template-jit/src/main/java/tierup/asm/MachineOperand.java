package tierup.asm;

/**
 * What an x86-64 instruction works on: a register, a memory location, a number, a jump target or a condition.
 *
 * <p>An operand answers two questions. {@link #kinds} says where in the instruction table it may stand, and the
 * operand's own fields hold the pieces of the encoding that do not depend on the instruction (a register's number, a
 * memory operand's whole ModRM, SIB and displacement), worked out once when the operand is made. The vocabulary is
 * closed: the encoder knows every kind.
 */
public sealed interface MachineOperand permits Register, RegMem, XmmMem, Immediate, JumpTarget, CodeAddress, Condition {

    /** The set of {@link Kind} bits: every pattern of the instruction table that this operand fits. */
    int kinds();

    /** This operand in Intel syntax; a memory operand without its size, which the instruction determines. */
    String text();
}
