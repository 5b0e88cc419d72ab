package tierup.monoic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tierup.vm.code.Assumptions;
import tierup.vm.code.GuestException;
import tierup.vm.memory.Cell;
import tierup.vm.memory.HeapExhausted;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;
import tierup.vm.shapes.PropertyAttributes;
import tierup.vm.shapes.Shape;
import tierup.workbook.Exercise;
import tierup.workbook.Points;

/** Assigning through {@link MonomorphicCaches}; as in {@link CachedLoadTest}, wrong plans show who obeys the cell. */
@Exercise("p03.3")
class CachedStoreTest {
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

    private long set(long base, String name, int value) {
        return caches.set(base, engine.name(name), Value.fromInt(value), site);
    }

    private long misses() {
        return Memory.getLong(site + MonomorphicCaches.MISSES);
    }

    private long hits() {
        return CacheCell.hits(caches.cellAt(site));
    }

    /** A plan for adding a property to an object that has no setter in its way. */
    private AccessCase add(long object, String name) {
        Shape next = engine.vm.shapes.add(engine.shapeOf(object), engine.name(name), PropertyAttributes.DEFAULT);
        return AccessCase.add(Cell.shapeId(object), next.location(next.count() - 1), Assumptions.ALWAYS, next.id());
    }

    @Test
    @Points(2)
    void aHitObeysTheCellAndDoesNotSearch() {
        long object = engine.run("return {x: 1, y: 2}");
        CacheCell.write(caches.cellAt(site), AccessCase.store(Cell.shapeId(object), engine.location(object, "y")));
        assertThat(set(object, "x", 9))
                .as("an assignment's value is what was assigned")
                .isEqualTo(Value.fromInt(9));
        assertThat(engine.get(object, "x")).isEqualTo(Value.fromInt(1));
        assertThat(engine.get(object, "y")).isEqualTo(Value.fromInt(9));
        assertThat(hits()).isEqualTo(1);
        assertThat(misses()).isZero();
    }

    @Test
    @Points(3)
    void anAddChangesTheShape() {
        long object = engine.run("return {x: 1}");
        AccessCase plan = add(object, "added");
        CacheCell.write(caches.cellAt(site), plan);
        set(object, "other", 5);
        assertThat(Cell.shapeId(object)).isEqualTo(plan.newShape());
        assertThat(engine.get(object, "added")).isEqualTo(Value.fromInt(5));
        assertThat(engine.get(object, "x")).isEqualTo(Value.fromInt(1));
        set(object, "other", 6);
        assertThat(misses()).as("it has another shape now").isEqualTo(1);
    }

    @Test
    @Points(2)
    void anAddMakesRoomOutsideTheObject() {
        String full = "const o = {}; for (let i = 0; i < 8; i++) o['p' + i] = i; return o";
        long object = engine.run(full);
        assertThat(engine.shapeOf(object).outOfLineSlots()).isPositive();
        for (int i = 0; i < 20; i++) {
            CacheCell.write(caches.cellAt(site), add(object, "q" + i));
            set(object, "q" + i, 100 + i);
        }
        for (int i = 0; i < 20; i++) {
            assertThat(engine.get(object, "q" + i)).isEqualTo(Value.fromInt(100 + i));
        }
        assertThat(engine.get(object, "p7")).isEqualTo(Value.fromInt(7));
        assertThat(misses()).isZero();
    }

    /** All objects without anything outside share one storage. Whoever writes there writes for all of them. */
    @Test
    @Points(2)
    void theEmptyStorageIsNotWritten() {
        int inside = engine.shapeOf(engine.run("return {}")).inObjectSlots();
        String full = "const o = {}; for (let i = 0; i < " + inside + "; i++) o['p' + i] = i; return o";
        long first = engine.run(full);
        long second = engine.run(full);
        CacheCell.write(caches.cellAt(site), add(first, "x"));
        set(first, "x", 1);
        set(second, "x", 2);
        assertThat(engine.get(first, "x")).isEqualTo(Value.fromInt(1));
        assertThat(engine.get(second, "x")).isEqualTo(Value.fromInt(2));
        assertThat(hits()).isEqualTo(2);
    }

