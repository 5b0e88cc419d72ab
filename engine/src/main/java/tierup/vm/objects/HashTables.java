package tierup.vm.objects;

import static tierup.vm.memory.Memory.getInt;
import static tierup.vm.memory.Memory.getLong;
import static tierup.vm.memory.Memory.putInt;
import static tierup.vm.memory.Memory.putLong;

import tierup.vm.code.GuestException;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Heap;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;
import tierup.vm.text.Names;
import tierup.vm.text.Strings;

/**
 * The entries of maps and sets: a hash table that remembers the order of insertion, and whose walkers survive every
 * change.
 *
 * <p>A table is one cell (its layout is in {@link Cell}): buckets, then entries in the order in which they were
 * appended, chained by bucket. This is Tyler Close's deterministic hash table, as in V8 ({@code OrderedHashTable}) and
 * SpiderMonkey:
 *
 * <pre>
 *   header | used, live | capacity, first | sequence | bucket, bucket, ... | link, key, value | link, key, value | ...
 * </pre>
 *
 * Walking is running along the entries; nothing depends on addresses, so two runs of a program see the same order and
 * the same costs. Deleting leaves an empty key behind. When the entries are full, deleted ones are swept out in place
 * if they make up half of the table, else the entries move to a table of twice the size; either way at least half a
 * table of insertions pays for it.
 *
 * <p>A walker must go on at the right entry after a sweep. V8 keeps the old table, with a list of what was removed from
 * it, for those who still walk it. Here every entry has a <em>sequence number</em>, counted up by each insertion and
 * never used again. A walker remembers the number it wants next, and the index where that entry should be; if another
 * one is there, a binary search finds it, since the numbers ascend whatever has been swept. So nobody has to know the
 * walkers, clearing needs no care either, and no old table is kept alive.
 *
 * <p>Keys are compared by SameValueZero. A key is therefore brought into its one {@linkplain #normalize normal form},
 * after which all keys but strings are the same exactly if their words are. The hash of an object is the one in its
 * header, not its address, for a collector may move it.
 *
 * <p>The methods take the map or set, whose {@link Cell#DATA} is the table. A collector must scan keys and values of
 * {@code used} entries; what lies behind them is undefined, links and sequence are raw.
 */
public final class HashTables {
    /** Bytes of an entry of a set, and of a map. */
    public static final int SET_ENTRY = 16;

    public static final int MAP_ENTRY = 24;

    /** Most entries, as in V8. */
    static final int MAX_CAPACITY = 1 << 24;

    private static final int FIRST_CAPACITY = 4;
    private static final int NEXT_BITS = 25;
    private static final long NEXT_MASK = (1L << NEXT_BITS) - 1;
    /** At 20 ns each, insertions reach it after three hours; from then on the table counts as full. */
    public static final long MAX_SEQUENCE = 1L << 64 - NEXT_BITS;

    /** A table that has room for so many entries, and uses few of them, is not worth keeping when cleared. */
    private static final int LARGE = 1024;

    private final Strings strings;
    private final Names names;
    private final ObjectFactory factory;
    private final Errors errors;
    private final Heap heap;

    HashTables(Heap heap, Strings strings, Names names, ObjectFactory factory, Errors errors) {
        this.heap = heap;
        this.strings = strings;
        this.names = names;
        this.factory = factory;
        this.errors = errors;
    }

    /** An empty table, to become the DATA of a map or set. */
    public long create(int entryBytes) {
        return create(entryBytes, FIRST_CAPACITY);
    }

    private long create(int entryBytes, int capacity) {
        long table = heap.allocate(Cell.TABLE_BUCKETS + (4L + entryBytes) * capacity);
        putLong(table, Cell.header(entryBytes, Cell.HASH_TABLE));
        putInt(table + Cell.TABLE_CAPACITY, capacity);
        putLong(table + Cell.TABLE_SEQUENCE, 0);
        forgetEntries(table);
        return table;
    }

    private static void forgetEntries(long table) {
        putInt(table + Cell.TABLE_USED, 0);
        putInt(table + Cell.TABLE_LIVE, 0);
        putInt(table + Cell.TABLE_FIRST, 0);
        Memory.fill(table + Cell.TABLE_BUCKETS, capacity(table) / 2, 0);
    }

    // -- looking up -----------------------------------------------------------------------------

    /** How many entries there are. */
    public int size(long collection) {
        return getInt(table(collection) + Cell.TABLE_LIVE);
    }

