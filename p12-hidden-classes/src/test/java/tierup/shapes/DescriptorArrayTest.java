package tierup.shapes;

import static org.assertj.core.api.Assertions.assertThat;
import static tierup.vm.shapes.PropertyAttributes.DEFAULT;
import static tierup.vm.shapes.PropertyAttributes.HIDDEN;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
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
        DescriptorArray branch = array.append(1, 103, DEFAULT, 8);
        assertThat(longer.slotAt(longer.find(100, 3))).isEqualTo(7);
        assertThat(longer.slotAt(longer.find(102, 3))).isEqualTo(8);
        assertThat(branch.slotAt(branch.find(103, 2))).isEqualTo(8);
        assertThat(branch.slotAt(branch.find(100, 2))).isEqualTo(7);
    }

    /** Random branches of a tree of arrays, each against a plain list. */
    @Test
    @Points(1)
    void branchesDoNotDisturbOneAnother() {
        Random random = new Random(12);
        DescriptorArray[] arrays = new DescriptorArray[400];
        int[][] names = new int[arrays.length][];
        arrays[0] = DescriptorArray.empty();
        names[0] = new int[0];
        for (int i = 1; i < arrays.length; i++) {
            int parent = random.nextInt(3) == 0 ? random.nextInt(i) : i - 1;
            int count = names[parent].length;
            int name = 1000 + i;
            arrays[i] = arrays[parent].append(count, name, i & 7, count);
            names[i] = Arrays.copyOf(names[parent], count + 1);
            names[i][count] = name;
            arrays[random.nextInt(i)].find(name, 9); // makes an index, sometimes
        }
        for (int i = 0; i < arrays.length; i++) {
            for (int j = 0; j < names[i].length; j++) {
                assertThat(arrays[i].find(names[i][j], names[i].length)).isEqualTo(j);
                assertThat(arrays[i].attributesAt(j)).isEqualTo(names[i][j] - 1000 & 7);
            }
            assertThat(arrays[i].find(1000 + i + 1, names[i].length)).isEqualTo(-1);
        }
    }
}
