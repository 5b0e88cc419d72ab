package tierup.asm;

/** An SSE register or a memory location: what the manual writes {@code xmm/m}. */
public sealed interface XmmMem extends MachineOperand permits Xmm, Mem {}
