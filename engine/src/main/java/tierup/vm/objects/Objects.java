package tierup.vm.objects;

import java.util.Arrays;
import tierup.vm.Vm;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;
import tierup.vm.shapes.PropertyAttributes;
import tierup.vm.shapes.Shape;
import tierup.vm.text.Names;

/**
 * Objects as the rest of the engine sees them: making them, and every operation on their properties with the whole of
 * JavaScript's semantics.
 *
 * <p>This class is the front of a small house, in three layers: {@link ObjectFactory} makes the cells,
 * {@link PropertyAccess} reads and assigns, and here is the rest. Behind it, {@link PropertyReader} and
 * {@link PropertyWriter} follow prototype chains, {@link PropertyDefiner} handles attributes, {@link Elements} integer
 * keys, {@link OwnKeys} enumeration, {@link Integrity} freezing.
 *
 * <h2>Conventions</h2>
 * A <em>name</em> is an id of {@link Names}; a <em>key</em> any value, converted by {@link Conversions#toPropertyKey}
 * where necessary; a <em>base</em> any value, an <em>object</em> an object cell. Methods named {@code ...OrRequest}
 * never call guest code: they return {@link Value#PENDING} after having requested the accessor's call from the run
 * loop, whose result becomes the operation's (a setter's is ignored). Their namesakes call it at once, in a nested run
 * loop. What cannot be done is a TypeError in V8's words.
 */
public final class Objects extends PropertyAccess {
    private final PropertyDefiner definer;
    private final OwnKeys keys;
    private final Integrity integrity;
    private final ObjectText text;
    private final ArgumentsObjects argumentsObjects;

    public Objects(Vm vm) {
        super(vm);
        this.definer = new PropertyDefiner(vm, elements, reader, writer, messages);
        this.keys = new OwnKeys(vm, elements, reader);
        this.integrity = new Integrity(vm, elements, reader);
        this.text = new ObjectText(vm, reader);
        this.argumentsObjects = new ArgumentsObjects(vm, this);
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
            excludedNames[i] = vm.conversions.toName(vm.conversions.toPropertyKey(excluded[i]));
        }
        long object = vm.conversions.toObject(source);
        OwnProperty property = new OwnProperty(vm, reader);
        for (long key : keys.of(object, true, true)) {
            int name = vm.conversions.toName(key);
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
        typedArrays.lengthChanges(object);
        markPrototype(prototype);
        shapes.assign(object, shapes.changePrototype(shape, prototype));
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

    /** An arguments object, not linked to the parameters (strict mode); words as in {@link #newArrayFromStack}. */
    public long newArguments(long lastAddress, int count) {
        return argumentsObjects.make(lastAddress, count);
    }

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

    /** Appends to an array that no program has seen yet, whatever prototypes may hold; EMPTY appends a hole. */
    public void push(long array, long value) {
        long length = arrayLength(array);
        if (elements.push(array, value)) {
            return;
        }
        if (value == Value.EMPTY) {
            writer.setArrayLength(array, Value.fromLong(length + 1));
        } else {
            createDataProperty(array, Value.fromLong(length), value);
        }
    }

    /** Appends as a program does, by assignment: there may be a setter, and length may be read-only. */
    public void pushByAssignment(long array, long value) {
        long length = arrayLength(array);
        if (elements.push(array, value)) {
            return;
        }
        Shape shape = shapes.of(array);
        if (shape.isExtensible() && !Elements.isLengthWritable(shape)) {
            throw messages.readOnly(array, Names.LENGTH);
        }
        setIndexed(array, Value.fromLong(length), value);
        if (length == Elements.MAX_LENGTH) {
            throw vm.rangeError("Invalid array length");
        }
        setIndexed(array, vm.names.cell(Names.LENGTH), Value.fromLong(length + 1));
    }

    /** A value as V8's messages show it: {@code #<Point>}, {@code [object Array]}. Never calls guest code. */
    public String describe(long value) {
        return text.describe(value);
    }

    /** The class that Object.prototype.toString names an object without Symbol.toStringTag by. */
    public String builtinTag(long object) {
        return text.builtinTag(object);
    }

    /** The line above the frames of an error's stack. */
    String headline(long error) {
        return text.errorText(error, "Error");
    }

    private long checkObject(long value) {
        if (!Cell.isObject(value)) {
            throw vm.typeError(vm.conversions.describe(value) + " is not an object");
        }
        return value;
    }
}
