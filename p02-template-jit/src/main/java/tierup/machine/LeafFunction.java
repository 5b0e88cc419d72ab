package tierup.machine;

import static tierup.asm.Registers.*;

import tierup.asm.Assembler;

/**
 * C functions that machine code may call directly, without leaving the guest.
 *
 * <p>Allowed are pure leaf functions only: they take no lock, allocate nothing and call nothing back, because the JVM
 * believes this thread to be in native code and the stack under it is ours. They are worth it where an instruction is
 * missing: JavaScript's {@code %} on doubles is C's {@code fmod}, bit for bit, and takes less time than an exit.
 */
public enum LeafFunction {
    /** {@code xmm0 = fmod(xmm0, xmm1)}: remainder with the sign of the dividend, as in JavaScript and Java. */
    FMOD("fmod"),
    /** {@code memcpy(rdi, rsi, rdx)}: copies rdx bytes between places that do not overlap. */
    MEMCPY("memcpy");

    private final String symbol;

    LeafFunction(String symbol) {
        this.symbol = symbol;
    }

    /** Where the function is in this process. */
    public long address() {
        return LibC.symbol(symbol);
    }

    /**
     * Emits a call. Arguments and result are in the registers named above; rbx, rax, rcx, rdx, rsi, rdi, r8 to r11 and
     * all xmm registers are lost. The stack is aligned to 16 bytes for the call, as C code requires (System V ABI,
     * section 3.2.2); rbx, which C code preserves, remembers where it was.
     */
    public void emitCall(Assembler a) {
        a.mov(rbx, rsp);
        a.and(rsp, -16);
        a.mov(rax, address());
        a.call(rax);
        a.mov(rsp, rbx);
    }
}
