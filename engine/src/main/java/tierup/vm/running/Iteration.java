package tierup.vm.running;

import static tierup.vm.memory.Memory.getInt;
import static tierup.vm.memory.Memory.getLong;
import static tierup.vm.memory.Memory.putInt;

import java.util.function.Supplier;
import tierup.vm.code.GuestException;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;
import tierup.vm.objects.Conversions;
import tierup.vm.objects.Elements;
import tierup.vm.objects.Errors;
import tierup.vm.objects.GuestCalls;
import tierup.vm.objects.HashTables;
import tierup.vm.objects.ObjectFactory;
import tierup.vm.objects.Objects;
import tierup.vm.objects.TypedArrays;
import tierup.vm.text.Names;
import tierup.vm.text.Strings;

/**
 * Walking over things: for-in, for-of, spread, destructuring, and the iterator objects of the built-ins.
 *
 * <p>Whatever walks keeps its state in an ITERATOR cell: what is walked over (the <em>source</em>), how far it has come,
 * and a mode.
 *
 * <ul>
 *   <li>FOR_IN: the source is an array with the keys as they were at the start, the extra value the object, which is
 *       asked again for each key, since a key that was deleted meanwhile must not be visited;
 *   <li>PROTOCOL: for-of over anything with a {@code Symbol.iterator}; the source is the iterator, the extra value its
 *       next method;
 *   <li>the other modes are one for each kind of iterator that the built-ins make. The source is undefined at the end;
 *       the extra value of those over maps and sets is a sequence number, see {@link HashTables}.
 * </ul>
 *
 * <p>An iterator object, such as {@code map.keys()} gives, has such a cell as its DATA, and its {@code next} method is
 * one step of {@link #nextOf}. So for-of over a thing whose iterator would be a built-in one, unchanged, leaves out the
 * iterator object and its result objects and steps the cell itself. Whether anybody has replaced the methods that would
 * have to be called is {@link tierup.vm.builtins.IterationGuard}'s to know.
 */
public final class Iteration {
    public static final int FOR_IN = 0;
    public static final int PROTOCOL = 1;
    public static final int ARRAY_KEYS = 2;
    public static final int ARRAY_VALUES = 3;
    public static final int ARRAY_ENTRIES = 4;
    public static final int STRING = 5;
    public static final int MAP_KEYS = 6;
    public static final int MAP_VALUES = 7;
    public static final int MAP_ENTRIES = 8;
    public static final int SET_VALUES = 9;
    public static final int SET_ENTRIES = 10;

    /** Set in the mode of a cell that belongs to an iterator object. */
    private static final int OWNED = 0x100;

    private static final int MODE_MASK = 0xFF;

    /** No mode: what can be walked only by calling its methods. */
    public static final int NONE = -1;

    private static final String DOTS = "...";

    private final Strings strings;
    private final ObjectFactory factory;
    private final Objects objects;
    private final Conversions conversions;
    private final Errors errors;
    private final GuestCalls calls;
    private final IteratorResults results;
    private final Supplier<World> world;

    /**
     * @param results is told what the program's iterators return
     * @param world asked when the first walk begins: the built-in objects are made last
     */
    Iteration(
            Strings strings,
            ObjectFactory factory,
            Objects objects,
            Errors errors,
            GuestCalls calls,
            IteratorResults results,
            Supplier<World> world) {
        this.strings = strings;
        this.factory = factory;
        this.objects = objects;
        this.conversions = objects.conversions;
        this.errors = errors;
        this.calls = calls;
        this.results = results;
        this.world = world;
    }

    /** The state of a new iterator object over a source, to be its DATA. */
    public long newState(int mode, long source) {
        return factory.newIterator(mode | OWNED, source, Value.ZERO);
    }

    /** The mode of an ITERATOR cell. */
    public static int mode(long iterator) {
        return getInt(iterator + Cell.ITERATOR_MODE) & MODE_MASK;
    }

    // -- for-in ---------------------------------------------------------------------------------

    /** An iterator over the enumerable string keys of an object and its prototypes; null and undefined have none. */
    long startIn(long object) {
        if (Value.isNullish(object)) {
            return factory.newIterator(FOR_IN, factory.newArray(0), Value.UNDEFINED);
        }
        long target = conversions.toObject(object);
        return factory.newIterator(FOR_IN, factory.newArrayOf(objects.forInKeys(target)), target);
    }

    long nextIn(long iterator) {
        long keys = getLong(iterator + Cell.ITERATOR_SOURCE);
        long object = getLong(iterator + Cell.ITERATOR_EXTRA);
        int length = (int) Elements.arrayLength(keys);
        for (int i = getInt(iterator + Cell.ITERATOR_INDEX); i < length; i++) {
            long key = objects.getIndexed(keys, Value.fromInt(i));
            if (objects.has(object, conversions.toPropertyKey(key))) {
                putInt(iterator + Cell.ITERATOR_INDEX, i + 1);
                return conversions.toStringCell(key);
            }
        }
        putInt(iterator + Cell.ITERATOR_INDEX, length);
        return Value.EMPTY;
    }

