package tierup.vm.objects;

import tierup.vm.memory.Cell;
import tierup.vm.memory.DenseKind;
import tierup.vm.memory.Heap;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Storage;
import tierup.vm.memory.Value;

/**
 * Elements in tables: when an object's {@link ElementTable} is made, grown, and given up for dense elements. The other
 * half of {@link Elements}, which decides what is too far apart to be dense.
 */
final class FarElements {
    private final Heap heap;
    private final Storage storages;
    private final Elements elements;

    FarElements(Heap heap, Storage storages, Elements elements) {
        this.heap = heap;
        this.storages = storages;
        this.elements = elements;
    }

    /** Adds or overwrites an element of an object that has a table, or is to have one. */
    void put(long object, int index, long value) {
        long table = Elements.tableOf(object);
        if (table == 0) {
            table = makeTable(object);
        }
        if (ElementTable.overwrite(heap, table, index, value)) {
            return;
        }
        if (ElementTable.isFull(table)) {
            long span = Math.max(ElementTable.lastIndex(table), index) + 1L;
            if (Cell.isArray(object)) {
                span = Math.max(span, Elements.arrayLength(object));
            }
            if (span <= Elements.MOST_HOLES * (ElementTable.used(table) + 1L) && span <= Elements.MAX_DENSE_LENGTH) {
                makeDense(object, table, (int) span);
                elements.put(object, index, value);
                return;
            }
            long larger = ElementTable.create(heap, 2 * ElementTable.used(table));
            ElementTable.copyAll(heap, table, larger);
            heap.store(Storage.of(object), Storage.of(object), larger);
            table = larger;
        }
        ElementTable.add(heap, table, index, value);
        if (Cell.isArray(object) && index >= Elements.arrayLength(object)) {
            Memory.putLong(object + Cell.ARRAY_LENGTH, Value.fromInt(index + 1));
        }
    }

    /** Moves the elements of a dense object to a table, and returns it; an array's length stays. */
    long makeTable(long object) {
        int[] indices = elements.indices(object);
        long table = ElementTable.create(heap, indices.length + 1);
        for (int index : indices) {
            ElementTable.add(heap, table, index, elements.get(object, index));
        }
        storages.putTable(object, table);
        return table;
    }

    /** Moves the elements of a table to a storage of exactly the given length. */
    private void makeDense(long object, long table, int length) {
        storages.putDense(object, length);
        long storage = Storage.of(object);
        Memory.fill(storage, length, Value.EMPTY);
        Storage.addKind(storage, DenseKind.HOLES);
        Elements.setUsed(object, storage, length);
        for (int index : ElementTable.indices(table)) {
            elements.store(object, index, ElementTable.get(table, index));
        }
    }

    /** Gives an array with a table another length; false if its indices are to be names from now on. */
    boolean setLength(long array, long length) {
        if (length > Integer.MAX_VALUE) {
            return false;
        }
        long table = Elements.tableOf(array);
        long behind = Elements.arrayLength(array) - length;
        if (behind > 0 && behind < ElementTable.used(table)) {
            for (long index = length; index < Elements.arrayLength(array); index++) {
                ElementTable.remove(heap, table, (int) index);
            }
        } else if (behind > 0) {
            for (int index : ElementTable.indices(table)) {
                if (index >= length) {
                    ElementTable.remove(heap, table, index);
                }
            }
        }
        Memory.putLong(array + Cell.ARRAY_LENGTH, Value.fromLong(length));
        return true;
    }
}
