package tierup.machine;

import static tierup.asm.Mem.mem;
import static tierup.asm.Mem.qwordPtr;
import static tierup.asm.Registers.*;

import tierup.asm.Assembler;
import tierup.asm.Label;

/**
 * The instructions by which compiled code asks Java for something.
 *
 * <p>What an exit finds on the VM stack is what a {@code call} would leave there: the address to continue at. But a
 * real call would also make the processor expect a {@code ret}, and the next one is Java's own return from {@code
 * enter}: it would be mispredicted, and so would every return after it. So the address is pushed and the exit jumped
 * to: measured, the round trip of a run-time call that does nothing takes a little more than half the time it takes with
 * a {@code call}.
 *
 * <p>A fixed cost like this (the chapter measures it) is the reason why slow paths are slow paths.
 */
public final class ExitSequences {
    private ExitSequences() {}

    /**
     * Asks for run-time function {@code number}: leaves with {@link Exit#RUNTIME_CALL} and goes on behind it with the
     * result in rax. All registers but rsp, rbp and the pinned ones are lost; Java sees the content of rcx to r12, in
     * which arguments may be passed.
     */
    public static void runtimeCall(Assembler a, int number) {
        exit(a, number, StateBlock.RUNTIME_CALL_STUB);
    }

    /** Leaves with {@link Exit#DEOPT} at deoptimization point {@code number}; all registers are preserved but rax. */
    public static void deoptimize(Assembler a, int number) {
        exit(a, number, StateBlock.DEOPT_STUB);
    }

    private static void exit(Assembler a, int number, int stub) {
        Label next = new Label();
        a.lea(rax, mem(next));
        a.push(rax);
        a.mov(eax, number);
        a.jmp(qwordPtr(mem(r13, stub)));
        a.bind(next);
    }
}
