package tierup.monoic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tierup.lang.FrontEnd;
import tierup.vm.InterpreterVm;
import tierup.vm.code.Assumptions;
import tierup.vm.code.GuestException;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;
import tierup.vm.memory.VmOptions;
import tierup.vm.running.Vm;
import tierup.vm.running.VmParts;
import tierup.workbook.Exercise;
import tierup.workbook.Points;

/** {@code get} and {@code set} with a cell that holds each plan there is, and accesses that end in a call. */
class CellPathsTest {
    private final WatchedEngine engine = WatchedEngine.start();
    private final MonomorphicCaches caches = new MonomorphicCaches(engine.vm, true);
    private long site = engine.newSite();

    @AfterEach
    void stop() {
        engine.close();
    }

    private String counters() {
        return CacheCell.hits(caches.cellAt(site)) + " hits, " + Memory.getLong(site + MonomorphicCaches.MISSES)
                + " misses";
    }

    private void remember(AccessCase plan) {
        site = engine.newSite();
        CacheCell.write(caches.cellAt(site), plan);
    }

    // -- reading ------------------------------------------------------------------------------------

    @Test
    @Points(3)
    @Exercise("p03.2")
    void everyPlanOfALoadIsObeyed() {
        int name = engine.name("nobody has this");
        LoadPlans plans = new LoadPlans(engine.vm);
        long string = engine.run("return 'text'");
        for (boolean strings : new boolean[] {false, true}) {
            for (LoadPlans.Row row : strings ? plans.rows(AccessCase.STRINGS) : plans.rows()) {
                AccessCase plan = row.plan();
                long receiver = strings ? string : row.receiver();
                remember(plan);
                assertThat(Value.describe(caches.get(receiver, name, site)))
                        .as(Emitting.describe(plan))
                        .isEqualTo(Value.describe(row.answer()));
                assertThat(counters()).as(Emitting.describe(plan)).isEqualTo("1 hits, 0 misses");
                if (plan.isConditional()) {
                    engine.vm.assumptions.fail(plan.assumption());
                    assertThat(Value.describe(caches.get(receiver, name, site)))
                            .as("%s that has failed", Emitting.describe(plan))
                            .isEqualTo(Value.describe(Value.UNDEFINED));
                    assertThat(counters()).isEqualTo("1 hits, 1 misses");
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "const o = {get x() { return 1; }}; return o",
                "class A { get x() { return 1; } } return new A()",
                "class A { get x() { return 1; } } class B extends A {} return new B()"
            })
    @Points(2)
    @Exercise("p03.2")
    void aGetterIsPendingAndCached(String source) {
        long object = engine.run(source);
        for (int i = 0; i < 4; i++) {
            assertThat(caches.get(object, engine.name("x"), site))
                    .as("read %d times: the getter's call is still to come", i + 1)
                    .isEqualTo(Value.PENDING);
        }
        assertThat(counters()).as("%s, x read four times", source).isEqualTo("3 hits, 1 misses");
    }

    /** One shape; the functions behind the property are another matter. */
    @Test
    @Points(1)
    @Exercise("p03.2")
    void aGetterThatIsMissingIsUndefined() {
        int x = engine.name("x");
        long both = engine.run("const o = {get x() { return 1; }, set x(v) {}}; return o");
        long setter = engine.run("const o = {set x(v) {}}; return o");
        assertThat(engine.shapeOf(setter)).as("they share a shape").isEqualTo(engine.shapeOf(both));
        assertThat(caches.get(both, x, site)).isEqualTo(Value.PENDING);
        assertThat(Value.describe(caches.get(setter, x, site)))
                .as("where there is only a setter")
                .isEqualTo(Value.describe(Value.UNDEFINED));
    }

    // -- assigning ----------------------------------------------------------------------------------

    @Test
    @Points(3)
    @Exercise("p03.3")
    void everyPlanOfAStoreIsObeyed() {
        int name = engine.name("nobody has this");
        for (int index : Slotted.borders(engine.vm, 40)) {
            Slotted object = Slotted.make(engine.vm, "p", 40, 100);
            int fact = LoadPlans.fact(engine.vm, true);
            AccessCase plan = new AccessCase(AccessCase.Kind.STORE, object.shape(), object.location(index), 0, fact, 0);
            String before = object.show();
            remember(plan);
            assertThat(caches.set(object.object(), name, Value.TRUE, site))
                    .as("the value of an assignment is what was assigned")
                    .isEqualTo(Value.TRUE);
            assertThat(object.show())
                    .as("the object after %s", Emitting.describe(plan))
                    .isEqualTo(before.replace("int " + (100 + index), Value.describe(Value.TRUE)));
            assertThat(counters()).as(Emitting.describe(plan)).isEqualTo("1 hits, 0 misses");
            engine.vm.assumptions.fail(fact);
            caches.set(object.object(), name, Value.FALSE, site);
            assertThat(counters()).as("after it has failed").isEqualTo("1 hits, 1 misses");
            assertThat(object.show()).contains("nobody has this: " + Value.describe(Value.FALSE));
        }
    }

    @Test
    @Points(2)
    @Exercise("p03.3")
    void everyAddIsObeyed() {
        for (int count = 0; count < 40; count++) {
            Slotted object = Slotted.make(engine.vm, "p", count, 100);
            AccessCase plan = object.add("added", Assumptions.ALWAYS);
            String before = object.show();
            remember(plan);
            assertThat(caches.set(object.object(), engine.name("other"), Value.TRUE, site))
                    .isEqualTo(Value.TRUE);
            assertThat(object.shape()).as("the shape afterwards").isEqualTo(plan.newShape());
            assertThat(object.show())
                    .as("an object of %d properties and one more", count)
                    .startsWith(before.substring(0, before.length() - 1))
                    .endsWith("added: " + Value.describe(Value.TRUE) + "}");
            assertThat(counters()).isEqualTo("1 hits, 0 misses");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "const o = {set x(v) { return 9; }}; return o",
                "class A { set x(v) { return 9; } } return new A()",
                "class A { set x(v) { return 9; } } class B extends A {} return new B()"
            })
    @Points(2)
    @Exercise("p03.3")
    void aSetterIsPendingAndCached(String source) {
        long object = engine.run(source);
        for (int i = 0; i < 4; i++) {
            assertThat(caches.set(object, engine.name("x"), Value.fromInt(i), site))
                    .as("assigned %d times: the setter's call is still to come", i + 1)
                    .isEqualTo(Value.PENDING);
        }
        assertThat(counters()).as("%s, x assigned four times", source).isEqualTo("3 hits, 1 misses");
    }

    @Test
    @Points(1)
    @Exercise("p03.3")
    void aSetterThatIsMissingIsAnError() {
        int x = engine.name("x");
        long both = engine.run("const o = {get x() { return 1; }, set x(v) {}}; return o");
        long getter = engine.run("const o = {get x() { return 1; }}; return o");
        assertThat(caches.set(both, x, Value.TRUE, site)).isEqualTo(Value.PENDING);
        assertThatThrownBy(() -> caches.set(getter, x, Value.TRUE, site))
                .as("an assignment where there is only a getter")
                .isInstanceOf(GuestException.class);
    }

    /** Through the whole engine: what an assignment is worth, and what the setter has done. */
    @Test
    @Points(2)
    @Exercise("p03.3")
    void settersRunAndTheirResultIsNobodys() {
        String program = "let log = ''; class A { set x(v) { this.y = v; return 77; } get x() { return this.y; } }\n"
                + "function put(o, v) { return o.x = v; } const own = {set x(v) { log += 'own' + v; return 78; }}, plain = {x: 0};\n"
                + "for (let i = 0; i < 12; i++) { const a = new A(); log += put(a, i) + ',' + a.y + ',' + put(own, i) + ',' + put(plain, i) + ' '; }\n"
                + "return log;";
        String searched = engine.vm.strings.toJava(engine.run(program));
        VmParts parts = InterpreterVm.parts()
                .withCaches(made -> new MonomorphicCaches(made, true), made -> new Watcher(made, true));
        try (Vm vm = new Vm(VmOptions.DEFAULT, parts)) {
            long result = vm.call(vm.load(FrontEnd.compile("test.js", program)), Value.UNDEFINED);
            assertThat(vm.strings.toJava(result)).isEqualTo(searched);
        }
    }
}
