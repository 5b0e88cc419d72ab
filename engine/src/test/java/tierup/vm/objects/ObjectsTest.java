package tierup.vm.objects;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tierup.vm.VmFixture;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;
import tierup.vm.shapes.PropertyAttributes;
import tierup.vm.text.Names;

class ObjectsTest extends VmFixture {
    private static final int GETTABLE = PropertyAttributes.ENUMERABLE | PropertyAttributes.CONFIGURABLE;

    @Test
    void propertiesInAndOutOfLine() {
        long object = factory.newObject(objects.intrinsics.objectPrototype, 2);
        for (int i = 0; i < 200; i++) {
            objects.set(object, name("p" + i), number(i));
        }
        for (int i = 0; i < 200; i++) {
            objects.set(object, name("p" + i), number(2 * i));
        }
        for (int i = 0; i < 200; i++) {
            assertThat(objects.get(object, name("p" + i))).isEqualTo(number(2 * i));
        }
        assertThat(objects.get(object, name("q"))).isEqualTo(Value.UNDEFINED);
        assertThat(vm.shapes.of(object).isDictionary()).isTrue();
    }

    @Test
    void elementsAndOutOfLineSlotsShareAStorage() {
        long object = factory.newObject(objects.intrinsics.objectPrototype, 0);
        for (int i = 0; i < 30; i++) {
            objects.set(object, name("p" + i), number(i));
            objects.setIndexed(object, number(i), number(-i));
        }
        for (int i = 0; i < 30; i++) {
            assertThat(objects.get(object, name("p" + i))).isEqualTo(number(i));
            assertThat(objects.getIndexed(object, number(i))).isEqualTo(number(-i));
        }
    }

    @Test
    void prototypesAreReadThroughAndNotWritten() {
        long parent = object("x", number(1));
        long child = factory.newObject(parent, 2);
        assertThat(objects.get(child, name("x"))).isEqualTo(number(1));
        objects.set(child, name("x"), number(2));
        assertThat(objects.get(parent, name("x"))).isEqualTo(number(1));
        assertThat(objects.get(child, name("x"))).isEqualTo(number(2));
        assertThat(vm.shapes.of(parent).isPrototypeShape()).isTrue();
        assertThat(vm.shapes.of(child).isPrototypeShape()).isFalse();
    }

    @Test
    void accessorsGetTheReceiver() {
        long parent = object();
        long getter = function("", (v, args) -> objects.get(args.thisValue(), name("hidden")));
        long setter = function("", (v, args) -> {
            objects.set(args.thisValue(), name("hidden"), args.get(0));
            return Value.UNDEFINED;
        });
        objects.defineAccessor(parent, string("x"), getter, Value.EMPTY, GETTABLE);
        objects.defineAccessor(parent, string("x"), Value.EMPTY, setter, GETTABLE);
        long child = factory.newObject(parent, 2);
        objects.set(child, name("x"), number(5));
        assertThat(objects.get(child, name("x"))).isEqualTo(number(5));
        assertThat(objects.hasOwn(child, string("x"))).isFalse();
        assertThat(objects.hasOwn(parent, string("hidden"))).isFalse();
    }

    @Test
    void anAccessorWithoutSetterCannotBeAssigned() {
        long object = object();
        objects.defineAccessor(object, string("x"), function("", (v, a) -> number(1)), Value.UNDEFINED, GETTABLE);
        assertThrows(
                "TypeError: Cannot set property x of #<Object> which has only a getter",
                () -> objects.set(factory.newObject(object, 0), name("x"), number(2)));
    }

    @Test
    void stringsHaveLengthAndCharacters() {
        long text = string("abc");
        assertThat(objects.get(text, Names.LENGTH)).isEqualTo(number(3));
        assertThat(show(objects.getIndexed(text, number(1)))).isEqualTo("\"b\"");
        assertThat(show(objects.getIndexed(text, string("2")))).isEqualTo("\"c\"");
        assertThat(objects.getIndexed(text, number(3))).isEqualTo(Value.UNDEFINED);
        assertThat(objects.getIndexed(text, number(-1))).isEqualTo(Value.UNDEFINED);
        long wrapper = vm.conversions.toObject(text);
        assertThat(show(objects.getIndexed(wrapper, number(0)))).isEqualTo("\"a\"");
        assertThat(objects.get(wrapper, Names.LENGTH)).isEqualTo(number(3));
        assertThat(objects.has(wrapper, number(2))).isTrue();
        assertThat(objects.has(wrapper, number(3))).isFalse();
        assertThrows(
                "TypeError: Cannot assign to read only property '0' of object '[object String]'",
                () -> objects.setIndexed(wrapper, number(0), number(1)));
        assertThrows(
                "TypeError: Cannot assign to read only property 'length' of string 'abc'",
                () -> objects.set(text, Names.LENGTH, number(1)));
    }

