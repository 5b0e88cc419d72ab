package tierup.vm.objects;

import java.util.Arrays;
import tierup.vm.code.FunctionInfo;
import tierup.vm.code.Functions;
import tierup.vm.code.GuestException;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Heap;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Slots;
import tierup.vm.memory.Value;
import tierup.vm.shapes.PropertyAttributes;
import tierup.vm.shapes.Shape;
import tierup.vm.shapes.ShapeTable;
import tierup.vm.text.Names;
import tierup.vm.text.Strings;

/**
 * Objects as the rest of the engine sees them: every operation on their properties with the whole of JavaScript's
 * semantics.
 *
 * <p>{@link ObjectFactory} makes the cells, and this class is the front for what is done with them. Behind it, {@link
 * PropertyReader} and {@link PropertyWriter} follow prototype chains, {@link PropertyDefiner} handles attributes, {@link
 * Elements} integer keys, {@link OwnKeys} enumeration, {@link Integrity} freezing, {@link ArrayObjects} lengths and
 * appending. They know neither keys of any type nor how a getter or setter is called; here the two come in.
 *
 * <h2>Conventions</h2>
 * A <em>name</em> is an id of {@link Names}; a <em>key</em> any value, converted by {@link Conversions#toPropertyKey}
 * where necessary; a <em>base</em> any value, an <em>object</em> an object cell. Methods named {@code ...OrRequest}
 * never call guest code: they return {@link Value#PENDING} after having requested the accessor's call from the run
 * loop, whose result becomes the operation's (a setter's is ignored). Their namesakes call it at once, in a nested run
 * loop. What cannot be done is a TypeError in V8's words.
 */
public final class Objects {
    public final Intrinsics intrinsics;
    public final Elements elements;
    public final HashTables tables;
    public final TypedArrays typedArrays;
    public final Conversions conversions;
    public final ArrayObjects arrays;
    public final IntegerKeys integerKeys;
    /** What built-ins have answered about objects of a shape. */
    public final ShapeAnswers shapeAnswers;

    private final ObjectFactory factory;
    private final Heap heap;
    private final Names names;
    private final Strings strings;
    private final ShapeTable shapes;
    private final Errors errors;
    private final GuestCalls calls;
    private final PropertyReader reader;
    private final PropertyWriter writer;
    private final PropertyMessages messages;
    private final PropertyDefiner definer;
    private final OwnKeys keys;
    private final Integrity integrity;
    private final ObjectText text;
    private final ArgumentsObjects argumentsObjects;

    /**
     * @param block address of the engine's {@link tierup.vm.memory.VmBlock}
     * @param calls how getters and setters are called
     */
    public Objects(
            long block,
            Heap heap,
            Names names,
            Strings strings,
            ShapeTable shapes,
            Functions functions,
            ObjectFactory factory,
            Errors errors,
            GuestCalls calls) {
        this.factory = factory;
        this.heap = heap;
        this.names = names;
        this.strings = strings;
        this.shapes = shapes;
        this.errors = errors;
        this.calls = calls;
        errors.bind(factory, this);
        this.intrinsics = factory.intrinsics;
        this.elements = factory.elements;
        this.conversions = new Conversions(names, strings, errors, calls, factory, this);
        this.tables = new HashTables(heap, strings, names, factory, errors);
        this.typedArrays = new TypedArrays(block, heap, names, errors, conversions, factory);
        this.messages = new PropertyMessages(names, errors, conversions, this);
        LazyProperties lazy = new LazyProperties(heap, shapes, functions, strings, errors, factory, this);
        this.reader = new PropertyReader(names, strings, shapes, elements, typedArrays, lazy, intrinsics, messages);
        this.writer = new PropertyWriter(heap, intrinsics, conversions, factory.storages, reader, messages);
        this.definer = new PropertyDefiner(heap, conversions, reader, writer, messages);
        this.keys = new OwnKeys(names, strings, shapes, conversions, elements, reader);
        this.integrity = new Integrity(shapes, errors, conversions, keys, elements, reader);
        this.text = new ObjectText(strings, functions, intrinsics, reader, this);
        this.argumentsObjects = new ArgumentsObjects(block, heap, names, shapes, factory, this);
        this.integerKeys = new IntegerKeys(shapes, names, strings, elements);
        this.arrays = new ArrayObjects(errors, writer, this);
        this.shapeAnswers = new ShapeAnswers(functions, shapes, factory);
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
        if (name == Names.LENGTH) {
            long length = plainLength(base);
            if (length != Value.EMPTY) {
                return length;
            }
        }
        return valueOrRequest(reader.find(base, name), base);
    }

