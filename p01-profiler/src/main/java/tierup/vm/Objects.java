package tierup.vm;

import tierup.bytecode.ErrorKind;

/**
 * Objects as the rest of the engine sees them: making them, and every operation on their properties with the whole of JavaScript's semantics.
 *
 * <p>This class is the front of a small house. {@link ObjectFactory} makes the cells, {@link PropertyReader} and {@link PropertyWriter}
 * follow prototype chains, {@link PropertyDefiner} handles attributes, {@link Elements} integer keys, {@link OwnKeys} enumeration,
 * {@link Integrity} freezing. Here they are joined with the two things they do not know: keys of any type, and how a getter or setter is called.
 *
 * <h2>Conventions</h2>
 * A <em>name</em> is an id of {@link Names}; a <em>key</em> any value, converted by {@link Conversions#toPropertyKey} where
 * necessary; a <em>base</em> any value, an <em>object</em> an object cell. Methods named {@code ...OrRequest} never call guest code: they return
 * {@link Value#PENDING} after having requested the accessor's call from the run loop, whose result becomes the operation's (a setter's is
 * ignored). Their namesakes call it at once, in a nested run loop. What cannot be done is a TypeError in V8's words.
 */
public final class Objects {
    /** Slots inside a plain object, until there is feedback about how many it will need. */
    private static final int LITERAL_SLOTS = 6;

    private static final int ITERATOR_BYTES = 32;

    public final Intrinsics intrinsics;
    public final Symbols symbols;
    public final Elements elements;

    private final Vm vm;
    private final Heap heap;
    private final Names names;
    private final ShapeTable shapes;
    private final ObjectFactory factory;
    private final FunctionShapes functionShapes;
    private final PropertyReader reader;
    private final PropertyWriter writer;
    private final PropertyDefiner definer;
    private final PropertyMessages messages;
    private final OwnKeys keys;
    private final Integrity integrity;
    private final ObjectText text;
    private final long emptyStorage;
    private int lastHash = 1;

    public Objects(Vm vm) {
        this.vm = vm;
        this.heap = vm.heap;
        this.names = vm.names;
        this.shapes = vm.shapes;
        this.symbols = new Symbols(heap, names, vm.strings);
        Storage storages = new Storage(heap);
        this.emptyStorage = storages.empty();
        this.elements = new Elements(heap, names, shapes, storages);
        this.factory = new ObjectFactory(heap, shapes, storages, elements);
        this.intrinsics = new Intrinsics(factory, vm.strings);
        this.functionShapes = new FunctionShapes(shapes, factory, intrinsics);
        LazyProperties lazy = new LazyProperties(vm, factory, intrinsics);
        this.messages = new PropertyMessages(vm);
        this.reader = new PropertyReader(vm, elements, lazy, intrinsics);
        this.writer = new PropertyWriter(vm, elements, storages, reader, messages);
        this.definer = new PropertyDefiner(vm, elements, reader, writer, messages);
        this.keys = new OwnKeys(vm, elements, reader);
        this.integrity = new Integrity(vm, elements, reader, writer);
        this.text = new ObjectText(vm, reader);
    }

    // -- making objects -------------------------------------------------------------------------

    /** {@code {}}: a plain object with Object.prototype. */
    public long newObject() {
        return factory.newObject(intrinsics.objectPrototype, LITERAL_SLOTS);
    }

    /**
     * A plain object.
     *
     * @param prototype an object, or NULL
     * @param inObjectSlots properties it has room for without a storage cell
     */
    public long newObject(long prototype, int inObjectSlots) {
        return factory.newObject(prototype, inObjectSlots);
    }

    /** An object of one of the kinds with a DATA word: errors, wrappers, dates, maps, iterators. */
    public long newObjectOfKind(int kind, long prototype, long data) {
        return factory.newOfKind(kind, prototype, data, 2);
    }

