package tierup.vm.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tierup.vm.VmFixture;
import tierup.vm.memory.Cell;
import tierup.vm.memory.HeapExhausted;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Storage;
import tierup.vm.memory.Value;
import tierup.vm.shapes.PropertyAttributes;
import tierup.vm.text.Names;

class ElementsTest extends VmFixture {
    private long at(long array, long index) {
        return objects.getIndexed(array, Value.fromLong(index));
    }

    private void put(long array, long index, long value) {
        objects.setIndexed(array, Value.fromLong(index), value);
    }

    private void push(long array, long value) {
        vm.call(objects.get(array, name("push")), array, value);
    }

    private void setLength(long array, long length) {
        objects.set(array, Names.LENGTH, Value.fromLong(length));
    }

    @Test
    void aNewArrayIsAllHoles() {
        long array = factory.newArray(3);
        assertThat(objects.arrays.arrayLength(array)).isEqualTo(3);
        assertThat(at(array, 1)).isEqualTo(Value.UNDEFINED);
        assertThat(objects.has(array, number(1))).isFalse();
        assertThat(Memory.getLong(Storage.of(array) + 8)).isEqualTo(Value.EMPTY);
    }

    @Test
    void theLayoutIsWhatMachineCodeReads() {
        long array = factory.newArrayOf(number(10), number(20));
        long storage = Memory.getLong(array + Cell.STORAGE_POINTER);
        assertThat(Memory.getInt(storage + Cell.STORAGE_LENGTH)).isEqualTo(2);
        assertThat(Memory.getLong(storage + 8)).isEqualTo(number(20));
        assertThat(Memory.getLong(array + Cell.ARRAY_LENGTH)).isEqualTo(number(2));
        assertThat(objects.get(array, Names.LENGTH)).isEqualTo(number(2));
    }

    @Test
    void holesAreReadThroughThePrototype() {
        long array = factory.newArrayOf(number(1), Value.EMPTY);
        assertThat(at(array, 1)).isEqualTo(Value.UNDEFINED);
        objects.setIndexed(objects.intrinsics.arrayPrototype, number(1), number(99));
        assertThat(at(array, 1)).isEqualTo(number(99));
        assertThat(objects.hasOwn(array, number(1))).isFalse();
        put(array, 1, number(2));
        assertThat(at(array, 1)).isEqualTo(number(2));
    }

    @Test
    void appendingGrowsByAFactor() {
        long array = factory.newArray(0);
        long before = vm.heap.bytesUsed();
        for (int i = 0; i < 100_000; i++) {
            objects.arrays.push(array, number(i));
        }
        assertThat(objects.arrays.arrayLength(array)).isEqualTo(100_000);
        assertThat(at(array, 77_777)).isEqualTo(number(77_777));
        assertThat(vm.heap.bytesUsed() - before).isLessThan(4L * 8 * 100_000);
    }

    @Test
    void storingBeyondTheEndLeavesHoles() {
        long array = factory.newArray(0);
        put(array, 10, number(1));
        assertThat(objects.arrays.arrayLength(array)).isEqualTo(11);
        assertThat(show(objects.ownKeys(array))).isEqualTo("10 \"length\"");
        assertThat(vm.objects.elements.isDense(array)).isTrue();
    }

    @Test
    void oneElementFarBeyondTheEndTakesLittleMemory() {
        for (long object : new long[] {factory.newArray(0), factory.newObject()}) {
            long before = vm.heap.bytesUsed();
            put(object, 5_000, number(1));
            assertThat(vm.heap.bytesUsed() - before).isLessThan(200);
            assertThat(at(object, 5_000)).isEqualTo(number(1));
            assertThat(at(object, 4_999)).isEqualTo(Value.UNDEFINED);
        }
    }

    @Test
    void manyElementsInATableBecomeDense() {
        long array = factory.newArray(0);
        long object = factory.newObject();
        for (int i = 4_999; i >= 0; i--) {
            put(array, i, number(i));
            put(object, i, number(i));
        }
        assertThat(vm.objects.elements.length(array)).isEqualTo(5_000);
        assertThat(vm.objects.elements.length(object)).isEqualTo(5_000);
        assertThat(at(array, 1_234)).isEqualTo(number(1_234));
        assertThat(objects.arrays.arrayLength(array)).isEqualTo(5_000);
    }