    // -- for-of, spread, destructuring ----------------------------------------------------------

    /**
     * An iterator over an iterable, for an instruction.
     *
     * @param text what the program calls the iterable, or null; begins with dots for a spread argument
     * @throws GuestException TypeError if it is not iterable
     */
    long startOf(long iterable, String text) {
        long method = iteratorMethod(iterable);
        if (!Cell.isFunction(method)) {
            throw text == null ? notIterable(iterable) : errors.typeError(notIterableText(iterable, text));
        }
        return start(iterable, method);
    }

    /** As {@link #startOf}, over what a program has passed to a built-in. */
    public long startOfArgument(long iterable) {
        return startOf(iterable, null);
    }

    private long iteratorMethod(long iterable) {
        return Value.isNullish(iterable) ? Value.UNDEFINED : objects.get(iterable, Names.SYMBOL_ITERATOR);
    }

    private String notIterableText(long iterable, String text) {
        if (!text.startsWith(DOTS)) {
            return text + " is not iterable";
        }
        return Value.isNullish(iterable)
                ? text.substring(DOTS.length()) + " is not iterable (cannot read property "
                        + conversions.describe(iterable) + ")"
                : "Spread syntax requires ...iterable[Symbol.iterator] to be a function";
    }

    /** The TypeError for a value without a name that is not iterable. */
    public GuestException notIterable(long value) {
        return errors.typeError(conversions.describeAnonymous(value)
                + " is not iterable (cannot read property Symbol(Symbol.iterator))");
    }

    /**
     * An iterator over an iterable whose {@code Symbol.iterator} has been looked up.
     *
     * @param method a function
     */
    public long start(long iterable, long method) {
        int mode = world.get().directMode(iterable, method);
        if (mode == PROTOCOL) {
            return getLong(iterable + Cell.DATA);
        }
        if (mode != NONE) {
            return factory.newIterator(mode, iterable, Value.ZERO);
        }
        long iterator = calls.call(method, iterable);
        if (!Cell.isObject(iterator)) {
            throw errors.typeError("Result of the Symbol.iterator method is not an object");
        }
        return factory.newIterator(PROTOCOL, iterator, objects.get(iterator, Names.NEXT));
    }

    /** The next value, or {@link Value#EMPTY} at the end and ever after. */
    public long nextOf(long iterator) {
        long source = getLong(iterator + Cell.ITERATOR_SOURCE);
        if (source == Value.UNDEFINED) {
            return Value.EMPTY;
        }
        int mode = mode(iterator);
        switch (mode) {
            case PROTOCOL:
                return nextByProtocol(iterator, source);
            case ARRAY_KEYS:
            case ARRAY_VALUES:
            case ARRAY_ENTRIES:
                return nextElement(iterator, source, mode);
            case STRING:
                return nextCodePoint(iterator, source);
            default:
                return nextEntry(iterator, source, mode);
        }
    }

    private static long finish(long iterator) {
        Memory.putLong(iterator + Cell.ITERATOR_SOURCE, Value.UNDEFINED);
        return Value.EMPTY;
    }

    /** As {@link #nextOf} for an element that is left out: any value, since an iterator is not asked for it. */
    long skipOf(long iterator) {
        long source = getLong(iterator + Cell.ITERATOR_SOURCE);
        if (source == Value.UNDEFINED || mode(iterator) != PROTOCOL) {
            return nextOf(iterator);
        }
        return step(iterator, source) == Value.EMPTY ? Value.EMPTY : Value.UNDEFINED;
    }

    private long nextByProtocol(long iterator, long source) {
        return valueOf(step(iterator, source));
    }

    /** IteratorStep (ECMA-262, 7.4.6): the iterator's result object, or EMPTY if it is done. */
    private long step(long iterator, long source) {
        return checkResult(iterator, calls.call(getLong(iterator + Cell.ITERATOR_EXTRA), source));
    }

    private long checkResult(long iterator, long result) {
        if (!Cell.isObject(result)) {
            throw notAnObject(result);
        }
        results.note(result);
        return conversions.toBoolean(objects.get(result, Names.DONE)) ? finish(iterator) : result;
    }

    private long valueOf(long result) {
        return result == Value.EMPTY ? Value.EMPTY : objects.get(result, Names.VALUE);
    }

    /**
     * The rest of a step by protocol, for machine code that has called the iterator's {@code next} itself.
     *
     * @param result what that has returned
     * @param unread nobody will look at the value
     * @return the next value, or {@link Value#EMPTY} at the end
     */
    public long nextOfResult(long iterator, long result, boolean unread) {
        long checked = checkResult(iterator, result);
        return unread && checked != Value.EMPTY ? Value.UNDEFINED : valueOf(checked);
    }

