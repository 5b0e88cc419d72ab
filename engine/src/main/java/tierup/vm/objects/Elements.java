package tierup.vm.objects;

import java.util.Arrays;
import tierup.vm.memory.Cell;
import tierup.vm.memory.DenseKind;
import tierup.vm.memory.Heap;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Slots;
import tierup.vm.memory.Storage;
import tierup.vm.memory.Value;
import tierup.vm.memory.VmBlock;
import tierup.vm.shapes.PropertyAttributes;
import tierup.vm.shapes.Shape;
import tierup.vm.shapes.ShapeTable;
import tierup.vm.text.Names;

/**
 * Integer-keyed properties. Dense ones are words in the object's storage, reached by index without any search; a hole
 * is {@link Value#EMPTY}, and reading one goes on in the prototype.
 *
 * <p>Elements that would leave too many holes between them are kept in an {@link ElementTable} instead: a store far
 * beyond the end, a length of many millions. When they have become many enough for what they span, they are dense again.
 * V8 draws the lines at about the same places (a gap of 1,024; a table that takes more than an array would).
 *
 * <p>Dense elements and those in a table are always plain: writable, enumerable, configurable data. Whatever does not
 * fit makes the object <em>sparse</em>: an accessor at an index, freezing, a length of billions. A sparse object's
 * integer keys are properties of its dictionary shape, named by their digits.
 *
 * <p>With a table as when it is sparse, an object's storage has no elements at all, so that every fast path that tests
 * an index against the storage's length falls through to here without knowing of either.
 *
 * <p>For the same reason the capacity is cut to the length when an array stops being extensible, its length becomes
 * read-only, or it becomes a prototype; and one with holes that stops being extensible becomes sparse. So a fast path
 * that fills a hole, or appends where capacity is left, has only one thing to ask: {@link #onPrototypes}.
 *
 * <p>Invariants: a dense array's length is its storage's length. As long as {@link #onPrototypes} is false, no object
 * whose shape says that it is a prototype has an integer key, and its storage has room for none: neither a hole that a
 * fast path could fill nor capacity to append to. The prototypes of primitives are such objects from the start.
 */
public final class Elements {
    /** Longest array of all. */
    static final long MAX_LENGTH = 0xFFFF_FFFFL;

    /** Longest dense array made by giving its length: 256 MiB of elements. */
    static final int MAX_DENSE_LENGTH = 32 << 20;

    /** An array may be made so much longer than it is, by giving its length, and stay dense. */
    private static final int MAX_LENGTHENING = 1 << 20;

    /** A store that is farther than this from where there is room turns to a table; as in V8. */
    private static final int MAX_GAP = 1024;

    /** Storages up to this size may be mostly holes; as in V8. */
    private static final int FEW_ELEMENTS = 5000;

    /** Elements are dense if at least one of so many is there: a table of them takes half of that. */
    static final int MOST_HOLES = 8;

    private final long block;
    private final Heap heap;
    private final Names names;
    private final ShapeTable shapes;
    private final Storage storages;
    private final FarElements farElements;

    Elements(long block, Heap heap, Names names, ShapeTable shapes, Storage storages) {
        this.block = block;
        this.heap = heap;
        this.names = names;
        this.shapes = shapes;
        this.storages = storages;
        this.farElements = new FarElements(heap, storages, this);
    }

    /** The object's own plain element, dense or in a table; or EMPTY: a hole, out of range, or sparse. */
    public long get(long object, int index) {
        long storage = Storage.of(object);
        if (Integer.compareUnsigned(index, Storage.length(storage)) < 0) {
            return Memory.getLong(storage + 8L * index);
        }
        long table = Storage.table(storage);
        return table == 0 ? Value.EMPTY : ElementTable.get(table, index);
    }

    /** How many elements the storage has in use; 0 for objects that are sparse or have a table. */
    public int length(long object) {
        return Storage.length(Storage.of(object));
    }

    /** What the object's dense elements are, and perhaps some that it had: {@link DenseKind} bits. */
    public int denseKind(long object) {
        return Storage.denseKind(Storage.of(object));
    }

    /** Whether all integer keys of the object lie in its storage. */
    public boolean isDense(long object) {
        return !shapes.of(object).isSparse() && tableOf(object) == 0;
    }

