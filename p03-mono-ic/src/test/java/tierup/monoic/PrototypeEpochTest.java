package tierup.monoic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tierup.lang.FrontEnd;
import tierup.vm.InterpreterVm;
import tierup.vm.builtins.Realm;
import tierup.vm.code.Assumptions;
import tierup.vm.memory.Value;
import tierup.vm.memory.VmOptions;
import tierup.vm.objects.UncachedProperties;
import tierup.vm.running.Vm;
import tierup.vm.running.VmParts;
import tierup.workbook.Exercise;
import tierup.workbook.Points;

/** One assumption for all prototypes, made when somebody asks and broken when one changes. */
@Exercise("p03.4")
class PrototypeEpochTest {
    private final WatchedEngine engine = WatchedEngine.start();
    private final Assumptions assumptions = engine.vm.assumptions;
    private final PrototypeEpoch epoch = new PrototypeEpoch(assumptions);
    private final long some = engine.run("return {}");
    private final long other = engine.run("return {}");

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    @Points(2)
    void everybodyGetsThePresentEpoch() {
        int assumption = epoch.assumptionFor(some);
        assertThat(assumption).isNotEqualTo(Assumptions.ALWAYS).isPositive();
        assertThat(assumptions.holds(assumption))
                .as("the assumption holds before anything is changed")
                .isTrue();
        assertThat(epoch.assumptionFor(some)).isEqualTo(assumption);
        assertThat(epoch.assumptionFor(other)).isEqualTo(assumption);
    }

    @Test
    @Points(2)
    void aChangeOfAnyPrototypeEndsIt() {
        int assumption = epoch.assumptionFor(some);
        epoch.changed(other);
        assertThat(assumptions.holds(assumption))
                .as("the assumption holds after a change")
                .isFalse();
    }

    @Test
    @Points(2)
    void whoAsksAfterwardsGetsANewOne() {
        int first = epoch.assumptionFor(some);
        epoch.changed(some);
        int second = epoch.assumptionFor(some);
        assertThat(second).isNotEqualTo(first).isPositive();
        assertThat(assumptions.holds(second)).as("the second assumption holds").isTrue();
        assertThat(assumptions.holds(first))
                .as("what has failed never holds again")
                .isFalse();
    }

    /** A program sets up its classes: a thousand changes of prototypes before anybody has cached anything. */
    @Test
    @Points(2)
    void changesThatNobodyReliesOnCostNothing() {
        long before = assumptions.failures();
        int first = assumptions.make();
        for (int i = 0; i < 1000; i++) {
            epoch.changed(some);
        }
        assertThat(assumptions.failures()).isEqualTo(before);
        assertThat(epoch.assumptionFor(some)).as("the next free word").isEqualTo(first + 4);
        epoch.changed(some);
        epoch.changed(some);
        assertThat(assumptions.failures()).isEqualTo(before + 1);
    }

    /** There are some sixteen thousand words. When they are used up, nothing can be promised any more. */
    @Test
    @Points(2)
    void withoutWordsThereAreNoPromises() {
        int last = 0;
        for (int given = assumptions.make(); given != 0; given = assumptions.make()) {
            last = given;
        }
        assertThat(epoch.assumptionFor(some)).isZero();
        epoch.changed(some);
        assertThat(assumptions.holds(last)).as("the last assumption holds").isTrue();
        assertThat(epoch.assumptionFor(some)).isZero();
    }

    @Test
    @Points(2)
    void programsEndIt() {
        String[] changes = {
            "A.prototype.added = 1",
            "A.prototype.m = function () {}",
            "delete A.prototype.m",
            "Object.defineProperty(A.prototype, 'm', {get() {}})",
            "Object.freeze(A.prototype)",
            "Object.setPrototypeOf(A.prototype, {})",
            "Object.preventExtensions(A.prototype)",
            "Object.prototype.added = 1",
            "globalThis.added = 1"
        };
        for (String change : changes) {
            endsIt(change);
        }
    }

    private static void endsIt(String change) {
        VmParts parts = InterpreterVm.parts()
                .withCaches(vm -> new UncachedProperties(vm.objects), made -> new PrototypeEpoch(made.assumptions));
        try (Vm vm = new Vm(VmOptions.DEFAULT, parts)) {
            run(vm, "class A { m() {} } globalThis.A = A; globalThis.a = new A(); A.prototype.count = 1;");
            long prototype = run(vm, "return A.prototype");
            vm.factory.markPrototype(Realm.of(vm).globalObject);
            int assumption = vm.validity.assumptionFor(prototype);
            run(vm, "a.x = 1; a.x = 2; const o = {y: 1}; o.z = a; A.prototype.count++;");
            assertThat(vm.assumptions.holds(assumption))
                    .as("nothing of this is a change")
                    .isTrue();
            run(vm, change);
            assertThat(vm.assumptions.holds(assumption)).as(change).isFalse();
        }
    }

    private static long run(Vm vm, String program) {
        return vm.call(vm.load(FrontEnd.compile("test.js", program)), Value.UNDEFINED);
    }
}
