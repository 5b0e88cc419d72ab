package tierup.monoic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tierup.lang.FrontEnd;
import tierup.vm.InterpreterVm;
import tierup.vm.code.Assumptions;
import tierup.vm.code.GuestException;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Slots;
import tierup.vm.memory.Value;
import tierup.vm.memory.VmOptions;
import tierup.vm.running.Vm;
import tierup.vm.running.VmParts;
import tierup.workbook.Exercise;
import tierup.workbook.Points;

/**
 * Reading through {@link MonomorphicCaches}. Hits are recognized by plans that are wrong on purpose: who obeys the cell
 * finds something else than who searches.
 */
@Exercise("p03.2")
class CachedLoadTest {
    private final WatchedEngine engine = WatchedEngine.start();
    private MonomorphicCaches caches;
    private long site;

    @BeforeEach
    void makeCaches() {
        caches = new MonomorphicCaches(engine.vm, true);
        site = engine.newSite();
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    private long get(long base, String name) {
        return caches.get(base, engine.name(name), site);
    }

    private long misses() {
        return Memory.getLong(site + MonomorphicCaches.MISSES);
    }

    private long hits() {
        return CacheCell.hits(caches.cellAt(site));
    }

    private void remember(AccessCase plan) {
        CacheCell.write(caches.cellAt(site), plan);
    }

    @Test
    @Points(2)
    void aHitObeysTheCellAndDoesNotSearch() {
        long object = engine.run("return {x: 1, y: 2}");
        remember(AccessCase.load(Cell.shapeId(object), engine.location(object, "y")));
        assertThat(get(object, "x")).isEqualTo(Value.fromInt(2));
        assertThat(hits()).isEqualTo(1);
        assertThat(misses()).isZero();
    }

    @Test
    @Points(1)
    void aSlotOutsideTheObjectIsReadToo() {
        long object = engine.run("const o = {}; for (let i = 0; i < 20; i++) o['p' + i] = i; return o");
        remember(AccessCase.load(Cell.shapeId(object), engine.location(object, "p19")));
        assertThat(get(object, "p0")).isEqualTo(Value.fromInt(19));
    }

    @Test
    @Points(1)
    void aHolderIsReadAnewEachTime() {
        long object = engine.run("globalThis.base = {v: 5}; return Object.create(base)");
        long base = engine.run("return base");
        int location = engine.location(base, "v");
        remember(AccessCase.loadFrom(base, Cell.shapeId(object), location, Assumptions.ALWAYS));
        assertThat(get(object, "v")).isEqualTo(Value.fromInt(5));
        Slots.store(engine.vm.heap, base, location, Value.fromInt(6));
        assertThat(get(object, "v")).isEqualTo(Value.fromInt(6));
        assertThat(hits()).isEqualTo(2);
    }

    @Test
    @Points(1)
    void aConstantIsTheAnswerItself() {
        long object = engine.run("return {x: 1}");
        long method = engine.run("return function f() {}");
        remember(AccessCase.constant(method, Cell.shapeId(object), Assumptions.ALWAYS));
        assertThat(get(object, "x")).isEqualTo(method);
        remember(AccessCase.constant(Value.UNDEFINED, Cell.shapeId(object), Assumptions.ALWAYS));
        assertThat(get(object, "x")).isEqualTo(Value.UNDEFINED);
    }

    @Test
    @Points(2)
    void anotherShapeIsAMiss() {
        long object = engine.run("return {x: 1, y: 2}");
        long other = engine.run("return {y: 2, x: 1}");
        remember(AccessCase.load(Cell.shapeId(object), engine.location(object, "y")));
        assertThat(get(other, "x")).isEqualTo(Value.fromInt(1));
        assertThat(misses()).isEqualTo(1);
        assertThat(hits()).isZero();
    }

    @Test
    @Points(2)
    void theShapeIsHalfOfTheHeader() {
        long object = engine.run("return {x: 1, y: 2}");
        remember(AccessCase.load(Cell.shapeId(object), engine.location(object, "y")));
        engine.vm.factory.identityHash(object);
        assertThat(get(object, "x"))
                .as("an object with a hash is of the same shape")
                .isEqualTo(Value.fromInt(2));
    }

    @Test
    @Points(2)
    void aFactThatHoldsNoLongerIsAMiss() {
        long object = engine.run("return {x: 1}");
        int assumption = engine.vm.assumptions.make();
        remember(AccessCase.constant(Value.fromInt(9), Cell.shapeId(object), assumption));
        assertThat(get(object, "x")).isEqualTo(Value.fromInt(9));
        engine.vm.assumptions.fail(assumption);
        assertThat(get(object, "x")).isEqualTo(Value.fromInt(1));
        assertThat(misses()).isEqualTo(1);
    }

    @Test
    @Points(2)
    void valuesThatAreNoCellsAreMissesAndNoPointers() {
        remember(AccessCase.constant(Value.UNDEFINED, AccessCase.GLOBAL, Assumptions.ALWAYS));
        long method = engine.run("return (5).toFixed");
        for (String number : new String[] {"5", "-1", "0", "1.5", "NaN", "1e300"}) {
            assertThat(get(engine.run("return " + number), "toFixed"))
                    .as(number)
                    .isEqualTo(method);
        }
        assertThat(get(Value.TRUE, "toFixed")).isEqualTo(Value.UNDEFINED);
        assertThat(hits()).isZero();
    }

    @Test
    @Points(2)
    void allStringsAreOneShape() {
        remember(AccessCase.constant(Value.fromInt(7), AccessCase.STRINGS, Assumptions.ALWAYS));
        String[] strings = {"'text'", "''", "'\\u4e16'", "'abc'.repeat(9).slice(3)", "'a'.repeat(60) + 'b'.repeat(60)"};
        for (String string : strings) {
            assertThat(get(engine.run("return " + string), "charAt")).as(string).isEqualTo(Value.fromInt(7));
        }
        assertThat(get(engine.run("return Object('wrapped')"), "charAt"))
                .as("a wrapper is an object")
                .isEqualTo(engine.run("return ''.charAt"));
    }

    @Test
    @Points(2)
    void aMissSearchesAndRemembers() {
        long object = engine.run("return {x: 1, y: 2}");
        assertThat(get(object, "y")).isEqualTo(Value.fromInt(2));
        assertThat(misses()).isEqualTo(1);
        assertThat(hits()).isZero();
        assertThat(CacheCell.read(caches.cellAt(site), false))
                .isEqualTo(AccessCase.load(Cell.shapeId(object), engine.location(object, "y")));
        assertThat(get(engine.run("return {x: 3, y: 4}"), "y")).isEqualTo(Value.fromInt(4));
        assertThat(misses()).isEqualTo(1);
        assertThat(hits()).isEqualTo(1);
    }

    @Test
    @Points(1)
    void theLastShapeWins() {
        long first = engine.run("return {x: 1}");
        long second = engine.run("return {a: 0, x: 2}");
        for (int i = 0; i < 5; i++) {
            assertThat(get(first, "x")).isEqualTo(Value.fromInt(1));
            assertThat(get(second, "x")).isEqualTo(Value.fromInt(2));
        }
        assertThat(misses()).isEqualTo(10);
    }

    @Test
    @Points(2)
    void whereThereIsNoPlanTheCellStays() {
        long object = engine.run("return {x: 1}");
        get(object, "x");
        AccessCase known = CacheCell.read(caches.cellAt(site), false);
        get(Value.fromInt(5), "x");
        get(engine.run("const d = {a: 1, x: 2}; delete d.a; return d"), "x");
        assertThat(CacheCell.read(caches.cellAt(site), false)).isEqualTo(known);
        assertThat(misses()).isEqualTo(3);
        get(object, "x");
        assertThat(misses()).isEqualTo(3);
    }

    @Test
    @Points(1)
    void errorsAreThoseOfTheSearch() {
        assertThatThrownBy(() -> get(Value.UNDEFINED, "x")).isInstanceOf(GuestException.class);
        assertThatThrownBy(() -> get(Value.NULL, "x")).isInstanceOf(GuestException.class);
        assertThat(CacheCell.isEmpty(caches.cellAt(site)))
                .as("the site has remembered nothing")
                .isTrue();
    }

    @Test
    @Points(1)
    void withoutCountingHitsLeaveNoTrace() {
        caches = new MonomorphicCaches(engine.vm, false);
        long object = engine.run("return {x: 1}");
        for (int i = 0; i < 10; i++) {
            get(object, "x");
        }
        assertThat(hits()).isZero();
        assertThat(misses()).isEqualTo(1);
    }

    /** The loop of the chapter's first page. */
    @Test
    @Points(2)
    void aMillionReadsAreOneMiss() {
        VmParts parts =
                InterpreterVm.parts().withCaches(vm -> new MonomorphicCaches(vm, true), vm -> new Watcher(vm, true));
        String program = "const o = {y: 0, x: 1}; function f(n) { let s = 0; for (let i = 0; i < n; i++) s = s + o.x;"
                + " return s; } globalThis.f = f; return f(1000000);";
        try (Vm vm = new Vm(VmOptions.DEFAULT, parts)) {
            long result = vm.call(vm.load(FrontEnd.compile("test.js", program)), Value.UNDEFINED);
            assertThat(result).isEqualTo(Value.fromInt(1_000_000));
            long feedback = Sites.of(vm, "f", "x");
            assertThat(Memory.getLong(feedback + MonomorphicCaches.MISSES)).isEqualTo(1);
            long cell = Memory.getLong(feedback + MonomorphicCaches.CELL);
            assertThat(CacheCell.hits(cell)).isEqualTo(999_999);
        }
    }
}