    @Test
    void stridesLeaveNoMemoryToHoles() {
        long array = factory.newArray(0);
        long before = vm.heap.bytesUsed();
        for (int i = 0; i < 1_000; i++) {
            put(array, 1_000 * i, number(i));
        }
        assertThat(vm.heap.bytesUsed() - before).isLessThan(300_000);
        assertThat(at(array, 999_000)).isEqualTo(number(999));
    }

    @Test
    void tablesGoThroughEveryChangeOfTheObject() {
        Random random = new Random(7);
        for (int round = 0; round < 40; round++) {
            long object = round % 2 == 0 ? factory.newArray(0) : factory.newObject();
            TreeMap<Long, Long> model = new TreeMap<>();
            for (int step = 0; step < 400; step++) {
                long index = random.nextInt(random.nextBoolean() ? 60 : 30_000);
                switch (random.nextInt(round % 2 == 0 ? 6 : 5)) {
                    case 0 -> {
                        objects.delete(object, Value.fromLong(index));
                        model.remove(index);
                    }
                    case 1 -> objects.set(object, name("p" + step % 9), number(step));
                    case 5 -> {
                        long length = Math.min(objects.arrays.arrayLength(object), index + 20_000);
                        setLength(object, length);
                        model.tailMap(length, true).clear();
                    }
                    default -> {
                        put(object, index, number(step));
                        model.put(index, number(step));
                    }
                }
                assertThat(at(object, index)).isEqualTo(model.getOrDefault(index, Value.UNDEFINED));
            }
            checkKeys(object, model, random);
            if (round % 4 > 1) {
                objects.preventExtensions(object);
                checkKeys(object, model, random);
            }
        }
    }

    private void checkKeys(long object, TreeMap<Long, Long> model, Random random) {
        model.forEach((index, value) -> assertThat(at(object, index)).isEqualTo(value));
        for (int i = 0; i < 50; i++) {
            long from = random.nextInt(31_000);
            Long next = model.ceilingKey(from);
            Long previous = model.floorKey(from);
            assertThat(objects.integerKeys.next(object, from)).isEqualTo(next == null ? IntegerKeys.NONE_AFTER : next);
            assertThat(objects.integerKeys.previous(object, from))
                    .isEqualTo(previous == null ? IntegerKeys.NONE_BEFORE : previous);
        }
    }

    @Test
    void integerKeysAreThoseOfPrototypesToo() {
        long prototype = factory.newObject();
        long object = factory.newObject(prototype, 2);
        put(prototype, 10, number(1));
        put(object, 7, number(1));
        put(object, (1L << 53) - 2, number(1));
        assertThat(objects.integerKeys.next(object, 0)).isEqualTo(7);
        assertThat(objects.integerKeys.next(object, 8)).isEqualTo(10);
        assertThat(objects.integerKeys.next(object, 11)).isEqualTo((1L << 53) - 2);
        assertThat(objects.integerKeys.previous(object, (1L << 53) - 3)).isEqualTo(10);
        put(prototype, 9, number(1));
        assertThat(objects.integerKeys.next(object, 8)).isEqualTo(9);
        assertThat(objects.integerKeys.previous(object, 6)).isEqualTo(IntegerKeys.NONE_BEFORE);
    }

    @Test
    void storingFarBeyondTheEndMakesSparse() {
        long array = factory.newArrayOf(number(5));
        put(array, 4_000_000, number(6));
        assertThat(vm.objects.elements.isDense(array)).isFalse();
        assertThat(vm.objects.elements.length(array)).isZero();
        assertThat(at(array, 0)).isEqualTo(number(5));
        assertThat(at(array, 4_000_000)).isEqualTo(number(6));
        assertThat(objects.arrays.arrayLength(array)).isEqualTo(4_000_001);
        objects.arrays.push(array, number(7));
        assertThat(at(array, 4_000_001)).isEqualTo(number(7));
        assertThat(show(objects.ownKeys(array))).isEqualTo("0 4000000 4000001 \"length\"");
    }