    public boolean has(long collection, long key) {
        long normal = normalize(key);
        return find(table(collection), normal, hash(normal)) >= 0;
    }

    /** The value of a map's key, or {@link Value#EMPTY}. */
    public long get(long map, long key) {
        long normal = normalize(key);
        long table = table(map);
        int index = find(table, normal, hash(normal));
        return index < 0 ? Value.EMPTY : getLong(entry(table, index) + Cell.ENTRY_VALUE);
    }

    /** The index of a normalized key's entry, or -1. */
    private int find(long table, long key, int hash) {
        boolean isString = Cell.isString(key);
        int index = getInt(bucket(table, hash)) - 1;
        while (index >= 0) {
            long entry = entry(table, index);
            long other = getLong(entry + Cell.ENTRY_KEY);
            if (other == key || isString && Cell.isString(other) && strings.equals(other, key)) {
                return index;
            }
            index = (int) (getLong(entry + Cell.ENTRY_LINK) & NEXT_MASK) - 1;
        }
        return -1;
    }

    // -- changing -------------------------------------------------------------------------------

    /**
     * Adds an entry, or overwrites the value of the one that has the key.
     *
     * @param value ignored by sets
     * @throws GuestException RangeError beyond 2^24 entries
     */
    public void put(long collection, long key, long value) {
        long normal = normalize(key);
        int hash = hash(normal);
        long table = table(collection);
        int index = find(table, normal, hash);
        if (index < 0) {
            if (getInt(table + Cell.TABLE_USED) == capacity(table)) {
                table = makeRoom(collection, table);
            }
            long sequence = getLong(table + Cell.TABLE_SEQUENCE);
            if (sequence == MAX_SEQUENCE) {
                throw full(collection);
            }
            putLong(table + Cell.TABLE_SEQUENCE, sequence + 1);
            append(table, normal, value, hash, sequence);
        } else if (entryBytes(table) == MAP_ENTRY) {
            heap.store(table, entry(table, index) + Cell.ENTRY_VALUE, value);
        }
    }

    private void append(long table, long key, long value, int hash, long sequence) {
        int index = getInt(table + Cell.TABLE_USED);
        long bucket = bucket(table, hash);
        long entry = entry(table, index);
        putLong(entry + Cell.ENTRY_LINK, sequence << NEXT_BITS | getInt(bucket));
        heap.store(table, entry + Cell.ENTRY_KEY, key);
        if (entryBytes(table) == MAP_ENTRY) {
            heap.store(table, entry + Cell.ENTRY_VALUE, value);
        }
        putInt(bucket, index + 1);
        putInt(table + Cell.TABLE_USED, index + 1);
        putInt(table + Cell.TABLE_LIVE, getInt(table + Cell.TABLE_LIVE) + 1);
    }

    /** Deletes a key's entry; false if there is none. */
    public boolean delete(long collection, long key) {
        long normal = normalize(key);
        long table = table(collection);
        int index = find(table, normal, hash(normal));
        if (index < 0) {
            return false;
        }
        long entry = entry(table, index);
        putLong(entry + Cell.ENTRY_KEY, Value.EMPTY);
        if (entryBytes(table) == MAP_ENTRY) {
            putLong(entry + Cell.ENTRY_VALUE, Value.UNDEFINED);
        }
        putInt(table + Cell.TABLE_LIVE, getInt(table + Cell.TABLE_LIVE) - 1);
        if (index == getInt(table + Cell.TABLE_FIRST)) {
            putInt(table + Cell.TABLE_FIRST, skipDeleted(table, index));
        }
        return true;
    }

    /** Deletes all entries. */
    public void clear(long collection) {
        long table = table(collection);
        if (capacity(table) < LARGE || getInt(table + Cell.TABLE_USED) >= capacity(table) / 8) {
            forgetEntries(table);
            return;
        }
        long fresh = create(entryBytes(table), FIRST_CAPACITY);
        putLong(fresh + Cell.TABLE_SEQUENCE, getLong(table + Cell.TABLE_SEQUENCE));
        heap.store(collection, collection + Cell.DATA, fresh);
    }

    /** Sweeps a full table, or moves its entries to a larger one; returns the table that has room. */
    private long makeRoom(long collection, long table) {
        int capacity = capacity(table);
        int live = getInt(table + Cell.TABLE_LIVE);
        if (live <= capacity / 2 || capacity == MAX_CAPACITY && live < MAX_CAPACITY) {
            copyEntries(table, table);
            return table;
        }
        if (capacity == MAX_CAPACITY) {
            throw full(collection);
        }
        long larger = create(entryBytes(table), 2 * capacity);
        copyEntries(table, larger);
        heap.store(collection, collection + Cell.DATA, larger);
        return larger;
    }

