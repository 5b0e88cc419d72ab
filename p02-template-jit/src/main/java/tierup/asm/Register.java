package tierup.asm;

/** A machine register of some width. */
public sealed interface Register extends MachineOperand permits Gpr, Xmm {

    /** The register's number, 0..15: three bits go into ModRM, SIB or the opcode, the fourth into the REX prefix. */
    int number();
}
