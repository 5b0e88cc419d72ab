package tierup.vm.objects;

import tierup.vm.Vm;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Slots;
import tierup.vm.memory.Value;
import tierup.vm.shapes.PropertyAttributes;
import tierup.vm.shapes.Shape;
import tierup.vm.text.Names;

/**
 * Reading and assigning properties: the middle layer of {@link Objects}, where its conventions are explained. Here the
 * searches of {@link PropertyReader} and {@link PropertyWriter} meet the two things they do not know: keys of any type,
 * and how a getter or setter is called.
 */
public class PropertyAccess extends ObjectFactory {
    final Names names;
    final PropertyReader reader;
    final PropertyWriter writer;
    final PropertyMessages messages;

    PropertyAccess(Vm vm) {
        super(vm);
        this.names = vm.names;
        this.messages = new PropertyMessages(vm);
        this.reader = new PropertyReader(vm, elements, new LazyProperties(vm, this), intrinsics, messages);
        this.writer = new PropertyWriter(vm, elements, storages, reader, messages);
    }

    // -- reading --------------------------------------------------------------------------------

    /** {@code base.name}. */
    public final long get(long base, int name) {
        return value(reader.find(base, name), base);
    }

    /** {@code super.name}: searches from {@code base}; a getter's this is the receiver. */
    public final long get(long base, int name, long receiver) {
        return value(reader.find(base, name), receiver);
    }

    public final long getOrRequest(long base, int name) {
        if (name == Names.LENGTH) {
            long length = plainLength(base);
            if (length != Value.EMPTY) {
                return length;
            }
        }
        return valueOrRequest(reader.find(base, name), base);
    }

    /** The length of what has one that no program can have replaced; EMPTY if it must be searched for. */
    public final long plainLength(long base) {
        if (Cell.isArray(base)) {
            return Memory.getLong(base + Cell.ARRAY_LENGTH);
        } else if (Cell.isString(base)) {
            return Value.fromInt(vm.strings.length(base));
        }
        return typedArrays.hasPlainLength(base) ? Memory.getLong(base + Cell.TYPED_LENGTH) : Value.EMPTY;
    }

    public final long getOrRequest(long base, int name, long receiver) {
        return valueOrRequest(reader.find(base, name), receiver);
    }

    /** {@code base[key]}. */
    public final long getIndexed(long base, long key) {
        return value(findIndexed(base, key), base);
    }

    public final long getIndexed(long base, long key, long receiver) {
        return value(findIndexed(base, key), receiver);
    }

    public final long getIndexedOrRequest(long base, long key) {
        return valueOrRequest(findIndexed(base, key), base);
    }

    public final long getIndexedOrRequest(long base, long key, long receiver) {
        return valueOrRequest(findIndexed(base, key), receiver);
    }

    private long findIndexed(long base, long key) {
        if (isIndex(key)) {
            return reader.findElement(base, Value.asInt(key));
        }
        if (Value.isNullish(base) && Cell.isObject(key)) {
            throw messages.notAccessible("read", "reading", base, key);
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

    /** What a raw word means to whoever reads the property. */
    final long value(long raw, long receiver) {
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
     * The raw word of {@code base.name}: a value, an ACCESSOR cell, or EMPTY if there is no such property. Calls
     * nothing; for caches, and for messages, which must not have side effects.
     */
    public final long find(long base, int name) {
        return reader.find(base, name);
    }

    /** The value of an own data property, or EMPTY if there is none such. */
    public final long getOwnDataProperty(long object, int name) {
        OwnProperty property = new OwnProperty(vm, reader);
        return property.find(object, name) && !PropertyAttributes.isAccessor(property.attributes())
                ? property.raw()
                : Value.EMPTY;
    }

    /**
     * A method to be called (GetMethod): undefined if the property is missing or null, a TypeError if it is no
     * function.
     */
    public final long getMethod(long base, int name) {
        long method = get(base, name);
        if (Value.isNullish(method)) {
            return Value.UNDEFINED;
        }
        if (!Cell.isFunction(method)) {
            throw vm.typeError(vm.conversions.describeAnonymous(method) + " is not a function");
        }
        return method;
    }

    // -- assigning ------------------------------------------------------------------------------

    /** {@code base.name = value}. */
    public final void set(long base, int name, long value) {
        if (writer.set(base, name, value) == Value.PENDING) {
            vm.call(writer.setter(), base, value);
        }
    }

    public final long setOrRequest(long base, int name, long value) {
        return orRequest(writer.set(base, name, value), base, value);
    }

    /** {@code super.name = value}: searches from {@code base}, stores into the receiver. */
    public final long setOrRequest(long base, int name, long value, long receiver) {
        return orRequest(writer.set(base, name, value, receiver), receiver, value);
    }

    /** {@code base[key] = value}. */
    public final void setIndexed(long base, long key, long value) {
        if (assignIndexed(base, key, value) == Value.PENDING) {
            vm.call(writer.setter(), base, value);
        }
    }

    public final long setIndexedOrRequest(long base, long key, long value) {
        return orRequest(assignIndexed(base, key, value), base, value);
    }

    /** {@code super[key] = value}: setters are looked for from the base on; the property becomes the receiver's. */
    public final long setIndexedOrRequest(long base, long key, long value, long receiver) {
        int name = vm.conversions.toName(vm.conversions.toPropertyKey(key));
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
        long propertyKey = vm.conversions.toPropertyKey(key);
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
    public final void transition(long object, Shape next, int location, long value) {
        storages.ensureSlots(object, next.outOfLineSlots());
        Slots.store(heap, object, location, value);
        shapes.assign(object, next);
    }

    private long orRequest(long result, long receiver, long value) {
        return result == Value.PENDING ? vm.requestCall(writer.setter(), receiver, value) : result;
    }
}