    /** The length of what has one that no program can have replaced; EMPTY if it must be searched for. */
    public long plainLength(long base) {
        if (Cell.isArray(base)) {
            return Memory.getLong(base + Cell.ARRAY_LENGTH);
        } else if (Cell.isString(base)) {
            return Value.fromInt(strings.length(base));
        }
        return typedArrays.hasPlainLength(base) ? Memory.getLong(base + Cell.TYPED_LENGTH) : Value.EMPTY;
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

    /** {@code base[key]} if it is there, else EMPTY: HasProperty, then Get. */
    public long getIndexedOrEmpty(long base, long key) {
        long raw = findIndexed(base, key);
        return raw == Value.EMPTY ? Value.EMPTY : value(raw, base);
    }

    /** As {@link #getIndexedOrEmpty}, but a getter is requested. */
    public long visitIndexed(long base, long key) {
        long raw = findIndexed(base, key);
        return raw == Value.EMPTY ? Value.EMPTY : valueOrRequest(raw, base);
    }

    /** {@code base[key]} if it is a data property, else undefined: what {@link FunctionInfo#isVisitor visitors} read. */
    public long getIndexedData(long base, long key) {
        long raw = findIndexed(base, key);
        return raw == Value.EMPTY || PropertyReader.isAccessor(raw) ? Value.UNDEFINED : raw;
    }

    public long getIndexedOrRequest(long base, long key, long receiver) {
        return valueOrRequest(findIndexed(base, key), receiver);
    }

    private long findIndexed(long base, long key) {
        if (isIndex(key)) {
            return reader.findElement(base, Value.asInt(key));
        }
        if (Value.isNullish(base) && Cell.isObject(key)) {
            throw messages.notAccessible("read", "reading", base, key);
        }
        long propertyKey = conversions.toPropertyKey(key);
        return Value.isInt(propertyKey)
                ? reader.findElement(base, Value.asInt(propertyKey))
                : reader.find(base, names.id(propertyKey));
    }

    /** Whether a key is an int Value that elements are indexed by. */
    private static boolean isIndex(long key) {
        return Value.isInt(key) && Value.asInt(key) >= 0 && Value.asInt(key) != Integer.MAX_VALUE;
    }

    /** What a raw word means to whoever reads the property. */
    long value(long raw, long receiver) {
        if (raw == Value.EMPTY) {
            return Value.UNDEFINED;
        }
        if (PropertyReader.isAccessor(raw)) {
            long getter = Memory.getLong(raw + Cell.ACCESSOR_GETTER);
            return getter == Value.UNDEFINED ? Value.UNDEFINED : calls.call(getter, receiver);
        }
        return raw;
    }

    private long valueOrRequest(long raw, long receiver) {
        if (raw == Value.EMPTY) {
            return Value.UNDEFINED;
        }
        if (PropertyReader.isAccessor(raw)) {
            long getter = Memory.getLong(raw + Cell.ACCESSOR_GETTER);
            return getter == Value.UNDEFINED ? Value.UNDEFINED : calls.requestCall(getter, receiver);
        }
        return raw;
    }

    /**
     * The raw word of {@code base.name}: a value, an ACCESSOR cell, or EMPTY if there is no such property. Calls
     * nothing; for caches, and for messages, which must not have side effects.
     */
    public long find(long base, int name) {
        return reader.find(base, name);
    }

    /** The value of an own data property, or EMPTY if there is none such. */
    public long getOwnDataProperty(long object, int name) {
        OwnProperty property = new OwnProperty(reader);
        return property.find(object, name) && !PropertyAttributes.isAccessor(property.attributes())
                ? property.raw()
                : Value.EMPTY;
    }

    /**
     * A method to be called (GetMethod): undefined if the property is missing or null, a TypeError if it is no
     * function.
     */
    public long getMethod(long base, int name) {
        long method = get(base, name);
        if (Value.isNullish(method)) {
            return Value.UNDEFINED;
        }
        if (!Cell.isFunction(method)) {
            throw errors.typeError(conversions.describeAnonymous(method) + " is not a function");
        }
        return method;
    }

    // -- assigning ------------------------------------------------------------------------------

    /** {@code base.name = value}. */
    public void set(long base, int name, long value) {
        if (writer.set(base, name, value) == Value.PENDING) {
            calls.call(writer.setter(), base, value);
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
            calls.call(writer.setter(), base, value);
        }
    }

    public long setIndexedOrRequest(long base, long key, long value) {
        return orRequest(assignIndexed(base, key, value), base, value);
    }

    /** {@code super[key] = value}: setters are looked for from the base on; the property becomes the receiver's. */
    public long setIndexedOrRequest(long base, long key, long value, long receiver) {
        int name = conversions.toName(conversions.toPropertyKey(key));
        if (base == Value.NULL) {
            throw messages.notWritable(base, name);
        }
        return orRequest(writer.set(base, name, value, receiver), receiver, value);
    }

    private long assignIndexed(long base, long key, long value) {
        if (isIndex(key)) {
            return writer.setElement(base, Value.asInt(key), value);
        }
        if (Value.isNullish(base) && Cell.isObject(key)) {
            throw messages.notAccessible("set", "setting", base, key);
        }
        long propertyKey = conversions.toPropertyKey(key);
        return Value.isInt(propertyKey)
                ? writer.setElement(base, Value.asInt(propertyKey), value)
                : writer.set(base, names.id(propertyKey), value);
    }

    /**
     * Adds a property that the object does not have, as a cache knows how: nothing is searched, nothing asked.
     *
     * @param next the shape that the object has afterwards; its last property is the new one. The present one is no
     *     prototype's
     * @param location where that property is
     */
    public void transition(long object, Shape next, int location, long value) {
        factory.storages.ensureSlots(object, next.outOfLineSlots());
        Slots.store(heap, object, location, value);
        shapes.assign(object, next);
    }

    private long orRequest(long result, long receiver, long value) {
        return result == Value.PENDING ? calls.requestCall(writer.setter(), receiver, value) : result;
    }

    /** The object that a base constructor finds as {@code this}. */
    public long newInstance(long newTarget) {
        long found = get(newTarget, Names.PROTOTYPE);
        return factory.newInstance(newTarget, Cell.isObject(found) ? found : intrinsics.objectPrototype);
    }

    // -- defining, deleting, asking -------------------------------------------------------------

    /** Defines an own data property, whatever the prototypes say; TypeError if the object does not allow it. */
    public void defineOwn(long object, int name, long value, int attributes) {
        definer.defineOwn(checkObject(object), name, value, attributes);
    }

    public void defineOwnIndexed(long object, long key, long value, int attributes) {
        long propertyKey = conversions.toPropertyKey(key);
        if (Value.isInt(propertyKey) && attributes == PropertyAttributes.DEFAULT) {
            definer.defineElement(checkObject(object), Value.asInt(propertyKey), value);
        } else {
            definer.defineOwn(checkObject(object), conversions.toName(propertyKey), value, attributes);
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
        int name = conversions.toName(conversions.toPropertyKey(key));
        definer.defineOrThrow(checkObject(object), name, PropertyDescriptor.ofAccessor(getter, setter, attributes));
    }

    /** [[DefineOwnProperty]]: false if the rules do not allow it. */
    public boolean defineProperty(long object, long key, PropertyDescriptor descriptor) {
        int name = conversions.toName(conversions.toPropertyKey(key));
        return definer.define(checkObject(object), name, descriptor);
    }

    /** {@code key in object}. */
    public boolean has(long object, long key) {
        if (isIndex(key) && Cell.isObject(object)) {
            return reader.findElement(object, Value.asInt(key)) != Value.EMPTY;
        }
        int name = conversions.toName(conversions.toPropertyKey(key));
        return Cell.isObject(object) && reader.find(object, name) != Value.EMPTY;
    }

    /** As {@link #has} of an object, with an answer that machine code can look up afterwards. */
    public boolean hasAndRemember(long object, long key) {
        if (Cell.isString(key)) {
            int name = conversions.toName(key);
            if (!names.isNumeric(name)) {
                shapeAnswers.rememberHas(object, name);
            }
        }
        return has(object, key);
    }

    /** Whether a value, as an object, has a property of its own. */
    public boolean hasOwn(long base, long key) {
        int name = conversions.toName(conversions.toPropertyKey(key));
        return new OwnProperty(reader).find(conversions.toObject(base), name);
    }

    /** {@code delete base[key]}: true, or a TypeError. */
    public boolean delete(long base, long key) {
        long object = conversions.toObject(base);
        int name = conversions.toName(conversions.toPropertyKey(key));
        if (!definer.delete(object, name)) {
            throw messages.notDeletable(object, name);
        }
        return true;
    }

    /** [[Delete]]: false if the property is not configurable. */
    public boolean tryDelete(long object, long key) {
        return definer.delete(checkObject(object), conversions.toName(conversions.toPropertyKey(key)));
    }

    /** An own property with its attributes, or null. */
    public PropertyDescriptor getOwnProperty(long object, long key) {
        OwnProperty property = new OwnProperty(reader);
        if (!property.find(checkObject(object), conversions.toName(conversions.toPropertyKey(key)))) {
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

    /** The enumerable own string keys that are no integers. */
    public long[] enumerableOwnNames(long object) {
        return keys.names(checkObject(object));
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
            excludedNames[i] = conversions.toName(conversions.toPropertyKey(excluded[i]));
        }
        long object = conversions.toObject(source);
        OwnProperty property = new OwnProperty(reader);
        for (long key : keys.of(object, true, true)) {
            int name = conversions.toName(key);
            // A getter called for an earlier key may have deleted this one.
            if (Arrays.stream(excludedNames).noneMatch(e -> e == name) && property.find(object, name)) {
                createDataProperty(target, key, value(property.raw(), object));
            }
        }
    }

    // -- prototypes and integrity ---------------------------------------------------------------

    /** The prototype of an object, or of the object a primitive would become; NULL at the end of the chain. */
    public long getPrototype(long base) {
        return Cell.isObject(base)
                ? shapes.of(base).prototype()
                : shapes.of(conversions.toObject(base)).prototype();
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
        typedArrays.lengthChanges(object);
        markPrototype(prototype);
        shapes.assign(object, shapes.changePrototype(shape, prototype));
        return true;
    }

    /** Tells the shape of an object that it is a prototype from now on, and is to be watched as one. */
    public void markPrototype(long object) {
        factory.markPrototype(object);
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

    // -- the rest -----------------------------------------------------------------------------

    /** What arguments objects are copies of, or {@link Value#EMPTY}; see {@link tierup.vm.memory.VmBlock#ARGUMENTS_SHAPE}. */
    public long argumentsPattern() {
        return argumentsObjects.pattern();
    }

    /** An arguments object, not linked to the parameters (strict mode); words as in {@link #newArrayFromStack}. */
    public long newArguments(long lastAddress, int count) {
        return argumentsObjects.make(lastAddress, count);
    }

    /** The ReferenceError for a global variable that is not there. */
    GuestException undeclared(int name) {
        return errors.referenceError(LeftOutGlobals.message(names.text(name)));
    }

    /** A value as V8's messages show it: {@code #<Point>}, {@code [object Array]}. Never calls guest code. */
    public String describe(long value) {
        return text.describe(value);
    }

    /** The class that Object.prototype.toString names an object without Symbol.toStringTag by. */
    public String builtinTag(long object) {
        return text.builtinTag(object);
    }

    private long checkObject(long value) {
        if (!Cell.isObject(value)) {
            throw errors.typeError(conversions.describe(value) + " is not an object");
        }
        return value;
    }
}
