package tierup.profiler;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import tierup.bytecode.FunctionCode;
import tierup.lang.FrontEnd;
import tierup.launch.InterruptTimer;
import tierup.vm.InterpreterVm;
import tierup.vm.code.Probe;
import tierup.vm.memory.Value;
import tierup.vm.memory.VmOptions;
import tierup.vm.running.Vm;

/**
 * What watching a program costs: the same program in three engines that differ in their probe only.
 *
 * <p>{@code loop} executes 1,200,010 instructions, 100,000 of them back-edges; {@code calls} executes 425,058, 35,421 of them calls. Each mode runs in
 * JVMs of its own, because what HotSpot has seen of one probe decides how it compiles the interpreter for all.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 3,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx1g"})
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class ProfilingOverhead {
    private static final long EVERY_MILLISECOND = 1_000_000;
    private static final String LOOP = "let n = 0; for (let i = 0; i < 100000; i++) n += i;";
    private static final String CALLS =
            "function fib(n) { if (n < 2) return n; return fib(n - 1) + fib(n - 2); } fib(21);";

    @Param({"off", "sample", "count"})
    public String mode;

    @Param({"loop", "calls"})
    public String program;

    private Vm vm;
    private InterruptTimer timer;
    private long function;

    /** Starts an engine with the program in it. */
    @Setup(Level.Trial)
    public void start() {
        FunctionCode code = FrontEnd.compile("program.js", program.equals("loop") ? LOOP : CALLS);
        boolean sample = mode.equals("sample");
        Profiler profiler = new Profiler(
                sample ? Profiler.Mode.SAMPLE : Profiler.Mode.COUNT, Thresholds.DEFAULT, DecayingHeat.FOREVER);
        Probe probe = mode.equals("off") ? Probe.NONE : profiler;
        vm = new Vm(VmOptions.DEFAULT.withHeap(1 << 30), InterpreterVm.parts().withProbe(probe));
        profiler.attach(vm, code);
        function = vm.load(code);
        timer = new InterruptTimer(vm.runLoop, sample ? EVERY_MILLISECOND : InterruptTimer.NEVER, InterruptTimer.NEVER);
    }

    /** Frees the engine. */
    @TearDown(Level.Trial)
    public void stop() {
        timer.close();
        vm.close();
    }

    /** One run of the program. */
    @Benchmark
    public long run() {
        return vm.call(function, Value.UNDEFINED);
    }
}
