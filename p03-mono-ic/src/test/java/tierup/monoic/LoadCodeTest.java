package tierup.monoic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tierup.template.testing.Compiled;
import tierup.template.testing.NeedsMachine;
import tierup.vm.code.Assumptions;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Slots;
import tierup.vm.memory.Value;
import tierup.workbook.Exercise;
import tierup.workbook.Points;

/** Machine code of a load whose plan was known when it was compiled. */
@NeedsMachine
@Exercise("p03.5")
class LoadCodeTest implements NeedsMachine.OnTestThread {
    private static final String READS_X = "function f(o) { return o.x; }";
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

    /** The instructions from the receiver's test on, up to and with the load. */
    private List<String> hitPath(int length) {
        List<String> path = Compiled.straightPath(engine.code());
        int test = 0;
        while (!path.get(test).startsWith("test")) {
            test++;
        }
        return path.subList(test, Math.min(path.size(), test + length));
    }

    private static List<String> mnemonics(List<String> instructions) {
        return instructions.stream()
                .map(text -> text.substring(0, text.indexOf(' ')).replace("movabs", "mov"))
                .toList();
    }

    /** The bar of this project. */
    @Test
    @Points(3)
    void aHitIsFiveInstructions() {
        long object = engine.run("return {x: 1, y: 2}");
        int location = engine.location(object, "y");
        engine.define(READS_X, AccessCase.load(Cell.shapeId(object), location));
        assertThat(engine.call(object)).as("the code obeys the plan").isEqualTo(Value.fromInt(2));
        List<String> path = hitPath(5);
        assertThat(mnemonics(path)).containsExactly("test", "jne", "cmp", "jne", "mov");
        assertThat(path.get(2)).contains("dword ptr");
        assertThat(engine.exits()).isZero();
    }

    @Test
    @Points(2)
    void anotherShapeIsAMiss() {
        long object = engine.run("return {x: 1, y: 2}");
        engine.define(READS_X, AccessCase.load(Cell.shapeId(object), engine.location(object, "y")));
        assertThat(engine.call(engine.run("return {a: 5, x: 6}"))).isEqualTo(Value.fromInt(6));
        assertThat(engine.call(Value.fromInt(5))).isEqualTo(Value.UNDEFINED);
        assertThat(engine.call(engine.run("return 'text'"))).isEqualTo(Value.UNDEFINED);
        assertThat(engine.call(object)).isEqualTo(Value.fromInt(2));
        assertThat(engine.exits()).isEqualTo(3);
    }

    @Test
    @Points(2)
    void theShapeIsHalfOfTheHeader() {
        long object = engine.run("return {x: 1, y: 2}");
        engine.define(READS_X, AccessCase.load(Cell.shapeId(object), engine.location(object, "y")));
        engine.vm.factory.identityHash(object);
        assertThat(engine.call(object)).isEqualTo(Value.fromInt(2));
        assertThat(engine.exits()).isZero();
    }

    @Test
    @Points(2)
    void aSlotOutsideTheObjectIsOneLoadMore() {
        long object = engine.run(MANY);
        engine.define(READS_X, AccessCase.load(Cell.shapeId(object), engine.location(object, "p19")));
        assertThat(engine.call(object)).isEqualTo(Value.fromInt(19));
        assertThat(mnemonics(hitPath(6))).containsExactly("test", "jne", "cmp", "jne", "mov", "mov");
        assertThat(engine.exits()).isZero();
    }

    @Test
    @Points(2)
    void aMethodIsAConstant() {
        long object = engine.run("return {a: 1}");
        long method = engine.run("return function g() {}");
        int assumption = engine.vm.assumptions.make();
        engine.define(READS_X, AccessCase.constant(method, Cell.shapeId(object), assumption));
        assertThat(engine.call(object)).isEqualTo(method);
        assertThat(mnemonics(hitPath(7))).containsExactly("test", "jne", "cmp", "jne", "cmp", "jne", "mov");
        assertThat(engine.exits()).isZero();
    }

    @Test
    @Points(2)
    void aFactThatHoldsNoLongerIsAMiss() {
        long object = engine.run("return {x: 1}");
        int assumption = engine.vm.assumptions.make();
        engine.define(READS_X, AccessCase.constant(Value.UNDEFINED, Cell.shapeId(object), assumption));
        assertThat(engine.call(object)).isEqualTo(Value.UNDEFINED);
        engine.vm.assumptions.fail(assumption);
        assertThat(engine.call(object)).isEqualTo(Value.fromInt(1));
        assertThat(engine.exits()).isEqualTo(1);
    }

