package tierup.monoic;

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
import tierup.template.TemplateVm;
import tierup.vm.InterpreterVm;
import tierup.vm.builtins.Realm;
import tierup.vm.memory.Value;
import tierup.vm.memory.VmOptions;
import tierup.vm.running.Vm;
import tierup.vm.running.VmParts;

/** A million accesses of each kind, searched for and cached, in both tiers: milliseconds are nanoseconds an access. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 2,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx1g"})
@Warmup(iterations = 8)
@Measurement(iterations = 8)
public class AccessSpeed {
    private static final int ACCESSES = 1_000_000;

    /** What the loop does once a round; EMPTY is what all of them cost besides. */
    public enum Access {
        EMPTY("", "s = s + 1 | 0"),
        OWN("const o = {a: 1, b: 2, x: 3};", "s = s + o.x | 0"),
        PROTOTYPE(
                "class A {} A.prototype.x = 3; class B extends A {} class C extends B {} const o = new C();",
                "s = s + o.x | 0"),
        METHOD("class A { m() { return 1; } } class B extends A {} const o = new B();", "s = s + o.m() | 0"),
        STORE("const o = {a: 1, b: 2, x: 3};", "o.x = i"),
        ADD("", "const o = {}; o.a = i"),
        GLOBAL("globalThis.step = 1;", "s = s + step | 0");

        private final String prelude;
        private final String body;

        Access(String prelude, String body) {
            this.prelude = prelude;
            this.body = body;
        }

        private String program() {
            return prelude + " globalThis.run = n => { let s = 0; for (let i = 0; i < n; i++) { " + body
                    + "; } return s; };";
        }
    }

    @Param({"interpreter", "template"})
    public String tier;

    @Param({"none", "monomorphic"})
    public String caches;

    @Param
    public Access access;

    private Vm vm;
    private long function;

    /** A fresh heap for each round, since there is no collector yet; the function becomes hot before it is measured. */
    @Setup(Level.Iteration)
    public void start() {
        vm = new Vm(VmOptions.DEFAULT.withHeap(256 << 20), parts());
        Realm.of(vm).modules.runMain("access.js", FrontEnd.compile("access.js", access.program()));
        function = vm.objects.get(Realm.of(vm).globalObject, vm.names.id("run"));
        for (int i = 0; i < 4; i++) {
            vm.call(function, Value.UNDEFINED, Value.fromInt(2_000));
        }
    }

    private VmParts parts() {
        TemplateVm.Settings settings = TemplateVm.Settings.standard();
        if (caches.equals("none")) {
            return tier.equals("template") ? TemplateVm.parts(settings) : InterpreterVm.parts();
        }
        return tier.equals("template") ? MonoIcVm.parts(settings, false) : MonoIcVm.interpreter();
    }

    /** Frees the engine. */
    @TearDown(Level.Iteration)
    public void stop() {
        vm.close();
    }

    /** One million accesses. */
    @Benchmark
    public long millionAccesses() {
        return vm.call(function, Value.UNDEFINED, Value.fromInt(ACCESSES));
    }
}
