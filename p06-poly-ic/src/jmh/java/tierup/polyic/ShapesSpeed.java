package tierup.polyic;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import tierup.lang.FrontEnd;
import tierup.template.TemplateVm;
import tierup.vm.builtins.Realm;
import tierup.vm.memory.Value;
import tierup.vm.memory.VmOptions;
import tierup.vm.running.Vm;

/**
 * What one access costs by the number of shapes that its site meets, and by what the caches may do: OFF is a miss each
 * time, ON a hit in a case or, above four shapes, in the stub cache, MEGAMORPHIC_ONLY always the stub cache.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 2,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx1g"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
public class ShapesSpeed {
    private static final int ACCESSES = 100_000;

    private static final String PROGRAM = "const objects = [];\n"
            + "for (let i = 0; i < SHAPES; i++) { const o = {}; o['p' + i] = 0; o.x = 1; objects.arrays.push(o); }\n"
            + "globalThis.load = function load() { let s = 0; for (let i = 0, k = 0; i < 100000; i++) {"
            + " s += objects[k].x; k = k + 1 === SHAPES ? 0 : k + 1; } return s; };\n"
            + "globalThis.store = function store() { for (let i = 0, k = 0; i < 100000; i++) {"
            + " objects[k].x = i; k = k + 1 === SHAPES ? 0 : k + 1; } };\n"
            + "globalThis.keyed = function keyed() { let s = 0; const key = 'x'; for (let i = 0, k = 0; i < 100000; i++) {"
            + " s += objects[k][key]; k = k + 1 === SHAPES ? 0 : k + 1; } return s; };\n";

    @Param({"1", "2", "4", "20"})
    public int shapes;

    @Param
    public CacheMode caches;

    private Vm vm;
    private long load;
    private long store;
    private long keyed;

    /** Starts an engine; the functions become hot during the warmup. */
    @Setup(Level.Trial)
    public void start() {
        vm = new Vm(VmOptions.DEFAULT.withHeap(1 << 30), PolyIcVm.parts(TemplateVm.Settings.standard(), caches, false));
        String program = PROGRAM.replace("SHAPES", Integer.toString(shapes));
        vm.call(vm.load(FrontEnd.compile("program.js", program)), Value.UNDEFINED);
        load = function("load");
        store = function("store");
        keyed = function("keyed");
    }

    private long function(String name) {
        return vm.objects.get(Realm.of(vm).globalObject, vm.names.id(name));
    }

    /** Frees the engine. */
    @TearDown(Level.Trial)
    public void stop() {
        vm.close();
    }

    /** {@code s += objects[k].x}. */
    @Benchmark
    @OperationsPerInvocation(ACCESSES)
    public long load() {
        return vm.call(load, Value.UNDEFINED);
    }

    /** {@code objects[k].x = i}. */
    @Benchmark
    @OperationsPerInvocation(ACCESSES)
    public long store() {
        return vm.call(store, Value.UNDEFINED);
    }

    /** {@code s += objects[k]['x']}, where the key is a variable. */
    @Benchmark
    @OperationsPerInvocation(ACCESSES)
    public long keyed() {
        return vm.call(keyed, Value.UNDEFINED);
    }
}
