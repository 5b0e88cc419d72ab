package tierup.profiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tierup.bytecode.FunctionCode;
import tierup.lang.FrontEnd;
import tierup.launch.InterruptTimer;
import tierup.profiler.Profiler.Mode;
import tierup.vm.InterpreterVm;
import tierup.vm.builtins.Realm;
import tierup.vm.builtins.ScriptRunner;
import tierup.vm.builtins.TextOutput;
import tierup.vm.memory.VmOptions;
import tierup.vm.running.Vm;

/** The profiler in an engine, held against what the engine itself counts. */
class ProfilerTest {
    private static final VmOptions SMALL = VmOptions.DEFAULT.withHeap(64 << 20).withStack(1 << 20);

    private static Profile profile(Mode mode, double halfLife, String program) {
        Profiler profiler = new Profiler(mode, new Thresholds(100, 500), halfLife);
        FunctionCode code = FrontEnd.compile("/test/program.js", program);
        try (Vm vm = new Vm(SMALL, InterpreterVm.parts().withProbe(profiler))) {
            Realm.of(vm).output = new TextOutput(new ByteArrayOutputStream());
            profiler.attach(vm, code);
            long period = mode == Mode.COUNT ? InterruptTimer.NEVER : 200_000;
            try (InterruptTimer timer = new InterruptTimer(vm.runLoop, period, InterruptTimer.NEVER)) {
                assertThat(new ScriptRunner(vm).runCode("/test/program.js", code, List.of()))
                        .as("exit code")
                        .isZero();
            }
            return profiler.finish();
        }
    }