    @Test
    void searchingASparseArrayLeavesNoNames() {
        long array = factory.newArray(0);
        put(array, 4_000_000, number(1));
        int names = vm.names.size();
        for (int i = 0; i < 100; i++) {
            assertThat(at(array, 2_000_000 + i)).isEqualTo(Value.UNDEFINED);
        }
        assertThat(vm.names.size()).isEqualTo(names);
    }

    @Test
    void theLargestIndicesAreNames() {
        long array = factory.newArray(0);
        objects.setIndexed(array, number(4294967294.0), number(1));
        assertThat(objects.arrays.arrayLength(array)).isEqualTo(4294967295L);
        assertThat(objects.getIndexed(array, string("4294967294"))).isEqualTo(number(1));
        objects.setIndexed(array, number(4294967295.0), number(2));
        assertThat(objects.arrays.arrayLength(array)).isEqualTo(4294967295L);
        assertThrows("RangeError: Invalid array length", () -> push(array, number(2)));
        assertThat(show(objects.ownKeys(array))).isEqualTo("\"4294967294\" \"length\" \"4294967295\"");
        setLength(array, 3);
        assertThat(show(objects.ownKeys(array))).isEqualTo("\"length\" \"4294967295\"");
    }

    @Test
    void lengthCutsAndGrows() {
        long array = factory.newArrayOf(number(0), number(1), number(2));
        setLength(array, 1);
        assertThat(at(array, 1)).isEqualTo(Value.UNDEFINED);
        setLength(array, 3);
        assertThat(at(array, 1)).isEqualTo(Value.UNDEFINED);
        assertThat(objects.hasOwn(array, number(1))).isFalse();
        setLength(array, 4_000_000_000L);
        assertThat(objects.get(array, Names.LENGTH)).isEqualTo(number(4_000_000_000.0));
        assertThat(at(array, 0)).isEqualTo(number(0));
        assertThrows("RangeError: Invalid array length", () -> objects.set(array, Names.LENGTH, number(-1)));
        assertThrows("RangeError: Invalid array length", () -> objects.set(array, Names.LENGTH, number(1.5)));
        objects.set(array, Names.LENGTH, string("2"));
        assertThat(objects.arrays.arrayLength(array)).isEqualTo(2);
    }

    @Test
    void stringKeysAreIndicesToo() {
        long array = factory.newArrayOf(number(0), number(1));
        assertThat(objects.getIndexed(array, string("1"))).isEqualTo(number(1));
        assertThat(objects.get(array, name("1"))).isEqualTo(number(1));
        objects.set(array, name("2"), number(2));
        assertThat(objects.arrays.arrayLength(array)).isEqualTo(3);
        objects.setIndexed(array, string("01"), number(9));
        objects.setIndexed(array, number(-1), number(8));
        assertThat(objects.arrays.arrayLength(array)).isEqualTo(3);
        assertThat(show(objects.ownKeys(array))).isEqualTo("0 1 2 \"length\" \"01\" \"-1\"");
    }

    @Test
    void deletingMakesAHole() {
        long array = factory.newArrayOf(number(0), number(1));
        assertThat(objects.delete(array, number(1))).isTrue();
        assertThat(objects.arrays.arrayLength(array)).isEqualTo(2);
        assertThat(objects.hasOwn(array, number(1))).isFalse();
    }

    @Test
    void frozenArraysRefuseEverything() {
        long array = factory.newArrayOf(number(0), number(1));
        push(array, number(2));
        objects.freeze(array);
        assertThat(objects.isFrozen(array)).isTrue();
        assertThat(at(array, 1)).isEqualTo(number(1));
        assertThrows(
                "TypeError: Cannot assign to read only property '1' of object '[object Array]'",
                () -> put(array, 1, number(5)));
        assertThrows("TypeError: Cannot add property 3, object is not extensible", () -> push(array, number(5)));
        assertThrows("TypeError: Cannot delete property '0' of [object Array]", () -> objects.delete(array, number(0)));
        assertThrows(
                "TypeError: Cannot assign to read only property 'length' of object '[object Array]'",
                () -> setLength(array, 0));
    }