    private long nextElement(long iterator, long source, int mode) {
        int index = getInt(iterator + Cell.ITERATOR_INDEX);
        long length = Cell.isArray(source)
                ? Elements.arrayLength(source)
                : Cell.isTypedArray(source) ? TypedArrays.length(source) : objects.arrays.lengthOf(source);
        long position = index & 0xFFFF_FFFFL;
        if (position >= length) {
            return finish(iterator);
        }
        putInt(iterator + Cell.ITERATOR_INDEX, index + 1);
        long key = Value.fromLong(position);
        if (mode == ARRAY_KEYS) {
            return key;
        }
        long value = objects.getIndexed(source, key);
        return mode == ARRAY_VALUES ? value : factory.newArrayOf(key, value);
    }

    private long nextCodePoint(long iterator, long string) {
        int index = getInt(iterator + Cell.ITERATOR_INDEX);
        int length = strings.length(string);
        if (index >= length) {
            return finish(iterator);
        }
        boolean pair = index + 1 < length
                && Character.isHighSurrogate(strings.charAt(string, index))
                && Character.isLowSurrogate(strings.charAt(string, index + 1));
        int units = pair ? 2 : 1;
        putInt(iterator + Cell.ITERATOR_INDEX, index + units);
        return strings.substring(string, index, index + units);
    }

    private long nextEntry(long iterator, long source, int mode) {
        HashTables tables = objects.tables;
        long sequence = (long) Value.asNumber(getLong(iterator + Cell.ITERATOR_EXTRA));
        int index = tables.locate(source, getInt(iterator + Cell.ITERATOR_INDEX), sequence);
        if (index < 0) {
            return finish(iterator);
        }
        putInt(iterator + Cell.ITERATOR_INDEX, index + 1);
        Memory.putLong(iterator + Cell.ITERATOR_EXTRA, Value.fromLong(tables.sequenceAfter(source, index)));
        long key = tables.keyAt(source, index);
        switch (mode) {
            case MAP_VALUES:
                return tables.valueAt(source, index);
            case MAP_ENTRIES:
                return factory.newArrayOf(key, tables.valueAt(source, index));
            case SET_ENTRIES:
                return factory.newArrayOf(key, key);
            default:
                return key;
        }
    }

    // -- leaving early --------------------------------------------------------------------------

    /**
     * Tells an iterator that the loop was left early.
     *
     * @param throwing an exception is on its way, which an error in the return method must not replace
     */
    public void close(long iterator, boolean throwing) {
        long source = getLong(iterator + Cell.ITERATOR_SOURCE);
        if (source == Value.UNDEFINED) {
            return;
        }
        int mode = getInt(iterator + Cell.ITERATOR_MODE);
        if (mode == PROTOCOL) {
            finish(iterator);
        } else if (world.get().hasReturn(mode & MODE_MASK) && (mode & OWNED) == 0) {
            // The iterator object that was left out is needed after all, as the receiver.
            putInt(iterator + Cell.ITERATOR_MODE, mode | OWNED);
            source = world.get().newIterator(iterator);
        } else {
            return;
        }
        try {
            callReturn(source, throwing);
        } catch (GuestException e) {
            if (!throwing) {
                throw e;
            }
        }
    }

    private void callReturn(long iterator, boolean throwing) {
        long method = objects.getMethod(iterator, Names.RETURN);
        if (method == Value.UNDEFINED) {
            return;
        }
        long result = calls.call(method, iterator);
        if (!throwing && !Cell.isObject(result)) {
            throw notAnObject(result);
        }
    }

    private GuestException notAnObject(long result) {
        return errors.typeError("Iterator result " + objects.describe(result) + " is not an object");
    }

    // -- the compiler's own arrays --------------------------------------------------------------

    /** Appends everything an iterable yields to an array. */
    void spread(long array, long iterable, String text) {
        long iterator = startOf(iterable, text);
        boolean isArray = mode(iterator) == ARRAY_VALUES && Cell.isArray(iterable);
        if (isArray && objects.elements.append(array, iterable)) {
            return;
        }
        for (long value = nextOf(iterator); value != Value.EMPTY; value = nextOf(iterator)) {
            objects.arrays.push(array, value);
        }
    }

    /** The elements of an array made by the compiler's own code. */
    long[] toArray(long array) {
        if (!Cell.isArray(array)) {
            throw errors.typeError("Spread arguments are not an array");
        }
        long[] values = new long[(int) Elements.arrayLength(array)];
        for (int i = 0; i < values.length; i++) {
            values[i] = objects.getIndexed(array, Value.fromInt(i));
        }
        return values;
    }
}
