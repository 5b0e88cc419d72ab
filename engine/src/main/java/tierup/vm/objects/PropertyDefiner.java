package tierup.vm.objects;

import static tierup.vm.shapes.PropertyAttributes.ACCESSOR;
import static tierup.vm.shapes.PropertyAttributes.CONFIGURABLE;
import static tierup.vm.shapes.PropertyAttributes.DEFAULT;
import static tierup.vm.shapes.PropertyAttributes.ENUMERABLE;
import static tierup.vm.shapes.PropertyAttributes.WRITABLE;
import static tierup.vm.shapes.PropertyAttributes.isAccessor;
import static tierup.vm.shapes.PropertyAttributes.isConfigurable;
import static tierup.vm.shapes.PropertyAttributes.isWritable;

import tierup.vm.memory.Cell;
import tierup.vm.memory.Heap;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Slots;
import tierup.vm.memory.Value;
import tierup.vm.shapes.PropertyAttributes;
import tierup.vm.shapes.Shape;
import tierup.vm.shapes.ShapeTable;
import tierup.vm.text.Equality;
import tierup.vm.text.Names;

/**
 * Defining and deleting own properties: what literals, classes and Object.defineProperty do, as opposed to assignment.
 * Setters and prototypes play no part; what counts is whether the object is extensible and the old property
 * configurable (ValidateAndApplyPropertyDescriptor, ECMA-262 10.1.6.3; arrays' length, 10.4.2).
 */
final class PropertyDefiner {
    private final Equality equality;
    private final TypedArrays typedArrays;
    private final Conversions conversions;
    private final Heap heap;
    private final Names names;
    private final ShapeTable shapes;
    private final Elements elements;
    private final PropertyReader reader;
    private final PropertyWriter writer;
    private final PropertyMessages messages;

    PropertyDefiner(
            Heap heap,
            Conversions conversions,
            PropertyReader reader,
            PropertyWriter writer,
            PropertyMessages messages) {
        this.heap = heap;
        this.names = reader.names;
        this.shapes = reader.shapes;
        this.typedArrays = reader.typedArrays;
        this.equality = new Equality(reader.strings);
        this.conversions = conversions;
        this.elements = reader.elements;
        this.reader = reader;
        this.writer = writer;
        this.messages = messages;
    }

    /** Defines a data property with all attributes given; TypeError if it may not be. */
    void defineOwn(long object, int name, long value, int attributes) {
        if (names.arrayIndex(name) < 0) {
            Shape shape = shapes.of(object);
            int i = shape.find(name);
            boolean ordinary = shape.kind() != Cell.PRIMITIVE_WRAPPER && !names.isNumeric(name);
            if (i < 0 && shape.isExtensible() && ordinary) {
                writer.add(object, shape, name, value, attributes);
                return;
            }
            if (i >= 0 && attributes == DEFAULT && shape.attributesAt(i) == DEFAULT) {
                shapes.overwrite(heap, object, shape, i, value);
                return;
            }
        }
        defineOrThrow(object, name, PropertyDescriptor.ofData(value, attributes));
    }

    /** Defines an element as assignment would create it. */
    void defineElement(long object, int index, long value) {
        if (elements.get(object, index) != Value.EMPTY) {
            elements.store(object, index, value);
        } else {
            defineOrThrow(object, names.ofIndex(index), PropertyDescriptor.ofData(value, DEFAULT));
        }
    }

    void defineOrThrow(long object, int name, PropertyDescriptor descriptor) {
        if (!define(object, name, descriptor)) {
            boolean exists = new OwnProperty(reader).find(object, name);
            if (!exists && isTypedElement(object, name)) {
                throw messages.noTypedElement();
            }
            throw exists ? messages.notRedefinable(name) : messages.notDefinable(name);
        }
    }

