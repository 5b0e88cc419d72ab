package tierup.vm.builtins;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tierup.vm.VmFixture;
import tierup.vm.memory.Value;

/** How searches among the words of an array end, and that questions about indices leave nothing behind. */
class ArraySearchTest extends VmFixture {
    private long array(long... values) {
        return factory.newArrayOf(values);
    }

    private int find(long array, long wanted, int from, int to, int step) {
        return new ArraySearch(vm, wanted, false).find(array, from, to, step);
    }

    @Test
    void aSearchEndsAtWhatItFindsAtAHoleOrAtTheEnd() {
        long array = array(Value.fromInt(1), Value.fromInt(2), Value.EMPTY, Value.fromInt(2));
        assertThat(find(array, Value.fromInt(2), 0, 4, 1)).isEqualTo(1);
        assertThat(ArraySearch.endOf(find(array, Value.fromInt(3), 0, 4, 1))).isEqualTo(2);
        assertThat(ArraySearch.endOf(find(array, Value.fromInt(3), 0, 2, 1))).isEqualTo(2);
        assertThat(find(array, Value.fromInt(2), 3, -1, -1)).isEqualTo(3);
        assertThat(ArraySearch.endOf(find(array, Value.fromInt(2), 0, -1, -1))).isEqualTo(-1);
        assertThat(ArraySearch.endOf(find(array, Value.fromInt(1), 2, -1, -1))).isEqualTo(2);
    }

    @Test
    void aNumberIsFoundInEitherForm() {
        long ints = array(Value.fromInt(3), Value.fromInt(0));
        long doubles = array(Value.fromDouble(3), Value.fromDouble(-0.0), Value.fromDouble(0.5));
        assertThat(find(ints, Value.fromDouble(3), 0, 2, 1)).isZero();
        assertThat(find(doubles, Value.fromInt(3), 0, 3, 1)).isZero();
        assertThat(find(doubles, Value.fromInt(0), 0, 3, 1)).isEqualTo(1);
        assertThat(find(ints, Value.fromDouble(-0.0), 0, 2, 1)).isEqualTo(1);
    }

    @Test
    void askingForIndicesLeavesNoNamesBehind() {
        long array = array(Value.fromInt(1));
        int before = names.size();
        for (int i = 100_000; i < 100_100; i++) {
            assertThat(objects.has(array, Value.fromInt(i))).isFalse();
        }
        assertThat(objects.has(array, Value.fromInt(0))).isTrue();
        assertThat(names.size()).isEqualTo(before);
    }
}