    private static FunctionProfile function(Profile profile, String name) {
        return profile.functions().stream()
                .filter(f -> profile.addresses().name(f.code()).equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static final String FIBONACCI = "function fib(n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); } fib(15);";

    @Test
    void callsOfFibonacciAreThoseOfTheFormula() {
        Profile profile = profile(Mode.COUNT, DecayingHeat.FOREVER, FIBONACCI);
        FunctionProfile fib = function(profile, "fib");
        assertThat(fib.calls().count()).as("2 * fib(16) - 1").isEqualTo(1973);
        assertThat(fib.calls().hasTripped())
                .as("fib has been called often enough")
                .isTrue();
        assertThat(fib.calls().tripTime()).isPositive().isLessThan(profile.duration());
        assertThat(fib.loops()).isEmpty();
        assertThat(function(profile, "<global_scope>").calls().count()).isEqualTo(1);
    }

    @Test
    void agreesWithTheEnginesOwnCounters() {
        Profile profile = profile(Mode.COUNT, DecayingHeat.FOREVER, """
                class Shape { constructor(s) { this.s = s; } get area() { return this.s * this.s; } }
                class Square extends Shape { toString() { return 'square ' + this.s; } }
                const shapes = [3, 1, 2].map(s => new Square(s));
                shapes.sort((a, b) => a.area - b.area);
                let text = '';
                for (const shape of shapes) text += shape;
                for (let i = 0; i < 300; i++) { try { if (i % 7 === 0) throw new Error('x'); } catch (e) { text += i; } }
                """);
        for (Map.Entry<FunctionProfile, Integer> entry : profile.invocations().entrySet()) {
            assertThat(entry.getKey().calls().count())
                    .as("calls of " + profile.signature(entry.getKey()))
                    .isEqualTo((long) entry.getValue());
        }
        assertThat(profile.invocations()).hasSizeGreaterThan(6);
    }

    @Test
    void entryInstructionsAreExecutedOncePerCall() {
        Profile profile = profile(Mode.COUNT, DecayingHeat.FOREVER, FIBONACCI);
        for (FunctionProfile function : profile.functions()) {
            assertThat(function.executions(0)).isEqualTo(function.calls().count());
        }
    }

    @Test
    void withoutExceptionsAllInstructionsOfABlockAreEquallyHot() {
        Profile profile = profile(Mode.COUNT, DecayingHeat.FOREVER, """
                function collatz(n) { let steps = 0; while (n !== 1) { n = n % 2 ? 3 * n + 1 : n / 2; steps++; } return steps; }
                let longest = 0;
                for (let i = 1; i < 60; i++) { const s = collatz(i); if (s > longest && i !== 27) longest = s; }
                switch (longest) { case 1: longest = 2; break; default: longest = 3; }
                """);
        for (FunctionProfile function : profile.functions()) {
            for (BasicBlock block : ControlFlowGraph.of(function.code()).blocks()) {
                assertThat(block.pcs())
                        .allSatisfy(pc -> assertThat(function.executions(pc))
                                .as("%s of %s, pc %d", block.name(), profile.signature(function), pc)
                                .isEqualTo(function.executions(block.start())));
            }
        }
    }

    @Test
    void whatFlowsIntoABlockIsWhatRunsThere() {
        Profile profile = profile(
                Mode.COUNT,
                DecayingHeat.FOREVER,
                "let n = 0; for (let i = 0; i < 1000; i++) { if (i % 3 === 0) n++; else n--; }");
        FunctionProfile main = function(profile, "<global_scope>");
        assertThat(main.loops()).hasSize(1);
        FunctionProfile.Loop loop = main.loops().get(0);
        assertThat(loop.rounds().count()).isEqualTo(1000);
        assertThat(main.executions(loop.header()))
                .as("entered once, and then 1,000 rounds")
                .isEqualTo(1001);
        ControlFlowGraph graph = ControlFlowGraph.of(main.code());
        assertThat(graph.loops()).hasSize(1);
        assertThat(graph.loops().get(0).header().start()).isEqualTo(loop.header());
    }

    @Test
    void callGraphKnowsWhoCallsWhom() {
        Profile profile = profile(Mode.COUNT, DecayingHeat.FOREVER, """
                function leaf() {}
                function even() { leaf(); }
                function odd() { leaf(); leaf(); }
                for (let i = 0; i < 10; i++) (i % 2 ? odd : even)();
                """);
        FunctionProfile leaf = function(profile, "leaf");
        assertThat(function(profile, "odd").callSites())
                .extracting(site -> site.count)
                .containsExactly(5L, 5L);
        assertThat(function(profile, "even").callSites()).allMatch(site -> site.callee == leaf);
        assertThat(function(profile, "<global_scope>").callSites())
                .as("one call site with two callees")
                .hasSize(2)
                .allMatch(site -> site.count == 5)
                .extracting(site -> site.pc)
                .containsOnly(function(profile, "<global_scope>").callSites().get(0).pc);
    }

    @Test
    void aFunctionThatIsNoLongerUsedCools() {
        Profile profile = profile(Mode.COUNT, 1e6, """
                function early() {} function late() {}
                for (let i = 0; i < 5000; i++) early();
                const start = Date.now(); while (Date.now() < start + 60) late();
                """);
        FunctionProfile early = function(profile, "early");
        assertThat(Advisor.triggerOf(early)).isPresent();
        assertThat(Advisory.hasCooled(profile, early))
                .as("what was hot early has cooled")
                .isTrue();
        assertThat(profile.hottest()).last().isEqualTo(early);
    }

    @Test
    void samplingSeesWhereTheTimeGoesAndWhoIsToBlame() {
        Profile profile = profile(Mode.SAMPLE, DecayingHeat.FOREVER, """
                function busy() { let n = 0; for (let i = 0; i < 20000; i++) n += i; return n; }
                function caller() { return busy(); }
                const start = Date.now(); while (Date.now() < start + 300) caller();
                """);
        FunctionProfile busy = function(profile, "busy");
        int all = profile.samples().samples();
        assertThat(all).as("samples in 300 ms").isGreaterThan(20);
        assertThat(profile.samples().self(busy)).isGreaterThan(all * 8 / 10);
        assertThat(profile.samples().total(function(profile, "caller"))).isGreaterThan(all * 8 / 10);
        assertThat(profile.samples().total(function(profile, "<global_scope>"))).isEqualTo(all);
        assertThat(profile.instructions()).as("instructions are not counted").isZero();
        assertThat(profile.invocations().get(busy)).isPositive();
    }

    @Test
    void countingDoesNotChangeWhatAProgramDoes() {
        assertThat(profile(Mode.BOTH, 1e9, "if ([3, 1, 2].sort().join() !== '1,2,3') throw new Error('wrong');")
                        .instructions())
                .isPositive();
    }
}
