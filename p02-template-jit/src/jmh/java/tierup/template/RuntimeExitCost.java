package tierup.template;

import static tierup.asm.Registers.eax;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import tierup.asm.Assembler;
import tierup.machine.CodeCache;
import tierup.machine.Exit;
import tierup.machine.ExitSequences;
import tierup.machine.GuardedStack;
import tierup.machine.Guest;
import tierup.vm.memory.Memory;
import tierup.vm.memory.VmBlock;

/** What it costs to leave machine code and come back: the price of every slow path, on top of its own work. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 2,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx1g"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
public class RuntimeExitCost {
    private static final int EXITS = 10;

    private CodeCache code;
    private GuardedStack stack;
    private Guest guest;
    private long block;
    private long returning;
    private long exiting;

    /** Publishes a function that returns at once, and one that asks for something ten times first. */
    @Setup(Level.Trial)
    public void open() {
        code = CodeCache.reserve(1 << 16);
        stack = GuardedStack.map(GuardedStack.DEFAULT_SIZE);
        block = Memory.allocate(VmBlock.SIZE);
        guest = Guest.open(block, stack, code);
        returning = publish(0);
        exiting = publish(EXITS);
    }

    private long publish(int exits) {
        Assembler a = new Assembler(false);
        for (int i = 0; i < exits; i++) {
            ExitSequences.runtimeCall(a, i);
        }
        a.mov(eax, 1);
        a.ret();
        return code.publish("exits", a.finish()).orElseThrow().entry();
    }

    /** Gives everything back. */
    @TearDown(Level.Trial)
    public void close() {
        guest.close();
        code.close();
        stack.close();
        Memory.free(block);
    }

    private int call(long entry) {
        guest.state().setRsp(stack.top() - 8);
        Memory.putLong(stack.top() - 8, guest.exitStub(Exit.RETURN));
        return guest.call(entry);
    }

    /** In and out once. */
    @Benchmark
    public long callAndReturn() {
        call(returning);
        return guest.state().rax();
    }

    /** In and out once, and out and in ten times in between. */
    @Benchmark
    public long callWithTenExits() {
        int reason = call(exiting);
        while (reason == Exit.RUNTIME_CALL) {
            reason = guest.resume(guest.state().callNumber());
        }
        return guest.state().rax();
    }
}
