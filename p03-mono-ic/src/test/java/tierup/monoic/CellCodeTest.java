package tierup.monoic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tierup.template.testing.NeedsMachine;
import tierup.vm.code.Assumptions;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Slots;
import tierup.vm.memory.Value;
import tierup.vm.shapes.PropertyAttributes;
import tierup.vm.shapes.Shape;
import tierup.workbook.Exercise;
import tierup.workbook.Points;

/** Machine code that knew nothing when it was compiled, and does what a cell says that is written afterwards. */
@NeedsMachine
@Exercise("p03.7")
class CellCodeTest implements NeedsMachine.OnTestThread {
    private static final String READS_X = "function f(o) { return o.x; }";
    private static final String WRITES_X = "function f(o, v) { return o.x = v; }";
    private static final String MANY = "const o = {}; for (let i = 0; i < 20; i++) o['p' + i] = i; return o;";

    private HandPlanned engine;

    @Override
    public void open() {
        engine = new HandPlanned(false);
    }

    @Override
    public void close() {
        engine.close();
    }

    private void remember(AccessCase plan) {
        CacheCell.write(engine.cell, plan);
    }

    private AccessCase add(long object, String name) {
        Shape shape = engine.vm.shapes.of(object);
        Shape next = engine.vm.shapes.add(shape, engine.vm.names.id(name), PropertyAttributes.DEFAULT);
        return AccessCase.add(shape.id(), next.location(next.count() - 1), Assumptions.ALWAYS, next.id());
    }

    // -- loads ----------------------------------------------------------------------------------

    @Test
    @Points(2)
    void anEmptyCellIsAMiss() {
        engine.define(READS_X);
        assertThat(engine.call(engine.run("return {x: 1}"))).isEqualTo(Value.fromInt(1));
        assertThat(engine.call(engine.run("return 'text'"))).isEqualTo(Value.UNDEFINED);
        assertThat(engine.exits()).isEqualTo(2);
    }

    @Test
    @Points(3)
    void oneCodeFollowsEveryPlan() {
        engine.define(READS_X);
        long object = engine.run("return {x: 1, y: 2}");
        long method = engine.run("return function g() {}");
        long holder = engine.run("return {h: 3}");
        long many = engine.run(MANY);
        int shape = Cell.shapeId(object);
        engine.call(object);
        remember(AccessCase.load(shape, engine.location(object, "y")));
        assertThat(engine.call(object)).as("a slot of the receiver").isEqualTo(Value.fromInt(2));
        remember(AccessCase.constant(method, shape, Assumptions.ALWAYS));
        assertThat(engine.call(object)).as("a constant").isEqualTo(method);
        remember(AccessCase.loadFrom(holder, shape, engine.location(holder, "h"), Assumptions.ALWAYS));
        assertThat(engine.call(object)).as("a slot of a holder").isEqualTo(Value.fromInt(3));
        remember(AccessCase.loadFrom(many, shape, engine.location(many, "p19"), Assumptions.ALWAYS));
        assertThat(engine.call(object)).as("outside of a holder").isEqualTo(Value.fromInt(19));
        remember(AccessCase.load(Cell.shapeId(many), engine.location(many, "p18")));
        assertThat(engine.call(many)).as("outside of the receiver").isEqualTo(Value.fromInt(18));
        remember(AccessCase.constant(Value.UNDEFINED, Cell.shapeId(many), Assumptions.ALWAYS));
        assertThat(engine.call(many)).as("nobody has it").isEqualTo(Value.UNDEFINED);
        assertThat(engine.exits()).as("only while the cell was empty").isEqualTo(1);
    }

    @Test
    @Points(2)
    void anotherShapeIsAMiss() {
        engine.define(READS_X);
        long object = engine.run("return {x: 1, y: 2}");
        remember(AccessCase.load(Cell.shapeId(object), engine.location(object, "y")));
        engine.vm.factory.identityHash(object);
        assertThat(engine.call(object)).isEqualTo(Value.fromInt(2));
        assertThat(engine.exits()).isZero();
        assertThat(engine.call(engine.run("return {a: 5, x: 6}"))).isEqualTo(Value.fromInt(6));
        assertThat(engine.call(Value.fromInt(3))).isEqualTo(Value.UNDEFINED);
        assertThat(engine.call(engine.run("return Symbol('s')"))).isEqualTo(Value.UNDEFINED);
        assertThat(engine.exits()).isEqualTo(3);
    }

    @Test
    @Points(2)
    void aFactThatHoldsNoLongerIsAMiss() {
        engine.define(READS_X);
        long object = engine.run("return {x: 1}");
        int assumption = engine.vm.assumptions.make();
        remember(AccessCase.constant(Value.TRUE, Cell.shapeId(object), assumption));
        assertThat(engine.call(object)).isEqualTo(Value.TRUE);
        engine.vm.assumptions.fail(assumption);
        assertThat(engine.call(object)).isEqualTo(Value.fromInt(1));
        assertThat(engine.exits()).isEqualTo(1);
    }

