package tierup.vm.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static tierup.vm.shapes.PropertyAttributes.CONFIGURABLE;
import static tierup.vm.shapes.PropertyAttributes.DEFAULT;
import static tierup.vm.shapes.PropertyAttributes.ENUMERABLE;
import static tierup.vm.shapes.PropertyAttributes.HIDDEN;
import static tierup.vm.shapes.PropertyAttributes.NONE;
import static tierup.vm.shapes.PropertyAttributes.WRITABLE;

import org.junit.jupiter.api.Test;
import tierup.vm.VmFixture;
import tierup.vm.memory.HeapExhausted;
import tierup.vm.memory.Value;
import tierup.vm.memory.VmOptions;

class PropertyDefinerTest extends VmFixture {
    private static PropertyDescriptor value(long value) {
        PropertyDescriptor descriptor = new PropertyDescriptor();
        descriptor.value = value;
        return descriptor;
    }

    private static PropertyDescriptor attribute(int bit, boolean on) {
        PropertyDescriptor descriptor = new PropertyDescriptor();
        descriptor.setAttribute(bit, on);
        return descriptor;
    }

    private static PropertyDescriptor getter(long getter) {
        PropertyDescriptor descriptor = new PropertyDescriptor();
        descriptor.getter = getter;
        return descriptor;
    }

    private int attributes(long object, String name) {
        return objects.getOwnProperty(object, string(name)).attributes;
    }

    @Test
    void missingFieldsOfANewPropertyAreFalse() {
        long object = object();
        assertThat(objects.defineProperty(object, string("x"), value(number(1))))
                .isTrue();
        assertThat(attributes(object, "x")).isEqualTo(NONE);
        assertThat(objects.defineProperty(object, string("y"), attribute(ENUMERABLE, true)))
                .isTrue();
        assertThat(objects.get(object, name("y"))).isEqualTo(Value.UNDEFINED);
        assertThat(attributes(object, "y")).isEqualTo(ENUMERABLE);
    }

    @Test
    void missingFieldsOfAnOldPropertyStay() {
        long object = object("x", number(1));
        objects.defineProperty(object, string("x"), attribute(ENUMERABLE, false));
        assertThat(attributes(object, "x")).isEqualTo(HIDDEN);
        assertThat(objects.get(object, name("x"))).isEqualTo(number(1));
    }

    @Test
    void readOnlyPropertiesKeepTheirValue() {
        long object = object();
        objects.defineOwn(object, name("x"), number(1), NONE);
        assertThat(objects.defineProperty(object, string("x"), value(number(1))))
                .isTrue();
        assertThat(objects.defineProperty(object, string("x"), value(number(2))))
                .isFalse();
        assertThat(objects.defineProperty(object, string("x"), attribute(WRITABLE, true)))
                .isFalse();
        assertThat(objects.defineProperty(object, string("x"), attribute(ENUMERABLE, true)))
                .isFalse();
        assertThat(objects.defineProperty(object, string("x"), attribute(CONFIGURABLE, true)))
                .isFalse();
        assertThat(objects.defineProperty(object, string("x"), getter(Value.UNDEFINED)))
                .isFalse();
        assertThat(objects.tryDelete(object, string("x"))).isFalse();
        assertThrows(
                "TypeError: Cannot redefine property: x",
                () -> objects.defineOwn(object, name("x"), number(2), DEFAULT));
        assertThrows("TypeError: Cannot delete property 'x' of #<Object>", () -> objects.delete(object, string("x")));
        assertThrows(
                "TypeError: Cannot assign to read only property 'x' of object '#<Object>'",
                () -> objects.set(object, name("x"), number(2)));
    }

    @Test
    void writableButNotConfigurableMayOnlyBecomeReadOnly() {
        long object = object();
        objects.defineOwn(object, name("x"), number(1), WRITABLE);
        assertThat(objects.defineProperty(object, string("x"), value(number(2))))
                .isTrue();
        assertThat(objects.defineProperty(object, string("x"), attribute(WRITABLE, false)))
                .isTrue();
        assertThat(objects.defineProperty(object, string("x"), value(number(3))))
                .isFalse();
        assertThat(objects.get(object, name("x"))).isEqualTo(number(2));
    }

    @Test
    void dataAndAccessorTurnIntoEachOther() {
        long object = object("x", number(1));
        long get = function("", (v, args) -> number(5));
        assertThat(objects.defineProperty(object, string("x"), getter(get))).isTrue();
        assertThat(objects.get(object, name("x"))).isEqualTo(number(5));
        PropertyDescriptor now = objects.getOwnProperty(object, string("x"));
        assertThat(now.getter).isEqualTo(get);
        assertThat(now.setter).isEqualTo(Value.UNDEFINED);
        assertThat(now.attributes).isEqualTo(ENUMERABLE | CONFIGURABLE);
        assertThat(objects.defineProperty(object, string("x"), value(number(6))))
                .isTrue();
        assertThat(objects.get(object, name("x"))).isEqualTo(number(6));
        assertThat(attributes(object, "x")).isEqualTo(ENUMERABLE | CONFIGURABLE);
    }

    @Test
    void anAccessorThatIsNotConfigurableKeepsItsFunctions() {
        long object = object();
        long get = function("", (v, args) -> number(5));
        objects.defineAccessor(object, string("x"), get, Value.EMPTY, NONE);
        assertThat(objects.defineProperty(object, string("x"), getter(get))).isTrue();
        assertThat(objects.defineProperty(object, string("x"), getter(Value.UNDEFINED)))
                .isFalse();
        assertThat(objects.defineProperty(object, string("x"), value(number(1))))
                .isFalse();
    }

