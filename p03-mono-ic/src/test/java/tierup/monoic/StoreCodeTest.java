package tierup.monoic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tierup.template.testing.Compiled;
import tierup.template.testing.NeedsMachine;
import tierup.vm.code.Assumptions;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Value;
import tierup.vm.shapes.PropertyAttributes;
import tierup.vm.shapes.Shape;
import tierup.workbook.Exercise;
import tierup.workbook.Points;

/** Machine code of a store whose plan was known when it was compiled. */
@NeedsMachine
@Exercise("p03.6")
class StoreCodeTest implements NeedsMachine.OnTestThread {
    private static final String WRITES_X = "function f(o, v) { return o.x = v; }";

    private HandPlanned engine;

    @Override
    public void open() {
        engine = new HandPlanned(false);
    }

    @Override
    public void close() {
        engine.close();
    }

    /** An object with so many properties p0, p1, ... */
    private long objectWith(int properties) {
        return engine.run("const o = {}; for (let i = 0; i < " + properties + "; i++) o['p' + i] = i; return o;");
    }

    private AccessCase add(long object, String name, int assumption) {
        Shape shape = engine.vm.shapes.of(object);
        Shape next = engine.vm.shapes.add(shape, engine.vm.names.id(name), PropertyAttributes.DEFAULT);
        return AccessCase.add(shape.id(), next.location(next.count() - 1), assumption, next.id());
    }

    @Test
    @Points(3)
    void aHitIsFiveInstructions() {
        long object = engine.run("return {x: 1, y: 2}");
        engine.define(WRITES_X, AccessCase.store(Cell.shapeId(object), engine.location(object, "y")));
        assertThat(engine.call(object, Value.fromInt(9))).isEqualTo(Value.fromInt(9));
        assertThat(engine.get(object, "y")).as("the code obeys the plan").isEqualTo(Value.fromInt(9));
        assertThat(engine.get(object, "x")).isEqualTo(Value.fromInt(1));
        List<String> path = Compiled.straightPath(engine.code());
        int test = 0;
        while (!path.get(test).startsWith("test")) {
            test++;
        }
        assertThat(path.subList(test, test + 5).stream().map(text -> text.substring(0, text.indexOf(' '))))
                .containsExactly("test", "jne", "cmp", "jne", "mov");
        assertThat(engine.exits()).isZero();
    }

    @Test
    @Points(2)
    void anotherShapeIsAMiss() {
        long object = engine.run("return {x: 1, y: 2}");
        engine.define(WRITES_X, AccessCase.store(Cell.shapeId(object), engine.location(object, "y")));
        long other = engine.run("return {x: 6, a: 5}");
        assertThat(engine.call(other, Value.fromInt(7))).isEqualTo(Value.fromInt(7));
        assertThat(engine.get(other, "x")).isEqualTo(Value.fromInt(7));
        assertThat(engine.get(other, "a"))
                .as("in the place that the plan speaks of")
                .isEqualTo(Value.fromInt(5));
        assertThat(engine.exits()).isEqualTo(1);
    }

    @Test
    @Points(1)
    void aSlotOutsideTheObjectIsWrittenToo() {
        long object = objectWith(20);
        engine.define(WRITES_X, AccessCase.store(Cell.shapeId(object), engine.location(object, "p19")));
        engine.call(object, Value.TRUE);
        assertThat(engine.get(object, "p19")).isEqualTo(Value.TRUE);
        assertThat(engine.get(object, "p18")).isEqualTo(Value.fromInt(18));
        assertThat(engine.exits()).isZero();
    }

    @Test
    @Points(3)
    void anAddChangesTheShape() {
        long object = engine.run("return {a: 1}");
        AccessCase plan = add(object, "x", Assumptions.ALWAYS);
        engine.define(WRITES_X, plan);
        engine.vm.factory.identityHash(object);
        int hash = engine.vm.factory.identityHash(object);
        assertThat(engine.call(object, Value.fromInt(5))).isEqualTo(Value.fromInt(5));
        assertThat(engine.exits()).isZero();
        assertThat(Cell.shapeId(object)).isEqualTo(plan.newShape());
        assertThat(engine.get(object, "x")).isEqualTo(Value.fromInt(5));
        assertThat(engine.get(object, "a")).isEqualTo(Value.fromInt(1));
        assertThat(Cell.kind(object)).isEqualTo(Cell.OBJECT);
        assertThat(engine.vm.factory.identityHash(object))
                .as("the other half of the header is not the shape's")
                .isEqualTo(hash);
    }