    /**
     * An array of so many holes.
     *
     * @param length not negative; a RangeError is thrown if the heap cannot hold it
     */
    public long newArray(int length) {
        if (length < 0 || length > Elements.MAX_DENSE_LENGTH) {
            long array = factory.newArray(intrinsics.arrayPrototype, 0);
            elements.setLength(array, length & 0xFFFF_FFFFL);
            return array;
        }
        return factory.newArray(intrinsics.arrayPrototype, length);
    }

    /** An array of the given values; EMPTY makes a hole. */
    public long newArrayOf(long... values) {
        long array = newArray(values.length);
        for (int i = 0; i < values.length; i++) {
            elements.store(array, i, values[i]);
        }
        return array;
    }

    /**
     * An array of consecutive words of the VM stack, pushed in order.
     *
     * @param lastAddress address of the last element; the others are above it
     */
    public long newArrayFromStack(long lastAddress, int count) {
        long array = newArray(count);
        for (int i = 0; i < count; i++) {
            elements.store(array, i, Memory.getLong(lastAddress + 8L * (count - 1 - i)));
        }
        return array;
    }

    /** An arguments object, not linked to the parameters (strict mode); words as in {@link #newArrayFromStack}. */
    public long newArguments(long lastAddress, int count) {
        long object = factory.newOfKind(Cell.ARGUMENTS, intrinsics.objectPrototype, Value.UNDEFINED, 2);
        for (int i = 0; i < count; i++) {
            elements.put(object, i, Memory.getLong(lastAddress + 8L * (count - 1 - i)));
        }
        defineOwn(object, Names.LENGTH, Value.fromInt(count), PropertyAttributes.HIDDEN);
        long iterator = getOwnDataProperty(intrinsics.arrayPrototype, Names.SYMBOL_ITERATOR);
        if (iterator != Value.EMPTY) {
            defineOwn(object, Names.SYMBOL_ITERATOR, iterator, PropertyAttributes.HIDDEN);
        }
        return object;
    }

    /**
     * A function. Its properties length, name and (of constructors) prototype exist from the start but are made when first read.
     *
     * @param context the scope it closes over, or undefined
     * @param home the object whose prototype {@code super} means, or undefined
     */
    public long newFunction(FunctionInfo info, long context, long home) {
        return newFunction(functionShapes.of(info), info, context, home);
    }

    /** A function without a prototype property, whatever its code: bound functions. */
    public long newFunctionWithoutPrototype(FunctionInfo info, long context, long home) {
        return newFunction(functionShapes.plain(), info, context, home);
    }

    private long newFunction(Shape shape, FunctionInfo info, long context, long home) {
        long function = factory.allocate(shape);
        Memory.putLong(function + Cell.FUNCTION_CELL, info.cell());
        Memory.putLong(function + Cell.FUNCTION_CONTEXT, context);
        Memory.putLong(function + Cell.FUNCTION_HOME, home);
        int slots = Cell.firstSlot(Cell.FUNCTION);
        for (int i = 0; i < shape.slotCount(); i++) {
            Memory.putLong(function + slots + 8L * i, Value.EMPTY);
        }
        return function;
    }

    /** An error object of one of the built-in classes; see {@link Errors}. */
    public long newError(ErrorKind kind, String message) {
        return vm.errors.newError(kind, message);
    }

    /** The shape that objects of a kind with a prototype begin with; marks the prototype as one. */
    Shape root(int kind, long prototype, int inObjectSlots) {
        return factory.root(kind, prototype, inObjectSlots);
    }

    /** An error whose stack is yet to be made. */
    long newErrorCell(Shape shape, long data) {
        long error = factory.allocate(shape);
        Memory.putLong(error + Cell.DATA, data);
        Slots.store(heap, error, shape.location(shape.find(Names.STACK)), Value.EMPTY);
        return error;
    }

    /** {@code new Number(1)} and its like: an object around a string, number, boolean or symbol. */
    public long newWrapper(long primitive) {
        return factory.newOfKind(
                Cell.PRIMITIVE_WRAPPER, reader.prototypeOfPrimitive(primitive), primitive, 0);
    }

