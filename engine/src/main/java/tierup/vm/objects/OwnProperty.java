package tierup.vm.objects;

import tierup.vm.memory.Cell;
import tierup.vm.memory.Slots;
import tierup.vm.memory.Value;
import tierup.vm.shapes.PropertyAttributes;
import tierup.vm.shapes.Shape;
import tierup.vm.text.Names;

/**
 * One own property of an object, wherever it is kept: in a slot, as a dense element, or made up on the fly (the elements
 * of a typed array, the length and the characters of a String object). A cursor for the operations where generality counts and speed does not; find
 * again after every change of the object.
 */
final class OwnProperty {
    private static final int CHARACTER_ATTRIBUTES = PropertyAttributes.ENUMERABLE;

    private final PropertyReader reader;

    private long object;
    private Shape shape;
    /** Index in the shape, or -1 if the property is not in a slot. */
    private int slotIndex;
    /** Index of the dense element, or -1. */
    private int elementIndex;

    private long madeUp;
    private int attributes;

    OwnProperty(PropertyReader reader) {
        this.reader = reader;
    }

    /** Looks for an own property; the other methods speak of it if there is one. */
    boolean find(long holder, int name) {
        object = holder;
        shape = reader.shapes.of(holder);
        elementIndex = -1;
        slotIndex = -1;
        if (reader.names.isNumeric(name) && Cell.isTypedArray(holder)) {
            return findInTypedArray(name);
        }
        long index = reader.names.arrayIndex(name);
        if (index >= 0 && index < Integer.MAX_VALUE && !shape.isSparse()) {
            if (reader.elements.get(holder, (int) index) != Value.EMPTY) {
                elementIndex = (int) index;
                attributes = PropertyAttributes.DEFAULT;
                return true;
            }
        } else {
            slotIndex = shape.find(name);
            if (slotIndex >= 0) {
                attributes = shape.attributesAt(slotIndex);
                return true;
            }
        }
        return PropertyReader.isStringWrapper(holder) && findInString(name, index);
    }

    private boolean findInTypedArray(int name) {
        attributes = PropertyAttributes.DEFAULT;
        madeUp = TypedArrays.get(object, reader.typedArrays.indexOf(name));
        return madeUp != Value.EMPTY;
    }

    private boolean findInString(int name, long index) {
        long string = PropertyReader.wrapped(object);
        int length = reader.strings.length(string);
        if (name == Names.LENGTH) {
            attributes = PropertyAttributes.NONE;
            madeUp = Value.fromInt(length);
            return true;
        }
        if (index >= 0 && index < length) {
            attributes = CHARACTER_ATTRIBUTES;
            madeUp = reader.strings.ofChar(reader.strings.charAt(string, (int) index));
            return true;
        }
        return false;
    }

    int attributes() {
        return attributes;
    }

    /** The value, or the ACCESSOR cell. */
    long raw() {
        if (slotIndex >= 0) {
            return reader.load(object, shape, slotIndex);
        }
        return elementIndex >= 0 ? reader.elements.get(object, elementIndex) : madeUp;
    }

    /** Whether the property is in a slot that has never been read or written. */
    boolean isUnfilled() {
        return slotIndex >= 0 && Slots.load(object, shape.location(slotIndex)) == Value.EMPTY;
    }

    boolean isSlot() {
        return slotIndex >= 0;
    }

    boolean isElement() {
        return elementIndex >= 0;
    }

    Shape shape() {
        return shape;
    }

    int slotIndex() {
        return slotIndex;
    }

    int elementIndex() {
        return elementIndex;
    }
}