    @Test
    @Points(1)
    void aHolderIsReadAnewEachTime() {
        engine.define(READS_X);
        long object = engine.run("return {a: 1}");
        long holder = engine.run("return {v: 5}");
        int location = engine.location(holder, "v");
        remember(AccessCase.loadFrom(holder, Cell.shapeId(object), location, Assumptions.ALWAYS));
        assertThat(engine.call(object)).isEqualTo(Value.fromInt(5));
        Slots.store(engine.vm.heap, holder, location, Value.fromInt(6));
        assertThat(engine.call(object)).isEqualTo(Value.fromInt(6));
    }

    // -- stores ---------------------------------------------------------------------------------

    @Test
    @Points(2)
    void aStoreFollowsTheCell() {
        engine.define(WRITES_X);
        long object = engine.run("return {x: 1, y: 2}");
        long many = engine.run(MANY);
        remember(AccessCase.store(Cell.shapeId(object), engine.location(object, "y")));
        assertThat(engine.call(object, Value.fromInt(9))).isEqualTo(Value.fromInt(9));
        assertThat(engine.get(object, "y")).isEqualTo(Value.fromInt(9));
        assertThat(engine.get(object, "x")).isEqualTo(Value.fromInt(1));
        assertThat(Cell.kind(object)).isEqualTo(Cell.OBJECT);
        remember(AccessCase.store(Cell.shapeId(many), engine.location(many, "p19")));
        engine.call(many, Value.TRUE);
        assertThat(engine.get(many, "p19")).isEqualTo(Value.TRUE);
        assertThat(engine.get(many, "p18")).isEqualTo(Value.fromInt(18));
        assertThat(engine.exits()).isZero();
    }

    @Test
    @Points(2)
    void anAddInsideTheObjectChangesTheShape() {
        engine.define(WRITES_X);
        long object = engine.run("return {a: 1}");
        int hash = engine.vm.factory.identityHash(object);
        AccessCase plan = add(object, "x");
        remember(plan);
        engine.call(object, Value.fromInt(5));
        assertThat(engine.exits()).isZero();
        assertThat(Cell.shapeId(object)).isEqualTo(plan.newShape());
        assertThat(engine.get(object, "x")).isEqualTo(Value.fromInt(5));
        assertThat(engine.vm.factory.identityHash(object)).isEqualTo(hash);
    }

    @Test
    @Points(2)
    void anAddOutsideTheObjectIsJavasAffair() {
        engine.define(WRITES_X);
        int inside = engine.vm.shapes.of(engine.run("return {}")).inObjectSlots();
        String full = "const o = {}; for (let i = 0; i < " + inside + "; i++) o['p' + i] = i; return o;";
        long first = engine.run(full);
        long second = engine.run(full);
        remember(add(first, "x"));
        engine.call(first, Value.fromInt(1));
        engine.call(second, Value.fromInt(2));
        assertThat(engine.get(first, "x")).isEqualTo(Value.fromInt(1));
        assertThat(engine.get(second, "x")).isEqualTo(Value.fromInt(2));
        assertThat(engine.exits()).isEqualTo(2);
    }

    @Test
    @Points(2)
    void aStoreMissesWhereItsPlanIsNotMeant() {
        engine.define(WRITES_X);
        long object = engine.run("return {x: 1, y: 2}");
        int assumption = engine.vm.assumptions.make();
        remember(new AccessCase(
                AccessCase.Kind.STORE, Cell.shapeId(object), engine.location(object, "y"), 0, assumption, 0));
        long other = engine.run("return {a: 5, x: 6}");
        engine.call(other, Value.fromInt(7));
        assertThat(engine.get(other, "x")).isEqualTo(Value.fromInt(7));
        assertThat(engine.exits()).isEqualTo(1);
        engine.vm.assumptions.fail(assumption);
        engine.call(object, Value.fromInt(8));
        assertThat(engine.get(object, "x")).isEqualTo(Value.fromInt(8));
        assertThat(engine.get(object, "y")).isEqualTo(Value.fromInt(2));
    }

    @Test
    @Points(1)
    void hitsAreCountedWhereAskedFor() {
        try (HandPlanned counting = new HandPlanned(true)) {
            counting.define("function f(o) { o.x = o.x; }");
            long object = counting.run("return {x: 1}");
            CacheCell.write(counting.cell, AccessCase.load(Cell.shapeId(object), counting.location(object, "x")));
            for (int i = 0; i < 10; i++) {
                counting.call(object);
            }
            assertThat(CacheCell.hits(counting.cell))
                    .as("a load and a store share it here")
                    .isEqualTo(20);
        }
    }
}
