package tierup.vm.objects;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tierup.vm.VmFixture;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Storage;
import tierup.vm.memory.VmOptions;

/** The header's bytes: which is whose, and what a hash of sixteen bits and a rest elsewhere is worth. */
class HeaderTest extends VmFixture {
    /** More than the header's sixteen bits tell apart, four times. */
    private static final int MANY = 300_000;

    private static final int FIRST_ROUND = (1 << Cell.HASH_BITS) - 1;

    @Override
    public VmOptions options() {
        return VmOptions.DEFAULT.withHeap(256 << 20).withStack(1 << 20);
    }

    @Test
    void identityHashesOfManyObjectsAreDifferent() {
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < MANY; i++) {
            long object = factory.newObject();
            int hash = factory.identityHash(object);
            assertThat(hash).isBetween(1, (1 << 24) - 1);
            assertThat(seen.add(hash))
                    .as("hash %d of object %d is new", hash, i)
                    .isTrue();
            assertThat(Memory.getByte(object + Cell.COLLECTOR)).isZero();
        }
    }

    /** Whatever happens to the object, its shape, its slots outside and its elements. */
    @Test
    void anIdentityHashIsForLife() {
        for (int i = 0; i < FIRST_ROUND; i++) {
            factory.identityHash(factory.newObject());
        }
        long[] made = {factory.newObject(), factory.newArray(3), object("a", number(1)), function("f", (v, args) -> 0)};
        for (long object : made) {
            int hash = factory.identityHash(object);
            assertThat(hash).isGreaterThan(FIRST_ROUND);
            for (int i = 0; i < 40; i++) {
                objects.set(object, name("p" + i), number(i));
                objects.setIndexed(object, number(i), number(i));
                assertThat(factory.identityHash(object)).isEqualTo(hash);
            }
            for (int i = 0; i < 40; i++) {
                objects.delete(object, string("p" + i));
                objects.delete(object, number(i));
                assertThat(factory.identityHash(object)).isEqualTo(hash);
            }
            objects.setIndexed(object, number(1 << 20), number(1));
            assertThat(factory.identityHash(object))
                    .as("with a table of elements")
                    .isEqualTo(hash);
            assertThat(Memory.getByte(object + Cell.COLLECTOR)).isZero();
            assertThat(Memory.getByte(Storage.of(object) + Cell.STORAGE_HEADER + Cell.COLLECTOR))
                    .isZero();
        }
        assertThat(Memory.getByte(factory.emptyStorage() + Cell.STORAGE_HASH)).isZero();
    }

    @Test
    void aHashGivenInTheFirstRoundStaysWhenOthersNeedMoreBits() {
        long early = factory.newObject();
        int hash = factory.identityHash(early);
        for (int i = 0; i < FIRST_ROUND; i++) {
            factory.identityHash(factory.newObject());
        }
        assertThat(factory.identityHash(early)).isEqualTo(hash);
    }

    /** How many keys a look-up passes, on average, in a table with as many buckets as keys; 1.5 is chance. */
    private static double chain(int keys, IntUnaryOperator hash) {
        int buckets = Integer.highestOneBit(keys - 1) << 1;
        int[] used = new int[buckets];
        for (int i = 0; i < keys; i++) {
            used[hash.applyAsInt(i) & buckets - 1]++;
        }
        double passed = 0;
        for (int inBucket : used) {
            passed += inBucket * (inBucket + 1) / 2.0;
        }
        return passed / keys;
    }

    @Test
    void objectsSpreadOverTheBucketsOfALargeTable() {
        assertThat(chain(MANY, i -> factory.identityHash(factory.newObject()))).isLessThan(1.6);
        assertThat(chain(1_000, i -> factory.identityHash(factory.newObject()))).isLessThan(1.6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%d", "k%d", "%08d", "user-%d@example.org", "%x", "%d/%1$d", "0.%d"})
    void numberedStringsSpreadToo(String pattern) {
        IntFunction<String> text = i -> String.format(pattern, i);
        assertThat(chain(1_000, i -> vm.strings.cachedHash(string(text.apply(i)))))
                .isLessThan(1.8);
        assertThat(chain(MANY, i -> vm.strings.cachedHash(string(text.apply(i)))))
                .isLessThan(2.4);
    }

    @Test
    void equalStringsHaveEqualHashesHoweverTheyWereMade() {
        long flat = string("abcdefghijklmnopqrstuvwxyz0123456789");
        long left = string("abcdefghijklmnopq");
        long rope = vm.strings.concat(left, string("rstuvwxyz0123456789"));
        long wide = vm.strings.substring(string("\u4e00abcdefghijklmnopqrstuvwxyz0123456789"), 1, 37);
        assertThat(vm.strings.cachedHash(rope)).isEqualTo(vm.strings.cachedHash(flat));
        assertThat(vm.strings.cachedHash(wide)).isEqualTo(vm.strings.cachedHash(flat));
        assertThat(vm.strings.cachedHash(string(""))).isNotZero();
        assertThat(Memory.getByte(flat + Cell.COLLECTOR)).isZero();
    }
}
