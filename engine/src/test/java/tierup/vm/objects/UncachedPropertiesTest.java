package tierup.vm.objects;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tierup.vm.VmFixture;
import tierup.vm.memory.Value;
import tierup.vm.shapes.PropertyAttributes;

class UncachedPropertiesTest extends VmFixture {
    private final PropertyCaches caches = new UncachedProperties(objects);

    @Test
    void propertiesAndElements() {
        long object = object();
        assertThat(caches.set(object, name("x"), number(1), 0)).isEqualTo(number(1));
        assertThat(caches.get(object, name("x"), 0)).isEqualTo(number(1));
        assertThat(caches.setIndexed(object, string("y"), number(2), 0)).isEqualTo(number(2));
        assertThat(caches.getIndexed(object, string("y"), 0)).isEqualTo(number(2));
        assertThat(caches.setIndexed(object, number(0), number(3), 0)).isEqualTo(number(3));
        assertThat(caches.getIndexed(object, number(0), 0)).isEqualTo(number(3));
    }

    @Test
    void definingIgnoresSettersOfThePrototype() {
        long parent = object();
        objects.defineAccessor(parent, string("x"), Value.UNDEFINED, Value.UNDEFINED, PropertyAttributes.CONFIGURABLE);
        long child = factory.newObject(parent, 2);
        caches.define(child, name("x"), number(1), 0);
        assertThat(caches.get(child, name("x"), 0)).isEqualTo(number(1));
    }

    @Test
    void globalsMustBeDeclared() {
        assertThrows("ReferenceError: nowhere is not defined", () -> caches.getGlobal(name("nowhere"), 0));
        assertThrows("ReferenceError: nowhere is not defined", () -> caches.setGlobal(name("nowhere"), number(1), 0));
        assertThat(caches.getGlobalOrUndefined(name("nowhere"), 0)).isEqualTo(Value.UNDEFINED);
        objects.set(objects.intrinsics.globalObject, name("here"), Value.UNDEFINED);
        assertThat(caches.setGlobal(name("here"), number(1), 0)).isEqualTo(number(1));
        assertThat(caches.getGlobal(name("here"), 0)).isEqualTo(number(1));
    }
}
