package tierup.shapes;

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

/** An object of three properties in the interpreter, with hidden classes and with the flat shapes of p01. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 2,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx1g"})
@Warmup(iterations = 6)
@Measurement(iterations = 10)
public class AllocationSpeed {
    private static final int OBJECTS = 100_000;

    @Param({"literal", "constructor"})
    public String how;

    @Param({"tree", "flat"})
    public String table;

    private Vm vm;
    private long function;

    /** A fresh heap for each round: there is no collector yet. */
    @Setup(Level.Iteration)
    public void start() {
        VmParts parts = table.equals("tree") ? ShapesVm.parts() : InterpreterVm.parts();
        vm = new Vm(VmOptions.DEFAULT.withHeap(256 << 20), parts);
        String expression = how.equals("literal") ? "({ x: i, y: 1, z: 2 })" : "new P(i)";
        String program = "function P(x) { this.x = x; this.y = 1; this.z = 2; }"
                + " globalThis.make = n => { let o; for (let i = 0; i < n; i++) o = " + expression + "; return o; };";
        Realm.of(vm).modules.runMain("make.js", FrontEnd.compile("make.js", program));
        function = vm.objects.get(Realm.of(vm).globalObject, vm.names.id("make"));
        vm.call(function, Value.UNDEFINED, Value.fromInt(1_000));
    }

    @TearDown(Level.Iteration)
    public void stop() {
        vm.close();
    }

    @Benchmark
    public long hundredThousandObjects() {
        return vm.call(function, Value.UNDEFINED, Value.fromInt(OBJECTS));
    }
}
