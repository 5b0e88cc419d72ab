package tierup.vm.objects;

import static tierup.vm.shapes.PropertyAttributes.isAccessor;
import static tierup.vm.shapes.PropertyAttributes.isWritable;

import tierup.vm.memory.Cell;
import tierup.vm.memory.Heap;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Slots;
import tierup.vm.memory.Storage;
import tierup.vm.memory.Value;
import tierup.vm.shapes.PropertyAttributes;
import tierup.vm.shapes.Shape;
import tierup.vm.shapes.ShapeTable;
import tierup.vm.text.Names;
import tierup.vm.text.Strings;

/**
 * Assignment: {@code base.name = value}, {@code base[index] = value} (OrdinarySet, ECMA-262 10.1.9).
 *
 * <p>The common cases come first and touch nothing else: the object has the property itself and it is plain data; or
 * nobody on the chain has it and it is added. In between lie setters and read-only properties, the object's own or
 * inherited.
 *
 * <p>All code is strict, so an assignment that cannot be done is a TypeError. Every method returns the assigned value,
 * or {@link Value#PENDING} if {@link #setter()} is to be called with it.
 */
final class PropertyWriter {
    private final Strings strings;
    private final TypedArrays typedArrays;
    private final Intrinsics intrinsics;
    private final Conversions conversions;
    private final Heap heap;
    private final Names names;
    private final ShapeTable shapes;
    private final Elements elements;
    private final Storage storages;
    private final PropertyReader reader;
    private final PropertyMessages messages;
    private long setter;

    PropertyWriter(
            Heap heap,
            Intrinsics intrinsics,
            Conversions conversions,
            Storage storages,
            PropertyReader reader,
            PropertyMessages messages) {
        this.heap = heap;
        this.names = reader.names;
        this.strings = reader.strings;
        this.shapes = reader.shapes;
        this.typedArrays = reader.typedArrays;
        this.intrinsics = intrinsics;
        this.conversions = conversions;
        this.elements = reader.elements;
        this.storages = storages;
        this.reader = reader;
        this.messages = messages;
    }

    long set(long base, int name, long value) {
        long index = names.arrayIndex(name);
        if (index >= 0 && index < Integer.MAX_VALUE) {
            return setElement(base, (int) index, value);
        }
        if (!Cell.isObject(base)) {
            return setOnPrimitive(base, name);
        }
        Shape shape = shapes.of(base);
        int i = shape.find(name);
        if (i >= 0) {
            if (shape.isOrdinaryStore(i)) {
                shapes.overwrite(heap, base, shape, i, value);
                return value;
            }
            return setSpecial(base, base, shape, i, value);
        }
        if (name == Names.LENGTH && PropertyReader.isStringWrapper(base)) {
            throw messages.readOnly(base, name);
        }
        if (names.isNumeric(name) && Cell.isTypedArray(base)) {
            typedArrays.set(base, -1, value);
            return value;
        }
        for (long holder = shape.prototype(); holder != Value.NULL; ) {
            Shape inherited = shapes.of(holder);
            int j = inherited.find(name);
            if (j >= 0) {
                if (isWritable(inherited.attributesAt(j))) {
                    break;
                }
                return setSpecial(base, holder, inherited, j, value);
            }
            if (name == Names.LENGTH && PropertyReader.isStringWrapper(holder)) {
                throw messages.readOnly(base, name);
            }
            if (names.isNumeric(name) && Cell.isTypedArray(holder)) {
                return value;
            }
            holder = inherited.prototype();
        }
        addNew(base, shape, name, value);
        return value;
    }

    /** The property found is an accessor, read-only, or an array's length. */
    private long setSpecial(long base, long holder, Shape shape, int i, long value) {
        int attributes = shape.attributesAt(i);
        if (isAccessor(attributes)) {
            return foundAccessor(reader.load(holder, shape, i), holder, shape.nameAt(i));
        }
        if (!isWritable(attributes)) {
            throw messages.readOnly(base, shape.nameAt(i));
        }
        setArrayLength(base, value);
        return value;
    }

    private long foundAccessor(long accessor, long holder, int name) {
        setter = Memory.getLong(accessor + Cell.ACCESSOR_SETTER);
        if (setter == Value.UNDEFINED) {
            throw messages.noSetter(holder, name);
        }
        return Value.PENDING;
    }

    /** The function to call after a method returned PENDING: with the receiver as this and the value as argument. */
    long setter() {
        return setter;
    }

    /** {@code array.length = value} for a writable length. */
    void setArrayLength(long array, long value) {
        long wanted = conversions.toArrayLength(value);
        if (!Elements.isLengthWritable(shapes.of(array))) {
            throw messages.readOnly(array, Names.LENGTH);
        }
        if (elements.setLength(array, wanted) != wanted) {
            throw messages.notDeletable(array, names.ofIndex(Elements.arrayLength(array) - 1));
        }
    }

    private void addNew(long object, Shape shape, int name, long value) {
        if (!shape.isExtensible()) {
            throw messages.notExtensible(name);
        }
        checkLength(object, shape, names.arrayIndex(name));
        add(object, shape, name, value, PropertyAttributes.DEFAULT);
    }

    /** A TypeError if storing an index would change the length of an array whose length is read-only. */
    private void checkLength(long object, Shape shape, long index) {
        boolean grows = shape.kind() == Cell.ARRAY && index >= Elements.arrayLength(object);
        if (grows && !Elements.isLengthWritable(shape)) {
            throw messages.readOnly(object, Names.LENGTH);
        }
    }

