package tierup.shapes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tierup.vm.InterpreterVm;
import tierup.vm.code.Assumptions;
import tierup.vm.memory.Value;
import tierup.vm.memory.VmOptions;
import tierup.vm.objects.UncachedProperties;
import tierup.vm.running.Builtin;
import tierup.vm.running.Vm;
import tierup.vm.shapes.PropertyAttributes;
import tierup.workbook.Exercise;
import tierup.workbook.Points;

/** What holds as long as a prototype chain is unchanged, and what ends it. Uses the shapes of p01. */
@Exercise("p12.7")
class ValidityCellsTest {
    private final Vm vm = new Vm(
            VmOptions.DEFAULT.withHeap(16 << 20),
            InterpreterVm.parts().withCaches(vm -> new UncachedProperties(vm.objects), ValidityCells::new));

    private final long grandmother = vm.factory.newObject(Value.NULL, 4);
    private final long mother = child(grandmother);
    private final long daughter = child(mother);
    private final long son = child(mother);

    @AfterEach
    void close() {
        vm.close();
    }

    private long child(long prototype) {
        return vm.factory.newObject(prototype, 4);
    }

    /** Somebody relies on the object as a prototype. */
    private int relyOn(long prototype) {
        vm.factory.markPrototype(prototype);
        return vm.validity.assumptionFor(prototype);
    }

    private boolean holds(int assumption) {
        return vm.assumptions.holds(assumption);
    }

    private void set(long object, String name, long value) {
        vm.objects.set(object, vm.names.id(name), value);
    }

    private long function() {
        Builtin nothing = (engine, args) -> Value.UNDEFINED;
        return vm.factory.newFunction(vm.builtin("f", 0, nothing, false), Value.UNDEFINED, Value.UNDEFINED);
    }

    @Test
    @Points(1)
    void whatIsAskedForHolds() {
        int assumption = relyOn(daughter);
        assertThat(assumption).isPositive().isNotEqualTo(Assumptions.ALWAYS);
        assertThat(holds(assumption)).isTrue();
        assertThat(relyOn(daughter)).as("the next who asks").isEqualTo(assumption);
        assertThat(vm.validity.assumptionFor(Value.NULL)).isEqualTo(Assumptions.ALWAYS);
    }

    @Test
    @Points(2)
    void aChangeEndsItForThePrototypeAndAllBelow() {
        int[] below = {relyOn(mother), relyOn(daughter), relyOn(son)};
        set(grandmother, "added", Value.TRUE);
        for (int assumption : below) {
            assertThat(holds(assumption)).isFalse();
        }
    }

    @Test
    @Points(2)
    void prototypesAboveAndBesideAreNotConcerned() {
        int above = relyOn(mother);
        int beside = relyOn(son);
        int changed = relyOn(daughter);
        set(daughter, "added", Value.TRUE);
        assertThat(holds(changed)).isFalse();
        assertThat(holds(above)).isTrue();
        assertThat(holds(beside)).isTrue();
    }

    @Test
    @Points(2)
    void whoeverAsksAgainGetsANewOne() {
        int first = relyOn(daughter);
        set(mother, "a", Value.TRUE);
        int second = relyOn(daughter);
        assertThat(second).isNotZero().isNotEqualTo(first);
        assertThat(holds(second)).isTrue();
        set(grandmother, "b", Value.TRUE);
        assertThat(holds(second)).as("the chain above is watched again").isFalse();
    }

    @Test
    @Points(1)
    void everyKindOfChangeCounts() {
        int name = vm.names.id("p");
        set(mother, "p", Value.TRUE);
        Runnable[] changes = {
            () -> vm.objects.defineOwn(mother, name, Value.TRUE, PropertyAttributes.HIDDEN),
            () -> vm.objects.delete(mother, vm.names.cell(name)),
            () -> vm.objects.setPrototype(mother, child(Value.NULL)),
            () -> vm.objects.setPrototype(daughter, Value.NULL)
        };
        for (Runnable change : changes) {
            int assumption = relyOn(daughter);
            change.run();
            assertThat(holds(assumption)).isFalse();
        }
    }

    @Test
    @Points(1)
    void overwritingAMethodIsAChangeAndOverwritingAValueIsNot() {
        set(mother, "method", function());
        set(mother, "value", Value.fromInt(1));
        int assumption = relyOn(daughter);
        set(mother, "value", Value.fromInt(2));
        assertThat(holds(assumption)).isTrue();
        set(mother, "method", Value.fromInt(3));
        assertThat(holds(assumption)).isFalse();
    }

    @Test
    @Points(1)
    void nobodyReliesOnAPrototypeThatKeepsChanging() {
        int name = vm.names.id("p");
        int asked = 0;
        while (relyOn(daughter) != 0 && asked < 10_000) {
            set(daughter, "p", Value.TRUE);
            vm.objects.delete(daughter, vm.names.cell(name));
            asked++;
        }
        assertThat(asked).isEqualTo(ValidityCells.MAX_FAILURES);
        assertThat(relyOn(mother)).as("its prototype has done nothing").isNotZero();
        assertThat(relyOn(child(daughter)))
                .as("and who inherits from it cannot be relied on")
                .isZero();
    }

    @Test
    @Points(1)
    void aVeryLongChainIsNoMatter() {
        long last = grandmother;
        for (int i = 0; i < 10_000; i++) {
            last = child(last);
        }
        int assumption = relyOn(last);
        assertThat(holds(assumption)).isTrue();
        set(grandmother, "added", Value.TRUE);
        assertThat(holds(assumption)).isFalse();
    }
}