    @Test
    void arraysThatCannotGrowHaveNoSpareCapacity() {
        long fixed = factory.newArray(0);
        push(fixed, number(1));
        objects.preventExtensions(fixed);
        assertThat(Storage.capacity(Storage.of(fixed))).isEqualTo(1);
        put(fixed, 0, number(2));
        assertThrows("TypeError: Cannot add property 1, object is not extensible", () -> push(fixed, number(1)));
        long readOnlyLength = factory.newArray(0);
        push(readOnlyLength, number(1));
        PropertyDescriptor descriptor = new PropertyDescriptor();
        descriptor.setAttribute(PropertyAttributes.WRITABLE, false);
        assertThat(objects.defineProperty(readOnlyLength, string("length"), descriptor))
                .isTrue();
        assertThat(Storage.capacity(Storage.of(readOnlyLength))).isEqualTo(1);
        assertThrows(
                "TypeError: Cannot assign to read only property 'length' of object '[object Array]'",
                () -> put(readOnlyLength, 1, number(1)));
    }

    @Test
    void settersOnThePrototypeMeetNewElements() {
        long[] seen = {0};
        long setter = function("", (v, args) -> {
            seen[0] = args.get(0);
            return Value.UNDEFINED;
        });
        objects.defineAccessor(
                objects.intrinsics.arrayPrototype, number(2), Value.UNDEFINED, setter, PropertyAttributes.CONFIGURABLE);
        long array = factory.newArrayOf(number(0), number(1));
        put(array, 2, number(7));
        assertThat(seen[0]).isEqualTo(number(7));
        assertThat(objects.arrays.arrayLength(array)).isEqualTo(2);
    }

    @Test
    void anUndeletableElementStopsTheCut() {
        long array = factory.newArrayOf(number(0), number(1), number(2), number(3));
        objects.defineOwnIndexed(array, number(1), number(9), PropertyAttributes.WRITABLE);
        assertThrows("TypeError: Cannot delete property '1' of [object Array]", () -> setLength(array, 0));
        assertThat(objects.arrays.arrayLength(array)).isEqualTo(2);
        assertThat(at(array, 1)).isEqualTo(number(9));
        assertThat(at(array, 3)).isEqualTo(Value.UNDEFINED);
    }

    @Test
    void aHeapTooSmallIsAnError() {
        long array = factory.newArray(0);
        assertThatThrownBy(() -> setLength(array, 20_000_000)).isInstanceOf(HeapExhausted.class);
        assertThat(objects.arrays.arrayLength(array)).isZero();
        objects.arrays.push(array, number(1));
        assertThat(at(array, 0)).isEqualTo(number(1));
    }

    /** Random stores, deletions and lengths on arrays of all states, against a sorted map. */
    @Test
    void arraysAgreeWithAModel() {
        Random random = new Random(4);
        for (int round = 0; round < 60; round++) {
            long array = factory.newArray(random.nextInt(4));
            long length = objects.arrays.arrayLength(array);
            TreeMap<Long, Long> model = new TreeMap<>();
            for (int step = 0; step < 200; step++) {
                long index = random.nextInt(40) == 0 ? random.nextInt(Integer.MAX_VALUE) : random.nextInt(30);
                long value = number(step);
                switch (random.nextInt(5)) {
                    case 0:
                        objects.delete(array, Value.fromLong(index));
                        model.remove(index);
                        break;
                    case 1:
                        if (random.nextInt(8) == 0) {
                            setLength(array, index);
                            model.tailMap(index, true).clear();
                            length = index;
                        }
                        break;
                    case 2:
                        objects.arrays.push(array, value);
                        model.put(length++, value);
                        break;
                    default:
                        put(array, index, value);
                        model.put(index, value);
                        length = Math.max(length, index + 1);
                }
                assertThat(objects.arrays.arrayLength(array)).isEqualTo(length);
                assertThat(at(array, index)).isEqualTo(model.getOrDefault(index, Value.UNDEFINED));
            }
            assertThat(objects.ownKeys(array)).hasSize(model.size() + 1);
            for (var entry : model.entrySet()) {
                assertThat(at(array, entry.getKey())).isEqualTo(entry.getValue());
            }
        }
    }
}
