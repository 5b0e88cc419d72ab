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
 * <p>Dense elements are always plain: writable, enumerable, configurable data. Whatever does not fit makes the object
 * <em>sparse</em>: a store far beyond the end, a length of billions, an accessor at an index, freezing. A sparse
 * object's integer keys are properties of its dictionary shape, named by their digits, and its storage has no elements
 * at all, so that every fast path that tests an index against the storage's length falls through to here without
 * knowing of sparseness.
 *
 * <p>For the same reason the capacity is cut to the length when an array stops being extensible, its length becomes
 * read-only, or it becomes a prototype; and one with holes that stops being extensible becomes sparse. So a fast path
 * that fills a hole, or appends where capacity is left, has only one thing to ask: {@link #onPrototypes}.
 *
 * <p>Invariant: a dense array's length is its storage's length.
 */
public final class Elements {
    /** Longest array of all. */
    static final long MAX_LENGTH = 0xFFFF_FFFFL;

    /** Longest dense array made by giving its length: 256 MiB of elements. */
    static final int MAX_DENSE_LENGTH = 32 << 20;

    /** A store that would leave more holes than this makes the object sparse. */
    private static final int MAX_GAP = 1 << 20;

    private final long block;
    private final Heap heap;
    private final Names names;
    private final ShapeTable shapes;
    private final Storage storages;

    Elements(long block, Heap heap, Names names, ShapeTable shapes, Storage storages) {
        this.block = block;
        this.heap = heap;
        this.names = names;
        this.shapes = shapes;
        this.storages = storages;
    }

    /** The object's own dense element, or EMPTY: a hole, out of range, or sparse. */
    public long get(long object, int index) {
        long storage = Storage.of(object);
        return Integer.compareUnsigned(index, Storage.length(storage)) < 0
                ? Memory.getLong(storage + 8L * index)
                : Value.EMPTY;
    }

    /** How many elements the storage has in use; 0 for sparse objects. */
    public int length(long object) {
        return Storage.length(Storage.of(object));
    }

    /** What the object's dense elements are, and perhaps some that it had: {@link DenseKind} bits. */
    public int denseKind(long object) {
        return Storage.denseKind(Storage.of(object));
    }

    /** Whether all integer keys of the object lie in its storage. */
    public boolean isDense(long object) {
        return !shapes.of(object).isSparse();
    }

    /**
     * Whether an array is nothing but its words: dense, extensible, of writable length, and no prototype shines through
     * its holes. Then shifting elements is moving words.
     */
    public boolean isPlain(long array) {
        Shape shape = shapes.of(array);
        return !shape.isSparse() && shape.isExtensible() && isLengthWritable(shape) && !onPrototypes();
    }

    /** Moves elements within a plain array; both ranges must be in use. */
    public void move(long array, int from, int to, int count) {
        long storage = Storage.of(array);
        if (from < 0 || to < 0 || count < 0 || Math.max(from, to) + count > Storage.length(storage)) {
            throw new IndexOutOfBoundsException("elements " + from + " to " + to + ", count " + count);
        }
        heap.move(storage, storage + 8L * from, storage + 8L * to, count);
    }

    /** Overwrites an element known to be dense and in range. */
    public void store(long object, int index, long value) {
        long storage = Storage.of(object);
        if (Integer.compareUnsigned(index, Storage.length(storage)) >= 0) {
            throw new IndexOutOfBoundsException("element " + index + " of " + Storage.length(storage));
        }
        Storage.addKind(storage, DenseKind.of(value));
        heap.store(storage, storage + 8L * index, value);
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
        if (length(object) > 0
                || characters
                || Cell.isTypedArray(object)
                || shapes.of(object).isSparse()) {
            foundOnPrototype();
        }
        cutCapacity(object);
    }

    /**
     * Adds or overwrites an own element of an object that is dense, extensible, and, if an array, of writable length.
     *
     * @return false if the object had to be made sparse: nothing is stored yet
     */
    boolean put(long object, int index, long value) {
        long storage = Storage.of(object);
        int length = Storage.length(storage);
        if (index >= length) {
            if (index - length > MAX_GAP) {
                makeSparse(object);
                return false;
            }
            if (index >= Storage.capacity(storage)) {
                storages.ensureCapacity(object, grownCapacity(index));
                storage = Storage.of(object);
            }
            Memory.fill(storage + 8L * length, index - length, Value.EMPTY);
            Storage.addKind(storage, index > length ? DenseKind.HOLES : DenseKind.PACKED_INT);
            setUsed(object, storage, index + 1);
        }
        Storage.addKind(storage, DenseKind.of(value));
        heap.store(storage, storage + 8L * index, value);
        if (shapes.of(object).isPrototypeShape()) {
            foundOnPrototype();
        }
        return true;
    }

    /** Half as much again, plus a few: appending n elements copies fewer than 3 n. */
    private static int grownCapacity(int index) {
        return (int) Math.min(Integer.MAX_VALUE - 1L, index + (index >> 1) + 4L);
    }

    private static void setUsed(long object, long storage, int length) {
        Memory.putInt(storage + Cell.STORAGE_LENGTH, length);
        if (Cell.kind(object) == Cell.ARRAY) {
            Memory.putLong(object + Cell.ARRAY_LENGTH, Value.fromInt(length));
        }
    }

    /** Appends to an array; false if its state calls for the general path. */
    boolean push(long array, long value) {
        if (onPrototypes()) {
            return false;
        }
        long storage = Storage.of(array);
        int length = Storage.length(storage);
        if (length == Storage.capacity(storage)) {
            Shape shape = shapes.of(array);
            boolean plain = shape.isExtensible() && isLengthWritable(shape) && !shape.isPrototypeShape();
            if (shape.isSparse() || !plain) {
                return false;
            }
            storages.ensureCapacity(array, grownCapacity(length));
            storage = Storage.of(array);
        }
        Storage.addKind(storage, DenseKind.of(value));
        heap.store(storage, storage + 8L * length, value);
        setUsed(array, storage, length + 1);
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
            if (resizeDense(array, length)) {
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
            if (length > Math.max(MAX_DENSE_LENGTH, used + (long) MAX_GAP)) {
                return false;
            }
            storages.ensureCapacity(array, (int) length);
            storage = Storage.of(array);
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
        for (int i = 0; i < length(object); i++) {
            if (get(object, i) == Value.EMPTY) {
                makeSparse(object);
            }
        }
        cutCapacity(object);
    }

    /** Removes a dense element. */
    void remove(long object, int index) {
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

    /** Turns all integer keys into properties of a dictionary shape of the object's own. */
    void makeSparse(long object) {
        Shape shape = shapes.of(object);
        if (shape.isSparse()) {
            return;
        }
        int length = length(object);
        int elements = 0;
        for (int i = 0; i < length; i++) {
            elements += get(object, i) != Value.EMPTY ? 1 : 0;
        }
        storages.ensureSlots(object, shape.slotCount() + elements - shape.inObjectSlots());
        Shape dictionary = shapes.toDictionary(shape, true);
        for (int i = 0; i < length; i++) {
            long value = get(object, i);
            if (value != Value.EMPTY) {
                shapes.add(dictionary, names.ofIndex(i), PropertyAttributes.DEFAULT);
                Slots.store(heap, object, dictionary.location(dictionary.count() - 1), value);
            }
        }
        shapes.assign(object, dictionary);
        if (length > 0) {
            Memory.putInt(Storage.of(object) + Cell.STORAGE_LENGTH, 0);
        }
        cutCapacity(object);
        if (dictionary.isPrototypeShape()) {
            foundOnPrototype();
        }
    }
}
