package tierup.template;

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
import tierup.lang.FrontEnd;
import tierup.vm.InterpreterVm;
import tierup.vm.builtins.Realm;
import tierup.vm.memory.Value;
import tierup.vm.memory.VmOptions;
import tierup.vm.running.Vm;
import tierup.vm.running.VmParts;

/** What the template JIT gains: the same functions, interpreted and compiled. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 2,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx1g"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
public class TierSpeed {
    /** Programs that leave a function named run. None allocates in its loop, since the heap of this module is never collected. */
    public enum Program {
        FIB("function fib(n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); } function run() { return fib(20); }"),
        INT_LOOP("function run() { let s = 0; for (let i = 0; i < 100000; i++) s = (s + (i ^ 7)) | 0; return s; }"),
        DOUBLE_LOOP("function run() { let s = 0.5; for (let i = 0; i < 100000; i++) s = s * 0.999 + 0.25; return s; }"),
        SIEVE("const flags = []; for (let i = 0; i < 20000; i++) flags.push(1);"
                + " function run() { let n = 0; for (let i = 2; i < 20000; i++) flags[i] = 1;"
                + " for (let i = 2; i < 20000; i++) { if (flags[i] === 1) { n++; for (let k = i + i; k < 20000; k = k + i) flags[k] = 0; } }"
                + " return n; }");

        private final String source;

        Program(String source) {
            this.source = source;
        }
    }

    @Param({"interpreter", "template"})
    public String tier;

    @Param
    public Program program;

    private Vm vm;
    private long function;

    /** Starts an engine; the function becomes hot during the warmup. */
    @Setup(Level.Trial)
    public void start() {
        VmParts parts =
                tier.equals("template") ? TemplateVm.parts(TemplateVm.Settings.standard()) : InterpreterVm.parts();
        vm = new Vm(VmOptions.DEFAULT.withHeap(1 << 30), parts);
        vm.call(vm.load(FrontEnd.compile("program.js", program.source + " globalThis.run = run;")), Value.UNDEFINED);
        function = vm.objects.get(Realm.of(vm).globalObject, vm.names.id("run"));
    }

    /** Frees the engine. */
    @TearDown(Level.Trial)
    public void stop() {
        vm.close();
    }

    /** One run of the function. */
    @Benchmark
    public long run() {
        return vm.call(function, Value.UNDEFINED);
    }
}