    /** The object's {@link ElementTable}, or 0. */
    static long tableOf(long object) {
        return Storage.table(Storage.of(object));
    }

    /**
     * Whether an array is nothing but its words: dense, extensible, of writable length, and no prototype shines through
     * its holes. Then shifting elements is moving words.
     */
    public boolean isPlain(long array) {
        Shape shape = shapes.of(array);
        return shape.isExtensible() && isLengthWritable(shape) && !onPrototypes() && isDense(array);
    }

    /** Moves elements within a plain array; both ranges must be in use. */
    public void move(long array, int from, int to, int count) {
        long storage = Storage.of(array);
        if (from < 0 || to < 0 || count < 0 || Math.max(from, to) + count > Storage.length(storage)) {
            throw new IndexOutOfBoundsException("elements " + from + " to " + to + ", count " + count);
        }
        heap.move(storage, storage + 8L * from, storage + 8L * to, count);
    }

    /** Overwrites an element that {@link #get} has found; or a hole of a dense object. */
    public void store(long object, int index, long value) {
        long storage = Storage.of(object);
        if (Integer.compareUnsigned(index, Storage.length(storage)) >= 0) {
            long table = Storage.table(storage);
            if (table != 0 && ElementTable.overwrite(heap, table, index, value)) {
                return;
            }
            throw new IndexOutOfBoundsException("element " + index + " of " + Storage.length(storage));
        }
        heap.store(storage, storage + 8L * index, Storage.accept(storage, value));
    }

    /**
     * Whether some prototype may have integer keys, so that a hole is not simply undefined and a store beyond the end
     * may meet a setter. Never becomes false again. Machine code reads {@link VmBlock#ELEMENTS_ON_PROTOTYPES}.
     */
    public boolean onPrototypes() {
        return Memory.getInt(block + VmBlock.ELEMENTS_ON_PROTOTYPES) != 0;
    }

    private void foundOnPrototype() {
        Memory.putInt(block + VmBlock.ELEMENTS_ON_PROTOTYPES, 1);
    }

    /** Must be called for an object that becomes a prototype. */
    void becamePrototype(long object) {
        boolean characters = PropertyReader.isStringWrapper(object)
                && Memory.getInt(PropertyReader.wrapped(object) + Cell.STRING_LENGTH) > 0;
        if (length(object) > 0 || characters || Cell.isTypedArray(object) || !isDense(object)) {
            foundOnPrototype();
        }
        cutCapacity(object);
    }

    /**
     * Adds or overwrites an own element of an object that is not sparse, is extensible, and, if an array, of writable
     * length.
     */
    void put(long object, int index, long value) {
        if (tableOf(object) != 0 || isTooFar(object, index)) {
            farElements.put(object, index, value);
        } else {
            putDense(object, index, value);
        }
        if (shapes.of(object).isPrototypeShape()) {
            foundOnPrototype();
        }
    }

    /** Whether a dense object is better off with a table than with the holes that a store would leave. */
    private boolean isTooFar(long object, int index) {
        long storage = Storage.of(object);
        int capacity = Storage.capacity(storage);
        if (index < capacity) {
            return false;
        }
        int length = Storage.length(storage);
        if (index - capacity >= MAX_GAP) {
            return true;
        }
        return index > length && index >= FEW_ELEMENTS && index / MOST_HOLES > countElements(object);
    }

    private void putDense(long object, int index, long value) {
        long storage = Storage.of(object);
        int length = Storage.length(storage);
        if (index >= length) {
            if (index >= Storage.capacity(storage)) {
                storage = makeRoom(object, grownCapacity(index));
            }
            // One more than needed, so that every word in use is an element when others are converted for this one.
            Memory.fill(storage + 8L * length, index + 1 - length, Value.EMPTY);
            Storage.addKind(storage, index > length ? DenseKind.HOLES : DenseKind.PACKED_INT);
            setUsed(object, storage, index + 1);
        }
        heap.store(storage, storage + 8L * index, Storage.accept(storage, value));
    }

