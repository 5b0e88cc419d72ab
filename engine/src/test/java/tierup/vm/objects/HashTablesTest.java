package tierup.vm.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tierup.vm.VmFixture;
import tierup.vm.memory.Cell;
import tierup.vm.memory.HeapExhausted;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;
import tierup.vm.memory.VmOptions;

class HashTablesTest extends VmFixture {
    private final HashTables tables = objects.tables;
    private final long map = newCollection(Cell.MAP, HashTables.MAP_ENTRY);
    private final long set = newCollection(Cell.SET, HashTables.SET_ENTRY);

    @Override
    protected VmOptions options() {
        return VmOptions.DEFAULT.withHeap(8 << 20).withStack(1 << 20);
    }

    private long newCollection(int kind, int entryBytes) {
        return factory.newObjectOfKind(kind, objects.intrinsics.objectPrototype, tables.create(entryBytes));
    }

    private List<Long> keys(long collection) {
        List<Long> keys = new ArrayList<>();
        for (int i = tables.locate(collection, 0, 0); i >= 0; ) {
            keys.add(tables.keyAt(collection, i));
            i = tables.locate(collection, i + 1, tables.sequenceAfter(collection, i));
        }
        return keys;
    }

    @Test
    void equalNumbersAreOneKey() {
        tables.put(map, number(7.0), number(1));
        tables.put(map, Value.MINUS_ZERO, number(2));
        tables.put(map, number(0.0 / 0.0), number(3));
        assertThat(tables.get(map, number(7))).isEqualTo(number(1));
        assertThat(tables.get(map, number(0))).isEqualTo(number(2));
        assertThat(tables.get(map, Double.doubleToRawLongBits(-Double.NaN) + Value.DOUBLE_OFFSET))
                .isEqualTo(number(3));
        assertThat(keys(map)).containsExactly(number(7), number(0), Value.NAN);
    }

    @Test
    void stringsAreComparedByTheirUnitsWhateverTheirForm() {
        long rope = strings.concat(string("a string of more than"), string(" twenty-four units"));
        long wide = strings.concat(string("\u03b1 string of more than"), string(" twenty-four units"));
        tables.put(set, rope, Value.UNDEFINED);
        tables.put(set, wide, Value.UNDEFINED);
        assertThat(tables.has(set, string("a string of more than twenty-four units")))
                .isTrue();
        assertThat(tables.has(set, string("\u03b1 string of more than twenty-four units")))
                .isTrue();
        assertThat(tables.has(set, string("b string of more than twenty-four units")))
                .isFalse();
        assertThat(strings.cachedHash(rope)).isEqualTo(strings.cachedHash(strings.flatten(rope)));
    }

    @Test
    void doesWhatALinkedHashMapDoes() {
        Map<Integer, Integer> model = new LinkedHashMap<>();
        Random random = new Random(1);
        for (int i = 0; i < 50_000; i++) {
            int key = random.nextInt(300) - 150;
            if (random.nextInt(3) == 0) {
                assertThat(tables.delete(map, number(key))).isEqualTo(model.remove(key) != null);
            } else {
                tables.put(map, number(key), number(i));
                model.put(key, i);
            }
            if (i % 10_000 == 9_999) {
                tables.clear(map);
                model.clear();
            }
            assertThat(tables.size(map)).isEqualTo(model.size());
        }
        tables.put(map, number(5), number(5));
        assertThat(keys(map)).containsExactly(number(5));
    }

    @Test
    void aWalkGoesOnBehindTheEntryItLeftWhateverIsSweptAway() {
        for (int i = 0; i < 64; i++) {
            tables.put(set, number(i), Value.UNDEFINED);
        }
        int at = tables.locate(set, 40, 40);
        long sequence = tables.sequenceAfter(set, at);
        for (int i = 0; i < 60; i++) {
            tables.delete(set, number(i));
        }
        tables.put(set, number(100), Value.UNDEFINED);
        int next = tables.locate(set, at + 1, sequence);
        assertThat(tables.keyAt(set, next)).isEqualTo(number(60));
        assertThat(keys(set)).containsExactly(number(60), number(61), number(62), number(63), number(100));
        tables.clear(set);
        assertThat(tables.locate(set, at + 1, sequence)).isNegative();
        tables.put(set, number(1), Value.UNDEFINED);
        assertThat(tables.keyAt(set, tables.locate(set, at + 1, sequence))).isEqualTo(number(1));
    }

    @Test
    void entriesThatComeAndGoTakeNoMemory() {
        for (int i = 0; i < 100; i++) {
            tables.put(map, number(i), Value.NULL);
        }
        long before = vm.heap.bytesUsed();
        for (int i = 100; i < 100_000; i++) {
            tables.put(map, number(i), Value.NULL);
            tables.delete(map, number(i - 100));
        }
        assertThat(vm.heap.bytesUsed()).isLessThan(before + 16_384);
        assertThat(tables.size(map)).isEqualTo(100);
    }

    @Test
    void clearingLetsGoOfATableThatHasBecomeTooLarge() {
        for (int i = 0; i < 10_000; i++) {
            tables.put(set, number(i), Value.UNDEFINED);
        }
        long large = Memory.getLong(set + Cell.DATA);
        tables.clear(set);
        assertThat(Memory.getLong(set + Cell.DATA)).isEqualTo(large);
        tables.put(set, number(1), Value.UNDEFINED);
        tables.clear(set);
        assertThat(Memory.getLong(set + Cell.DATA)).isNotEqualTo(large);
        assertThat(tables.size(set)).isZero();
    }

    @Test
    void aTableThatFindsNoMoreRoomIsWhatItWas() {
        int[] count = {0};
        assertThatThrownBy(() -> {
                    while (true) {
                        tables.put(map, number(count[0]), number(count[0]));
                        count[0]++;
                    }
                })
                .isInstanceOf(HeapExhausted.class);
        assertThat(tables.size(map)).isEqualTo(count[0]);
        assertThat(tables.has(map, number(count[0]))).isFalse();
        assertThat(tables.get(map, number(count[0] - 1))).isEqualTo(number(count[0] - 1));
        assertThat(keys(map)).hasSize(count[0]);
        assertThat(tables.delete(map, number(0))).isTrue();
        assertThat(tables.size(map)).isEqualTo(count[0] - 1);
    }
}
