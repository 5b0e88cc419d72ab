package tierup.vm;

import static tierup.vm.Memory.getInt;
import static tierup.vm.Memory.getLong;
import static tierup.vm.Memory.putInt;

/**
 * for-in and for-of. The loop's state is one internal cell on the operand stack: what is iterated over, how far the
 * loop has come, and in which of these modes:
 *
 * <ul>
 *   <li>KEYS: for-in; the source is an array with the keys as they were at the start, the extra value the object, which
 *       is asked again for each key, since a key that was deleted meanwhile must not be visited;
 *   <li>ARRAY, STRING: for-of over a thing whose elements can be read directly, as long as nobody has replaced its
 *       iterator;
 *   <li>PROTOCOL: for-of over anything else, by the iterator protocol; the source is the iterator, the extra value its
 *       next method.
 * </ul>
 */
final class Iteration {
    private static final int KEYS = 0;
    private static final int ARRAY = 1;
    private static final int STRING = 2;
    private static final int PROTOCOL = 3;
    /** An exhausted or closed iterator of any mode. */
    private static final int FINISHED = 4;

    private final Vm vm;

    Iteration(Vm vm) {
        this.vm = vm;
    }

    /** An iterator over the enumerable string keys of an object and its prototypes; null and undefined have none. */
    long startIn(long object) {
        if (Value.isNullish(object)) {
            return vm.objects.newIterator(KEYS, vm.objects.newArray(0), Value.UNDEFINED);
        }
        long target = vm.conversions.toObject(object);
        return vm.objects.newIterator(KEYS, vm.objects.newArrayOf(vm.objects.forInKeys(target)), target);
    }

    long nextIn(long iterator) {
        long keys = getLong(iterator + Cell.ITERATOR_SOURCE);
        long object = getLong(iterator + Cell.ITERATOR_EXTRA);
        int length = (int) vm.objects.arrayLength(keys);
        for (int i = getInt(iterator + Cell.ITERATOR_INDEX); i < length; i++) {
            long key = vm.objects.getIndexed(keys, Value.fromInt(i));
            if (vm.objects.has(object, vm.conversions.toPropertyKey(key))) {
                putInt(iterator + Cell.ITERATOR_INDEX, i + 1);
                return vm.conversions.toStringCell(key);
            }
        }
        putInt(iterator + Cell.ITERATOR_INDEX, length);
        return Value.EMPTY;
    }

    /** An iterator for for-of, spread and destructuring. */
    long startOf(long iterable) {
        return startOf(iterable, null);
    }

    /** As {@link #startOf(long)}; {@code text} is what a message should call the iterable, or null. */
    long startOf(long iterable, String text) {
        if (Cell.isArray(iterable) && vm.realm.arrayIterationIsPristine(iterable)) {
            return vm.objects.newIterator(ARRAY, iterable, Value.UNDEFINED);
        }
        if (Cell.isString(iterable) && vm.realm.stringIterationIsPristine()) {
            return vm.objects.newIterator(STRING, iterable, Value.UNDEFINED);
        }
        long method = Value.isNullish(iterable) ? Value.UNDEFINED : vm.objects.get(iterable, Names.SYMBOL_ITERATOR);
        if (!Cell.isFunction(method)) {
            throw vm.typeError((text == null ? vm.conversions.describe(iterable) : text) + " is not iterable");
        }
        long iterator = vm.call(method, iterable);
        if (!Cell.isObject(iterator)) {
            throw vm.typeError("Result of the Symbol.iterator method is not an object");
        }
        return vm.objects.newIterator(PROTOCOL, iterator, vm.objects.get(iterator, Names.NEXT));
    }

    long nextOf(long iterator) {
        long source = getLong(iterator + Cell.ITERATOR_SOURCE);
        switch (getInt(iterator + Cell.ITERATOR_MODE)) {
            case ARRAY: {
                int index = getInt(iterator + Cell.ITERATOR_INDEX);
                if (index >= vm.objects.arrayLength(source)) {
                    putInt(iterator + Cell.ITERATOR_MODE, FINISHED);
                    return Value.EMPTY;
                }
                putInt(iterator + Cell.ITERATOR_INDEX, index + 1);
                return vm.objects.getIndexed(source, Value.fromInt(index));
            }
            case STRING:
                return nextCodePoint(iterator, source);
            case PROTOCOL:
                return nextByProtocol(iterator, source);
            default:
                return Value.EMPTY;
        }
    }

    private long nextCodePoint(long iterator, long string) {
        int index = getInt(iterator + Cell.ITERATOR_INDEX);
        int length = vm.strings.length(string);
        if (index >= length) {
            putInt(iterator + Cell.ITERATOR_MODE, FINISHED);
            return Value.EMPTY;
        }
        boolean pair = index + 1 < length
                && Character.isHighSurrogate(vm.strings.charAt(string, index))
                && Character.isLowSurrogate(vm.strings.charAt(string, index + 1));
        int units = pair ? 2 : 1;
        putInt(iterator + Cell.ITERATOR_INDEX, index + units);
        return vm.strings.substring(string, index, index + units);
    }

    private long nextByProtocol(long iterator, long source) {
        long step = vm.call(getLong(iterator + Cell.ITERATOR_EXTRA), source);
        if (!Cell.isObject(step)) {
            throw vm.typeError("Iterator result " + vm.conversions.describe(step) + " is not an object");
        }
        if (vm.conversions.toBoolean(vm.objects.get(step, Names.DONE))) {
            putInt(iterator + Cell.ITERATOR_MODE, FINISHED);
            return Value.EMPTY;
        }
        return vm.objects.get(step, Names.VALUE);
    }

    /**
     * Tells an iterator that the loop was left early.
     *
     * @param throwing an exception is on its way, which an error in the return method must not replace
     */
    void close(long iterator, boolean throwing) {
        if (getInt(iterator + Cell.ITERATOR_MODE) != PROTOCOL) {
            return;
        }
        putInt(iterator + Cell.ITERATOR_MODE, FINISHED);
        long source = getLong(iterator + Cell.ITERATOR_SOURCE);
        try {
            long method = vm.objects.getMethod(source, Names.RETURN);
            if (method == Value.UNDEFINED) {
                return;
            }
            long result = vm.call(method, source);
            if (!throwing && !Cell.isObject(result)) {
                throw vm.typeError(vm.conversions.describe(result) + " is not an object");
            }
        } catch (GuestException e) {
            if (!throwing) {
                throw e;
            }
        }
    }

    /** Appends everything an iterable yields to an array. */
    void spread(long array, long iterable, String text) {
        long iterator = startOf(iterable, text);
        for (long value = nextOf(iterator); value != Value.EMPTY; value = nextOf(iterator)) {
            vm.objects.push(array, value);
        }
    }

    /** The elements of an array made by the compiler's own code. */
    long[] toArray(long array) {
        if (!Cell.isArray(array)) {
            throw vm.typeError("Spread arguments are not an array");
        }
        long[] values = new long[(int) vm.objects.arrayLength(array)];
        for (int i = 0; i < values.length; i++) {
            values[i] = vm.objects.getIndexed(array, Value.fromInt(i));
        }
        return values;
    }
}
