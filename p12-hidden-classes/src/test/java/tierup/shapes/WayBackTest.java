package tierup.shapes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tierup.vm.memory.Value;
import tierup.vm.memory.VmOptions;
import tierup.vm.running.Vm;
import tierup.vm.shapes.PropertyAttributes;
import tierup.vm.shapes.Shape;
import tierup.workbook.Exercise;
import tierup.workbook.Points;

/** Dictionaries that become shapes again. Needs the rest of this module. */
@Exercise("p12.8")
class WayBackTest {
    private final Vm vm = ShapesVm.create(VmOptions.DEFAULT.withHeap(16 << 20));

    @AfterEach
    void close() {
        vm.close();
    }

    private int name(int i) {
        return vm.names.id("name" + i);
    }

    private void set(long object, int i, int value) {
        vm.objects.set(object, name(i), Value.fromInt(value));
    }

    private void delete(long object, int i) {
        vm.objects.delete(object, vm.names.cell(name(i)));
    }

    private String text(long object) {
        StringBuilder text = new StringBuilder();
        for (long key : vm.objects.ownKeys(object)) {
            text.append(vm.strings.toJava(key))
                    .append('=')
                    .append(Value.asInt(vm.objects.get(object, vm.conversions.toName(key))))
                    .append(' ');
        }
        return text.toString().strip();
    }

    /** Six properties, of which the second is deleted and another takes its slot. */
    private long dictionary() {
        long object = vm.factory.newObject(Value.NULL, 2);
        for (int i = 0; i < 6; i++) {
            set(object, i, i);
        }
        delete(object, 1);
        set(object, 7, 7);
        assertThat(vm.shapes.of(object).isDictionary()).isTrue();
        return object;
    }

    /** Asks until there is an answer. */
    private int askUntilSettled(long object) {
        int asked = 1;
        while (vm.shapes.settle(object).isDictionary() && asked < 10_000) {
            asked++;
        }
        return asked;
    }

    @Test
    @Points(2)
    void whoIsOnlyAskedAboutSettles() {
        long object = dictionary();
        String before = text(object);
        Shape old = vm.shapes.of(object);
        int asked = askUntilSettled(object);
        Shape shape = vm.shapes.of(object);
        assertThat(asked).isGreaterThan(6).isLessThan(200);
        assertThat(shape.isCacheable()).isTrue();
        assertThat(text(object)).isEqualTo(before);
        for (int i = 0; i < shape.count(); i++) {
            int name = shape.nameAt(i);
            assertThat(shape.location(i)).as("no property moves").isEqualTo(old.location(old.find(name)));
        }
        assertThat(shape.count()).as("no gaps").isEqualTo(6);
    }

    @Test
    @Points(2)
    void itGrowsOnLikeAnyOther() {
        long object = dictionary();
        askUntilSettled(object);
        set(object, 8, 8);
        set(object, 9, 9);
        assertThat(vm.shapes.of(object).isCacheable()).isTrue();
        assertThat(text(object)).isEqualTo("name0=0 name2=2 name3=3 name4=4 name5=5 name7=7 name8=8 name9=9");
        delete(object, 9);
        assertThat(vm.shapes.of(object).isCacheable()).as("back to the parent").isTrue();
        delete(object, 0);
        assertThat(vm.shapes.of(object).isDictionary()).isTrue();
    }

    @Test
    @Points(1)
    void aFreeSlotBelowTheHighestIsLeftFree() {
        long object = dictionary();
        delete(object, 3);
        askUntilSettled(object);
        set(object, 8, 8);
        assertThat(vm.shapes.of(object).isCacheable()).isTrue();
        assertThat(text(object)).isEqualTo("name0=0 name2=2 name4=4 name5=5 name7=7 name8=8");
    }

    @Test
    @Points(1)
    void aChangeBeginsTheCountAnew() {
        long object = dictionary();
        for (int i = 0; i < 2_000; i++) {
            assertThat(vm.shapes.settle(object).isDictionary()).isTrue();
            delete(object, 100 + i - 1);
            set(object, 100 + i, i);
        }
    }

    @Test
    @Points(1)
    void largeDictionariesMustBeAskedMoreOften() {
        long small = dictionary();
        long large = dictionary();
        for (int i = 0; i < 600; i++) {
            set(large, 1_000 + i, i);
        }
        assertThat(askUntilSettled(large)).isGreaterThan(600).isGreaterThan(askUntilSettled(small));
    }

    @Test
    @Points(1)
    void aPrototypeSettlesAtOnce() {
        long object = dictionary();
        String before = text(object);
        vm.factory.newObject(object, 2);
        Shape shape = vm.shapes.of(object);
        assertThat(shape.isCacheable()).isTrue();
        assertThat(shape.isPrototypeShape()).isTrue();
        assertThat(text(object)).isEqualTo(before);
    }

    @Test
    @Points(1)
    void attributesAndFlagsComeAlong() {
        long object = dictionary();
        vm.objects.defineOwn(object, name(2), Value.fromInt(22), PropertyAttributes.NONE);
        vm.objects.preventExtensions(object);
        askUntilSettled(object);
        Shape shape = vm.shapes.of(object);
        assertThat(shape.attributesAt(shape.find(name(2)))).isEqualTo(PropertyAttributes.NONE);
        assertThat(shape.isExtensible()).isFalse();
        assertThat(shape.isDictionary()).isFalse();
    }

    @Test
    @Points(1)
    void integerKeysAndMultitudesStayDictionaries() {
        long sparse = dictionary();
        vm.objects.defineOwnIndexed(sparse, Value.fromInt(5), Value.TRUE, PropertyAttributes.NONE);
        assertThat(vm.shapes.of(sparse).isSparse()).isTrue();
        assertThat(askUntilSettled(sparse)).isEqualTo(10_000);
        long many = dictionary();
        for (int i = 0; i < TransitionTree.MAX_SETTLED; i++) {
            set(many, 1_000 + i, i);
        }
        assertThat(askUntilSettled(many)).isEqualTo(10_000);
    }
}
