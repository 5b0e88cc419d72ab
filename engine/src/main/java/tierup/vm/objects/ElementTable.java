package tierup.vm.objects;

import static tierup.vm.memory.Memory.getInt;
import static tierup.vm.memory.Memory.getLong;
import static tierup.vm.memory.Memory.putInt;
import static tierup.vm.memory.Memory.putLong;

import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Heap;
import tierup.vm.memory.HeapExhausted;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;
import tierup.vm.text.Strings;

/**
 * Elements that lie far apart: a hash table from index to value, one cell of the guest heap. The first element of an
 * array at index 5,000 takes a table of 88 bytes instead of 40,000 bytes of holes.
 *
 * <p>Open addressing with linear probing (Knuth, "The Art of Computer Programming", volume 3, 6.4, algorithms L and R):
 * at most three quarters full, and deleting closes the gap, so that no marks of deleted entries are left.
 *
 * <pre>
 *   header | used, capacity | changes | key, value | key, value | ...
 * </pre>
 *
 * <p>A key is its index plus one, 0 where the entry is free. Which tables an object has, and when, is the affair of
 * {@link Elements}. A collector must scan the values of entries in use.
 */
public final class ElementTable {
    /** Known to nobody who chooses indices: see {@link Strings#hash}. */
    private static final int SEED = ThreadLocalRandom.current().nextInt();

    private static final int USED = 8;
    private static final int CAPACITY = 12;
    private static final int CHANGES = 16;
    private static final int ENTRIES = 24;
    private static final int ENTRY_BYTES = 16;
    private static final int VALUE = 8;

    private static final int FIRST_CAPACITY = 4;
    private static final int LARGEST_CAPACITY = 1 << 26;

    private ElementTable() {}

    /** An empty table with room for so many elements. */
    static long create(Heap heap, int elements) {
        int capacity = FIRST_CAPACITY;
        while (capacity < LARGEST_CAPACITY && mostUsed(capacity) < elements) {
            capacity *= 2;
        }
        if (mostUsed(capacity) < elements) {
            throw HeapExhausted.INSTANCE;
        }
        long table = heap.allocate(ENTRIES + (long) ENTRY_BYTES * capacity);
        putLong(table, Cell.header(0, Cell.ELEMENT_TABLE));
        putInt(table + USED, 0);
        putInt(table + CAPACITY, capacity);
        putLong(table + CHANGES, 0);
        Memory.fill(table + ENTRIES, 2 * capacity, 0);
        return table;
    }

    private static int mostUsed(int capacity) {
        return capacity - capacity / 4;
    }

    /** How many elements there are. */
    static int used(long table) {
        return getInt(table + USED);
    }

    /** Whether the next new element needs a larger table. */
    static boolean isFull(long table) {
        return used(table) >= mostUsed(getInt(table + CAPACITY));
    }

    /** Bytes of the table that has room for twice as many elements. */
    static long grownBytes(long table) {
        return ENTRIES + 2L * ENTRY_BYTES * getInt(table + CAPACITY);
    }

    /** A number that is another one after every change of the set of indices. */
    static long changes(long table) {
        return getLong(table + CHANGES);
    }

    /** An element, or EMPTY. */
    static long get(long table, int index) {
        long entry = find(table, index);
        return entry == 0 ? Value.EMPTY : getLong(entry + VALUE);
    }

    /** Overwrites an element; false if there is none. */
    static boolean overwrite(Heap heap, long table, int index, long value) {
        long entry = find(table, index);
        if (entry == 0) {
            return false;
        }
        heap.store(table, entry + VALUE, value);
        return true;
    }

    /** Adds an element that is not there, to a table that is not full. */
    static void add(Heap heap, long table, int index, long value) {
        int place = home(table, index + 1L);
        while (keyAt(table, place) != 0) {
            place = next(table, place);
        }
        putLong(entry(table, place), index + 1L);
        heap.store(table, entry(table, place) + VALUE, value);
        changed(table, 1);
    }

    /** Deletes an element, if there is one. */
    static void remove(Heap heap, long table, int index) {
        long entry = find(table, index);
        if (entry == 0) {
            return;
        }
        int gap = (int) ((entry - table - ENTRIES) / ENTRY_BYTES);
        for (int place = next(table, gap); keyAt(table, place) != 0; place = next(table, place)) {
            int home = home(table, keyAt(table, place));
            boolean reachesBehindGap = gap <= place ? gap < home && home <= place : gap < home || home <= place;
            if (!reachesBehindGap) {
                putLong(entry(table, gap), keyAt(table, place));
                heap.store(table, entry(table, gap) + VALUE, getLong(entry(table, place) + VALUE));
                gap = place;
            }
        }
        putLong(entry(table, gap), 0);
        putLong(entry(table, gap) + VALUE, 0);
        changed(table, -1);
    }

    /** The indices of all elements, ascending. */
    static int[] indices(long table) {
        int[] indices = new int[used(table)];
        int found = 0;
        for (int place = 0; place < getInt(table + CAPACITY); place++) {
            if (keyAt(table, place) != 0) {
                indices[found++] = (int) (keyAt(table, place) - 1);
            }
        }
        Arrays.sort(indices);
        return indices;
    }

    /** The highest index; -1 if there are no elements. */
    static int lastIndex(long table) {
        long last = 0;
        for (int place = 0; place < getInt(table + CAPACITY); place++) {
            last = Math.max(last, keyAt(table, place));
        }
        return (int) last - 1;
    }

    /** Adds all elements of a table to a larger one. */
    static void copyAll(Heap heap, long from, long to) {
        for (int place = 0; place < getInt(from + CAPACITY); place++) {
            if (keyAt(from, place) != 0) {
                add(heap, to, (int) (keyAt(from, place) - 1), getLong(entry(from, place) + VALUE));
            }
        }
    }

    private static void changed(long table, int growth) {
        putInt(table + USED, used(table) + growth);
        putLong(table + CHANGES, changes(table) + 1);
    }

    /** The address of an index's entry, or 0. */
    private static long find(long table, int index) {
        if (index < 0) {
            return 0;
        }
        long wanted = index + 1L;
        int place = home(table, wanted);
        for (long key = keyAt(table, place); key != 0; key = keyAt(table, place)) {
            if (key == wanted) {
                return entry(table, place);
            }
            place = next(table, place);
        }
        return 0;
    }

    private static int home(long table, long key) {
        return Strings.mix((int) key ^ SEED) & getInt(table + CAPACITY) - 1;
    }

    private static int next(long table, int place) {
        return place + 1 & getInt(table + CAPACITY) - 1;
    }

    private static long entry(long table, int place) {
        return table + ENTRIES + (long) ENTRY_BYTES * place;
    }

    private static long keyAt(long table, int place) {
        return getLong(entry(table, place));
    }
}
