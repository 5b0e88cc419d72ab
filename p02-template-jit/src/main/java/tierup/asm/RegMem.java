package tierup.asm;

/** A general-purpose register or a memory location: what the manual writes {@code r/m}. */
public sealed interface RegMem extends MachineOperand permits Gpr, Mem {}