    /** An object whose shape promises a property that nobody has stored is worse than an error. */
    @Test
    @Points(2)
    void anAddThatFindsNoRoomLeavesTheObjectAsItWas() {
        try (WatchedEngine small = WatchedEngine.withHeap(4 << 20)) {
            long object = small.run("return {}");
            Shape shape = small.shapeOf(object);
            while (shape.outOfLineSlots() == 0) {
                shape = small.vm.shapes.add(shape, small.name("p" + shape.count()), PropertyAttributes.DEFAULT);
            }
            fill(small);
            MonomorphicCaches tight = new MonomorphicCaches(small.vm, true);
            long tightSite = small.newSite();
            int before = Cell.shapeId(object);
            int location = shape.location(shape.count() - 1);
            CacheCell.write(tight.cellAt(tightSite), AccessCase.add(before, location, Assumptions.ALWAYS, shape.id()));
            assertThatThrownBy(() -> tight.set(object, small.name("x"), Value.TRUE, tightSite))
                    .isInstanceOfAny(HeapExhausted.class, GuestException.class);
            assertThat(Cell.shapeId(object)).isEqualTo(before);
        }
    }

    /** Allocates until not even a small cell finds room. */
    private static void fill(WatchedEngine engine) {
        for (int bytes = 1 << 20; bytes >= 8; bytes /= 2) {
            try {
                while (true) {
                    engine.vm.heap.allocate(bytes);
                }
            } catch (HeapExhausted | GuestException e) {
                // full for cells of this size
            }
        }
    }

    @Test
    @Points(2)
    void aMissAssignsAndRemembers() {
        long first = engine.run("return {x: 1}");
        set(first, "y", 5);
        assertThat(misses()).isEqualTo(1);
        assertThat(hits()).isZero();
        for (int i = 0; i < 10; i++) {
            long object = engine.run("return {x: 1}");
            set(object, "y", i);
            assertThat(engine.get(object, "y")).isEqualTo(Value.fromInt(i));
            assertThat(Cell.shapeId(object)).isEqualTo(Cell.shapeId(first));
        }
        assertThat(misses()).isEqualTo(1);
        assertThat(hits()).isEqualTo(10);
    }

    @Test
    @Points(2)
    void aSetterThatAppearsIsNotPassedBy() {
        set(engine.run("return {x: 1}"), "y", 5);
        engine.run("Object.defineProperty(Object.prototype, 'y', {value: 1, writable: false, configurable: true})");
        long object = engine.run("return {x: 1}");
        assertThatThrownBy(() -> set(object, "y", 6)).isInstanceOf(GuestException.class);
        assertThat(engine.shapeOf(object).find(engine.name("y"))).isNegative();
        engine.run("delete Object.prototype.y");
        set(object, "y", 7);
        assertThat(engine.get(object, "y")).isEqualTo(Value.fromInt(7));
    }

    @Test
    @Points(1)
    void errorsAreThoseOfTheSearch() {
        long frozen = engine.run("return Object.freeze({x: 1})");
        assertThatThrownBy(() -> set(frozen, "x", 2)).isInstanceOf(GuestException.class);
        assertThatThrownBy(() -> set(frozen, "y", 2)).isInstanceOf(GuestException.class);
        assertThatThrownBy(() -> set(Value.UNDEFINED, "x", 2)).isInstanceOf(GuestException.class);
        assertThatThrownBy(() -> set(Value.fromInt(5), "x", 2)).isInstanceOf(GuestException.class);
        assertThat(CacheCell.isEmpty(caches.cellAt(site)))
                .as("the site has remembered nothing")
                .isTrue();
    }

    @Test
    @Points(1)
    void whereThereIsNoPlanTheCellStays() {
        long object = engine.run("return {x: 1}");
        set(object, "x", 2);
        AccessCase known = CacheCell.read(caches.cellAt(site), true);
        set(engine.run("const d = {a: 1, x: 2}; delete d.a; return d"), "x", 3);
        assertThat(CacheCell.read(caches.cellAt(site), true)).isEqualTo(known);
        assertThat(misses()).isEqualTo(2);
    }
}
