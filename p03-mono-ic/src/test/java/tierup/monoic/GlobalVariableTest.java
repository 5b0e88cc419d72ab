package tierup.monoic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tierup.template.testing.NeedsMachine;
import tierup.vm.builtins.Realm;
import tierup.vm.code.Assumptions;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Slots;
import tierup.vm.memory.Value;
import tierup.vm.shapes.Shape;
import tierup.workbook.Exercise;
import tierup.workbook.Points;

/** Global variables: planned, cached, and in machine code. */
@NeedsMachine
@Exercise("p03.8")
class GlobalVariableTest implements NeedsMachine.OnTestThread {
    private WatchedEngine engine;
    private HandPlanned compiling;

    @Override
    public void open() {
        engine = WatchedEngine.start();
        compiling = new HandPlanned(false);
    }

    @Override
    public void close() {
        compiling.close();
        engine.close();
    }

    private AccessCase plan(String name) {
        return new AccessPlanner(engine.vm).planGlobal(engine.name(name));
    }

    // -- plans ----------------------------------------------------------------------------------

    @Test
    @Points(2)
    void aVariableIsASlotOfTheGlobalObject() {
        engine.run("globalThis.v = 5");
        long global = Realm.of(engine.vm).globalObject;
        AccessCase plan = plan("v");
        assertThat(plan)
                .isEqualTo(AccessCase.loadFrom(
                        global,
                        AccessCase.GLOBAL,
                        engine.location(global, "v"),
                        engine.watcher().current()));
        assertThat(plan.isConditional()).as("it may be deleted").isTrue();
    }

    /** Each of them, the first and the last among them: what can be read by loading is planned. */
    @Test
    @Points(2)
    void allVariablesOfTheGlobalObjectArePlanned() {
        long global = Realm.of(engine.vm).globalObject;
        Shape shape = engine.shapeOf(global);
        int planned = 0;
        for (int index = 0; index < shape.count(); index++) {
            String name = engine.vm.names.text(shape.nameAt(index));
            AccessCase plan = new AccessPlanner(engine.vm).planGlobal(shape.nameAt(index));
            long value = Slots.load(global, shape.location(index));
            boolean loadable = !shape.isAccessorAt(index) && value != Value.EMPTY;
            assertThat(plan != null)
                    .as("a plan for the global variable %s", name)
                    .isEqualTo(loadable);
            if (plan != null) {
                planned++;
                assertThat(engine.vm.assumptions.holds(plan.assumption()))
                        .as("the assumption of %s holds", name)
                        .isTrue();
                assertThat(plan.shape()).isEqualTo(AccessCase.GLOBAL);
                assertThat(Value.describe(
                                plan.location() == 0 ? plan.holder() : Slots.load(plan.holder(), plan.location())))
                        .as("the value of %s, as planned", name)
                        .isEqualTo(Value.describe(value));
            }
        }
        assertThat(planned).isGreaterThan(20);
    }

    @Test
    @Points(1)
    void aFunctionIsAConstant() {
        engine.run("globalThis.f = function () {}");
        AccessCase plan = plan("f");
        assertThat(plan.kind()).isEqualTo(AccessCase.Kind.CONSTANT);
        assertThat(plan.holder()).isEqualTo(engine.run("return f"));
    }

    @Test
    @Points(2)
    void theGlobalObjectIsWatched() {
        engine.run("globalThis.f = function () {}; globalThis.v = 1");
        int assumption = plan("f").assumption();
        engine.run("globalThis.v = 2");
        assertThat(engine.vm.assumptions.holds(assumption))
                .as("numbers may change")
                .isTrue();
        engine.run("globalThis.f = function () {}");
        assertThat(engine.vm.assumptions.holds(assumption))
                .as("the assumption about the global object holds after the change")
                .isFalse();
        int next = plan("f").assumption();
        engine.run("delete globalThis.v");
        assertThat(engine.vm.assumptions.holds(next))
                .as("the next assumption holds after another change")
                .isFalse();
    }

    @Test
    @Points(1)
    void whatIsNotThereIsNotPlanned() {
        assertThat(plan("nowhere")).as("reading it is an error").isNull();
        engine.run("Object.defineProperty(globalThis, 'got', {get() { return 1; }})");
        assertThat(plan("got")).as("a getter must be called").isNull();
        try (WatchedEngine careless = WatchedEngine.promisingNothing()) {
            careless.run("globalThis.v = 1");
            assertThat(new AccessPlanner(careless.vm).planGlobal(careless.name("v")))
                    .isNull();
        }
    }

    // -- caches ---------------------------------------------------------------------------------

