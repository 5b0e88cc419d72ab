package tierup.vm.objects;

import java.util.List;
import tierup.bytecode.FunctionKind;
import tierup.vm.code.BuiltinFunction;
import tierup.vm.code.CallTarget;
import tierup.vm.code.FunctionCell;
import tierup.vm.code.FunctionInfo;
import tierup.vm.code.Functions;
import tierup.vm.memory.Cell;
import tierup.vm.memory.DenseKind;
import tierup.vm.memory.Heap;
import tierup.vm.memory.HeapExhausted;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Slots;
import tierup.vm.memory.Storage;
import tierup.vm.memory.Value;
import tierup.vm.shapes.Shape;
import tierup.vm.shapes.ShapeRoots;
import tierup.vm.shapes.ShapeTable;
import tierup.vm.text.Names;
import tierup.vm.text.Strings;
import tierup.vm.text.Symbols;

/**
 * Makes objects of every kind: looks up the shape to begin with, allocates the cell, fills every word of it. What
 * is done with their properties is the affair of {@link Objects}.
 *
 * <p>Shapes to begin with are found by a small direct-mapped table from (prototype, kind, capacity), because
 * {@code new Point()} in a loop asks for the same one every time.
 */
public final class ObjectFactory implements ShapeRoots {
    /** Slots inside a plain object of which nothing is known. */
    private static final int PLAIN_SLOTS = 6;

    /** Slots inside an array. */
    private static final int ARRAY_SLOTS = 1;

    private static final int SLOTS_OF_KIND = 2;

    private static final int MEMO_SIZE = 256;
    private static final int ITERATOR_BYTES = 32;

    public final Intrinsics intrinsics;
    public final Symbols symbols;
    public final Elements elements;

    final Storage storages;

    private final Heap heap;
    private final Names names;
    private final ShapeTable shapes;
    private final Functions functions;

    private final FunctionShapes functionShapes;
    private final Shape[] memo = new Shape[MEMO_SIZE];
    private int lastHash;
    private int hashRound;

    /** @param block address of the engine's {@link tierup.vm.memory.VmBlock} */
    public ObjectFactory(long block, Heap heap, Names names, Strings strings, ShapeTable shapes, Functions functions) {
        this.heap = heap;
        this.names = names;
        this.shapes = shapes;
        this.functions = functions;
        this.symbols = new Symbols(heap, names, strings);
        this.storages = new Storage(heap, shapes.firstDenseKind());
        this.elements = new Elements(block, heap, names, shapes, storages);
        this.intrinsics = new Intrinsics(this, strings);
        this.functionShapes = new FunctionShapes(shapes, this, intrinsics);
    }

    // -- plain objects and arrays ---------------------------------------------------------------

    /** {@code {}}: a plain object with Object.prototype. */
    public long newObject() {
        return newObject(intrinsics.objectPrototype, PLAIN_SLOTS);
    }

    /**
     * A plain object.
     *
     * @param prototype an object, or NULL
     * @param inObjectSlots properties it has room for without a storage cell
     */
    public long newObject(long prototype, int inObjectSlots) {
        return allocate(root(Cell.OBJECT, prototype, inObjectSlots));
    }

    /**
     * What the object of a literal begins with: {@link #literalShape}, remembered.
     *
     * @param function the code that contains the literal
     * @param pc of its NEW_OBJECT
     * @param feedback address of the instruction's feedback word, which keeps the shape's id
     */
    public Shape literalShapeAt(FunctionInfo function, int pc, long feedback) {
        int id = Memory.getInt(feedback);
        if (id != 0) {
            return shapes.byId(id);
        }
        Shape shape = literalShape(function, pc);
        if (shape.isCacheable()) {
            Memory.putInt(feedback, shape.id());
        }
        return shape;
    }

    /** The object of a literal that begins with a shape. */
    public long newLiteral(Shape shape) {
        return allocate(shape);
    }

    /** The object that a base constructor finds as {@code this}, if its class has that prototype. */
    long newInstance(long newTarget, long prototype) {
        long instance = allocate(shapes.constructed(this, newTarget, prototype));
        noteInstances(newTarget, prototype);
        return instance;
    }

