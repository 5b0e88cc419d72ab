package tierup.vm.builtins;

import java.util.Arrays;
import tierup.vm.running.Vm;

/** The order of Array.prototype.sort without a comparator: by the elements' texts, unit for unit. Stable. */
final class TextSort {
    private TextSort() {}

    /** An element and its text, converted once. */
    private record Entry(long value, long text) {}

    /**
     * Sorts an array in place.
     *
     * @param array dense, without holes or undefined
     * @return the array
     */
    static long sort(Vm vm, long array) {
        int length = (int) vm.objects.arrays.arrayLength(array);
        Entry[] entries = new Entry[length];
        for (int i = 0; i < length; i++) {
            long value = vm.objects.elements.get(array, i);
            entries[i] = new Entry(value, vm.conversions.toStringCell(value));
        }
        Arrays.sort(entries, (a, b) -> vm.strings.compare(a.text, b.text));
        for (int i = 0; i < length; i++) {
            vm.objects.elements.store(array, i, entries[i].value);
        }
        return array;
    }
}