    /** Defines a property as a descriptor says, if the rules allow it; the descriptor is not both data and accessor. */
    boolean define(long object, int name, PropertyDescriptor descriptor) {
        if (name == Names.LENGTH && Cell.kind(object) == Cell.ARRAY) {
            return defineArrayLength(object, descriptor);
        }
        if (isTypedElement(object, name)) {
            return defineTypedElement(object, name, descriptor);
        }
        OwnProperty current = new OwnProperty(reader);
        if (!current.find(object, name)) {
            return create(object, name, descriptor);
        }
        if (current.isUnfilled() && Cell.kind(object) == Cell.ERROR && descriptor.value == Value.EMPTY) {
            current.raw(); // calls the program's getters: whatever has been found may have changed
            return define(object, name, descriptor);
        }
        boolean fresh = current.isUnfilled() && shapes.of(object).isExtensible();
        if (!fresh && !isConfigurable(current.attributes()) && !isCompatible(current, descriptor)) {
            return false;
        }
        if (current.isSlot() || current.isElement()) {
            change(object, name, current, descriptor);
        }
        return true;
    }

    private boolean isTypedElement(long object, int name) {
        return names.isNumeric(name) && Cell.isTypedArray(object);
    }

    /** An element stays what it is: there, writable, enumerable, configurable (ECMA-262, 10.4.5.3). */
    private boolean defineTypedElement(long array, int name, PropertyDescriptor wanted) {
        int index = typedArrays.indexOf(name);
        if (TypedArrays.get(array, index) == Value.EMPTY
                || wanted.isAccessor()
                || (wanted.attributes & wanted.present) != wanted.present) {
            return false;
        }
        if (wanted.value != Value.EMPTY) {
            typedArrays.set(array, index, wanted.value);
        }
        return true;
    }

    private boolean create(long object, int name, PropertyDescriptor descriptor) {
        Shape shape = shapes.of(object);
        long index = names.arrayIndex(name);
        if (!shape.isExtensible()) {
            return false;
        }
        if (shape.kind() == Cell.ARRAY && index >= Elements.arrayLength(object) && !Elements.isLengthWritable(shape)) {
            return false;
        }
        int attributes = descriptor.attributes & descriptor.present;
        long value = descriptor.value == Value.EMPTY ? Value.UNDEFINED : descriptor.value;
        if (descriptor.isAccessor()) {
            attributes = attributes & ~WRITABLE | ACCESSOR;
            value = newAccessor(descriptor.getter, descriptor.setter);
        }
        if (index >= 0 && index < Integer.MAX_VALUE) {
            if (attributes == DEFAULT && !shape.isSparse()) {
                elements.put(object, (int) index, value);
                return true;
            }
            elements.makeSparse(object);
        }
        writer.add(object, shapes.of(object), name, value, attributes);
        return true;
    }

    /** Whether a property that is not configurable may be changed so: hardly at all. */
    private boolean isCompatible(OwnProperty current, PropertyDescriptor wanted) {
        int attributes = current.attributes();
        if (wanted.has(CONFIGURABLE) && wanted.is(CONFIGURABLE)
                || wanted.has(ENUMERABLE) && wanted.is(ENUMERABLE) != PropertyAttributes.isEnumerable(attributes)) {
            return false;
        }
        if (isAccessor(attributes)) {
            long accessor = current.raw();
            return !wanted.isData()
                    && isSameOrMissing(wanted.getter, Memory.getLong(accessor + Cell.ACCESSOR_GETTER))
                    && isSameOrMissing(wanted.setter, Memory.getLong(accessor + Cell.ACCESSOR_SETTER));
        }
        if (wanted.isAccessor()) {
            return false;
        }
        return isWritable(attributes)
                || !(wanted.has(WRITABLE) && wanted.is(WRITABLE)) && isSameOrMissing(wanted.value, current.raw());
    }

    private boolean isSameOrMissing(long wanted, long now) {
        return wanted == Value.EMPTY || equality.sameValue(wanted, now);
    }

