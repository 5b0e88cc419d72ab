package tierup.machine;

import static tierup.asm.Mem.mem;
import static tierup.asm.Mem.qwordPtr;
import static tierup.asm.Registers.*;

import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.asm.MachineCode;

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
        Label next = new Label();
        a.lea(rax, mem(next));
        a.push(rax);
        a.mov(eax, number);
        a.jmp(qwordPtr(mem(r13, StateBlock.RUNTIME_CALL_STUB)));
        a.bind(next);
    }

    /**
     * The code of an engine's deoptimization stub: leaves with {@link Exit#DEOPT}, all registers as they are. A guard
     * that fails calls it, in five bytes; so it must lie in the code cache that the guards are in. Which guard it was is
     * known by the return address: {@link GuardExits}.
     */
    public static MachineCode deoptimizationStub() {
        Assembler a = new Assembler();
        a.jmp(qwordPtr(mem(r13, StateBlock.DEOPT_STUB)));
        return a.finish();
    }
}
