package tierup.vm;

/**
 * Makes objects of every kind: looks up the shape to begin with, allocates the cell, fills every word of it.
 *
 * <p>Shapes to begin with are found by a small direct-mapped table from (prototype, kind, capacity), because {@code new Point()} in
 * a loop asks for the same one every time.
 */
final class ObjectFactory {
    private static final int MEMO_SIZE = 256;

    private final Heap heap;
    private final ShapeTable shapes;
    private final Storage storages;
    private final Elements elements;
    private final Shape[] memo = new Shape[MEMO_SIZE];

    ObjectFactory(Heap heap, ShapeTable shapes, Storage storages, Elements elements) {
        this.heap = heap;
        this.shapes = shapes;
        this.storages = storages;
        this.elements = elements;
    }

    /** The shape of a property-less object, whose prototype it marks as one. */
    Shape root(int kind, long prototype, int inObjectSlots) {
        int place = (int) (prototype >> 3) * 31 + kind * 7 + inObjectSlots & MEMO_SIZE - 1;
        Shape known = memo[place];
        if (known != null
                && known.prototype() == prototype
                && known.kind() == kind
                && known.inObjectSlots() == inObjectSlots) {
            return known;
        }
        markPrototype(prototype);
        Shape shape = shapes.root(kind, prototype, inObjectSlots);
        memo[place] = shape;
        return shape;
    }

    /** Tells the shape of an object that it is a prototype from now on. */
    void markPrototype(long object) {
        if (!Cell.isObject(object)) {
            return;
        }
        Shape shape = shapes.of(object);
        if (!shape.isPrototypeShape()) {
            Shape marked = shapes.changeFlag(shape, Shape.PROTOTYPE, true);
            Memory.putInt(object + Cell.SHAPE, marked.id());
            elements.becamePrototype(object);
        }
    }

    long newObject(long prototype, int inObjectSlots) {
        return allocate(root(Cell.OBJECT, prototype, inObjectSlots));
    }

    /** An object of a kind with one DATA word. */
    long newOfKind(int kind, long prototype, long data, int inObjectSlots) {
        long object = allocate(root(kind, prototype, inObjectSlots));
        Memory.putLong(object + Cell.DATA, data);
        return object;
    }

    /** A dense array of so many holes; elements are to be written right away with {@link Elements#store}. */
    long newArray(long prototype, int length) {
        Shape shape = root(Cell.ARRAY, prototype, 1);
        long array = allocate(shape);
        Memory.putLong(array + Cell.ARRAY_LENGTH, Value.fromInt(length));
        if (length > 0) {
            long storage = storages.allocate(0, length);
            Memory.fill(storage, length, Value.EMPTY);
            Memory.putInt(storage + Cell.STORAGE_LENGTH, length);
            heap.store(array, array + Cell.STORAGE_POINTER, storage);
        }
        return array;
    }

    /** An object of the given shape; its slots hold undefined, the fields of its kind are the caller's to fill. */
    long allocate(Shape shape) {
        int bytes = shape.objectBytes();
        long object = heap.allocate(bytes);
        Memory.putLong(object, Cell.header(shape.id(), shape.kind()));
        Memory.putLong(object + Cell.STORAGE_POINTER, storages.empty());
        for (int offset = Cell.OBJECT_FIELDS; offset < bytes; offset += 8) {
            Memory.putLong(object + offset, Value.UNDEFINED);
        }
        return object;
    }
}
