package tierup.monoic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tierup.machine.MachineCodeFault;
import tierup.template.WrongMachineCode;
import tierup.template.testing.NeedsMachine;
import tierup.vm.code.Assumptions;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;
import tierup.vm.memory.VmOptions;
import tierup.vm.running.Vm;

/**
 * Plans that are wrong as a planner's, a cell's or an emitter's likely mistake makes them: what is said names the
 * instruction, the bytecode, the line of Java and the cause; and the engine is there afterwards.
 */
@NeedsMachine
class WrongPlansTest implements NeedsMachine.OnTestThread {
    private HandPlanned engine;

    @Override
    public void open() {
        engine = new HandPlanned(false);
    }

    @Override
    public void close() {
        engine.close();
    }

    @AfterEach
    void theNextEngineRuns() {
        try (Vm next = new Vm(VmOptions.DEFAULT, MonoIcVm.interpreter())) {
            assertThat(next.names.id("x")).isPositive();
        }
    }

    private Throwable failure(String source, AccessCase plan, long... arguments) {
        engine.define(source, plan);
        return catchThrowable(() -> engine.call(arguments));
    }

    private long pair() {
        return engine.run("return {x: 1, y: 2}");
    }

    // -- garbage ----------------------------------------------------------------------------------

    @Test
    void theStoragePointerInsteadOfASlot() {
        long object = engine.run("return {x: 1, y: 2, 0: 5}");
        Throwable failure = failure(
                "function f(o) { return o.x }", AccessCase.load(Cell.shapeId(object), Cell.STORAGE_POINTER), object);
        assertThat(failure)
                .isInstanceOf(WrongMachineCode.class)
                .hasMessageContainingAll("returned 0x", "no value", "CaseEmitter.java", "test.js:1");
    }

    @Test
    void theHeaderInsteadOfASlot() {
        long object = pair();
        Throwable failure = failure(
                "function f(o) { return parseInt(o.x) }", AccessCase.load(Cell.shapeId(object), Cell.SHAPE), object);
        assertThat(failure)
                .isInstanceOf(WrongMachineCode.class)
                .hasMessageContainingAll(
                        "argument 1 of 1 of a call of 'parseInt'", "no value", "called by f+0x", "CALL");
    }

    @Test
    void aConstantThatIsNoValue() {
        long object = pair();
        Throwable failure = failure(
                "function f(o) { return o.x }",
                AccessCase.constant(0x8000_0004L, Cell.shapeId(object), Assumptions.ALWAYS),
                object);
        assertThat(failure)
                .isInstanceOf(WrongMachineCode.class)
                .hasMessageContainingAll("returned 0x80000004, no value", "tag is missing", "CaseEmitter.java");
    }

    // -- wild addresses ---------------------------------------------------------------------------

    @Test
    void aHolderThatIsNoObject() {
        long object = pair();
        for (long holder : List.of(Value.UNDEFINED, Value.fromInt(3), 0x1234_5678_9000L)) {
            Throwable failure = failure(
                    "function f(o) { return o.x }",
                    AccessCase.loadFrom(holder, Cell.shapeId(object), 16, Assumptions.ALWAYS),
                    object);
            assertThat(failure).isInstanceOf(MachineCodeFault.class);
            assertThat(failure).hasMessageContainingAll("GET_PROP \"x\"", "test.js:1", "emitted by", "CaseEmitter");
        }
    }

    @Test
    void aSlotOutsideTheStorageThatInterpretedCodeLoads() {
        try (WatchedEngine watched = WatchedEngine.start()) {
            long object = watched.run("return {x: 1}");
            long cell = watched.newSite();
            Throwable failure = catchThrowable(() -> new CachedAccess(watched.vm).load(cell + (1L << 40), object));
            assertThat(failure).isInstanceOf(Memory.WildAccessError.class).hasMessageContaining("wild access");
            assertThat(((Memory.WildAccessError) failure).culprit()).contains("CachedAccess.load");
        }
    }
}
