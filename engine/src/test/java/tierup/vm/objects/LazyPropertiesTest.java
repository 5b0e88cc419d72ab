package tierup.vm.objects;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tierup.vm.VmFixture;
import tierup.vm.code.BuiltinFunction;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Value;
import tierup.vm.shapes.PropertyAttributes;
import tierup.vm.text.Names;

class LazyPropertiesTest extends VmFixture {
    @Test
    void functionsHaveLengthNameAndPrototype() {
        long type = factory.newFunction(
                vm.builtin("Type", 3, (v, args) -> Value.UNDEFINED, true), Value.UNDEFINED, Value.UNDEFINED);
        assertThat(objects.get(type, Names.LENGTH)).isEqualTo(number(3));
        assertThat(show(objects.get(type, Names.NAME))).isEqualTo("\"Type\"");
        long prototype = objects.get(type, Names.PROTOTYPE);
        assertThat(objects.get(type, Names.PROTOTYPE)).as("made once").isEqualTo(prototype);
        assertThat(objects.get(prototype, Names.CONSTRUCTOR)).isEqualTo(type);
        assertThat(objects.enumerableOwnKeys(prototype)).isEmpty();
        assertThat(objects.get(type, name("other"))).isEqualTo(Value.UNDEFINED);
    }

    @Test
    void makingAFunctionAllocatesTheCellOnly() {
        constructor("warm up");
        long before = vm.heap.bytesUsed();
        constructor("measured");
        assertThat(vm.heap.bytesUsed() - before).isEqualTo(Cell.firstSlot(Cell.FUNCTION) + 3 * 8);
    }

    @Test
    void functionsThatAreNoConstructorsHaveNoPrototype() {
        long method = function("m", (v, args) -> Value.UNDEFINED);
        assertThat(objects.hasOwn(method, string("prototype"))).isFalse();
        BuiltinFunction info = vm.builtin("bound", 0, (v, args) -> Value.UNDEFINED, true);
        long bound = factory.newFunctionWithoutPrototype(info, Value.UNDEFINED, Value.UNDEFINED);
        assertThat(objects.hasOwn(bound, string("prototype"))).isFalse();
    }

    @Test
    void nameAndLengthAreReadOnlyButMayBeRedefinedOrDeleted() {
        long function = function("f", (v, args) -> Value.UNDEFINED);
        assertThat(objects.getOwnProperty(function, string("name")).attributes)
                .isEqualTo(PropertyAttributes.CONFIGURABLE);
        assertThrows(
                "TypeError: Cannot assign to read only property 'name' of function 'function f() { [native code] }'",
                () -> objects.set(function, Names.NAME, string("g")));
        objects.defineOwn(function, Names.NAME, string("g"), PropertyAttributes.CONFIGURABLE);
        assertThat(show(objects.get(function, Names.NAME))).isEqualTo("\"g\"");
        assertThat(objects.delete(function, string("length"))).isTrue();
        assertThat(objects.hasOwn(function, string("length"))).isFalse();
        assertThat(show(objects.get(function, Names.NAME))).isEqualTo("\"g\"");
    }

    @Test
    void aPrototypeMayBeGivenBeforeItWasEverRead() {
        long type = constructor("Type");
        long prototype = object();
        objects.defineOwn(type, Names.PROTOTYPE, prototype, PropertyAttributes.NONE);
        assertThat(objects.get(type, Names.PROTOTYPE)).isEqualTo(prototype);
        assertThrows(
                "TypeError: Cannot redefine property: prototype",
                () -> objects.defineOwn(type, Names.PROTOTYPE, object(), PropertyAttributes.NONE));
    }

    @Test
    void lazySlotsSurviveTheTurnIntoADictionary() {
        long type = constructor("Type");
        for (int i = 0; i < 100; i++) {
            objects.set(type, name("static" + i), number(i));
        }
        assertThat(vm.shapes.of(type).isDictionary()).isTrue();
        assertThat(show(objects.get(type, Names.NAME))).isEqualTo("\"Type\"");
        assertThat(Cell.isObject(objects.get(type, Names.PROTOTYPE))).isTrue();
        objects.freeze(type);
        assertThat(objects.get(type, name("static99"))).isEqualTo(number(99));
    }
}