    /** Appends the live entries of one table to another; or to itself, for they only move towards the beginning. */
    private void copyEntries(long from, long to) {
        int used = getInt(from + Cell.TABLE_USED);
        putLong(to + Cell.TABLE_SEQUENCE, getLong(from + Cell.TABLE_SEQUENCE));
        forgetEntries(to);
        boolean isMap = entryBytes(from) == MAP_ENTRY;
        for (int i = 0; i < used; i++) {
            long entry = entry(from, i);
            long key = getLong(entry + Cell.ENTRY_KEY);
            if (key != Value.EMPTY) {
                long value = isMap ? getLong(entry + Cell.ENTRY_VALUE) : Value.UNDEFINED;
                append(to, key, value, hash(key), sequenceAt(from, i));
            }
        }
    }

    private GuestException full(long collection) {
        boolean isMap = entryBytes(table(collection)) == MAP_ENTRY;
        return errors.rangeError((isMap ? "Map" : "Set") + " maximum size exceeded");
    }

    // -- walking --------------------------------------------------------------------------------

    /**
     * Finds where a walk goes on.
     *
     * @param hint index where the entry with the given sequence number was expected to be
     * @param sequence one more than that of the entry visited last; 0 at the beginning
     * @return the index of the first entry with such a number or a higher one, or -1 at the end
     */
    public int locate(long collection, int hint, long sequence) {
        long table = table(collection);
        int used = getInt(table + Cell.TABLE_USED);
        boolean found = hint < used && sequenceAt(table, hint) == sequence;
        int index = found ? hint : search(table, used, sequence);
        index = skipDeleted(table, Math.max(index, getInt(table + Cell.TABLE_FIRST)));
        return index < used ? index : -1;
    }

    /** The first index of a sequence number not below the given one, or {@code used}. */
    private static int search(long table, int used, long sequence) {
        int low = 0;
        int high = used;
        while (low < high) {
            int middle = low + high >>> 1;
            if (sequenceAt(table, middle) < sequence) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int skipDeleted(long table, int from) {
        int used = getInt(table + Cell.TABLE_USED);
        int index = from;
        while (index < used && getLong(entry(table, index) + Cell.ENTRY_KEY) == Value.EMPTY) {
            index++;
        }
        return index;
    }

    /** The sequence number that a walk must ask for after visiting an entry. */
    public long sequenceAfter(long collection, int index) {
        return sequenceAt(table(collection), index) + 1;
    }

    /** The key of an entry. */
    public long keyAt(long collection, int index) {
        return getLong(entry(table(collection), index) + Cell.ENTRY_KEY);
    }

    /** The value of an entry of a map. */
    public long valueAt(long map, int index) {
        return getLong(entry(table(map), index) + Cell.ENTRY_VALUE);
    }

    // -- keys -----------------------------------------------------------------------------------

    /** The one form of a number: an int where it is integral and fits, no negative zero, one NaN. */
    private static long normalize(long key) {
        if (!Value.isDouble(key)) {
            return key;
        }
        double number = Value.asDouble(key);
        int integer = (int) number;
        return integer == number ? Value.fromInt(integer) : Value.fromDouble(number);
    }

    private int hash(long key) {
        if (Value.isCell(key)) {
            int kind = Cell.kind(key);
            if (kind >= Cell.FIRST_OBJECT) {
                return factory.identityHash(key);
            }
            return kind <= Cell.LAST_STRING ? strings.cachedHash(key) : Strings.mix(names.id(key));
        }
        return strings.hashOfWord(key);
    }

    // -- addresses ------------------------------------------------------------------------------

    private static long table(long collection) {
        return getLong(collection + Cell.DATA);
    }

    private static int entryBytes(long table) {
        return Cell.shapeId(table);
    }

    private static int capacity(long table) {
        return getInt(table + Cell.TABLE_CAPACITY);
    }

    private static long bucket(long table, int hash) {
        return table + Cell.TABLE_BUCKETS + 4L * (hash & capacity(table) - 1);
    }

    private static long entry(long table, int index) {
        return table + Cell.TABLE_BUCKETS + 4L * capacity(table) + (long) index * entryBytes(table);
    }

    private static long sequenceAt(long table, int index) {
        return getLong(entry(table, index) + Cell.ENTRY_LINK) >>> NEXT_BITS;
    }
}
