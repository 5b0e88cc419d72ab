package tierup.vm.builtins;

import tierup.vm.memory.Cell;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Storage;
import tierup.vm.memory.Value;
import tierup.vm.running.Vm;

/**
 * Looks for a value among the words of an array's storage. Most values are equal only if their words are; a number has up to three words
 * (an int, a double, and zero has two signs), and only strings have to be looked into.
 */
final class ArraySearch {
    private final Vm vm;
    private final long wanted;
    private final boolean isString;
    private final boolean isNaN;
    private final long first;
    private final long second;
    private final long third;

    /** @param findsNaN whether NaN is found, as by includes; indexOf never finds it */
    ArraySearch(Vm vm, long wanted, boolean findsNaN) {
        this.vm = vm;
        this.wanted = wanted;
        this.isString = Cell.isString(wanted);
        double number = Value.isNumber(wanted) ? Value.asNumber(wanted) : 1;
        this.isNaN = findsNaN && Double.isNaN(number);
        boolean isInt = Value.isNumber(wanted) && (int) number == number;
        boolean found = !Value.isNumber(wanted) || !Double.isNaN(number);
        this.first = !found ? Value.EMPTY : isInt ? Value.fromInt((int) number) : wanted;
        this.second = isInt ? Value.fromDouble((int) number) : first;
        this.third = isInt && number == 0 ? Value.fromDouble(-0.0) : first;
    }

    /**
     * Goes over dense elements from one index to another, which is not looked at.
     *
     * @param step 1 or -1
     * @return the index of the value; or a negative number, for {@link #endOf}, if the search ended before it was found
     */
    int find(long array, int from, int to, int step) {
        long storage = Storage.of(array);
        for (int i = from; i != to; i += step) {
            long word = Memory.getLong(storage + 8L * i);
            if (word == Value.EMPTY) {
                return -2 - i;
            } else if (word == first || word == second || word == third) {
                return i;
            } else if (isString) {
                if (Cell.isString(word) && vm.strings.equals(word, wanted)) {
                    return i;
                }
            } else if (isNaN && Value.isDouble(word) && Double.isNaN(Value.asDouble(word))) {
                return i;
            }
        }
        return -2 - to;
    }

    /** Where a search ended: at a hole, or at the index that was not to be looked at. */
    static int endOf(int found) {
        return -2 - found;
    }

    /** How many of an array's first elements can be searched: none of an object of another kind. */
    static long searchable(Vm vm, ArrayLike source) {
        return Cell.isArray(source.object) ? Math.min(vm.objects.elements.length(source.object), source.length) : 0;
    }
}