    @Test
    @Points(2)
    void aHitObeysTheCell() {
        MonomorphicCaches caches = new MonomorphicCaches(engine.vm, true);
        long site = engine.newSite();
        engine.run("globalThis.v = 5");
        int assumption = engine.vm.assumptions.make();
        CacheCell.write(caches.cellAt(site), AccessCase.constant(Value.TRUE, AccessCase.GLOBAL, assumption));
        assertThat(caches.getGlobal(engine.name("v"), site)).isEqualTo(Value.TRUE);
        assertThat(CacheCell.hits(caches.cellAt(site))).isEqualTo(1);
        engine.vm.assumptions.fail(assumption);
        assertThat(caches.getGlobal(engine.name("v"), site)).isEqualTo(Value.fromInt(5));
        assertThat(Memory.getLong(site + MonomorphicCaches.MISSES)).isEqualTo(1);
    }

    @Test
    @Points(1)
    void anEmptyCellIsNoHit() {
        MonomorphicCaches caches = new MonomorphicCaches(engine.vm, true);
        long site = engine.newSite();
        engine.run("globalThis.v = 5");
        assertThat(caches.getGlobal(engine.name("v"), site)).isEqualTo(Value.fromInt(5));
        assertThat(caches.getGlobal(engine.name("v"), site)).isEqualTo(Value.fromInt(5));
        assertThat(Memory.getLong(site + MonomorphicCaches.MISSES)).isEqualTo(1);
        assertThat(CacheCell.hits(caches.cellAt(site))).isEqualTo(1);
    }

    /** What else may be a cell's first word: a shape, the word of strings, that of an accessor, and that of nothing. */
    @Test
    @Points(1)
    void onlyAVariablesPlanIsAHit() {
        MonomorphicCaches caches = new MonomorphicCaches(engine.vm, true);
        int shape = Cell.shapeId(engine.run("globalThis.v = 5; return {x: 1}"));
        int[] words = {
            1,
            shape,
            Integer.MAX_VALUE,
            -1,
            AccessCase.STRINGS,
            CacheCell.accessorKey(shape),
            CacheCell.accessorKey(AccessCase.STRINGS),
            CacheCell.NOTHING
        };
        for (int word : words) {
            long site = engine.newSite();
            CacheCell.write(
                    caches.cellAt(site), AccessCase.constant(Value.NULL, AccessCase.GLOBAL, Assumptions.ALWAYS));
            Memory.putInt(caches.cellAt(site) + CacheCell.SHAPE, word);
            assertThat(Value.describe(caches.getGlobal(engine.name("v"), site)))
                    .as("v, which is 5, where the cell says null and its first word is %d, not GLOBAL", word)
                    .isEqualTo("int 5");
            assertThat(Memory.getLong(site + MonomorphicCaches.MISSES))
                    .as("misses of that site")
                    .isEqualTo(1);
        }
    }

    // -- machine code ---------------------------------------------------------------------------

    @Test
    @Points(2)
    void codeFollowsTheCellOnceItHasBeenWritten() {
        compiling.run("globalThis.v = 5; globalThis.w = 6");
        compiling.define("function f() { return v; }");
        assertThat(compiling.call()).isEqualTo(Value.fromInt(5));
        assertThat(compiling.exits()).as("the cell was empty").isEqualTo(1);
        long global = Realm.of(compiling.vm).globalObject;
        Shape shape = compiling.vm.shapes.of(global);
        int location = shape.location(shape.find(compiling.vm.names.id("w")));
        int assumption = compiling.vm.assumptions.make();
        CacheCell.write(compiling.cell, AccessCase.loadFrom(global, AccessCase.GLOBAL, location, assumption));
        assertThat(compiling.call()).as("it obeys the cell").isEqualTo(Value.fromInt(6));
        CacheCell.write(compiling.cell, AccessCase.constant(Value.NULL, AccessCase.GLOBAL, assumption));
        assertThat(compiling.call()).isEqualTo(Value.NULL);
        assertThat(compiling.exits()).isEqualTo(1);
        compiling.vm.assumptions.fail(assumption);
        assertThat(compiling.call()).isEqualTo(Value.fromInt(5));
        assertThat(compiling.exits()).isEqualTo(2);
    }

    @Test
    @Points(1)
    void aPlanForAReceiverIsNotOneForAVariable() {
        long object = compiling.run("globalThis.v = 5; return {x: 1}");
        compiling.define("function f() { return v; }");
        CacheCell.write(compiling.cell, AccessCase.constant(Value.NULL, Cell.shapeId(object), Assumptions.ALWAYS));
        assertThat(compiling.call()).isEqualTo(Value.fromInt(5));
        assertThat(compiling.exits()).isEqualTo(1);
    }
}
