package tierup.template;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
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
import org.openjdk.jmh.infra.Blackhole;
import tierup.lang.FrontEnd;
import tierup.machine.CodeCache;
import tierup.vm.InterpreterVm;
import tierup.vm.code.FunctionInfo;
import tierup.vm.memory.Value;
import tierup.vm.memory.VmOptions;
import tierup.vm.running.Vm;

/** How fast the template compiler compiles: in bytes of bytecode a second, over all functions of a program and of the library it uses. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
        value = 2,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx1g"})
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 4, time = 1)
public class CompileSpeed {
    private static final String PROGRAM =
            "function point(x, y) { return { x: x, y: y, length() { return Math.sqrt(this.x * this.x + this.y * this.y); } }; }"
                    + " const points = []; for (let i = 0; i < 9; i++) points.push(point(i, i * 0.5));"
                    + " points.map(p => p.length()).sort((a, b) => b - a).filter(x => x > 1).reduce((a, b) => a + b, 0);"
                    + " points.forEach(p => { p.x++; }); 'a-b'.split('-').join('+');";

    /** What has been compiled, as JMH counts it. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Volume {
        /** Bytes of bytecode. */
        public long bytecodeBytes;
        /** Bytes of machine code that they became. */
        public long machineCodeBytes;
    }

    private final List<FunctionInfo> functions = new ArrayList<>();
    private Vm vm;
    private CodeCache cache;
    private TemplateCompiler compiler;

    /** Runs the program, so that its functions exist and have feedback. */
    @Setup(Level.Trial)
    public void start() {
        cache = CodeCache.reserve();
        vm = new Vm(VmOptions.DEFAULT.withHeap(64 << 20), InterpreterVm.parts());
        vm.call(vm.load(FrontEnd.compile("program.js", PROGRAM)), Value.UNDEFINED);
        functions.addAll(vm.functions.withBytecode());
    }

    /** A new compiler, as one keeps the ways out of all that it has ever compiled. */
    @Setup(Level.Iteration)
    public void makeCompiler() {
        RuntimeFunctions asked = new RuntimeFunctions(vm);
        compiler = new TemplateCompiler(
                TemplateTable.standard(),
                asked,
                new SharedStubs(vm, HeapCode.BUMP, cache, TierListener.SILENT),
                false,
                new SlowPaths(vm, asked, new ExitCounts(), new LateLearning(function -> false)));
    }

    /** Frees the engine. */
    @TearDown(Level.Trial)
    public void stop() {
        vm.close();
        cache.close();
    }

    /** Compiles every function once. */
    @Benchmark
    public void compile(Volume volume, Blackhole blackhole) {
        for (FunctionInfo function : functions) {
            TemplateCompiler.Compiled compiled = compiler.compile(function);
            volume.bytecodeBytes += function.code().code().length;
            volume.machineCodeBytes += compiled.code().size();
            blackhole.consume(compiled);
        }
    }
}
