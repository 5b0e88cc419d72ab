package tierup.vm.objects;

import java.util.Arrays;
import tierup.vm.code.GuestException;
import tierup.vm.memory.Cell;
import tierup.vm.memory.ElementKind;
import tierup.vm.memory.Heap;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;
import tierup.vm.memory.VmBlock;
import tierup.vm.shapes.Shape;
import tierup.vm.text.Names;

/**
 * Typed arrays and their buffers (ECMA-262, 10.4.5 and 25.1): making them, and reading and writing elements.
 *
 * <p>A buffer's bytes are a cell of their own in the guest heap; a typed array keeps the address of its first element,
 * so an access is a load of that address, a bounds check and the access proper, for the interpreter and for machine
 * code alike. (A collector that moves the bytes must recompute the addresses of the views, from buffer and offset.)
 *
 * <p>A typed array's elements are not {@link Elements}: its storage has none, ever, so that every fast path for arrays
 * fails for it. All keys that are canonical numbers mean elements, also "1.5" and "-0", which there are none of: reading
 * such gives undefined, whatever the prototypes have, and a store does nothing. Elements cannot be deleted or changed to
 * anything but writable, enumerable data.
 */
public final class TypedArrays {
    /** Longest of all; V8's of the 64-bit machine. What the heap has room for is less. */
    public static final long MAX_LENGTH = 1L << 32;

    /** In place of the first shape's id: further from all ids than there are kinds. */
    private static final int NO_SHAPE = Integer.MIN_VALUE;

    private final long block;
    private final Heap heap;
    private final Names names;
    private final Errors errors;
    private final Conversions conversions;
    private final ObjectFactory factory;
    private final long commonPrototype;
    private final long[] prototypes = new long[ElementKind.COUNT];
    private final long bufferPrototype;
    private final int firstShape;

    /** @param block address of the engine's {@link VmBlock} */
    TypedArrays(long block, Heap heap, Names names, Errors errors, Conversions conversions, ObjectFactory factory) {
        this.block = block;
        this.heap = heap;
        this.names = names;
        this.errors = errors;
        this.conversions = conversions;
        this.factory = factory;
        this.commonPrototype = factory.newObject();
        this.bufferPrototype = factory.newObject();
        Shape[] roots = new Shape[ElementKind.COUNT];
        for (int i = 0; i < roots.length; i++) {
            prototypes[i] = factory.newObject(commonPrototype, 2);
            factory.markPrototype(prototypes[i]);
        }
        for (int i = 0; i < roots.length; i++) {
            roots[i] = factory.root(Cell.FIRST_TYPED_ARRAY + i, prototypes[i], 0);
        }
        Shape last = roots[roots.length - 1];
        this.firstShape = last.isCacheable() ? roots[0].id() : NO_SHAPE;
        if (last.isCacheable() && last.id() != firstShape + roots.length - 1) {
            throw new IllegalStateException("the shapes of typed arrays are not numbered one after the other");
        }
        Memory.putInt(block + VmBlock.FIRST_TYPED_SHAPE, firstShape);
    }

    /** %TypedArray%.prototype: what the prototypes of all typed arrays inherit from. */
    public long commonPrototype() {
        return commonPrototype;
    }

    public long prototype(ElementKind kind) {
        return prototypes[kind.ordinal()];
    }

    public long bufferPrototype() {
        return bufferPrototype;
    }

    // -- making ---------------------------------------------------------------------------------

    /**
     * An ArrayBuffer, all zero.
     *
     * @param bytes not negative
     * @throws GuestException a RangeError if the heap has no room for it; its reserve is not touched
     */
    public long newBuffer(long prototype, long bytes) {
        if (!heap.hasRoom(Cell.BYTES_DATA + bytes)) {
            throw errors.rangeError("Array buffer allocation failed");
        }
        long cell = heap.allocate(Cell.BYTES_DATA + bytes);
        Memory.putLong(cell, Cell.header(0, Cell.BYTES));
        Memory.putLong(cell + Cell.BYTES_LENGTH, bytes);
        Memory.clear(cell + Cell.BYTES_DATA, bytes);
        return factory.newOfKind(Cell.ARRAY_BUFFER, prototype, cell, 0);
    }

