package tierup.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import tierup.lang.FrontEnd;
import tierup.machine.CodeObject;
import tierup.template.testing.NeedsMachine;
import tierup.vm.code.Feedback;
import tierup.vm.code.FunctionInfo;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;
import tierup.vm.memory.VmOptions;
import tierup.vm.running.RunLoop;
import tierup.vm.running.Vm;
import tierup.vm.running.VmParts;
import tierup.workbook.corpus.ProgramOutcome;

/** When functions go up, and what happens when they cannot. */
@NeedsMachine
class TierUpTest {
    /** Remembers what it heard. */
    private static final class Recorder implements TierListener {
        final List<String> events = new ArrayList<>();

        @Override
        public void hot(FunctionInfo function, long count, boolean loop) {
            events.add((loop ? "loop " : "call ") + function.displayName() + " " + count);
        }

        @Override
        public void compiled(FunctionInfo function, CodeObject code) {
            events.add("compiled " + function.displayName());
        }

        @Override
        public void codeCacheFull(FunctionInfo function) {
            events.add("full " + function.displayName());
        }
    }

    private static List<String> eventsOf(TemplateVm.Settings settings, String source) {
        Recorder recorder = new Recorder();
        try (Vm vm = TemplateVm.create(VmOptions.DEFAULT, settings.withListener(recorder))) {
            vm.call(vm.load(FrontEnd.compile("test.js", source)), Value.UNDEFINED);
        }
        return recorder.events;
    }

    @Test
    void aFunctionIsCompiledAtItsThreshold() {
        String twice = "function f(x) { return x + x; } let s = 0; for (let i = 0; i < %d; i++) s = f(i);";
        assertThat(eventsOf(TemplateVm.Settings.standard(), String.format(twice, CompileAtCount.CALLS - 1)))
                .isEmpty();
        assertThat(eventsOf(TemplateVm.Settings.standard(), String.format(twice, CompileAtCount.CALLS)))
                .containsExactly("call f " + CompileAtCount.CALLS, "compiled f");
    }

    @Test
    void aCallIsCountedOnceWhoeverCalls() {
        Map<String, Integer> calls = new HashMap<>();
        TemplateVm.Settings settings = TemplateVm.Settings.standard().withBudget(1);
        VmParts parts = TemplateVm.parts(settings).withPolicyInFront((policy, tier) -> (function, pc, count) -> {
            policy.onHot(function, pc, count);
            calls.put(function.name(), Memory.getInt(function.feedback() + Feedback.INVOCATIONS));
        });
        try (Vm vm = new Vm(VmOptions.DEFAULT, parts)) {
            String source = "function f(x) { return x; } for (let i = 0; i < 640; i++) f(i);";
            vm.call(vm.load(FrontEnd.compile("test.js", source)), Value.UNDEFINED);
        }
        assertThat(calls).as("machine code from the 256th call on").containsEntry("f", 639);
    }

    @Test
    void aLoopIsEnteredInTheMiddle() {
        String source =
                "let s = 0; for (let i = 0; i < 5000; i++) s = s + i; if (s !== 12497500) throw new Error('' + s);";
        assertThat(eventsOf(TemplateVm.Settings.standard(), source))
                .containsExactly("loop <anonymous> " + CompileAtCount.ROUNDS, "compiled <anonymous>");
    }

    @Test
    void aGiantNeedsAsMuchMoreHeatAsItIsLargerThanItsLoop() {
        String loop = "for (let i = 0; i < %d; i++) s = s + i | 0;";
        String giant = "let s = 0;" + "s = s + 1 | 0;".repeat(4_000);
        assertThat(eventsOf(TemplateVm.Settings.standard(), giant + String.format(loop, 100_000)))
                .as("48 KB of bytecode for a loop of a few bytes")
                .isEmpty();
        assertThat(eventsOf(TemplateVm.Settings.standard(), giant + String.format(loop, 4_000_000)))
                .hasSize(2)
                .contains("compiled <anonymous>");
        String large = "for (let i = 0; i < 4000; i++) {" + "s = s + 1 | 0;".repeat(4_000) + "}";
        assertThat(eventsOf(TemplateVm.Settings.standard(), "let s = 0;" + large))
                .as("the loop is most of the function")
                .contains("compiled <anonymous>");
    }

    @Test
    void aGiantIsCalledMoreOftenBeforeItIsCompiled() {
        String giant = "function f(x) { if (x >= 0) return x; let s = x;" + "s = s + 1 | 0;".repeat(4_000)
                + "return s; } for (let i = 0; i < 512; i++) f(i);";
        assertThat(eventsOf(TemplateVm.Settings.standard(), giant)).isEmpty();
    }

    @Test
    void aFullCodeCacheMeansInterpretingOn() {
        String source =
                "let s = 0; for (let i = 0; i < 5000; i++) s = s + i; if (s !== 12497500) throw new Error('' + s);";
        TemplateVm.Settings tiny = TemplateVm.Settings.standard().withCodeBytes(1);
        StringBuilder large = new StringBuilder("function f(x) { let s = x;");
        for (int i = 0; i < 200; i++) {
            large.append("s = s + x * ").append(i).append(';');
        }
        large.append(
                "return s; } let t = 0; for (let i = 0; i < 300; i++) t = f(i); if (t !== 5950399) throw new Error('' + t);");
        assertThat(eventsOf(tiny, large.toString())).contains("full f").doesNotContain("compiled f");
        assertThat(eventsOf(tiny, source)).contains("compiled <anonymous>");
    }

    @Test
    void fuelEndsALoopInMachineCode() {
        ProgramOutcome outcome = TestEngine.eager().run("let i = 0; while (true) i++;");
        assertThat(outcome.status()).isEqualTo(ProgramOutcome.Status.TIMED_OUT);
    }

    @Test
    void aLoopInMachineCodeAnswersTheWatchdogAndStopsWhenAsked() throws Exception {
        TemplateVm.Settings settings =
                TemplateVm.Settings.standard().compilingAtOnce().withWatchdog(Duration.ofSeconds(1));
        try (Vm vm = TemplateVm.create(VmOptions.DEFAULT, settings)) {
            Thread other = new Thread(() -> {
                LockSupport.parkNanos(1_300_000_000);
                vm.runLoop.interrupt(RunLoop.STOP);
            });
            other.start();
            long endless = vm.load(FrontEnd.compile("test.js", "let i = 0; while (true) i = i + 1 | 0;"));
            assertThatThrownBy(() -> vm.call(endless, Value.UNDEFINED)).isInstanceOf(RunLoop.Interruption.class);
            other.join();
        }
    }

    @Test
    void resultsThatAreNoDoubleLeaveADoubleLoop() {
        String source = "function f(a, b) { let s = a; for (let i = 0; i < 3; i++) s = s + b; return s; }"
                + " for (let i = 0; i < 3000; i++) f(0.5, 0.25); console.log(f(0.5, 'x'), f('y', 0.25), f(1, 2));";
        assertThat(TestEngine.template().run(source)).isEqualTo(ProgramOutcome.finished("0.5xxx y0.250.250.25 7\n"));
    }
}
