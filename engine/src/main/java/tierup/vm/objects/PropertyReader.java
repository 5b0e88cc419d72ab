package tierup.vm.objects;

import tierup.vm.memory.Cell;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Slots;
import tierup.vm.memory.Value;
import tierup.vm.shapes.Shape;
import tierup.vm.shapes.ShapeTable;
import tierup.vm.text.Names;
import tierup.vm.text.Strings;

/**
 * Finds properties: own ones, then along the prototype chain.
 *
 * <p>A search returns the raw word of the slot. That is a value, or an {@link Cell#ACCESSOR} cell (which no program can
 * hold, so there is no confusion), or EMPTY for "nowhere". Who wants the value of an accessor property calls its
 * getter, in a nested run loop or by a request; that is {@link Objects}' business.
 *
 * <p>Some slots are filled on first reading only: a function's {@code name}, {@code length}, {@code prototype}, an
 * error's {@code stack}. They hold EMPTY until then, and {@link LazyProperties} knows what belongs there.
 */
final class PropertyReader {
    final Strings strings;
    final TypedArrays typedArrays;
    final Names names;
    final ShapeTable shapes;
    final Elements elements;
    private final LazyProperties lazy;
    private final Intrinsics intrinsics;
    private final PropertyMessages messages;

    PropertyReader(
            Names names,
            Strings strings,
            ShapeTable shapes,
            Elements elements,
            TypedArrays typedArrays,
            LazyProperties lazy,
            Intrinsics intrinsics,
            PropertyMessages messages) {
        this.names = names;
        this.strings = strings;
        this.shapes = shapes;
        this.typedArrays = typedArrays;
        this.elements = elements;
        this.lazy = lazy;
        this.intrinsics = intrinsics;
        this.messages = messages;
    }

    static boolean isAccessor(long raw) {
        return Value.isCell(raw) && Cell.kind(raw) == Cell.ACCESSOR;
    }

    /** The word of a property's slot. */
    long load(long holder, Shape shape, int index) {
        long raw = Slots.load(holder, shape.location(index));
        return raw == Value.EMPTY ? lazy.fill(holder, shape, index) : raw;
    }

    /** The raw word of {@code base.name}; base is any value. TypeError for null and undefined. */
    long find(long base, int name) {
        long index = names.arrayIndex(name);
        if (index >= 0 && index < Integer.MAX_VALUE) {
            return findElement(base, (int) index);
        }
        long holder = base;
        if (!Cell.isObject(base)) {
            if (name == Names.LENGTH && Cell.isString(base)) {
                return Value.fromInt(strings.length(base));
            }
            holder = prototypeOfPrimitive(base, name);
        }
        do {
            Shape shape = shapes.of(holder);
            int i = shape.find(name);
            if (i >= 0) {
                return load(holder, shape, i);
            }
            if (name == Names.LENGTH && isStringWrapper(holder)) {
                return Value.fromInt(strings.length(wrapped(holder)));
            }
            if (names.isNumeric(name) && Cell.isTypedArray(holder)) {
                return Value.EMPTY;
            }
            holder = shape.prototype();
        } while (holder != Value.NULL);
        return Value.EMPTY;
    }

    /** The raw word of {@code base[index]}; base is any value. */
    long findElement(long base, int index) {
        long holder = base;
        if (!Cell.isObject(base)) {
            if (Cell.isString(base) && index < strings.length(base)) {
                return strings.ofChar(strings.charAt(base, index));
            }
            holder = prototypeOfPrimitive(base, names.ofIndex(index));
        }
        do {
            long raw = ownElement(holder, index);
            if (raw != Value.EMPTY) {
                return raw;
            }
            if (!elements.onPrototypes() || Cell.isTypedArray(holder)) {
                return Value.EMPTY;
            }
            holder = shapes.of(holder).prototype();
        } while (holder != Value.NULL);
        return Value.EMPTY;
    }

    /** The raw word of an object's own element, or EMPTY. */
    long ownElement(long object, int index) {
        long value = elements.get(object, index);
        if (value != Value.EMPTY) {
            return value;
        }
        if (Cell.isTypedArray(object)) {
            return TypedArrays.get(object, index);
        }
        if (isStringWrapper(object) && index < strings.length(wrapped(object))) {
            return strings.ofChar(strings.charAt(wrapped(object), index));
        }
        Shape shape = shapes.of(object);
        int i = shape.isSparse() ? shape.find(names.existingOfIndex(index)) : -1;
        return i >= 0 ? load(object, shape, i) : Value.EMPTY;
    }

    /** Where the search begins for a value that is no object. */
    private long prototypeOfPrimitive(long base, int name) {
        long prototype = intrinsics.prototypeOfPrimitive(base);
        if (prototype == Value.EMPTY) {
            throw messages.notReadable(base, name);
        }
        return prototype;
    }

    static boolean isStringWrapper(long object) {
        return Cell.kind(object) == Cell.PRIMITIVE_WRAPPER && Cell.isString(wrapped(object));
    }

    static long wrapped(long wrapper) {
        return Memory.getLong(wrapper + Cell.DATA);
    }
}
