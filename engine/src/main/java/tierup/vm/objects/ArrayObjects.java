package tierup.vm.objects;

import tierup.vm.memory.Cell;
import tierup.vm.memory.Value;
import tierup.vm.text.Names;

/** Arrays, and what looks like one, as objects with a length: how long they are, and how they grow at their end. */
public final class ArrayObjects {
    private final Errors errors;
    private final PropertyWriter writer;
    private final Objects objects;

    ArrayObjects(Errors errors, PropertyWriter writer, Objects objects) {
        this.errors = errors;
        this.writer = writer;
        this.objects = objects;
    }

    /** The length of an array cell, from 0 to 2^32 - 1; a TypeError for anything else. */
    public long arrayLength(long array) {
        if (!Cell.isArray(array)) {
            throw errors.typeError(objects.conversions.describe(array) + " is not an array");
        }
        return Elements.arrayLength(array);
    }

    /** The length property of any object, as an integer from 0 to 2^53 - 1 (LengthOfArrayLike). */
    public long lengthOf(long object) {
        return Cell.isArray(object)
                ? Elements.arrayLength(object)
                : objects.conversions.toLength(objects.get(object, Names.LENGTH));
    }

    /** Appends to an array that no program has seen yet, whatever prototypes may hold; EMPTY appends a hole. */
    public void push(long array, long value) {
        long length = arrayLength(array);
        if (objects.elements.push(array, value)) {
            return;
        }
        if (value == Value.EMPTY) {
            writer.setArrayLength(array, Value.fromLong(length + 1));
        } else {
            objects.createDataProperty(array, Value.fromLong(length), value);
        }
    }
}
