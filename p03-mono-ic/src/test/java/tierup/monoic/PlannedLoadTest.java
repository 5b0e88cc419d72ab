package tierup.monoic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tierup.vm.code.Assumptions;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Slots;
import tierup.vm.memory.Value;
import tierup.vm.text.Names;
import tierup.workbook.Exercise;
import tierup.workbook.Points;

/** What {@link AccessPlanner} says of reading, for receivers of every kind. */
@Exercise("p03.1")
class PlannedLoadTest {
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
        return planner.planGet(base, engine.name(name));
    }

    private AccessCase plan(String expression, String name) {
        return plan(engine.run("return " + expression), name);
    }

    @Test
    @Points(2)
    void anOwnPropertyIsAShapeAndALocation() {
        long object = engine.run("return {x: 1, y: 2}");
        int shape = Cell.shapeId(object);
        assertThat(plan(object, "x")).isEqualTo(AccessCase.load(shape, engine.location(object, "x")));
        assertThat(plan(object, "y")).isEqualTo(AccessCase.load(shape, engine.location(object, "y")));
        assertThat(plan(object, "y").isConditional())
                .as("only the receiver matters")
                .isFalse();
    }

    @Test
    @Points(1)
    void aPropertyOutsideTheObjectHasANegativeLocation() {
        long object = engine.run("const o = {}; for (let i = 0; i < 20; i++) o['p' + i] = i; return o");
        assertThat(plan(object, "p19"))
                .isEqualTo(AccessCase.load(Cell.shapeId(object), engine.location(object, "p19")));
        assertThat(plan(object, "p19").location()).isNegative();
    }

    @Test
    @Points(1)
    void theLengthOfAnArrayIsAPropertyLikeAnother() {
        long array = engine.run("return [1, 2, 3]");
        assertThat(plan(array, "length")).isEqualTo(AccessCase.load(Cell.shapeId(array), Cell.ARRAY_LENGTH));
    }

    @Test
    @Points(2)
    void aNumberOfAPrototypeIsReadThereEachTime() {
        long object = engine.run("const base = {v: 5}; globalThis.base = base; return Object.create(base)");
        long base = engine.run("return globalThis.base");
        AccessCase plan = plan(object, "v");
        assertThat(plan)
                .isEqualTo(AccessCase.loadFrom(
                        base,
                        Cell.shapeId(object),
                        engine.location(base, "v"),
                        engine.watcher().current()));
        assertThat(plan.isConditional())
                .as("the plan depends on the prototypes")
                .isTrue();
    }

    @Test
    @Points(2)
    void aMethodOfAPrototypeIsAConstant() {
        long object = engine.run("class A { m() {} } class B extends A {} return new B()");
        long method = engine.get(object, "m");
        assertThat(plan(object, "m"))
                .isEqualTo(AccessCase.constant(
                        method, Cell.shapeId(object), engine.watcher().current()));
        assertThat(plan(object, "m").isConditional())
                .as("the plan for m depends on the prototypes")
                .isTrue();
    }

    @Test
    @Points(1)
    void theAssumptionIsThatOfTheReceiversPrototype() {
        long object = engine.run("const a = {v: 1}; const b = Object.create(a); return Object.create(b)");
        engine.watcher().askedFor.clear();
        plan(object, "v");
        assertThat(engine.watcher().askedFor)
                .as("whatever lies between receiver and holder must not change either")
                .containsExactly(engine.shapeOf(object).prototype());
    }

    @Test
    @Points(1)
    void theNearestHolderCounts() {
        long object = engine.run("const a = {v: 1}; const b = Object.create(a); b.v = 2; return Object.create(b)");
        AccessCase plan = plan(object, "v");
        assertThat(plan.holder()).isEqualTo(engine.shapeOf(object).prototype());
        assertThat(Slots.load(plan.holder(), plan.location())).isEqualTo(Value.fromInt(2));
    }

    /** Whatever the holder's distance, and whatever it holds: functions are constants, the rest is read each time. */
    @Test
    @Points(2)
    void anyNumberOfPrototypesIsLookedAt() {
        String[] values = {
            "1", "0.5", "'text'", "true", "null", "undefined", "{}", "[1]", "Symbol('s')", "() => 1", "Math.abs"
        };
        for (int distance = 1; distance <= 6; distance++) {
            for (String value : values) {
                long object = engine.run("let o = {v: " + value + "}; for (let i = 0; i < " + distance
                        + "; i++) o = Object.create(o); return o");
                long holder = object;
                for (int i = 0; i < distance; i++) {
                    holder = engine.shapeOf(holder).prototype();
                }
                AccessCase expected = Cell.isFunction(engine.get(holder, "v"))
                        ? AccessCase.constant(
                                engine.get(holder, "v"),
                                Cell.shapeId(object),
                                planner.assumptionFor(engine.shapeOf(object).prototype()))
                        : AccessCase.loadFrom(
                                holder,
                                Cell.shapeId(object),
                                engine.location(holder, "v"),
                                planner.assumptionFor(engine.shapeOf(object).prototype()));
                assertThat(plan(object, "v"))
                        .as("v is %s, %d prototypes away", value, distance)
                        .isEqualTo(expected);
                AccessCase absent = plan(object, "nowhere");
                assertThat(absent)
                        .as("what nobody of %d prototypes has", distance + 1)
                        .isEqualTo(AccessCase.constant(Value.UNDEFINED, Cell.shapeId(object), expected.assumption()));
            }
        }
    }

    /** Whatever kind of object it is: what its shape tells is planned. */
    @Test
    @Points(2)
    void objectsOfAllKindsArePlanned() {
        String[] expressions = {
            "{}",
            "[1, 2]",
            "() => 1",
            "class A {}",
            "new Error('e')",
            "new Map()",
            "new Set()",
            "new Date(0)",
            "new Uint8Array(2)",
            "new ArrayBuffer(8)",
            "new WeakMap()",
            "new Number(1)",
            "new String('s')",
            "[].values()",
            "Object.create(null)"
        };
        for (String expression : expressions) {
            long object = engine.run("const o = (" + expression + "); o.own = 7; return o");
            assertThat(plan(object, "own"))
                    .as("(%s).own", expression)
                    .isEqualTo(AccessCase.load(Cell.shapeId(object), engine.location(object, "own")));
            AccessCase absent = plan(object, "nowhere");
            assertThat(absent).as("a plan for (%s).nowhere", expression).isNotNull();
            assertThat(absent.kind()).isEqualTo(AccessCase.Kind.CONSTANT);
            assertThat(absent.holder()).isEqualTo(Value.UNDEFINED);
        }
    }

    @Test
    @Points(1)
    void everySlotOfReceiverAndHolderIsPlanned() {
        Slotted own = Slotted.make(engine.vm, "p", 40, 0);
        long heir = engine.vm.factory.newObject(own.object(), 4);
        for (int index = 0; index < 40; index++) {
            assertThat(plan(own.another().object(), "p" + index))
                    .as("own p%d", index)
                    .isEqualTo(
                            AccessCase.load(own.another().shape(), own.another().location(index)));
            AccessCase inherited = plan(heir, "p" + index);
            assertThat(inherited)
                    .as("inherited p%d", index)
                    .isEqualTo(AccessCase.loadFrom(
                            own.object(),
                            Cell.shapeId(heir),
                            engine.location(own.object(), "p" + index),
                            inherited.assumption()));
        }
    }

    @Test
    @Points(2)
    void whatNobodyHasIsUndefinedAsLongAsNobodyHasIt() {
        long object = engine.run("return {x: 1}");
        AccessCase plan = plan(object, "nowhere");
        assertThat(plan)
                .isEqualTo(AccessCase.constant(
                        Value.UNDEFINED, Cell.shapeId(object), engine.watcher().current()));
        assertThat(plan.isConditional())
                .as("the plan depends on the prototypes")
                .isTrue();
        long bare = engine.run("return Object.create(null)");
        assertThat(plan(bare, "nowhere"))
                .as("without a prototype nothing can come from one")
                .isEqualTo(AccessCase.constant(Value.UNDEFINED, Cell.shapeId(bare), Assumptions.ALWAYS));
    }

    @Test
    @Points(2)
    void accessorsAreNotPlanned() {
        String[] expressions = {
            "{ get v() { return 1; } }",
            "Object.create({ get v() { return 1; } })",
            "{ set v(x) {} }",
            "new (class { get v() { return 1; } })()"
        };
        for (String expression : expressions) {
            assertThat(plan(expression, "v")).as(expression).isNull();
        }
    }

    @Test
    @Points(2)
    void dictionariesAreNotPlannedButTheirHeirsAre() {
        String dictionary = "const d = {a: 1, v: 2, c: 3}; delete d.a; ";
        long object = engine.run(dictionary + "return d");
        assertThat(engine.shapeOf(object).isDictionary())
                .as("the object is a dictionary")
                .isTrue();
        assertThat(plan(object, "v")).isNull();
        assertThat(plan(object, "nowhere")).isNull();
        long heir = engine.run(dictionary + "return Object.create(d)");
        assertThat(plan(heir, "v").holder()).isEqualTo(engine.shapeOf(heir).prototype());
    }

    @Test
    @Points(2)
    void whatHasNoShapeIsNotPlanned() {
        String[] expressions = {"5", "1.5", "true", "undefined", "null", "Symbol('s')", "-0", "NaN"};
        for (String expression : expressions) {
            assertThat(plan(expression, "constructor")).as(expression).isNull();
        }
    }

    @Test
    @Points(2)
    void stringsHaveOneKeyForAllTheirShapes() {
        String[] expressions = {
            "'text'", "''", "'\\u4e16'", "'abc'.repeat(9).slice(3)", "'a'.repeat(60) + 'b'.repeat(60)"
        };
        for (String expression : expressions) {
            AccessCase plan = plan(expression, "charAt");
            assertThat(plan)
                    .isEqualTo(AccessCase.constant(
                            engine.run("return ''.charAt"),
                            AccessCase.STRINGS,
                            engine.watcher().current()));
            assertThat(plan(expression, "length")).as("no slot holds it").isNull();
        }
    }

    /** The slots of these are filled when somebody first looks; or the property is in no slot at all. */
    @Test
    @Points(2)
    void whatTheShapeDoesNotTellIsNotPlanned() {
        String[][] accesses = {
            {"function f(a) {}", "name"},
            {"function f(a) {}", "length"},
            {"function f(a) {}", "prototype"},
            {"class A {}", "prototype"},
            {"new Error('e')", "stack"},
            {"new String('abc')", "length"},
            {"Object.create(function f(a) {})", "name"},
            {"Object.create(new Error('e'))", "stack"},
            {"Object.create(new String('abc'))", "length"}
        };
        for (String[] access : accesses) {
            assertThat(plan("(" + access[0] + ")", access[1]))
                    .as(access[0] + "." + access[1])
                    .isNull();
        }
    }

    @Test
    @Points(1)
    void planningFillsNoSlot() {
        long function = engine.run("return function f(a) {}");
        plan(function, "prototype");
        plan(engine.run("return Object.create(function g() {})"), "prototype");
        int index = engine.shapeOf(function).find(Names.PROTOTYPE);
        assertThat(Slots.load(function, engine.shapeOf(function).location(index)))
                .isEqualTo(Value.EMPTY);
    }

    @Test
    @Points(1)
    void elementsAreNotProperties() {
        String[][] accesses = {
            {"[1, 2]", "0"},
            {"[1, 2]", "5"},
            {"'abc'", "1"},
            {"new Uint8Array(2)", "-0"},
            {"new Uint8Array(2)", "1.5"},
            {"new Uint8Array(2)", "9"},
            {"Object.create(new Uint8Array(2))", "-0"},
            {"{}", "3"}
        };
        for (String[] access : accesses) {
            assertThat(plan(access[0], access[1]))
                    .as(access[0] + "." + access[1])
                    .isNull();
        }
    }

    @Test
    @Points(1)
    void withoutAPromiseOnlyOwnPropertiesArePlanned() {
        try (WatchedEngine careless = WatchedEngine.promisingNothing()) {
            AccessPlanner alone = new AccessPlanner(careless.vm);
            long object = careless.run("return Object.create({v: 1}, {own: {value: 2}})");
            assertThat(alone.planGet(object, careless.name("own"))).isNotNull();
            assertThat(alone.planGet(object, careless.name("v"))).isNull();
            assertThat(alone.planGet(object, careless.name("nowhere"))).isNull();
            assertThat(alone.planGet(careless.run("return 'text'"), careless.name("charAt")))
                    .isNull();
        }
    }
}
