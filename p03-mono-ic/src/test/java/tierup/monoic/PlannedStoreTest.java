package tierup.monoic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tierup.vm.memory.Cell;
import tierup.vm.shapes.PropertyAttributes;
import tierup.vm.shapes.Shape;
import tierup.workbook.Exercise;
import tierup.workbook.Points;

/** What {@link AccessPlanner} says of assigning. */
@Exercise("p03.3")
class PlannedStoreTest {
    private final WatchedEngine engine = WatchedEngine.start();
    private AccessPlanner planner;

    @BeforeEach
    void makePlanner() {
        planner = new AccessPlanner(engine.vm);
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    private AccessCase plan(long base, String name) {
        return planner.planSet(base, engine.name(name));
    }

    private AccessCase plan(String expression, String name) {
        return plan(engine.run("return " + expression), name);
    }

    @Test
    @Points(2)
    void aPropertyThatIsThereIsOverwritten() {
        long object = engine.run("return {x: 1, y: 2}");
        assertThat(plan(object, "y")).isEqualTo(AccessCase.store(Cell.shapeId(object), engine.location(object, "y")));
    }

    @Test
    @Points(3)
    void aNewPropertyIsALocationAndAShape() {
        long object = engine.run("return {x: 1}");
        AccessCase plan = plan(object, "y");
        assertThat(Cell.shapeId(object)).as("planning adds nothing").isEqualTo(plan.shape());
        int assumption = engine.watcher().current();
        engine.vm.objects.set(object, engine.name("y"), tierup.vm.memory.Value.TRUE);
        assertThat(plan)
                .isEqualTo(
                        AccessCase.add(plan.shape(), engine.location(object, "y"), assumption, Cell.shapeId(object)));
        assertThat(plan.isConditional()).as("a setter may appear").isTrue();
    }

    @Test
    @Points(2)
    void theAssumptionIsThatOfTheReceiversPrototype() {
        long object = engine.run("return Object.create(Object.create({}))");
        engine.watcher().askedFor.clear();
        assertThat(plan(object, "fresh")).isNotNull();
        assertThat(engine.watcher().askedFor)
                .containsExactly(engine.shapeOf(object).prototype());
    }

    @Test
    @Points(1)
    void withoutAPrototypeAnAddIsUnconditional() {
        assertThat(plan("Object.create(null)", "fresh").isConditional())
                .as("the plan depends on prototypes, of which there are none")
                .isFalse();
    }

    @Test
    @Points(2)
    void arraysAndFunctionsGrowLikeObjects() {
        String[] expressions = {
            "[1, 2]",
            "() => 1",
            "function f() {}",
            "new Map()",
            "new Error('e')",
            "new Date(0)",
            "new Uint8Array(2)",
            "Object('w')"
        };
        for (String expression : expressions) {
            String source = expression.startsWith("function") ? "(" + expression + ")" : expression;
            long object = engine.run("const o = " + source + "; return o");
            AccessCase plan = plan(object, "fresh");
            assertThat(plan).as("a plan for (%s).fresh = v", expression).isNotNull();
            assertThat(plan.kind()).isEqualTo(AccessCase.Kind.ADD);
            engine.vm.objects.set(object, engine.name("fresh"), tierup.vm.memory.Value.TRUE);
            assertThat(AccessCase.add(
                            plan.shape(), engine.location(object, "fresh"), plan.assumption(), Cell.shapeId(object)))
                    .as("what has become of %s", expression)
                    .isEqualTo(plan);
            assertThat(plan(object, "fresh"))
                    .as("(%s).fresh = v once more", expression)
                    .isEqualTo(AccessCase.store(Cell.shapeId(object), engine.location(object, "fresh")));
        }
    }

    /** Attributes decide, one by one; being extensible is another matter. */
    @Test
    @Points(2)
    void onlyWritableDecides() {
        String[][] rows = {
            {"Object.defineProperty({}, 'x', {value: 1, writable: true})", "STORE"},
            {"Object.defineProperty({}, 'x', {value: 1, writable: true, enumerable: true})", "STORE"},
            {"Object.defineProperty({}, 'x', {value: 1, configurable: true})", "none"},
            {"Object.defineProperty({}, 'x', {value: 1, enumerable: true, configurable: true})", "none"},
            {"Object.seal({x: 1})", "STORE"},
            {"Object.preventExtensions({x: 1})", "STORE"},
            {"Object.preventExtensions({y: 1})", "none"},
            {"Object.freeze({x: 1})", "none"},
            {"Object.create(Object.seal({x: 1}))", "ADD"},
            {"Object.create(Object.defineProperty({}, 'x', {value: 1, enumerable: true, configurable: true}))", "none"},
            {"Object.create(Object.create(Object.create({set x(v) {}})))", "none"},
            {"Object.create(Object.create(Object.create(Object.create(Object.freeze({x: 1})))))", "none"}
        };
        for (String[] row : rows) {
            AccessCase plan = plan(row[0], "x");
            assertThat(plan == null ? "none" : plan.kind().name())
                    .as("plan of (%s).x = v", row[0])
                    .isEqualTo(row[1]);
        }
    }

    @Test
    @Points(2)
    void whatMayNotBeStoredByAWordIsNotPlanned() {
        String[][] accesses = {
            {"{set x(v) {}}", "x"},
            {"{get x() {}}", "x"},
            {"Object.freeze({x: 1})", "x"},
            {"[1, 2]", "length"},
            {"Object.defineProperty({x: 1}, 'x', {writable: false})", "x"},
            {"{length: 1}", "length"}
        };
        for (String[] access : accesses) {
            assertThat(plan(access[0], access[1])).as(access[0]).isNull();
        }
    }

    @Test
    @Points(2)
    void whatMayNotBeAddedIsNotPlanned() {
        String[] expressions = {
            "Object.freeze({y: 1})",
            "Object.preventExtensions({y: 1})",
            "Object.create({set x(v) {}})",
            "Object.create({get x() {}})",
            "Object.create(Object.create(Object.freeze({x: 1})))",
            "Object.create(Object.create({set x(v) {}}))"
        };
        for (String expression : expressions) {
            assertThat(plan(expression, "x")).as(expression).isNull();
        }
    }

    @Test
    @Points(1)
    void anInheritedPropertyThatMayBeAssignedIsShadowed() {
        assertThat(plan("Object.create({x: 1})", "x").kind()).isEqualTo(AccessCase.Kind.ADD);
        assertThat(plan("Object.create(Object.create({x: 1}, {x: {value: 1, writable: true}}), {})", "x"))
                .isNotNull();
    }

    @Test
    @Points(1)
    void theNearestPropertyDecides() {
        assertThat(plan("Object.create(Object.create({set x(v) {}}, {x: {value: 1, writable: true}}))", "x"))
                .as("the setter lies behind a plain property")
                .isNotNull();
    }

    @Test
    @Points(2)
    void prototypesAndDictionariesAreNotPlanned() {
        long prototype = engine.run("class A {} globalThis.a = new A(); A.prototype.v = 1; return A.prototype");
        assertThat(plan(prototype, "v")).as("who watches it must hear of it").isNull();
        assertThat(plan(prototype, "fresh")).isNull();
        long dictionary = engine.run("const d = {a: 1, v: 2, c: 3}; delete d.a; return d");
        assertThat(plan(dictionary, "v")).isNull();
        assertThat(plan(dictionary, "fresh")).isNull();
    }

    @Test
    @Points(2)
    void theShapeAfterwardsMustBeOneThatCanBeCached() {
        long object = engine.run("const o = {}; for (let i = 0; i < 64; i++) o['p' + i] = i; return o");
        Shape next = engine.vm.shapes.add(engine.shapeOf(object), engine.name("fresh"), PropertyAttributes.DEFAULT);
        assertThat(next.isDictionary())
                .as("this engine's shapes end at 64 properties")
                .isTrue();
        assertThat(plan(object, "fresh")).isNull();
        assertThat(plan(object, "p63")).isNotNull();
    }

    @Test
    @Points(1)
    void valuesAndElementsAreNotPlanned() {
        for (String value : new String[] {"5", "1.5", "'text'", "true", "null", "undefined", "Symbol('s')"}) {
            assertThat(plan(value, "x")).as(value).isNull();
        }
        assertThat(plan("[1]", "0")).isNull();
        assertThat(plan("{}", "7")).isNull();
        assertThat(plan("new Uint8Array(1)", "-0")).isNull();
    }

    @Test
    @Points(1)
    void withoutAPromiseNothingIsAdded() {
        try (WatchedEngine careless = WatchedEngine.promisingNothing()) {
            AccessPlanner alone = new AccessPlanner(careless.vm);
            long object = careless.run("return {x: 1}");
            assertThat(alone.planSet(object, careless.name("x"))).isNotNull();
            assertThat(alone.planSet(object, careless.name("y"))).isNull();
        }
    }
}