    private void change(long object, int name, OwnProperty current, PropertyDescriptor wanted) {
        if (name == Names.LENGTH) {
            typedArrays.lengthChanges(object);
        }
        int old = current.attributes();
        boolean accessor = wanted.isAccessor() || isAccessor(old) && !wanted.isData();
        int kept = accessor == isAccessor(old) ? old : old & (ENUMERABLE | CONFIGURABLE);
        int attributes = kept & ~wanted.present & DEFAULT | wanted.attributes & wanted.present;
        long value;
        if (accessor) {
            attributes = attributes & ~WRITABLE | ACCESSOR;
            value = isAccessor(old) ? mergedAccessor(current.raw(), wanted) : newAccessor(wanted.getter, wanted.setter);
        } else if (wanted.value != Value.EMPTY) {
            value = wanted.value;
        } else {
            value = isAccessor(old) ? Value.UNDEFINED : current.raw();
        }
        if (current.isElement()) {
            if (attributes == DEFAULT) {
                elements.store(object, current.elementIndex(), value);
                return;
            }
            elements.makeSparse(object);
        }
        Shape shape = shapes.of(object);
        if (attributes != old) {
            shape = shapes.changeAttributes(shape, name, attributes);
            shapes.assign(object, shape);
        }
        shapes.overwrite(heap, object, shape, shape.find(name), value);
    }

    private long mergedAccessor(long accessor, PropertyDescriptor wanted) {
        long getter = wanted.getter != Value.EMPTY ? wanted.getter : Memory.getLong(accessor + Cell.ACCESSOR_GETTER);
        long setter = wanted.setter != Value.EMPTY ? wanted.setter : Memory.getLong(accessor + Cell.ACCESSOR_SETTER);
        return newAccessor(getter, setter);
    }

    private long newAccessor(long getter, long setter) {
        long cell = heap.allocate(24);
        Memory.putLong(cell, Cell.header(0, Cell.ACCESSOR));
        Memory.putLong(cell + Cell.ACCESSOR_GETTER, getter == Value.EMPTY ? Value.UNDEFINED : getter);
        Memory.putLong(cell + Cell.ACCESSOR_SETTER, setter == Value.EMPTY ? Value.UNDEFINED : setter);
        return cell;
    }

    private boolean defineArrayLength(long array, PropertyDescriptor wanted) {
        long length = wanted.value == Value.EMPTY ? -1 : conversions.toArrayLength(wanted.value);
        boolean writable = Elements.isLengthWritable(shapes.of(array));
        if (wanted.isAccessor()
                || wanted.has(CONFIGURABLE) && wanted.is(CONFIGURABLE)
                || wanted.has(ENUMERABLE) && wanted.is(ENUMERABLE)
                || !writable && wanted.has(WRITABLE) && wanted.is(WRITABLE)) {
            return false;
        }
        boolean done = true;
        if (length >= 0 && length != Elements.arrayLength(array)) {
            if (!writable) {
                return false;
            }
            done = elements.setLength(array, length) == length;
        }
        if (writable && wanted.has(WRITABLE) && !wanted.is(WRITABLE)) {
            shapes.assign(array, shapes.changeAttributes(shapes.of(array), Names.LENGTH, PropertyAttributes.NONE));
            Elements.cutCapacity(array);
        }
        return done;
    }

    /** Removes an own property; false if it is there and not configurable. */
    boolean delete(long object, int name) {
        OwnProperty property = new OwnProperty(reader);
        if (!property.find(object, name)) {
            return true;
        }
        if (!isConfigurable(property.attributes())) {
            return false;
        }
        if (isTypedElement(object, name)) {
            return false;
        }
        if (name == Names.LENGTH) {
            typedArrays.lengthChanges(object);
        }
        if (property.isElement()) {
            elements.remove(object, property.elementIndex());
        } else {
            Slots.store(heap, object, property.shape().location(property.slotIndex()), Value.UNDEFINED);
            shapes.assign(object, shapes.remove(property.shape(), name));
        }
        return true;
    }
}