    /** An internal ITERATOR cell; the meaning of the fields is the loop's affair. */
    public long newIterator(int mode, long source, long extra) {
        long cell = heap.allocate(ITERATOR_BYTES);
        Memory.putLong(cell, Cell.header(0, Cell.ITERATOR));
        Memory.putInt(cell + Cell.ITERATOR_MODE, mode);
        Memory.putInt(cell + Cell.ITERATOR_INDEX, 0);
        Memory.putLong(cell + Cell.ITERATOR_SOURCE, source);
        Memory.putLong(cell + Cell.ITERATOR_EXTRA, extra);
        return cell;
    }

    /** The storage of objects that have neither out-of-line slots nor elements. Machine code that allocates stores this address. */
    public long emptyStorage() {
        return emptyStorage;
    }

    /** The shape that {@link #newObject()} starts from. */
    public Shape literalShape() {
        return factory.root(Cell.OBJECT, intrinsics.objectPrototype, LITERAL_SLOTS);
    }

    // -- reading --------------------------------------------------------------------------------

    /** {@code base.name}. */
    public long get(long base, int name) {
        return value(reader.find(base, name), base);
    }

    /** {@code super.name}: searches from {@code base}; a getter's this is the receiver. */
    public long get(long base, int name, long receiver) {
        return value(reader.find(base, name), receiver);
    }

    public long getOrRequest(long base, int name) {
        return valueOrRequest(reader.find(base, name), base);
    }

    public long getOrRequest(long base, int name, long receiver) {
        return valueOrRequest(reader.find(base, name), receiver);
    }

    /** {@code base[key]}. */
    public long getIndexed(long base, long key) {
        return value(findIndexed(base, key), base);
    }

    public long getIndexed(long base, long key, long receiver) {
        return value(findIndexed(base, key), receiver);
    }

    public long getIndexedOrRequest(long base, long key) {
        return valueOrRequest(findIndexed(base, key), base);
    }

    public long getIndexedOrRequest(long base, long key, long receiver) {
        return valueOrRequest(findIndexed(base, key), receiver);
    }

    private long findIndexed(long base, long key) {
        if (isIndex(key)) {
            return reader.findElement(base, Value.asInt(key));
        }
        if (Value.isNullish(base) && !Cell.isObject(key)) {
            return reader.find(base, vm.conversions.toName(vm.conversions.toPropertyKey(key)));
        } else if (Value.isNullish(base)) {
            throw vm.typeError("Cannot read properties of " + vm.conversions.describe(base));
        }
        long propertyKey = vm.conversions.toPropertyKey(key);
        return Value.isInt(propertyKey)
                ? reader.findElement(base, Value.asInt(propertyKey))
                : reader.find(base, names.id(propertyKey));
    }

    /** Whether a key is an int Value that elements are indexed by. */
    private static boolean isIndex(long key) {
        return Value.isInt(key) && Value.asInt(key) >= 0 && Value.asInt(key) != Integer.MAX_VALUE;
    }

    private long value(long raw, long receiver) {
        if (raw == Value.EMPTY) {
            return Value.UNDEFINED;
        }
        if (PropertyReader.isAccessor(raw)) {
            long getter = Memory.getLong(raw + Cell.ACCESSOR_GETTER);
            return getter == Value.UNDEFINED ? Value.UNDEFINED : vm.call(getter, receiver);
        }
        return raw;
    }

    private long valueOrRequest(long raw, long receiver) {
        if (raw == Value.EMPTY) {
            return Value.UNDEFINED;
        }
        if (PropertyReader.isAccessor(raw)) {
            long getter = Memory.getLong(raw + Cell.ACCESSOR_GETTER);
            return getter == Value.UNDEFINED ? Value.UNDEFINED : vm.requestCall(getter, receiver);
        }
        return raw;
    }

    /**
     * The raw word of {@code base.name}: a value, an ACCESSOR cell, or EMPTY if there is no such property. Calls nothing; for caches, and for
     * messages, which must not have side effects.
     */
    public long find(long base, int name) {
        return reader.find(base, name);
    }

