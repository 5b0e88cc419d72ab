package tierup.shapes;

import static org.assertj.core.api.Assertions.assertThat;
import static tierup.vm.shapes.PropertyAttributes.DEFAULT;
import static tierup.vm.shapes.PropertyAttributes.HIDDEN;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tierup.vm.text.NameIndex;
import tierup.workbook.Exercise;
import tierup.workbook.Points;

/** Which array a shape's properties are in, and where in it. */
@Exercise("p12.2")
class DescriptorArrayTest {
    private static DescriptorArray ofNames(int count) {
        DescriptorArray array = DescriptorArray.empty();
        for (int i = 0; i < count; i++) {
            array = array.append(i, 100 + i, DEFAULT, i);
        }
        return array;
    }

    @Test
    @Points(1)
    void anEntryIsFoundWhereItWasPut() {
        DescriptorArray array = ofNames(5);
        for (int i = 0; i < 5; i++) {
            assertThat(array.find(100 + i, 5)).isEqualTo(i);
            assertThat(array.nameAt(i)).isEqualTo(100 + i);
            assertThat(array.slotAt(i)).isEqualTo(i);
        }
        assertThat(array.find(99, 5)).isEqualTo(-1);
    }

    @Test
    @Points(2)
    void aLineOfShapesSharesOneArray() {
        DescriptorArray array = DescriptorArray.empty();
        for (int i = 0; i < 1000; i++) {
            DescriptorArray next = array.append(i, 100 + i, DEFAULT, i);
            assertThat(next).isSameAs(array);
        }
        assertThat(array.size()).isEqualTo(1000);
        assertThat(array.index()).as("an index, when nobody has searched").isNull();
    }

    @Test
    @Points(2)
    void aSecondChildGetsAnArrayOfItsOwn() {
        DescriptorArray array = ofNames(3);
        DescriptorArray branch = array.append(2, 555, HIDDEN, 2);
        assertThat(branch).isNotSameAs(array);
        assertThat(branch.size()).isEqualTo(3);
        assertThat(branch.find(100, 3)).isZero();
        assertThat(branch.find(101, 3)).isEqualTo(1);
        assertThat(branch.find(555, 3)).isEqualTo(2);
        assertThat(branch.find(102, 3)).isEqualTo(-1);
        assertThat(branch.attributesAt(2)).isEqualTo(HIDDEN);
        assertThat(array.find(102, 3)).as("the first child keeps what it has").isEqualTo(2);
        assertThat(array.find(555, 3)).isEqualTo(-1);
    }

    @Test
    @Points(1)
    void aShapeHasOnlyItsOwnPrefixOfAShortArray() {
        DescriptorArray array = ofNames(6);
        assertThat(array.find(104, 4)).isEqualTo(-1);
        assertThat(array.find(104, 5)).isEqualTo(4);
        assertThat(array.find(100, 0)).isEqualTo(-1);
    }

    @Test
    @Points(2)
    void aShapeHasOnlyItsOwnPrefixOfALongArray() {
        DescriptorArray array = ofNames(100);
        for (int count = 0; count <= 100; count++) {
            assertThat(array.find(100, count)).isEqualTo(count > 0 ? 0 : -1);
            assertThat(array.find(150, count)).isEqualTo(count > 50 ? 50 : -1);
            assertThat(array.find(199, count)).isEqualTo(count > 99 ? 99 : -1);
        }
    }

    @Test
    @Points(1)
    void whatIsAddedAfterASearchIsFoundToo() {
        DescriptorArray array = ofNames(40);
        assertThat(array.find(500, 40)).isEqualTo(-1);
        array = array.append(40, 500, DEFAULT, 40);
        assertThat(array.find(500, 41)).isEqualTo(40);
        assertThat(array.find(500, 40)).isEqualTo(-1);
    }

    @Test
    @Points(1)
    void slotsOfWhatWasADictionaryAreKept() {
        DescriptorArray array =
                DescriptorArray.of(new int[] {100, 101}, new byte[] {DEFAULT, DEFAULT}, new int[] {7, 3});
        DescriptorArray longer = array.append(2, 102, DEFAULT, 8);
        assertThat(longer).as("an array with slots of its own is shared too").isSameAs(array);
        DescriptorArray branch = array.append(1, 103, DEFAULT, 8);
        assertThat(longer.slotAt(longer.find(100, 3))).isEqualTo(7);
        assertThat(longer.slotAt(longer.find(102, 3))).isEqualTo(8);
        assertThat(branch.slotAt(branch.find(103, 2))).isEqualTo(8);
        assertThat(branch.slotAt(branch.find(100, 2))).isEqualTo(7);
    }

    @Test
    @Points(1)
    void aSecondChildOfTheSameNameIsAnotherToo() {
        DescriptorArray array = ofNames(4);
        DescriptorArray hidden = array.append(2, 102, HIDDEN, 2);
        DescriptorArray elsewhere = array.append(2, 102, DEFAULT, 9);
        assertThat(hidden)
                .as("the array of a shape that has 102 with other attributes")
                .isNotSameAs(array);
        assertThat(hidden.find(102, 3)).isEqualTo(2);
        assertThat(hidden.attributesAt(2)).isEqualTo(HIDDEN);
        assertThat(hidden.size()).isEqualTo(3);
        assertThat(array.find(102, 3)).isEqualTo(2);
        assertThat(array.attributesAt(2)).as("of the first child").isEqualTo(DEFAULT);
        assertThat(array.size()).isEqualTo(4);
        assertThat(elsewhere.find(102, 3)).isEqualTo(2);
    }