    /** Tells machine code what a class's instances begin with. A class keeps its property {@code prototype}. */
    private void noteInstances(long constructor, long prototype) {
        CallTarget info = functions.of(constructor);
        long cell = info.cell();
        if (info instanceof BuiltinFunction
                || !info.kind().isClassConstructor()
                || Memory.getLong(cell + FunctionCell.INSTANCES_OF) == constructor) {
            return;
        }
        Shape shape = shapes.settledConstructed(this, constructor, prototype);
        if (shape != null) {
            Memory.putLong(cell + FunctionCell.INSTANCES_OF, constructor);
            Memory.putLong(cell + FunctionCell.INSTANCE_HEADER, Cell.header(shape.id(), shape.kind()));
            Memory.putInt(cell + FunctionCell.INSTANCE_BYTES, shape.objectBytes());
        }
    }

    /** An object of one of the kinds with a DATA word: errors, wrappers, dates, maps, iterators. */
    public long newObjectOfKind(int kind, long prototype, long data) {
        return newOfKind(kind, prototype, data, SLOTS_OF_KIND);
    }

    /** The shape that {@link #newObjectOfKind} begins with. */
    public Shape shapeOfKind(int kind, long prototype) {
        return root(kind, prototype, SLOTS_OF_KIND);
    }

    long newOfKind(int kind, long prototype, long data, int inObjectSlots) {
        long object = allocate(root(kind, prototype, inObjectSlots));
        Memory.putLong(object + Cell.DATA, data);
        return object;
    }

    /**
     * An array of so many holes.
     *
     * @param length not negative
     */
    public long newArray(int length) {
        if (length < 0 || length > Elements.MAX_DENSE_LENGTH) {
            long array = newDenseArray(intrinsics.arrayPrototype, 0);
            elements.setLength(array, length & 0xFFFF_FFFFL);
            return array;
        }
        return newDenseArray(intrinsics.arrayPrototype, length);
    }

    /**
     * An array of so many holes, without a prototype: assigning to its elements defines them, whatever Array.prototype
     * has. For built-ins to collect elements in; {@link #listToArray} makes it an array like any other.
     */
    public long newList(long length) {
        if (length <= Elements.MAX_DENSE_LENGTH) {
            return newDenseArray(Value.NULL, (int) length);
        }
        long list = newDenseArray(Value.NULL, 0);
        elements.setLength(list, length);
        return list;
    }

    /** The shape that lists begin with. */
    public Shape listShape() {
        return root(Cell.ARRAY, Value.NULL, ARRAY_SLOTS);
    }

    /** Gives a list that nobody has seen yet the prototype of arrays, and returns it. */
    public long listToArray(long list) {
        shapes.assign(list, shapes.changePrototype(shapes.of(list), intrinsics.arrayPrototype));
        return list;
    }

    long newDenseArray(long prototype, int length) {
        return newDenseArray(prototype, length, DenseKind.HOLES);
    }

    /** @param kind what the elements may be that the caller is going to store, holes included */
    private long newDenseArray(long prototype, int length, int kind) {
        long array = allocate(root(Cell.ARRAY, prototype, ARRAY_SLOTS));
        Memory.putLong(array + Cell.ARRAY_LENGTH, Value.fromInt(length));
        if (length > 0) {
            long storage = storages.allocate(0, length);
            Memory.fill(storage, length, Value.EMPTY);
            Memory.putInt(storage + Cell.STORAGE_LENGTH, length);
            Storage.addKind(storage, kind);
            heap.store(array, array + Cell.STORAGE_POINTER, storage);
        }
        return array;
    }

    /** An array of the given values; EMPTY makes a hole. */
    public long newArrayOf(long... values) {
        int kind = DenseKind.PACKED_INT;
        for (long value : values) {
            kind = DenseKind.join(kind, DenseKind.of(value));
        }
        long array = newDenseArray(intrinsics.arrayPrototype, values.length, kind);
        long storage = Storage.of(array);
        boolean doubles = (Storage.denseKind(storage) & DenseKind.DOUBLE) != 0;
        for (int i = 0; i < values.length; i++) {
            long value = values[i];
            long word = doubles && Value.isInt(value) ? Value.fromDouble(Value.asInt(value)) : value;
            heap.store(storage, storage + 8L * i, word);
        }
        return array;
    }