    @Test
    void theLengthOfAStringObjectIsReadOnlyForItsHeirsToo() {
        long heir = factory.newObject(factory.newWrapper(string("abc")), 0);
        assertThrows(
                "TypeError: Cannot assign to read only property 'length' of object '[object Object]'",
                () -> objects.set(heir, Names.LENGTH, number(1)));
    }

    @Test
    void aStringObjectKeepsItsCharactersWhenItsOtherIndicesAreSparse() {
        long wrapper = factory.newWrapper(string("abc"));
        objects.defineOwnIndexed(wrapper, number(5), number(5), PropertyAttributes.NONE);
        objects.elements.makeSparse(wrapper);
        assertThat(show(objects.getIndexed(wrapper, number(1)))).isEqualTo("\"b\"");
        assertThat(objects.has(wrapper, number(2))).isTrue();
        assertThat(show(objects.ownKeys(wrapper))).isEqualTo("0 1 2 5 \"length\"");
        assertThrows(
                "TypeError: Cannot assign to read only property '0' of object '[object String]'",
                () -> objects.setIndexed(wrapper, number(0), number(1)));
    }

    @Test
    void primitivesReadFromTheirPrototypesAndKeepNothing() {
        objects.set(objects.intrinsics.numberPrototype, name("twice"), number(2));
        assertThat(objects.get(number(7), name("twice"))).isEqualTo(number(2));
        assertThat(objects.get(number(0.5), name("missing"))).isEqualTo(Value.UNDEFINED);
        assertThrows(
                "TypeError: Cannot create property 'x' on number '7'",
                () -> objects.set(number(7), name("x"), number(1)));
    }

    @Test
    void nullAndUndefinedHaveNoProperties() {
        assertThrows(
                "TypeError: Cannot read properties of undefined (reading 'x')",
                () -> objects.get(Value.UNDEFINED, name("x")));
        assertThrows(
                "TypeError: Cannot read properties of null (reading '0')",
                () -> objects.getIndexed(Value.NULL, number(0)));
        assertThrows(
                "TypeError: object null is not iterable (cannot read property Symbol(Symbol.iterator))",
                () -> objects.getIndexed(Value.NULL, factory.symbols.iterator));
        assertThrows(
                "TypeError: Cannot set properties of undefined (setting 'x')",
                () -> objects.set(Value.UNDEFINED, name("x"), number(1)));
        assertThrows(
                "TypeError: Cannot set properties of null (setting '3')",
                () -> objects.setIndexed(Value.NULL, number(3), number(1)));
        assertThrows(
                "TypeError: Cannot convert undefined or null to object", () -> objects.delete(Value.NULL, string("x")));
    }

    @Test
    void internalWordsAreRejectedNotFollowed() {
        long iterator = factory.newIterator(0, Value.UNDEFINED, Value.UNDEFINED);
        for (long odd : new long[] {Value.EMPTY, iterator, vm.heap.newContext(1, Value.UNDEFINED)}) {
            assertThrows(
                    "TypeError: Cannot read properties of undefined (reading 'x')", () -> objects.get(odd, name("x")));
            assertThrows(
                    "TypeError: Cannot set properties of undefined (setting '1')",
                    () -> objects.setIndexed(odd, number(1), number(1)));
            assertThrows(
                    "TypeError: undefined is not an object", () -> objects.defineOwn(odd, name("x"), number(1), 7));
            assertThrows("TypeError: undefined is not an array", () -> objects.arrays.push(odd, number(1)));
            assertThat(objects.has(odd, string("x"))).isFalse();
        }
    }

