package tierup.vm.memory;

/**
 * The storage cells of objects: out-of-line slots downwards, elements upwards from where the object points (see
 * {@link Cell}).
 *
 * <p>A storage is never shared between objects, except the one empty storage that every object without slots or
 * elements points to; it is never written. Growing either half means moving to a larger cell. Words beyond the elements
 * in use are undefined, slots not yet given out hold undefined.
 */
public final class Storage {
    private static final int HEADER_BYTES = 16;
    private static final int FIRST_SLOTS = 4;

    private final Heap heap;
    private final int firstKind;
    private final long empty;

    /** @param firstKind the {@link DenseKind} of a storage without elements */
    public Storage(Heap heap, int firstKind) {
        this.heap = heap;
        this.firstKind = firstKind;
        this.empty = allocate(0, 0);
    }

    /** The storage of objects that have neither slots nor elements. */
    public long empty() {
        return empty;
    }

    /** A storage with undefined slots and no elements in use; the result points to where element 0 will be. */
    public long allocate(int slots, int capacity) {
        long cell = heap.allocate(8L * slots + HEADER_BYTES + 8L * capacity);
        long storage = cell + 8L * slots + HEADER_BYTES;
        Memory.fill(cell, slots, Value.UNDEFINED);
        Memory.putLong(storage + Cell.STORAGE_HEADER, Cell.storageHeader(slots, firstKind));
        Memory.putInt(storage + Cell.STORAGE_LENGTH, 0);
        Memory.putInt(storage + Cell.STORAGE_CAPACITY, capacity);
        return storage;
    }

    public static long of(long object) {
        return Memory.getLong(object + Cell.STORAGE_POINTER);
    }

    public static int length(long storage) {
        return Memory.getInt(storage + Cell.STORAGE_LENGTH);
    }

    public static int capacity(long storage) {
        return Memory.getInt(storage + Cell.STORAGE_CAPACITY);
    }

    public static int denseKind(long storage) {
        return Memory.getByte(storage + Cell.STORAGE_KIND) & DenseKind.MASK;
    }

    /** The table that holds the elements, or 0 if the storage does. */
    public static long table(long storage) {
        return (Memory.getByte(storage + Cell.STORAGE_KIND) & Cell.HAS_TABLE) != 0 ? Memory.getLong(storage) : 0;
    }

    /** Gives an object a storage with the same slots, whose elements are in a table. */
    public void putTable(long object, long table) {
        long from = of(object);
        long to = allocateWithTable(slots(from), table);
        copySlotsAndHash(from, to);
        heap.store(object, object + Cell.STORAGE_POINTER, to);
    }

    private long allocateWithTable(int slots, long table) {
        long storage = allocate(slots, 1);
        Memory.putInt(storage + Cell.STORAGE_CAPACITY, 0);
        Memory.putByte(storage + Cell.STORAGE_KIND, DenseKind.ANY | Cell.HAS_TABLE);
        heap.store(storage, storage, table);
        return storage;
    }

    /** Gives an object a storage with the same slots, and room for so many elements, none of them in use. */
    public void putDense(long object, int capacity) {
        long from = of(object);
        long to = allocate(slots(from), capacity);
        copySlotsAndHash(from, to);
        heap.store(object, object + Cell.STORAGE_POINTER, to);
    }

    private static void copySlotsAndHash(long from, long to) {
        long slotBytes = 8L * slots(from);
        Memory.copy(from + Cell.STORAGE_HEADER - slotBytes, to + Cell.STORAGE_HEADER - slotBytes, slotBytes);
        Memory.putByte(to + Cell.STORAGE_HASH, Memory.getByte(from + Cell.STORAGE_HASH));
    }

    /** Says that a storage may have holes, or whatever else the bits of a {@link DenseKind} say, but doubles. */
    public static void addKind(long storage, int bits) {
        int known = denseKind(storage);
        int kind = DenseKind.join(known, bits);
        if (kind != known) {
            Memory.putByte(storage + Cell.STORAGE_KIND, kind);
        }
    }

    /**
     * Makes a storage's {@link DenseKind} one that a value fits that is about to be stored; the first double turns the
     * ints in use into doubles. The empty storage must not be passed.
     *
     * @return the word to store: an int becomes a double among doubles
     */
    public static long accept(long storage, long value) {
        int known = denseKind(storage);
        int bits = DenseKind.of(value);
        int kind = DenseKind.join(known, bits);
        if (kind != known) {
            Memory.putByte(storage + Cell.STORAGE_KIND, kind);
            if ((kind & ~known & DenseKind.DOUBLE) != 0) {
                toDoubles(storage);
            }
        }
        return bits == 0 && (kind & DenseKind.DOUBLE) != 0 ? Value.fromDouble(Value.asInt(value)) : value;
    }

    private static void toDoubles(long storage) {
        for (int i = length(storage) - 1; i >= 0; i--) {
            long value = Memory.getLong(storage + 8L * i);
            if (Value.isInt(value)) {
                Memory.putLong(storage + 8L * i, Value.fromDouble(Value.asInt(value)));
            }
        }
    }

    static int slots(long storage) {
        return Memory.getInt(storage + Cell.STORAGE_HEADER);
    }

    /** Makes room for out-of-line slots numbered below {@code needed}. */
    public void ensureSlots(long object, int needed) {
        long storage = of(object);
        int slots = slots(storage);
        if (needed > slots) {
            move(object, storage, Math.max(FIRST_SLOTS, Math.max(needed, 2 * slots)), capacity(storage));
        }
    }

    /** Makes room for exactly so many elements, or a few more. */
    public void ensureCapacity(long object, int needed) {
        long storage = of(object);
        if (needed > capacity(storage)) {
            move(object, storage, slots(storage), needed);
        }
    }

    private void move(long object, long from, int slots, int capacity) {
        long table = table(from);
        long to = table != 0 ? allocateWithTable(slots, table) : allocate(slots, capacity);
        int length = length(from);
        copySlotsAndHash(from, to);
        Memory.copy(from, to, 8L * length);
        Memory.putInt(to + Cell.STORAGE_LENGTH, length);
        if (table == 0) {
            Memory.putByte(to + Cell.STORAGE_KIND, denseKind(from));
        }
        heap.store(object, object + Cell.STORAGE_POINTER, to);
    }

    /** The bits of an object's hash that its storage keeps; 0 in the empty one. */
    public static int hash(long object) {
        return Memory.getByte(of(object) + Cell.STORAGE_HASH);
    }

    /** Has an object's storage keep some bits of its hash; an object without one gets one, of no slots and no elements. */
    public void setHash(long object, int bits) {
        if (of(object) == empty) {
            move(object, empty, 0, 0);
        }
        Memory.putByte(of(object) + Cell.STORAGE_HASH, bits);
    }
}
