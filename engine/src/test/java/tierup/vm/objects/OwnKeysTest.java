package tierup.vm.objects;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tierup.vm.VmFixture;
import tierup.vm.shapes.PropertyAttributes;

class OwnKeysTest extends VmFixture {
    @Test
    void integersAscendingThenStringsThenSymbolsInOrderOfCreation() {
        long object = object("b", number(1));
        objects.setIndexed(object, factory.symbols.iterator, number(2));
        objects.setIndexed(object, string("10"), number(3));
        objects.set(object, name("a"), number(4));
        objects.setIndexed(object, number(2), number(5));
        objects.setIndexed(object, number(4294967294.0), number(6));
        objects.setIndexed(object, number(2147483647), number(7));
        objects.setIndexed(object, string("-1"), number(8));
        String order = "2 10 \"2147483647\" \"4294967294\" \"b\" \"a\" \"-1\"";
        assertThat(show(objects.ownKeys(object))).isEqualTo(order + " Symbol(Symbol.iterator)");
        assertThat(show(objects.enumerableOwnKeys(object))).isEqualTo(order);
        objects.elements.makeSparse(object);
        assertThat(show(objects.ownKeys(object))).isEqualTo(order + " Symbol(Symbol.iterator)");
    }

    @Test
    void hiddenPropertiesAreKeysButNotEnumerable() {
        long object = object("x", number(1));
        objects.defineOwn(object, name("y"), number(2), PropertyAttributes.HIDDEN);
        assertThat(show(objects.ownKeys(object))).isEqualTo("\"x\" \"y\"");
        assertThat(show(objects.enumerableOwnKeys(object))).isEqualTo("\"x\"");
    }

    @Test
    void keysOfStringsFunctionsAndErrors() {
        assertThat(show(objects.ownKeys(vm.conversions.toObject(string("ab"))))).isEqualTo("0 1 \"length\"");
        assertThat(show(objects.ownKeys(constructor("C")))).isEqualTo("\"length\" \"name\" \"prototype\"");
        assertThat(show(objects.ownKeys(vm.typeError("x").value()))).isEqualTo("\"stack\" \"message\"");
    }

    @Test
    void forInVisitsInheritedKeysOnceAndAsStrings() {
        long parent = object("a", number(1), "b", number(2), "c", number(3));
        objects.setIndexed(parent, number(7), number(0));
        long child = factory.newObject(parent, 4);
        objects.set(child, name("b"), number(4));
        objects.defineOwn(child, name("c"), number(5), PropertyAttributes.HIDDEN);
        objects.setIndexed(child, number(3), number(6));
        objects.setIndexed(child, factory.symbols.iterator, number(7));
        assertThat(show(objects.forInKeys(child))).isEqualTo("\"3\" \"b\" \"7\" \"a\"");
    }
}