    /** The value of an own data property, or EMPTY if there is none such. */
    public long getOwnDataProperty(long object, int name) {
        OwnProperty property = new OwnProperty(vm, reader);
        return property.find(object, name) && !PropertyAttributes.isAccessor(property.attributes())
                ? property.raw()
                : Value.EMPTY;
    }

    /** A method to be called (GetMethod): undefined if the property is missing or null, a TypeError if it is no function. */
    public long getMethod(long base, int name) {
        long method = get(base, name);
        if (Value.isNullish(method)) {
            return Value.UNDEFINED;
        }
        if (!Cell.isFunction(method)) {
            throw vm.typeError(vm.conversions.describe(method) + " is not a function");
        }
        return method;
    }

    // -- assigning ------------------------------------------------------------------------------

    /** {@code base.name = value}. */
    public void set(long base, int name, long value) {
        if (writer.set(base, name, value) == Value.PENDING) {
            vm.call(writer.setter(), base, value);
        }
    }

    public long setOrRequest(long base, int name, long value) {
        return orRequest(writer.set(base, name, value), base, value);
    }

    /** {@code super.name = value}: searches from {@code base}, stores into the receiver. */
    public long setOrRequest(long base, int name, long value, long receiver) {
        return orRequest(writer.set(base, name, value, receiver), receiver, value);
    }

    /** {@code base[key] = value}. */
    public void setIndexed(long base, long key, long value) {
        if (assignIndexed(base, key, value) == Value.PENDING) {
            vm.call(writer.setter(), base, value);
        }
    }

    public long setIndexedOrRequest(long base, long key, long value) {
        return orRequest(assignIndexed(base, key, value), base, value);
    }

    public long setIndexedOrRequest(long base, long key, long value, long receiver) {
        int name = vm.conversions.toName(vm.conversions.toPropertyKey(key));
        return orRequest(writer.set(base, name, value, receiver), receiver, value);
    }

    private long assignIndexed(long base, long key, long value) {
        if (isIndex(key)) {
            return writer.setElement(base, Value.asInt(key), value);
        }
        if (Value.isNullish(base) && Cell.isObject(key)) {
            throw vm.typeError("Cannot set properties of " + vm.conversions.describe(base));
        }
        long propertyKey = vm.conversions.toPropertyKey(key);
        return Value.isInt(propertyKey)
                ? writer.setElement(base, Value.asInt(propertyKey), value)
                : writer.set(base, names.id(propertyKey), value);
    }

    private long orRequest(long result, long receiver, long value) {
        return result == Value.PENDING ? vm.requestCall(writer.setter(), receiver, value) : result;
    }

    // -- defining, deleting, asking -------------------------------------------------------------

    /** Defines an own data property, whatever the prototypes say; TypeError if the object does not allow it. */
    public void defineOwn(long object, int name, long value, int attributes) {
        definer.defineOwn(checkObject(object), name, value, attributes);
    }

    public void defineOwnIndexed(long object, long key, long value, int attributes) {
        long propertyKey = vm.conversions.toPropertyKey(key);
        if (Value.isInt(propertyKey) && attributes == PropertyAttributes.DEFAULT) {
            definer.defineElement(checkObject(object), Value.asInt(propertyKey), value);
        } else {
            definer.defineOwn(checkObject(object), vm.conversions.toName(propertyKey), value, attributes);
        }
    }

    /** CreateDataPropertyOrThrow: as assignment would create it, but on the object itself. */
    public void createDataProperty(long object, long key, long value) {
        defineOwnIndexed(object, key, value, PropertyAttributes.DEFAULT);
    }

    /**
     * Defines an accessor property.
     *
     * @param getter a function, undefined, or EMPTY to keep the one that is there
     * @param setter likewise
     * @param attributes ENUMERABLE and CONFIGURABLE
     */
    public void defineAccessor(long object, long key, long getter, long setter, int attributes) {
        int name = vm.conversions.toName(vm.conversions.toPropertyKey(key));
        definer.defineOrThrow(checkObject(object), name, PropertyDescriptor.ofAccessor(getter, setter, attributes));
    }