    /** All objects without anything outside share one storage. Whoever writes there writes for all of them. */
    @Test
    @Points(3)
    void anAddOutsideTheObjectNeedsRoom() {
        int inside = engine.vm.shapes.of(objectWith(0)).inObjectSlots();
        long first = objectWith(inside);
        long second = objectWith(inside);
        long bystander = objectWith(inside);
        AccessCase plan = add(first, "x", Assumptions.ALWAYS);
        assertThat(plan.location()).isNegative();
        engine.define(WRITES_X, plan);
        engine.call(first, Value.fromInt(1));
        engine.call(second, Value.fromInt(2));
        assertThat(engine.get(first, "x")).isEqualTo(Value.fromInt(1));
        assertThat(engine.get(second, "x")).isEqualTo(Value.fromInt(2));
        assertThat(engine.exits()).as("Java makes the room").isEqualTo(2);
        assertThat(engine.get(bystander, "p0")).isEqualTo(Value.fromInt(0));
        assertThat(engine.vm.shapes.of(bystander).count()).isEqualTo(inside);
    }

    @Test
    @Points(2)
    void whereThereIsRoomAnAddOutsideNeedsNobody() {
        int inside = engine.vm.shapes.of(objectWith(0)).inObjectSlots();
        long object = objectWith(inside + 1);
        AccessCase plan = add(object, "x", Assumptions.ALWAYS);
        engine.define(WRITES_X, plan);
        engine.call(object, Value.fromInt(1));
        assertThat(engine.exits())
                .as("the first property outside made room for four")
                .isZero();
        assertThat(engine.get(object, "x")).isEqualTo(Value.fromInt(1));
        assertThat(engine.get(object, "p" + inside)).isEqualTo(Value.fromInt(inside));
    }

    /** The last slot that there is room for, and the first that there is none for. */
    @Test
    @Points(2)
    void theRoomIsUsedUpToItsEnd() {
        int inside = engine.vm.shapes.of(objectWith(0)).inObjectSlots();
        long last = objectWith(inside + 3);
        engine.define(WRITES_X, add(last, "x", Assumptions.ALWAYS));
        engine.call(last, Value.fromInt(4));
        assertThat(engine.exits()).isZero();
        long full = objectWith(inside + 4);
        engine.define(WRITES_X, add(full, "x", Assumptions.ALWAYS));
        engine.call(full, Value.fromInt(5));
        assertThat(engine.exits()).isEqualTo(1);
        assertThat(engine.get(last, "x")).isEqualTo(Value.fromInt(4));
        assertThat(engine.get(full, "x")).isEqualTo(Value.fromInt(5));
    }

    @Test
    @Points(2)
    void anAddDependsOnItsAssumption() {
        long object = engine.run("return {a: 1}");
        long another = engine.run("return {a: 1}");
        int assumption = engine.vm.assumptions.make();
        AccessCase wrong = add(object, "y", assumption);
        engine.define(WRITES_X, wrong);
        engine.call(object, Value.fromInt(5));
        assertThat(engine.get(object, "y")).as("the plan adds y").isEqualTo(Value.fromInt(5));
        engine.vm.assumptions.fail(assumption);
        engine.call(another, Value.fromInt(6));
        assertThat(engine.get(another, "x")).as("the search adds x").isEqualTo(Value.fromInt(6));
        assertThat(engine.get(another, "y")).isEqualTo(Value.UNDEFINED);
        assertThat(engine.exits()).isEqualTo(1);
    }

    @Test
    @Points(1)
    void receiverAndValueAreKept() {
        long object = engine.run("return {x: 1}");
        AccessCase plan = AccessCase.store(Cell.shapeId(object), engine.location(object, "x"));
        engine.define("function f(o, v) { return (o.x = v) + v; }", plan);
        assertThat(engine.call(object, Value.fromInt(5))).isEqualTo(Value.fromInt(10));
        engine.define("function f(o) { return o.x = o; }", plan);
        assertThat(engine.call(object)).isEqualTo(object);
        assertThat(engine.get(object, "x")).isEqualTo(object);
        assertThat(engine.exits()).isZero();
    }

    @Test
    @Points(1)
    void hitsAreCountedWhereAskedFor() {
        try (HandPlanned counting = new HandPlanned(true)) {
            long object = counting.run("return {x: 1}");
            counting.define(WRITES_X, AccessCase.store(Cell.shapeId(object), counting.location(object, "x")));
            for (int i = 0; i < 10; i++) {
                counting.call(object, Value.fromInt(i));
                counting.call(counting.run("return {a: 0, x: 1}"), Value.fromInt(i));
            }
            assertThat(CacheCell.hits(counting.cell)).isEqualTo(10);
        }
    }
}