    /**
     * Makes room for more elements; nobody else does. So a prototype, which had its room taken away when it became one,
     * cannot get an element before this has been noted.
     */
    private long makeRoom(long object, int capacity) {
        if (shapes.of(object).isPrototypeShape()) {
            foundOnPrototype();
        }
        storages.ensureCapacity(object, capacity);
        return Storage.of(object);
    }

    private int countElements(long object) {
        int length = length(object);
        int elements = 0;
        for (int i = 0; i < length; i++) {
            elements += get(object, i) != Value.EMPTY ? 1 : 0;
        }
        return elements;
    }

    /** Half as much again, plus a few: appending n elements copies fewer than 3 n. */
    private static int grownCapacity(int index) {
        return (int) Math.min(Integer.MAX_VALUE - 1L, index + (index >> 1) + 4L);
    }

    static void setUsed(long object, long storage, int length) {
        Memory.putInt(storage + Cell.STORAGE_LENGTH, length);
        if (Cell.kind(object) == Cell.ARRAY) {
            Memory.putLong(object + Cell.ARRAY_LENGTH, Value.fromInt(length));
        }
    }

    /** Appends to an array; false if its state calls for the general path. */
    public boolean push(long array, long value) {
        if (onPrototypes()) {
            return false;
        }
        long storage = Storage.of(array);
        int length = Storage.length(storage);
        if (length == Storage.capacity(storage)) {
            Shape shape = shapes.of(array);
            boolean plain = shape.isExtensible() && isLengthWritable(shape) && !shape.isPrototypeShape();
            if (!plain || !isDense(array)) {
                return false;
            }
            storage = makeRoom(array, grownCapacity(length));
        }
        heap.store(storage, storage + 8L * length, Storage.accept(storage, value));
        setUsed(array, storage, length + 1);
        return true;
    }

    /**
     * Appends the elements of an array to another one, holes as undefined; false, with nothing done, if the state of one of
     * them calls for the general path.
     */
    public boolean append(long array, long source) {
        int used = length(array);
        int count = length(source);
        boolean dense = isPlain(array) && isDense(source) && !shapes.of(array).isPrototypeShape();
        if (!dense || arrayLength(source) != count || used + (long) count > MAX_DENSE_LENGTH) {
            return false;
        }
        if (count == 0) {
            return true;
        }
        long storage = used + count > Storage.capacity(Storage.of(array))
                ? makeRoom(array, grownCapacity(used + count - 1))
                : Storage.of(array);
        for (int i = 0; i < count; i++) {
            long element = get(source, i);
            long value = element == Value.EMPTY ? Value.UNDEFINED : element;
            heap.store(storage, storage + 8L * (used + i), Storage.accept(storage, value));
            Memory.putInt(storage + Cell.STORAGE_LENGTH, used + i + 1);
        }
        setUsed(array, storage, used + count);
        return true;
    }

    /**
     * Removes and returns the last element of a dense array of writable length; EMPTY if it is a hole, or the general
     * path is needed.
     */
    public long pop(long array) {
        long storage = Storage.of(array);
        int length = Storage.length(storage);
        Shape shape = shapes.of(array);
        if (length == 0 || !shape.isExtensible() || !isLengthWritable(shape)) {
            return Value.EMPTY;
        }
        long value = Memory.getLong(storage + 8L * (length - 1));
        if (value != Value.EMPTY) {
            setUsed(array, storage, length - 1);
        }
        return value;
    }

    static boolean isLengthWritable(Shape arrayShape) {
        return PropertyAttributes.isWritable(arrayShape.attributesAt(0));
    }

    /** The length of an array, from 0 to 2^32 - 1. */
    public static long arrayLength(long array) {
        return (long) Value.asNumber(Memory.getLong(array + Cell.ARRAY_LENGTH));
    }

    /**
     * Gives an array another length; what lies behind it is deleted.
     *
     * @param length from 0 to 2^32 - 1
     * @return the length it has now: larger than asked for if a property behind it cannot be deleted
     */
    long setLength(long array, long length) {
        if (!shapes.of(array).isSparse()) {
            if (tableOf(array) != 0 ? farElements.setLength(array, length) : resizeDense(array, length)) {
                return length;
            }
            makeSparse(array);
        }
        long now = Math.max(length, deleteFrom(array, length));
        Memory.putLong(array + Cell.ARRAY_LENGTH, Value.fromLong(now));
        return now;
    }