    @Test
    @Points(2)
    void aHolderIsReadAnewEachTime() {
        long object = engine.run("return {a: 1}");
        long inside = engine.run("return {v: 5}");
        int location = engine.location(inside, "v");
        engine.define(READS_X, AccessCase.loadFrom(inside, Cell.shapeId(object), location, Assumptions.ALWAYS));
        assertThat(engine.call(object)).isEqualTo(Value.fromInt(5));
        Slots.store(engine.vm.heap, inside, location, Value.fromInt(6));
        assertThat(engine.call(object)).isEqualTo(Value.fromInt(6));
        assertThat(engine.exits()).isZero();
    }

    @Test
    @Points(1)
    void aHoldersStorageMayMove() {
        long object = engine.run("return {a: 1}");
        long outside = engine.run(MANY);
        int location = engine.location(outside, "p19");
        engine.define(READS_X, AccessCase.loadFrom(outside, Cell.shapeId(object), location, Assumptions.ALWAYS));
        assertThat(engine.call(object)).isEqualTo(Value.fromInt(19));
        engine.vm.objects.set(outside, engine.vm.names.id("p19"), Value.fromInt(20));
        for (int i = 0; i < 40; i++) {
            engine.vm.objects.set(outside, engine.vm.names.id("q" + i), Value.fromInt(i));
        }
        assertThat(engine.call(object)).isEqualTo(Value.fromInt(20));
    }

    @Test
    @Points(2)
    void stringsAreToldByTheirKind() {
        engine.define(READS_X, AccessCase.constant(Value.fromInt(7), AccessCase.STRINGS, Assumptions.ALWAYS));
        String[] strings = {"'text'", "''", "'\\u4e16'", "'abc'.repeat(9).slice(3)", "'a'.repeat(60) + 'b'.repeat(60)"};
        for (String string : strings) {
            assertThat(engine.call(engine.run("return " + string))).as(string).isEqualTo(Value.fromInt(7));
        }
        assertThat(engine.exits()).isZero();
        assertThat(engine.call(engine.run("return {x: 1}"))).isEqualTo(Value.fromInt(1));
        assertThat(engine.call(engine.run("return Symbol('s')"))).isEqualTo(Value.UNDEFINED);
        assertThat(engine.call(engine.run("return Object('w')"))).isEqualTo(Value.UNDEFINED);
    }

    /** The receiver is needed again by whoever calls the method, or tries the next case. */
    @Test
    @Points(1)
    void theReceiverIsKept() {
        long object = engine.run("return {a: 3, m() { return this.a; }}");
        long method = engine.get(object, "m");
        AccessCase plan = AccessCase.constant(method, Cell.shapeId(object), Assumptions.ALWAYS);
        engine.define("function f(o) { return o.m(); }", plan);
        assertThat(engine.call(object)).isEqualTo(Value.fromInt(3));
        assertThat(engine.call(engine.run("return {m() { return 4; }}"))).isEqualTo(Value.fromInt(4));
    }

    @Test
    @Points(1)
    void hitsAreCountedWhereAskedFor() {
        try (HandPlanned counting = new HandPlanned(true)) {
            long object = counting.run("return {x: 1}");
            counting.define(READS_X, AccessCase.load(Cell.shapeId(object), counting.location(object, "x")));
            long other = counting.run("return {a: 0, x: 1}");
            for (int i = 0; i < 10; i++) {
                assertThat(counting.call(object)).isEqualTo(Value.fromInt(1));
                assertThat(counting.call(other)).isEqualTo(Value.fromInt(1));
            }
            assertThat(CacheCell.hits(counting.cell)).isEqualTo(10);
        }
    }

    @Test
    @Points(1)
    void nothingGoesToJavaOnAHit() {
        long object = engine.run("return {x: 1}");
        engine.define(
                "function f(o) { let s = 0; for (let i = 0; i < 10000; i++) s = s + o.x; return s; }",
                AccessCase.load(Cell.shapeId(object), engine.location(object, "x")));
        assertThat(engine.call(object)).isEqualTo(Value.fromInt(10_000));
        assertThat(engine.exits()).isZero();
    }
}