    /** [[DefineOwnProperty]]: false if the rules do not allow it. */
    public boolean defineProperty(long object, long key, PropertyDescriptor descriptor) {
        int name = vm.conversions.toName(vm.conversions.toPropertyKey(key));
        return definer.define(checkObject(object), name, descriptor);
    }

    /** {@code key in object}. */
    public boolean has(long object, long key) {
        int name = vm.conversions.toName(vm.conversions.toPropertyKey(key));
        return Cell.isObject(object) && reader.find(object, name) != Value.EMPTY;
    }

    /** Whether a value, as an object, has a property of its own. */
    public boolean hasOwn(long base, long key) {
        int name = vm.conversions.toName(vm.conversions.toPropertyKey(key));
        return new OwnProperty(vm, reader).find(vm.conversions.toObject(base), name);
    }

    /** {@code delete base[key]}: true, or a TypeError. */
    public boolean delete(long base, long key) {
        long object = vm.conversions.toObject(base);
        int name = vm.conversions.toName(vm.conversions.toPropertyKey(key));
        if (!definer.delete(object, name)) {
            throw messages.notDeletable(object, name);
        }
        return true;
    }

    /** [[Delete]]: false if the property is not configurable. */
    public boolean tryDelete(long object, long key) {
        return definer.delete(checkObject(object), vm.conversions.toName(vm.conversions.toPropertyKey(key)));
    }

    /** An own property with its attributes, or null. */
    public PropertyDescriptor getOwnProperty(long object, long key) {
        OwnProperty property = new OwnProperty(vm, reader);
        if (!property.find(checkObject(object), vm.conversions.toName(vm.conversions.toPropertyKey(key)))) {
            return null;
        }
        long raw = property.raw();
        if (!PropertyAttributes.isAccessor(property.attributes())) {
            return PropertyDescriptor.ofData(raw, property.attributes());
        }
        return PropertyDescriptor.ofAccessor(
                Memory.getLong(raw + Cell.ACCESSOR_GETTER),
                Memory.getLong(raw + Cell.ACCESSOR_SETTER),
                property.attributes());
    }

    /** All own property keys (int Values, strings, symbols) in the specification's order. */
    public long[] ownKeys(long object) {
        return keys.of(checkObject(object), false, true);
    }

    /** The enumerable own string keys: ints and strings, as Object.keys lists them. */
    public long[] enumerableOwnKeys(long object) {
        return keys.of(checkObject(object), true, false);
    }

    /** String cells: what for-in visits, inherited keys included. */
    public long[] forInKeys(long object) {
        return keys.forIn(object);
    }

    /**
     * Copies enumerable own properties, symbols included: object spread and rest.
     *
     * @param source any value; null and undefined have no properties
     * @param excluded keys to leave out, as values
     */
    public void copyDataProperties(long target, long source, long... excluded) {
        if (Value.isNullish(source)) {
            return;
        }
        int[] excludedNames = new int[excluded.length];
        for (int i = 0; i < excluded.length; i++) {
            excludedNames[i] = vm.conversions.toName(vm.conversions.toPropertyKey(excluded[i]));
        }
        long object = vm.conversions.toObject(source);
        OwnProperty property = new OwnProperty(vm, reader);
        for (long key : keys.of(object, true, true)) {
            int name = vm.conversions.toName(key);
            // A getter called for an earlier key may have deleted this one.
            if (!contains(excludedNames, name) && property.find(object, name)) {
                createDataProperty(target, key, value(property.raw(), object));
            }
        }
    }

    private static boolean contains(int[] excludedNames, int name) {
        for (int excluded : excludedNames) {
            if (excluded == name) {
                return true;
            }
        }
        return false;
    }

    // -- prototypes and integrity ---------------------------------------------------------------

