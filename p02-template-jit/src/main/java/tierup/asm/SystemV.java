package tierup.asm;

import static tierup.asm.Registers.*;

import java.util.List;

/**
 * Who owns which register across a call between C functions on Linux x86-64: the convention that generated code meets
 * when Java enters it and when it calls a C function.
 *
 * <p>At a call, rsp is a multiple of 16, so that at the first instruction of the callee it is 8 more than one. The 128
 * bytes below rsp (the red zone) belong to the running function; signal handlers leave them alone. The direction flag is
 * clear.
 *
 * <p>Source: System V Application Binary Interface, AMD64 Architecture Processor Supplement, section 3.2.
 */
public final class SystemV {

    /** Integer and pointer arguments, the first first; further ones are on the stack. */
    public static final List<Reg64> ARGUMENTS = List.of(rdi, rsi, rdx, rcx, r8, r9);

    /** Floating-point arguments, counted apart from the integers. */
    public static final List<Xmm> FLOAT_ARGUMENTS = List.of(xmm0, xmm1, xmm2, xmm3, xmm4, xmm5, xmm6, xmm7);

    /** The integer result. */
    public static final Reg64 RESULT = rax;

    /** The floating-point result. */
    public static final Xmm FLOAT_RESULT = xmm0;

    /** What a function must give back unchanged, besides rsp. */
    public static final List<Reg64> CALLEE_SAVED = List.of(rbx, rbp, r12, r13, r14, r15);

    /** What a call may destroy, besides every SSE register. */
    public static final List<Reg64> CALLER_SAVED = List.of(rax, rcx, rdx, rsi, rdi, r8, r9, r10, r11);

    /** The alignment of rsp at a call, in bytes. */
    public static final int STACK_ALIGNMENT = 16;

    private SystemV() {}
}