    /**
     * An array of consecutive words of the VM stack, pushed in order.
     *
     * @param lastAddress address of the last element; the others are above it
     */
    public long newArrayFromStack(long lastAddress, int count) {
        long array = newDenseArray(intrinsics.arrayPrototype, count, DenseKind.PACKED_INT);
        for (int i = 0; i < count; i++) {
            elements.store(array, i, Memory.getLong(lastAddress + 8L * (count - 1 - i)));
        }
        return array;
    }

    // -- functions ------------------------------------------------------------------------------

    /**
     * A function. Its properties length, name and (of constructors) prototype exist from the start but are made when
     * first read.
     *
     * @param context the scope it closes over, or undefined
     * @param home the object whose prototype {@code super} means, or undefined
     */
    public long newFunction(CallTarget info, long context, long home) {
        return newFunction(functionShapes.of(info), info, context, home);
    }

    /** A function without a prototype property, whatever its code: bound functions. */
    public long newFunctionWithoutPrototype(CallTarget info, long context, long home) {
        return newFunction(functionShapes.plain(), info, context, home);
    }

    private long newFunction(Shape shape, CallTarget info, long context, long home) {
        long function = allocate(shape);
        Memory.putLong(function + Cell.FUNCTION_CELL, info.cell());
        Memory.putLong(function + Cell.FUNCTION_CONTEXT, context);
        Memory.putLong(function + Cell.FUNCTION_HOME, home);
        Memory.fill(function + Cell.firstSlot(Cell.FUNCTION), shape.slotCount(), Value.EMPTY);
        return function;
    }

    // -- other kinds ----------------------------------------------------------------------------

    /** An error whose stack is yet to be made. */
    long newErrorCell(Shape shape, long data) {
        long error = allocate(shape);
        Memory.putLong(error + Cell.DATA, data);
        Slots.store(heap, error, shape.location(shape.find(Names.STACK)), Value.EMPTY);
        return error;
    }

    /** {@code new Number(1)} and its like: an object around a string, number, boolean or symbol. */
    public long newWrapper(long primitive) {
        return newOfKind(Cell.PRIMITIVE_WRAPPER, intrinsics.prototypeOfPrimitive(primitive), primitive, 0);
    }

    /** An internal ITERATOR cell; the meaning of the fields is the affair of {@link tierup.vm.running.Iteration}. */
    public long newIterator(int mode, long source, long extra) {
        long cell = heap.allocate(ITERATOR_BYTES);
        Memory.putLong(cell, Cell.header(0, Cell.ITERATOR));
        Memory.putInt(cell + Cell.ITERATOR_MODE, mode);
        Memory.putInt(cell + Cell.ITERATOR_INDEX, 0);
        Memory.putLong(cell + Cell.ITERATOR_SOURCE, source);
        Memory.putLong(cell + Cell.ITERATOR_EXTRA, extra);
        return cell;
    }

    /**
     * A number from 1 to 2^24 - 1 that stays the object's own for life; unique among the first sixteen million.
     *
     * @throws HeapExhausted if there is no room to keep it; the object is as it was
     */
    public int identityHash(long object) {
        long header = Memory.getLong(object);
        int hash = (int) (header >>> Cell.HASH_SHIFT);
        if (hash == 0) {
            hash = nextHash();
            if (hashRound != 0) {
                storages.setHash(object, hashRound);
            }
            Memory.putLong(object, header | (long) hash << Cell.HASH_SHIFT);
            return hash | hashRound << Cell.HASH_BITS;
        }
        return hashRound == 0 ? hash : hash | Storage.hash(object) << Cell.HASH_BITS;
    }

    /** A linear congruence of full period: every 16-bit number comes before any comes back, in the next round. */
    private int nextHash() {
        lastHash = lastHash * 5 + 3 & (1 << Cell.HASH_BITS) - 1;
        if (lastHash == 0) {
            hashRound = hashRound + 1 & 0xFF;
            return nextHash();
        }
        return lastHash;
    }

    // -- cells and their first shapes -----------------------------------------------------------