    /** Where slots are the properties' own, a name with the same attributes may still lie elsewhere. */
    @Test
    @Points(1)
    void aSecondChildOfTheSameNameHasASlotOfItsOwn() {
        for (int size = 1; size < 12; size++) {
            int[] names = new int[size];
            int[] slots = new int[size];
            byte[] attributes = new byte[size];
            for (int i = 0; i < size; i++) {
                names[i] = 100 + i;
                slots[i] = 3 * i;
                attributes[i] = DEFAULT;
            }
            DescriptorArray array = DescriptorArray.of(names, attributes, slots);
            for (int count = 0; count < size; count++) {
                DescriptorArray sister = array.append(count, 100 + count, DEFAULT, 50);
                assertThat(sister.slotAt(sister.find(100 + count, count + 1)))
                        .as("slot of name %d, appended to %d of %d names with slot 50", 100 + count, count, size)
                        .isEqualTo(50);
                assertThat(array.slotAt(array.find(100 + count, count + 1)))
                        .as("its slot in the first child")
                        .isEqualTo(3 * count);
            }
        }
    }

    @Test
    @Points(1)
    void upToEightAreComparedAndMoreAreLookedUp() {
        DescriptorArray few = ofNames(DescriptorArray.LINEAR);
        DescriptorArray array = ofNames(20);
        for (int count = 0; count <= DescriptorArray.LINEAR; count++) {
            for (int i = 0; i < DescriptorArray.LINEAR; i++) {
                assertThat(few.find(100 + i, count))
                        .as("name %d among %d of 8", i, count)
                        .isEqualTo(i < count ? i : -1);
                assertThat(array.find(100 + i, count))
                        .as("name %d among %d of 20", i, count)
                        .isEqualTo(i < count ? i : -1);
            }
            assertThat(array.find(119, count)).isEqualTo(-1);
        }
        assertThat(few.index()).as("an index of eight names").isNull();
        assertThat(array.find(108, DescriptorArray.LINEAR + 1)).isEqualTo(8);
        NameIndex index = array.index();
        assertThat(index).as("an index after a search of nine names").isNotNull();
        index.add(777, 3);
        assertThat(array.find(777, 20)).as("a name that is in the index only").isEqualTo(3);
    }

    @Test
    @Points(1)
    void thereIsOneIndexForAll() {
        DescriptorArray array = ofNames(30);
        array.find(110, 30);
        NameIndex index = array.index();
        for (int count = 9; count <= 30; count++) {
            assertThat(array.find(100 + count - 1, count)).isEqualTo(count - 1);
            assertThat(array.find(99, count)).isEqualTo(-1);
            assertThat(array.index())
                    .as("the index after a search of %d names", count)
                    .isSameAs(index);
        }
        for (int i = 30; i < 60; i++) {
            assertThat(array.append(i, 100 + i, DEFAULT, i))
                    .as("an array with an index is shared too")
                    .isSameAs(array);
            assertThat(array.find(100 + i, i + 1)).isEqualTo(i);
            assertThat(array.find(100 + i, i)).as("not in the prefix").isEqualTo(-1);
        }
        assertThat(array.index()).as("the index after thirty additions").isSameAs(index);
        DescriptorArray branch = array.append(40, 500, HIDDEN, 40);
        assertThat(array.index()).as("the index after a branch").isSameAs(index);
        assertThat(branch.find(500, 41)).isEqualTo(40);
        assertThat(branch.find(139, 41)).isEqualTo(39);
        assertThat(branch.find(140, 41)).as("a name of the first child").isEqualTo(-1);
        assertThat(array.find(500, 60)).as("a name of the second child").isEqualTo(-1);
    }

    /** Random branches of a tree of arrays, each against a plain list. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {12, 13, 14})
    @Points(1)
    void branchesDoNotDisturbOneAnother(long seed) {
        Random random = new Random(seed);
        DescriptorArray[] arrays = new DescriptorArray[400];
        int[][] names = new int[arrays.length][];
        arrays[0] = DescriptorArray.empty();
        names[0] = new int[0];
        for (int i = 1; i < arrays.length; i++) {
            int parent = random.nextInt(3) == 0 ? random.nextInt(i) : i - 1;
            int count = names[parent].length;
            int name = 1000 + i;
            arrays[i] = arrays[parent].append(count, name, i & 15, count);
            names[i] = Arrays.copyOf(names[parent], count + 1);
            names[i][count] = name;
            int other = random.nextInt(i);
            assertThat(arrays[other].find(name, names[other].length))
                    .as("name %d in array %d, which has not got it", name, other)
                    .isEqualTo(-1);
        }
        for (int i = 0; i < arrays.length; i++) {
            for (int j = 0; j < names[i].length; j++) {
                int prefix = j + random.nextInt(names[i].length - j + 1);
                assertThat(arrays[i].find(names[i][j], prefix))
                        .as("name %d of array %d among the first %d", j, i, prefix)
                        .isEqualTo(j < prefix ? j : -1);
                assertThat(arrays[i].nameAt(j)).isEqualTo(names[i][j]);
                assertThat(arrays[i].slotAt(j)).isEqualTo(j);
                assertThat(arrays[i].attributesAt(j))
                        .as("attributes of name %d of array %d", j, i)
                        .isEqualTo(names[i][j] - 1000 & 15);
            }
            assertThat(arrays[i].find(1000 + i + 1, names[i].length)).isEqualTo(-1);
        }
    }
}