    /** A typed array of zeros, with a buffer of its own. */
    public long newArray(ElementKind kind, long prototype, long length) {
        if (length > Integer.MAX_VALUE) {
            throw errors.rangeError("Array buffer allocation failed");
        }
        return newView(kind, prototype, newBuffer(bufferPrototype, length * kind.bytes()), 0, (int) length);
    }

    /** A typed array over a part of a buffer, which must be inside it and aligned. */
    public long newView(ElementKind kind, long prototype, long buffer, long byteOffset, int length) {
        long array = factory.allocate(factory.root(kind.cellKind(), prototype, 0));
        Memory.putLong(array + Cell.TYPED_DATA, bytes(buffer) + Cell.BYTES_DATA + byteOffset);
        Memory.putLong(array + Cell.TYPED_LENGTH, Value.fromInt(length));
        heap.store(array, array + Cell.TYPED_BUFFER, buffer);
        Memory.putLong(array + Cell.TYPED_BYTE_OFFSET, byteOffset);
        return array;
    }

    // -- buffers --------------------------------------------------------------------------------

    public static boolean isBuffer(long v) {
        return Value.isCell(v) && Cell.kind(v) == Cell.ARRAY_BUFFER;
    }

    private static long bytes(long buffer) {
        return Memory.getLong(buffer + Cell.DATA);
    }

    /** How many bytes a buffer has. */
    public static long byteLength(long buffer) {
        return Memory.getLong(bytes(buffer) + Cell.BYTES_LENGTH);
    }

    /** Address of a buffer's first byte, good until the next allocation. */
    public static long byteAddress(long buffer) {
        return bytes(buffer) + Cell.BYTES_DATA;
    }

    // -- views ----------------------------------------------------------------------------------

    public static int length(long array) {
        return Memory.getInt(array + Cell.TYPED_LENGTH);
    }

    public static long buffer(long array) {
        return Memory.getLong(array + Cell.TYPED_BUFFER);
    }

    public static long byteOffset(long array) {
        return Memory.getLong(array + Cell.TYPED_BYTE_OFFSET);
    }

    /** Address of an element, good until the next allocation. */
    public static long addressOf(long array, int index) {
        return Memory.getLong(array + Cell.TYPED_DATA)
                + (long) ElementKind.of(array).bytes() * index;
    }

    /** The element, or EMPTY for an index, negative ones included, where there is none. */
    public static long get(long array, int index) {
        return Integer.compareUnsigned(index, length(array)) < 0
                ? ElementKind.of(array).load(addressOf(array, index))
                : Value.EMPTY;
    }

    /** Stores a number; does nothing if there is no such element. */
    public static void store(long array, int index, long number) {
        if (Integer.compareUnsigned(index, length(array)) < 0) {
            ElementKind.of(array).store(addressOf(array, index), number);
        }
    }

    /** {@code array[index] = value} for any value: converts it even if there is no such element. */
    public void set(long array, int index, long value) {
        store(array, index, conversions.toNumeric(value));
    }

    /** The index that a numeric name means; -1 for names that are out of bounds of every array. */
    int indexOf(int numericName) {
        long index = names.arrayIndex(numericName);
        return index >= 0 && index < Integer.MAX_VALUE ? (int) index : -1;
    }

    // -- length ---------------------------------------------------------------------------------

    /** Whether {@code length} of a value is what the getter of %TypedArray%.prototype gives, without calling it. */
    boolean hasPlainLength(long v) {
        return Value.isCell(v)
                && Integer.compareUnsigned(Cell.shapeId(v) - firstShape, ElementKind.COUNT) < 0
                && Memory.getInt(block + VmBlock.TYPED_LENGTH_CHANGED) == 0;
    }

    /** Says that all is as the built-ins' tables have it. */
    public void lengthIsOriginal() {
        Memory.putInt(block + VmBlock.TYPED_LENGTH_CHANGED, 0);
    }

    /** Must be called when an object's {@code length} is defined or deleted, or its prototype changed. */
    void lengthChanges(long object) {
        if (object == commonPrototype || Arrays.stream(prototypes).anyMatch(p -> p == object)) {
            Memory.putInt(block + VmBlock.TYPED_LENGTH_CHANGED, 1);
        }
    }
}
