package tierup.vm.builtins;

import tierup.vm.memory.Cell;
import tierup.vm.memory.Value;
import tierup.vm.objects.TypedArrays;
import tierup.vm.running.Vm;
import tierup.vm.text.Names;

/**
 * An object with a length and elements, as the array methods see it: they work on anything of that kind. Lengths and
 * indices are whole numbers up to 2^53 - 1.
 *
 * <p>So a built-in may have to look at 2^53 elements that do not exist. Dense elements are as many as memory holds;
 * every other access counts, and now and then asks whether the program is to be stopped.
 */
final class ArrayLike {
    static final long MAX_LENGTH = (1L << 53) - 1;
    static final long MAX_ARRAY_LENGTH = (1L << 32) - 1;

    /** How many accesses that are not dense come between two questions; a power of two. */
    private static final int PATIENCE = 1024;

    private final Vm vm;
    final long object;
    final long length;
    private int accesses;

    private ArrayLike(Vm vm, long object, long length) {
        this.vm = vm;
        this.object = object;
        this.length = length;
    }

    private ArrayLike(Vm vm, long object) {
        this(vm, object, vm.objects.arrays.lengthOf(object));
    }

    /**
     * {@code this} of an array method.
     *
     * @param method name for the TypeError that null and undefined get
     */
    static ArrayLike ofThis(Vm vm, long thisValue, String method) {
        if (Value.isNullish(thisValue)) {
            throw vm.typeError(method + " called on null or undefined");
        }
        return new ArrayLike(vm, vm.conversions.toObject(thisValue));
    }

    /** Any object. */
    static ArrayLike of(Vm vm, long object) {
        return new ArrayLike(vm, object);
    }

    /** A typed array, whatever its {@code length} property says. */
    static ArrayLike ofTypedArray(Vm vm, long array) {
        return new ArrayLike(vm, array, TypedArrays.length(array));
    }

    /**
     * The elements of an array-like argument list, as Function.prototype.apply takes it; null and undefined are empty.
     */
    static long[] listOf(Vm vm, long value) {
        if (Value.isNullish(value)) {
            return new long[0];
        }
        if (!Cell.isObject(value)) {
            throw vm.typeError("CreateListFromArrayLike called on non-object");
        }
        ArrayLike source = new ArrayLike(vm, value);
        if (source.length > vm.options.stackBytes() / 8) {
            throw vm.rangeError("Maximum call stack size exceeded");
        }
        long[] values = new long[(int) source.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = source.get(i);
        }
        return values;
    }

    long get(long index) {
        long value = isDense(index) ? vm.objects.elements.get(object, (int) index) : Value.EMPTY;
        return value != Value.EMPTY ? value : getSlowly(index);
    }

    private long getSlowly(long index) {
        countAccess();
        return vm.objects.getIndexed(object, Value.fromLong(index));
    }

    /** The least index, not below {@code from}, at which there is a property, inherited or not; above all if none. */
    long next(long from) {
        return vm.objects.integerKeys.next(object, from);
    }

    /** The greatest index, not above {@code from}, at which there is a property, inherited or not; or -1. */
    long previous(long from) {
        return vm.objects.integerKeys.previous(object, from);
    }

    private void countAccess() {
        if ((++accesses & PATIENCE - 1) == 0) {
            vm.runLoop.stopIfAsked();
        }
    }

    /** An element, or EMPTY if there is none: HasProperty, then Get, for a getter may delete its own property. */
    long getOrEmpty(long index) {
        long value = isDense(index) ? vm.objects.elements.get(object, (int) index) : Value.EMPTY;
        if (value != Value.EMPTY) {
            return value;
        }
        countAccess();
        return vm.objects.getIndexedOrEmpty(object, Value.fromLong(index));
    }

    void set(long index, long value) {
        if (isElement(index)) {
            vm.objects.elements.store(object, (int) index, value); // dense elements are plain and writable
        } else {
            countAccess();
            vm.objects.setIndexed(object, Value.fromLong(index), value);
        }
    }

    private boolean isDense(long index) {
        return index < vm.objects.elements.length(object);
    }

    void delete(long index) {
        countAccess();
        vm.objects.delete(object, key(index));
    }

    /** Copies one element, or the lack of one. */
    void move(long from, long to) {
        long value = getOrEmpty(from);
        if (value != Value.EMPTY) {
            set(to, value);
        } else {
            delete(to);
        }
    }

    /**
     * Copies a range of elements, and of the lack of them, one by one.
     *
     * @param backwards from the last one to the first
     */
    void moveRange(long from, long to, long count, boolean backwards) {
        if (backwards) {
            for (long i = count - 1; i >= 0; i--) {
                if (!isElement(from + i)) {
                    i = Math.max(previous(from + i) - from, previous(to + i) - to);
                }
                if (i >= 0) {
                    move(from + i, to + i);
                }
            }
            return;
        }
        for (long i = 0; i < count; i++) {
            if (!isElement(from + i)) {
                i = Math.min(next(from + i) - from, next(to + i) - to);
            }
            if (i < count) {
                move(from + i, to + i);
            }
        }
    }

    private boolean isElement(long index) {
        return isDense(index) && vm.objects.elements.get(object, (int) index) != Value.EMPTY;
    }

    /** Deletes a range of elements, from the last one to the first. */
    void deleteRange(long start, long end) {
        for (long i = end - 1; i >= start; i--) {
            i = isElement(i) ? i : previous(i);
            if (i >= start) {
                delete(i);
            }
        }
    }

    void setLength(long newLength) {
        vm.objects.set(object, Names.LENGTH, Value.fromLong(newLength));
    }

    private long key(long index) {
        return key(vm, index);
    }

    /** An index as a property key. */
    static long key(Vm vm, long index) {
        return index < Integer.MAX_VALUE
                ? Value.fromInt((int) index)
                : vm.conversions.toPropertyKey(Value.fromLong(index));
    }

    /**
     * Resolves an index argument that counts from the end where negative, as slice and its kin take it.
     *
     * @param missing what undefined stands for
     * @return 0 to length
     */
    long relativeIndex(long argument, long missing) {
        return argument == Value.UNDEFINED
                ? missing
                : relativeIndex(vm.conversions.toIntegerOrInfinity(argument), length);
    }

    static long relativeIndex(double relative, long length) {
        return (long) (relative < 0 ? Math.max(0, length + relative) : Math.min(relative, length));
    }
}