    @Test
    void superAccessSearchesElsewhere() {
        long base = object("x", number(1));
        long receiver = object();
        objects.defineAccessor(
                base, string("self"), function("", (v, args) -> args.thisValue()), Value.UNDEFINED, GETTABLE);
        assertThat(objects.get(base, name("self"), receiver)).isEqualTo(receiver);
        assertThat(objects.setOrRequest(base, name("x"), number(9), receiver)).isEqualTo(number(9));
        assertThat(objects.get(base, name("x"))).isEqualTo(number(1));
        assertThat(objects.get(receiver, name("x"))).isEqualTo(number(9));
        assertThat(objects.setIndexedOrRequest(base, number(3), number(8), receiver))
                .isEqualTo(number(8));
        assertThat(objects.getIndexed(receiver, number(3))).isEqualTo(number(8));
        objects.defineOwn(base, name("fixed"), number(1), PropertyAttributes.NONE);
        assertThrows(
                "TypeError: Cannot assign to read only property 'fixed' of object '#<Object>'",
                () -> objects.setOrRequest(base, name("fixed"), number(2), receiver));
    }

    @Test
    void prototypesChangeButNeverIntoCycles() {
        long a = object("x", number(1));
        long b = object();
        assertThat(objects.setPrototype(b, a)).isTrue();
        assertThat(objects.get(b, name("x"))).isEqualTo(number(1));
        assertThat(objects.setPrototype(a, b)).isFalse();
        assertThat(objects.setPrototype(a, a)).isFalse();
        assertThat(objects.setPrototype(objects.intrinsics.objectPrototype, a)).isFalse();
        assertThat(objects.setPrototype(a, Value.NULL)).isTrue();
        objects.setLiteralPrototype(b, number(1));
        assertThat(objects.getPrototype(b)).isEqualTo(a);
        objects.preventExtensions(b);
        assertThat(objects.setPrototype(b, Value.NULL)).isFalse();
        assertThat(objects.getPrototype(number(1))).isEqualTo(objects.intrinsics.numberPrototype);
    }

    @Test
    void copyingTakesEnumerableOwnPropertiesOnly() {
        long source = object("a", number(1), "b", number(2), "c", number(3));
        objects.setIndexed(source, number(4), number(4));
        objects.defineOwn(source, name("hidden"), number(5), PropertyAttributes.HIDDEN);
        objects.setPrototype(source, object("inherited", number(6)));
        objects.defineAccessor(source, string("got"), function("", (v, args) -> number(7)), Value.UNDEFINED, GETTABLE);
        objects.setIndexed(source, factory.symbols.iterator, number(8));
        long target = object("a", number(0));
        objects.copyDataProperties(target, source, string("b"), number(99));
        assertThat(show(objects.ownKeys(target))).isEqualTo("4 \"a\" \"c\" \"got\" Symbol(Symbol.iterator)");
        assertThat(objects.get(target, name("got"))).isEqualTo(number(7));
        objects.copyDataProperties(target, string("xy"));
        assertThat(show(objects.getIndexed(target, number(1)))).isEqualTo("\"y\"");
        objects.copyDataProperties(target, Value.NULL);
    }

    @Test
    void identityHashesStay() {
        long object = object("x", number(1));
        int hash = factory.identityHash(object);
        assertThat(hash).isBetween(1, (1 << 24) - 1);
        objects.set(object, name("y"), number(2));
        assertThat(factory.identityHash(object)).isEqualTo(hash);
        assertThat(factory.identityHash(object())).isNotEqualTo(hash);
        assertThat(objects.get(object, name("x"))).isEqualTo(number(1));
    }

    @Test
    void getMethodWantsAFunctionOrNothing() {
        long f = function("f", (v, args) -> Value.UNDEFINED);
        long object = object("f", f, "n", Value.NULL, "x", number(1));
        assertThat(objects.getMethod(object, name("f"))).isEqualTo(f);
        assertThat(objects.getMethod(object, name("n"))).isEqualTo(Value.UNDEFINED);
        assertThat(objects.getMethod(object, name("missing"))).isEqualTo(Value.UNDEFINED);
        assertThrows("TypeError: number 1 is not a function", () -> objects.getMethod(object, name("x")));
    }

    @Test
    void argumentsObjectsHoldTheWordsPushed() {
        long words = vm.stack.top() - 64;
        for (int i = 0; i < 3; i++) {
            Memory.putLong(words - 8L * i, number(i));
        }
        long arguments = objects.newArguments(words - 16, 3);
        assertThat(objects.get(arguments, Names.LENGTH)).isEqualTo(number(3));
        assertThat(objects.getIndexed(arguments, number(0))).isEqualTo(number(0));
        assertThat(objects.getIndexed(arguments, number(2))).isEqualTo(number(2));
        long array = factory.newArrayFromStack(words - 16, 3);
        assertThat(objects.getIndexed(array, number(0))).isEqualTo(number(0));
        assertThat(objects.arrays.arrayLength(array)).isEqualTo(3);
    }
}