    /** Adds a property that the object does not have, without asking whether it is extensible. */
    void add(long object, Shape shape, int name, long value, int attributes) {
        if (name == Names.LENGTH) {
            typedArrays.lengthChanges(object);
        }
        // Room first: a dictionary changes in place, and must not have a property without a slot if the heap is full.
        storages.ensureSlots(object, shape.slotCount() + 1 - shape.inObjectSlots());
        Shape next = shapes.add(shape, name, attributes);
        Slots.store(heap, object, next.location(next.count() - 1), value);
        shapes.assign(object, next);
        if (shape.kind() == Cell.ARRAY && names.arrayIndex(name) >= Elements.arrayLength(object)) {
            elements.setLength(object, names.arrayIndex(name) + 1);
        }
    }

    // -- elements -------------------------------------------------------------------------------

    long setElement(long base, int index, long value) {
        if (!Cell.isObject(base)) {
            return setOnPrimitive(base, names.ofIndex(index));
        }
        if (elements.get(base, index) != Value.EMPTY) {
            elements.store(base, index, value);
            return value;
        }
        if (Cell.isTypedArray(base)) {
            typedArrays.set(base, index, value);
            return value;
        }
        Shape shape = shapes.of(base);
        int i = shape.isSparse() ? shape.find(names.ofIndex(index)) : -1;
        if (i >= 0) {
            if (isWritable(shape.attributesAt(i))) {
                shapes.overwrite(heap, base, shape, i, value);
                return value;
            }
            return setSpecial(base, base, shape, i, value);
        }
        if (reader.ownElement(base, index) != Value.EMPTY) {
            // Neither dense nor in a slot: a character of a String object.
            throw messages.readOnly(base, names.ofIndex(index));
        }
        long inherited = elements.onPrototypes()
                ? throughPrototypes(shape.prototype(), base, names.ofIndex(index), value)
                : Value.EMPTY;
        if (inherited != Value.EMPTY) {
            return inherited;
        }
        addElement(base, index, value);
        return value;
    }

    /** Adds an element that the object does not have; TypeError if it may not have more. */
    void addElement(long object, int index, long value) {
        Shape shape = shapes.of(object);
        if (!shape.isExtensible()) {
            throw messages.notExtensible(names.ofIndex(index));
        }
        checkLength(object, shape, index);
        if (shape.isSparse()) {
            add(object, shape, names.ofIndex(index), value, PropertyAttributes.DEFAULT);
        } else {
            elements.put(object, index, value);
        }
    }

    // -- other receivers ------------------------------------------------------------------------

    /** A primitive has no properties of its own: a setter of its prototype may be called, nothing can be stored. */
    private long setOnPrimitive(long base, int name) {
        if (intrinsics.prototypeOfPrimitive(base) == Value.EMPTY) {
            throw messages.notWritable(base, name);
        }
        long raw = reader.find(base, name);
        if (PropertyReader.isAccessor(raw)) {
            return foundAccessor(raw, base, name);
        }
        if (Cell.isString(base)
                && (name == Names.LENGTH
                        || names.arrayIndex(name) >= 0 && names.arrayIndex(name) < strings.length(base))) {
            throw messages.readOnly(base, name);
        }
        throw messages.notOnPrimitive(base, name);
    }

    /** {@code super.name = value}: searches from {@code base}, stores into {@code receiver}. */
    long set(long base, int name, long value, long receiver) {
        if (base == receiver) {
            return set(base, name, value);
        }
        long inherited = throughPrototypes(base, receiver, name, value);
        if (inherited != Value.EMPTY) {
            return inherited;
        }
        if (!Cell.isObject(receiver)) {
            throw messages.notOnPrimitive(receiver, name);
        }
        OwnProperty property = new OwnProperty(reader);
        if (property.find(receiver, name)) {
            if (isAccessor(property.attributes()) || !isWritable(property.attributes())) {
                throw messages.readOnly(receiver, name);
            }
            // An own writable data property: assigning it meets nothing else.
            return set(receiver, name, value);
        }
        long index = names.arrayIndex(name);
        if (Cell.isTypedArray(receiver) && names.isNumeric(name)) {
            throw messages.noTypedElement();
        }
        if (index >= 0 && index < Integer.MAX_VALUE) {
            addElement(receiver, (int) index, value);
        } else {
            addNew(receiver, shapes.of(receiver), name, value);
        }
        return value;
    }

    /**
     * What a chain of objects says to an assignment of a name: the first setter found is to be called, a read-only
     * property is an error, a typed array swallows it if it has no such element.
     *
     * @return EMPTY if the property is to be stored in the receiver
     */
    private long throughPrototypes(long first, long receiver, int name, long value) {
        OwnProperty property = new OwnProperty(reader);
        for (long holder = first;
                Cell.isObject(holder);
                holder = shapes.of(holder).prototype()) {
            if (property.find(holder, name)) {
                if (isAccessor(property.attributes())) {
                    return foundAccessor(property.raw(), holder, name);
                } else if (!isWritable(property.attributes())) {
                    throw messages.readOnly(receiver, name);
                }
                return Value.EMPTY;
            }
            if (names.isNumeric(name) && Cell.isTypedArray(holder)) {
                return value;
            }
        }
        return Value.EMPTY;
    }
}