    /**
     * The storage of objects that have neither out-of-line slots nor elements. Machine code that allocates stores this
     * address.
     */
    public long emptyStorage() {
        return storages.empty();
    }

    /** The shape that {@link #newObject()} starts from. */
    public Shape literalShape() {
        return root(Cell.OBJECT, intrinsics.objectPrototype, PLAIN_SLOTS);
    }

    /**
     * The shape that the NEW_OBJECT at {@code pc} allocates: the same one every time, unless it is a dictionary. Properties it has already hold
     * undefined until their DEFINE_PROP has stored them, which comes before anybody can see the object.
     */
    public Shape literalShape(FunctionInfo function, int pc) {
        return shapes.literal(this, function, pc);
    }

    /**
     * The shape of the objects that {@code new constructor()} begins with, if machine code may rely on it: null while
     * the size of such objects is still being learned, while {@code prototype} has not been filled, and for derived
     * constructors and built-ins.
     *
     * <p>It holds for this function object as long as the word of its own property {@code prototype} is {@link
     * Shape#prototype}; a class's never changes.
     */
    public Shape initialShapeFor(long constructor) {
        CallTarget info = functions.of(constructor);
        if (info instanceof BuiltinFunction
                || !info.isConstructor()
                || info.kind() == FunctionKind.DERIVED_CONSTRUCTOR) {
            return null;
        }
        Shape shape = shapes.of(constructor);
        int index = shape.find(Names.PROTOTYPE);
        if (index < 0 || shape.isAccessorAt(index)) {
            return null;
        }
        long prototype = Slots.load(constructor, shape.location(index));
        return Cell.isObject(prototype) ? shapes.settledConstructed(this, constructor, prototype) : null;
    }

    /** The shape of an array literal. */
    public Shape arrayShape() {
        return root(Cell.ARRAY, intrinsics.arrayPrototype, ARRAY_SLOTS);
    }

    /** The shape of functions that are no constructors, such as methods and bound functions. */
    public Shape plainFunctionShape() {
        return functionShapes.plain();
    }

    /** The shapes that functions begin with, as far as they are shared; {@code length} and {@code name} are the first slots. */
    public List<Shape> functionShapes() {
        return functionShapes.all();
    }

    /**
     * Whether a function has bytecode and the properties that it was born with, and nobody has read {@code length} and
     * {@code name}: they are what its code says.
     */
    public boolean isNameUntouched(long function) {
        int slot = Cell.firstSlot(Cell.FUNCTION);
        return functions.of(function) instanceof FunctionInfo
                && functionShapes.all().contains(shapes.of(function))
                && Memory.getLong(function + slot) == Value.EMPTY
                && Memory.getLong(function + slot + 8) == Value.EMPTY;
    }

    /** The shape that closures of a function begin with; the slots of its properties are filled when first read. */
    public Shape functionShape(FunctionInfo info) {
        return functionShapes.of(info);
    }

    @Override
    public long objectPrototype() {
        return intrinsics.objectPrototype;
    }

    @Override
    public Functions functions() {
        return functions;
    }

    @Override
    public Names names() {
        return names;
    }

    @Override
    public Shape root(int kind, long prototype, int inObjectSlots) {
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
        if (shape.isCacheable()) {
            memo[place] = shape;
        }
        return shape;
    }

    @Override
    public void markPrototype(long object) {
        if (!Cell.isObject(object)) {
            return;
        }
        Shape shape = shapes.of(object);
        if (!shape.isPrototypeShape()) {
            shapes.assign(object, shapes.changeFlag(shape, Shape.PROTOTYPE, true));
            elements.becamePrototype(object);
        }
    }

    /** An object of the given shape; its slots hold undefined, the fields of its kind are the caller's to fill. */
    long allocate(Shape shape) {
        int bytes = shape.objectBytes();
        long object = heap.allocate(bytes);
        Memory.putLong(object, Cell.header(shapes.idFor(shape), shape.kind()));
        Memory.putLong(object + Cell.STORAGE_POINTER, storages.empty());
        Memory.fill(object + Cell.OBJECT_FIELDS, (bytes - Cell.OBJECT_FIELDS) / 8, Value.UNDEFINED);
        return object;
    }
}