    @Test
    void closedObjectsGetNothingNew() {
        long object = object("x", number(1));
        objects.preventExtensions(object);
        assertThat(objects.isExtensible(object)).isFalse();
        objects.set(object, name("x"), number(2));
        assertThrows(
                "TypeError: Cannot add property y, object is not extensible",
                () -> objects.set(object, name("y"), number(1)));
        assertThrows(
                "TypeError: Cannot add property 0, object is not extensible",
                () -> objects.setIndexed(object, number(0), number(1)));
        assertThrows(
                "TypeError: Cannot define property y, object is not extensible",
                () -> objects.defineOwn(object, name("y"), number(1), DEFAULT));
        assertThat(objects.isSealed(object)).isFalse();
        assertThat(objects.delete(object, string("x"))).isTrue();
        assertThat(objects.isFrozen(object)).isTrue();
    }

    @Test
    void sealingAndFreezing() {
        long object = object("x", number(1));
        objects.setIndexed(object, number(0), number(2));
        objects.defineAccessor(object, string("a"), Value.UNDEFINED, Value.UNDEFINED, DEFAULT);
        objects.seal(object);
        assertThat(objects.isSealed(object)).isTrue();
        assertThat(objects.isFrozen(object)).isFalse();
        objects.setIndexed(object, number(0), number(3));
        assertThrows("TypeError: Cannot delete property '0' of #<Object>", () -> objects.delete(object, number(0)));
        objects.freeze(object);
        assertThat(objects.isFrozen(object)).isTrue();
        assertThat(objects.getIndexed(object, number(0))).isEqualTo(number(3));
        assertThrows(
                "TypeError: Cannot assign to read only property '0' of object '#<Object>'",
                () -> objects.setIndexed(object, number(0), number(4)));
        assertThat(attributes(object, "a")).isEqualTo(ENUMERABLE);
    }

    @Test
    void elementsWithAttributesBehaveLikeProperties() {
        long array = factory.newArrayOf(number(0), number(1), number(2));
        objects.defineAccessor(array, number(1), function("", (v, args) -> number(11)), Value.UNDEFINED, DEFAULT);
        assertThat(objects.getIndexed(array, number(1))).isEqualTo(number(11));
        assertThat(objects.getIndexed(array, number(2))).isEqualTo(number(2));
        assertThrows(
                "TypeError: Cannot set property 1 of [object Array] which has only a getter",
                () -> objects.setIndexed(array, number(1), number(5)));
        assertThat(objects.arrays.arrayLength(array)).isEqualTo(3);
        objects.defineOwnIndexed(array, number(7), number(7), ENUMERABLE);
        assertThat(objects.arrays.arrayLength(array)).isEqualTo(8);
    }

    @Test
    void lengthOfAnArrayIsAPropertyWithRulesOfItsOwn() {
        long array = factory.newArrayOf(number(0), number(1), number(2));
        assertThat(attributes(array, "length")).isEqualTo(WRITABLE);
        assertThat(objects.defineProperty(array, string("length"), value(number(1))))
                .isTrue();
        assertThat(objects.arrays.arrayLength(array)).isEqualTo(1);
        assertThat(objects.defineProperty(array, string("length"), attribute(ENUMERABLE, true)))
                .isFalse();
        assertThat(objects.defineProperty(array, string("length"), attribute(WRITABLE, false)))
                .isTrue();
        assertThat(objects.defineProperty(array, string("length"), value(number(2))))
                .isFalse();
        assertThat(objects.defineProperty(array, string("length"), value(number(1))))
                .isTrue();
        assertThat(objects.defineProperty(array, number(1), value(number(1)))).isFalse();
        assertThat(objects.tryDelete(array, string("length"))).isFalse();
        assertThrows(
                "RangeError: Invalid array length",
                () -> objects.defineProperty(array, string("length"), value(number(-1))));
    }

    @Test
    void deletedNamesAreGoneAndMayComeBack() {
        long object = object("a", number(1), "b", number(2), "c", number(3));
        assertThat(objects.delete(object, string("a"))).isTrue();
        assertThat(objects.get(object, name("a"))).isEqualTo(Value.UNDEFINED);
        assertThat(objects.get(object, name("b"))).isEqualTo(number(2));
        objects.set(object, name("a"), number(4));
        assertThat(show(objects.ownKeys(object))).isEqualTo("\"b\" \"c\" \"a\"");
        assertThat(objects.get(object, name("a"))).isEqualTo(number(4));
        assertThat(objects.delete(object, string("missing"))).isTrue();
        assertThat(objects.delete(number(1), string("x"))).isTrue();
        assertThrows(
                "TypeError: Cannot delete property '0' of [object String]",
                () -> objects.delete(string("ab"), number(0)));
    }

    @Test
    void aHeapThatFillsUpLeavesObjectsWhole() {
        long object = factory.newObject(objects.intrinsics.objectPrototype, 0);
        int stored = 0;
        try {
            for (; ; stored++) {
                objects.set(object, names.id("p" + stored), number(stored));
            }
        } catch (HeapExhausted e) {
            assertThat(stored).isGreaterThan(100);
        }
        for (int i = 0; i < stored; i++) {
            assertThat(objects.get(object, names.id("p" + i))).isEqualTo(number(i));
        }
        assertThat(objects.get(object, names.id("p" + stored))).isEqualTo(Value.UNDEFINED);
    }

    @Override
    protected VmOptions options() {
        return super.options().withHeap(4 << 20);
    }
}