    /** The prototype of an object, or of the object a primitive would become; NULL at the end of the chain. */
    public long getPrototype(long base) {
        return Cell.isObject(base)
                ? shapes.of(base).prototype()
                : shapes.of(vm.conversions.toObject(base)).prototype();
    }

    /**
     * [[SetPrototypeOf]].
     *
     * @param prototype an object, or NULL
     * @return false if the object is not extensible, is Object.prototype, or would become its own ancestor
     */
    public boolean setPrototype(long object, long prototype) {
        Shape shape = shapes.of(checkObject(object));
        if (shape.prototype() == prototype) {
            return true;
        }
        if (!shape.isExtensible() || object == intrinsics.objectPrototype) {
            return false;
        }
        for (long p = prototype; Cell.isObject(p); p = shapes.of(p).prototype()) {
            if (p == object) {
                return false;
            }
        }
        factory.markPrototype(prototype);
        writer.setShape(object, shapes.changePrototype(shape, prototype));
        return true;
    }

    /** {@code __proto__: value} in a literal: ignored unless the value is an object or null. */
    public void setLiteralPrototype(long object, long value) {
        if (Cell.isObject(value) || value == Value.NULL) {
            setPrototype(object, value);
        }
    }

    public void preventExtensions(long object) {
        integrity.preventExtensions(checkObject(object));
    }

    public boolean isExtensible(long object) {
        return shapes.of(checkObject(object)).isExtensible();
    }

    public void seal(long object) {
        integrity.restrict(checkObject(object), PropertyAttributes.CONFIGURABLE);
    }

    public void freeze(long object) {
        integrity.restrict(checkObject(object), PropertyAttributes.CONFIGURABLE | PropertyAttributes.WRITABLE);
    }

    public boolean isSealed(long object) {
        return integrity.isRestricted(checkObject(object), PropertyAttributes.CONFIGURABLE);
    }

    public boolean isFrozen(long object) {
        return integrity.isRestricted(
                checkObject(object), PropertyAttributes.CONFIGURABLE | PropertyAttributes.WRITABLE);
    }

    // -- arrays and the rest --------------------------------------------------------------------

    /** The length of an array cell, from 0 to 2^32 - 1; a TypeError for anything else. */
    public long arrayLength(long array) {
        if (!Cell.isArray(array)) {
            throw vm.typeError(vm.conversions.describe(array) + " is not an array");
        }
        return Elements.arrayLength(array);
    }

    /** The length property of any object, as an integer from 0 to 2^53 - 1 (LengthOfArrayLike). */
    public long lengthOf(long object) {
        return Cell.isArray(object) ? Elements.arrayLength(object) : vm.conversions.toLength(get(object, Names.LENGTH));
    }

    /** Appends to an array; EMPTY appends a hole. */
    public void push(long array, long value) {
        long length = arrayLength(array);
        if (elements.push(array, value)) {
            return;
        }
        if (value == Value.EMPTY) {
            writer.setArrayLength(array, Value.fromLong(length + 1));
        } else {
            setIndexed(array, Value.fromLong(length), value);
        }
    }

    /** A number from 1 to 2^20 - 1 that stays the object's own for life; not unique. */
    public int identityHash(long object) {
        long header = Memory.getLong(object);
        int hash = (int) (header >>> Cell.HASH_SHIFT);
        if (hash == 0) {
            // A linear congruence of full period: all 20-bit numbers but one occur before any comes back.
            do {
                lastHash = lastHash * 5 + 3 & (1 << Cell.HASH_BITS) - 1;
            } while (lastHash == 0);
            hash = lastHash;
            Memory.putLong(object, header | (long) hash << Cell.HASH_SHIFT);
        }
        return hash;
    }

    /** A value as V8's messages show it: {@code #<Point>}, {@code [object Array]}. Never calls guest code. */
    public String describe(long value) {
        return text.describe(value);
    }

    private long checkObject(long value) {
        if (!Cell.isObject(value)) {
            throw vm.typeError(vm.conversions.describe(value) + " is not an object");
        }
        return value;
    }
}
