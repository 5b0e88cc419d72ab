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
 * <p>What {@link #runtimeCall} leaves on the VM stack is what a {@code call} would leave there: the address to continue at.
 * But a real call would also make the processor expect a {@code ret}, and the next one is Java's own return from {@code
 * enter}: it would be mispredicted, and so would every return after it. So the address is pushed and the exit jumped
 * to: measured, the round trip of a run-time call that does nothing takes a little more than half the time it takes with
 * a {@code call}. {@link #site}, of which a function has dozens, pushes numbers instead, as those take two bytes; where to go
 * on is then Java's knowledge.
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
     * Leaves for Java from a slow path that has pushed its number among those of {@code island}; of all that happens at
     * a slow path, the processor executes no more than this.
     *
     * @param island a number that the engine knows the slow paths around this place by
     * @param doubles whether Java will want to know what SSE registers hold
     */
    public static void site(Assembler a, int island, boolean doubles) {
        a.push(island);
        a.jmp(qwordPtr(mem(r13, doubles ? StateBlock.SITE_WITH_DOUBLES_STUB : StateBlock.SITE_STUB)));
    }

    /** Leaves for Java with the result of what it has called on behalf of a slow path. */
    public static void siteResult(Assembler a, int island) {
        a.push(island);
        a.jmp(qwordPtr(mem(r13, StateBlock.SITE_RESULT_STUB)));
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
