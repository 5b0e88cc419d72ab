package tierup.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import tierup.bytecode.Opcode;
import tierup.lang.FrontEnd;
import tierup.template.testing.NeedsMachine;
import tierup.vm.InterpreterVm;
import tierup.vm.memory.Value;
import tierup.vm.memory.VmOptions;
import tierup.vm.running.LogicalFrame;
import tierup.vm.running.Vm;

/** Safepoints: before each run-time operation of the program itself, in both tiers, and of nothing nested in it. */
@NeedsMachine
class SafepointTest {
    private static final VmOptions OPTIONS =
            VmOptions.DEFAULT.withHeap(64 << 20).withStack(1 << 20);

    private static final List<Supplier<Vm>> ENGINES = List.of(SafepointTest::interpreter, SafepointTest::eager);

    private final List<String> seen = new ArrayList<>();

    /** What is about to be done, and where. */
    private void note(LogicalFrame frame) {
        Opcode op = frame.pc() < 0 ? null : frame.info().code().opcodeAt(frame.pc());
        seen.add(frame.info().displayName() + " " + op);
    }

    private void run(Vm vm, String program) {
        long main = vm.load(FrontEnd.compile("test.js", program));
        vm.runLoop.hookSafepoints(loop -> note(loop.frames().frame()));
        vm.call(main, Value.UNDEFINED);
        vm.runLoop.hookSafepoints(null);
    }

    private static Vm interpreter() {
        return new Vm(OPTIONS, InterpreterVm.parts());
    }

    private static Vm eager() {
        return TemplateVm.create(OPTIONS, TemplateVm.Settings.standard().compilingAtOnce());
    }

    @Test
    void theInterpreterComesByBeforeEachOperation() {
        try (Vm vm = interpreter()) {
            run(vm, "function f(o) { return o.x + [1, 2].length; } f({x: 'a'});");
        }
        assertThat(seen)
                .containsSubsequence(
                        "<anonymous> CLOSURE",
                        "<anonymous> NEW_OBJECT",
                        "<anonymous> DEFINE_PROP",
                        "f GET_PROP",
                        "f NEW_ARRAY",
                        "f GET_PROP",
                        "f BINARY_ADD");
    }

    @Test
    void machineCodeComesByAtEachExit() {
        String program = "function f(o) { return o.x + 'b'; }"
                + " function g() { return [f({x: 'a'}), 'p' in f, Math.hypot(1, 2), f({x: 1})]; } g(); g();";
        try (Vm vm = eager()) {
            ExitCounts exits = ((BaselineTier) vm.compiled).exits();
            long before = all(exits);
            run(vm, program);
            assertThat(seen).contains("f GET_PROP", "g IN", "g CALL");
            assertThat(seen).hasSize((int) (all(exits) - before));
        }
    }

    private static long all(ExitCounts exits) {
        return exits.total() + exits.called() + exits.left();
    }

    @Test
    void aRunNestedInAConversionHasNone() {
        String program = "function nested() { return 'p' in [{}, []]; } function direct() { return 'p' in [{}, []]; }"
                + " const o = {valueOf() { return nested(); }}; direct(); +o; direct(); `${{toString: nested}}`;";
        for (Supplier<Vm> engine : ENGINES) {
            seen.clear();
            try (Vm vm = engine.get()) {
                run(vm, program);
            }
            assertThat(seen.stream().filter(where -> where.equals("direct IN"))).hasSize(2);
            assertThat(seen).noneMatch(where -> where.startsWith("nested") || where.startsWith("valueOf"));
        }
    }

    /** A callback of a built-in that is written in JavaScript is no nested run. */
    @Test
    void callbacksOfArraysBelongToTheProgram() {
        for (Supplier<Vm> engine : ENGINES) {
            seen.clear();
            try (Vm vm = engine.get()) {
                run(vm, "[1, 2].map(function callback(x) { return 'x'.concat(x); });");
            }
            assertThat(seen).anyMatch(where -> where.startsWith("callback"));
        }
    }
}