    private boolean resizeDense(long array, long length) {
        long storage = Storage.of(array);
        int used = Storage.length(storage);
        if (length > used) {
            if (!shapes.of(array).isExtensible()) {
                return false;
            }
            if (length > Math.max(MAX_DENSE_LENGTH, used + (long) MAX_LENGTHENING)) {
                if (length > Integer.MAX_VALUE) {
                    return false;
                }
                farElements.makeTable(array);
                return farElements.setLength(array, length);
            }
            if (length > Storage.capacity(storage)) {
                storage = makeRoom(array, (int) length);
            }
            Memory.fill(storage + 8L * used, (int) length - used, Value.EMPTY);
            Storage.addKind(storage, DenseKind.HOLES);
        }
        setUsed(array, storage, (int) length);
        if (!shapes.of(array).isExtensible()) {
            cutCapacity(array);
        }
        return true;
    }

    /**
     * Deletes the integer keys of a sparse array from the highest down to {@code length}; returns the length that
     * stays.
     */
    private long deleteFrom(long array, long length) {
        Shape shape = shapes.of(array);
        long[] indices = new long[shape.count()];
        int found = 0;
        for (int i = 0; i < shape.count(); i++) {
            long index = shape.nameAt(i) == Names.NONE ? -1 : names.arrayIndex(shape.nameAt(i));
            if (index >= length) {
                indices[found++] = index;
            }
        }
        Arrays.sort(indices, 0, found);
        for (int i = found - 1; i >= 0; i--) {
            int name = names.ofIndex(indices[i]);
            if (!PropertyAttributes.isConfigurable(shape.attributesAt(shape.find(name)))) {
                return indices[i] + 1;
            }
            shapes.remove(shape, name);
        }
        return length;
    }

    /** Must be called for an object that stops being extensible: what it does not have it shall never have. */
    void becameFixed(long object) {
        if (tableOf(object) != 0) {
            makeSparse(object);
        }
        for (int i = 0; i < length(object); i++) {
            if (get(object, i) == Value.EMPTY) {
                makeSparse(object);
            }
        }
        cutCapacity(object);
    }

    /** Removes an element that {@link #get} has found. */
    void remove(long object, int index) {
        if (tableOf(object) != 0) {
            ElementTable.remove(heap, tableOf(object), index);
            return;
        }
        store(object, index, Value.EMPTY);
        if (!shapes.of(object).isExtensible()) {
            makeSparse(object);
        }
    }

    /** Leaves no room behind the elements in use, so that fast paths no longer append. */
    static void cutCapacity(long object) {
        long storage = Storage.of(object);
        if (Storage.capacity(storage) > Storage.length(storage)) {
            Memory.putInt(storage + Cell.STORAGE_CAPACITY, Storage.length(storage));
        }
    }

    /** The indices of all elements that are dense or in a table, ascending. */
    int[] indices(long object) {
        long table = tableOf(object);
        if (table != 0) {
            return ElementTable.indices(table);
        }
        int[] indices = new int[countElements(object)];
        for (int index = 0, found = 0; found < indices.length; index++) {
            if (get(object, index) != Value.EMPTY) {
                indices[found++] = index;
            }
        }
        return indices;
    }

    /** Turns all integer keys into properties of a dictionary shape of the object's own. */
    void makeSparse(long object) {
        Shape shape = shapes.of(object);
        if (shape.isSparse()) {
            return;
        }
        int[] indices = indices(object);
        storages.ensureSlots(object, shape.slotCount() + indices.length - shape.inObjectSlots());
        Shape dictionary = shapes.toDictionary(shape, true);
        for (int index : indices) {
            shapes.add(dictionary, names.ofIndex(index), PropertyAttributes.DEFAULT);
            Slots.store(heap, object, dictionary.location(dictionary.count() - 1), get(object, index));
        }
        shapes.assign(object, dictionary);
        if (tableOf(object) != 0) {
            storages.putDense(object, 0);
        } else if (length(object) > 0) {
            Memory.putInt(Storage.of(object) + Cell.STORAGE_LENGTH, 0);
        }
        cutCapacity(object);
        if (dictionary.isPrototypeShape()) {
            foundOnPrototype();
        }
    }
}
