package tierup.template;

import static tierup.asm.Registers.r10;
import static tierup.asm.Registers.r11;
import static tierup.asm.Registers.r12;
import static tierup.asm.Registers.r13;
import static tierup.asm.Registers.r14;
import static tierup.asm.Registers.r15;
import static tierup.asm.Registers.r8;
import static tierup.asm.Registers.r9;
import static tierup.asm.Registers.rax;
import static tierup.asm.Registers.rbp;
import static tierup.asm.Registers.rbx;
import static tierup.asm.Registers.rcx;
import static tierup.asm.Registers.rdi;
import static tierup.asm.Registers.rdx;
import static tierup.asm.Registers.rsi;
import static tierup.asm.Registers.xmm14;
import static tierup.asm.Registers.xmm15;

import java.util.List;
import tierup.asm.Reg64;
import tierup.asm.Xmm;

/**
 * Which register means what in compiled code.
 *
 * <p>Three registers are pinned for as long as the guest runs; rbp is the frame pointer. rsp stands below the whole frame
 * from the end of the prologue on, at {@code rbp - frameBytes}; it points to the last operand for the length of a call only.
 * What code pushes within a template, operands of a stub or the number of a way out, lies below the frame. So nothing that
 * is needed ever lies below rsp, where a signal handler without a stack of its own would write.
 */
public final class Conventions {
    /** The engine's off-heap block. */
    public static final Reg64 BLOCK = r13;
    /** {@link tierup.vm.memory.Value#INT_TAG}. */
    public static final Reg64 INT_TAG = r14;
    /** {@link tierup.vm.memory.Value#NOT_CELL}. */
    public static final Reg64 NOT_CELL = r15;

    public static final Reg64 FRAME = rbp;
    public static final Reg64 RESULT = rax;
    /** At a function's entry: the function object. */
    public static final Reg64 CALLEE = rdi;
    /** At a function's entry: argument count, flags in the upper half. */
    public static final Reg64 ARGC = rcx;

    /** Never holds an operand: free for the length of one template. */
    public static final Reg64 SCRATCH = r11;

    public static final Xmm SCRATCH_A = xmm14;
    public static final Xmm SCRATCH_B = xmm15;

    /** Registers that hold operands, in the order of preference: those that need no REX byte at 32 bits first. */
    public static final List<Reg64> OPERANDS = List.of(rax, rcx, rdx, rbx, rsi, rdi, r8, r9, r10, r12);

    /** The same, for loops that run several times an instruction: an array needs no iterator. */
    static final Reg64[] OPERAND_ARRAY = OPERANDS.toArray(Reg64[]::new);

    /**
     * How many entries below the operands of an instruction may stay in registers of one sort: with three operands and
     * three registers of its own, a template then never runs out of {@link #OPERANDS}.
     */
    public static final int DEEP_ENTRIES = 4;

    /** SSE registers xmm0 up to this number, exclusive, hold operands. */
    public static final int OPERAND_XMMS = 14;

    private Conventions() {}
}
