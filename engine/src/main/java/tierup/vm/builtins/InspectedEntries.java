package tierup.vm.builtins;

import java.util.ArrayList;
import java.util.List;
import tierup.vm.builtins.Iterators.Family;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;
import tierup.vm.objects.HashTables;
import tierup.vm.running.Iteration;
import tierup.vm.running.Vm;

/**
 * What the inspector shows of the content of a map, a set, or an iterator over one: as much as is left to visit.
 *
 * @param keys the first ones
 * @param values of a map; of a set the keys again
 * @param form how an entry is written
 * @param more how many entries there are beyond these
 */
record InspectedEntries(List<Long> keys, List<Long> values, Form form, int more) {
    /** How an entry is written. */
    enum Form {
        /** {@code value} */
        ELEMENT,
        /** {@code key => value} */
        ASSOCIATION,
        /** {@code [ key, value ]} */
        PAIR,
        /** Nothing can be said but that there may be entries. */
        UNKNOWN
    }

    private static final InspectedEntries NONE = new InspectedEntries(List.of(), List.of(), Form.ELEMENT, 0);
    private static final InspectedEntries UNKNOWN = new InspectedEntries(List.of(), List.of(), Form.UNKNOWN, 0);

    /**
     * The content of an object of any kind; most have none.
     *
     * @param most how many entries to list
     */
    static InspectedEntries of(Vm vm, long object, int most) {
        switch (Cell.kind(object)) {
            case Cell.MAP:
                return collect(vm, object, 0, 0, Iteration.MAP_ENTRIES, Form.ASSOCIATION, most);
            case Cell.SET:
                return collect(vm, object, 0, 0, Iteration.SET_VALUES, Form.ELEMENT, most);
            case Cell.WEAK_MAP:
            case Cell.WEAK_SET:
                return UNKNOWN;
            default:
                return isCollectionIterator(object) ? ofIterator(vm, object, most) : NONE;
        }
    }

    /** Whether an object is an iterator over a map or set. */
    static boolean isCollectionIterator(long object) {
        return Cell.kind(object) == Cell.BUILTIN_ITERATOR
                && (family(object) == Family.MAP || family(object) == Family.SET);
    }

    /** What an iterator walks over. */
    static Family family(long iterator) {
        return Family.of(Iteration.mode(Memory.getLong(iterator + Cell.DATA)));
    }

    /** Whether an iterator gives keys and values together. */
    static boolean hasPairs(long iterator) {
        int mode = Iteration.mode(Memory.getLong(iterator + Cell.DATA));
        return mode == Iteration.MAP_ENTRIES || mode == Iteration.SET_ENTRIES;
    }

    private static InspectedEntries ofIterator(Vm vm, long iterator, int most) {
        long state = Memory.getLong(iterator + Cell.DATA);
        int mode = Iteration.mode(state);
        long source = Memory.getLong(state + Cell.ITERATOR_SOURCE);
        if (source == Value.UNDEFINED) {
            return NONE;
        }
        boolean pairs = hasPairs(iterator);
        int index = Memory.getInt(state + Cell.ITERATOR_INDEX);
        long sequence = (long) Value.asNumber(Memory.getLong(state + Cell.ITERATOR_EXTRA));
        return collect(vm, source, index, sequence, mode, pairs ? Form.PAIR : Form.ELEMENT, most);
    }

    private static InspectedEntries collect(
            Vm vm, long source, int start, long sequence, int mode, Form form, int most) {
        HashTables tables = vm.objects.tables;
        List<Long> keys = new ArrayList<>();
        List<Long> values = new ArrayList<>();
        int more = 0;
        int index = tables.locate(source, start, sequence);
        while (index >= 0) {
            if (keys.size() < most) {
                long value =
                        Cell.kind(source) == Cell.MAP ? tables.valueAt(source, index) : tables.keyAt(source, index);
                keys.add(mode == Iteration.MAP_VALUES ? value : tables.keyAt(source, index));
                values.add(value);
            } else {
                more++;
            }
            index = tables.locate(source, index + 1, tables.sequenceAfter(source, index));
        }
        return new InspectedEntries(keys, values, form, more);
    }
}
