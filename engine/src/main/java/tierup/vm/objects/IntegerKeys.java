package tierup.vm.objects;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Value;
import tierup.vm.shapes.DictionaryShape;
import tierup.vm.shapes.Shape;
import tierup.vm.shapes.ShapeTable;
import tierup.vm.text.Names;
import tierup.vm.text.Strings;

/**
 * Which integer keys there are, from 0 to 2^53 - 2, on an object and its prototypes: the next one from an index on, in
 * either direction. With it an algorithm that visits what is there takes as long as there are elements, whatever the
 * length says; nobody can tell, since asking whether a property is there runs no code.
 *
 * <p>Dense elements are looked at where they are. All other keys are collected and sorted once, and again when the
 * object has changed: its shape, the properties of its dictionary, or the indices of its {@link ElementTable}.
 */
public final class IntegerKeys {
    /** What {@link #next} answers if nothing follows; above all keys. */
    public static final long NONE_AFTER = (1L << 53) - 1;

    /** What {@link #previous} answers if nothing precedes. */
    public static final long NONE_BEFORE = -1;

    private static final int MOST_REMEMBERED = 64;
    private static final int MOST_DIGITS = 16;
    private static final long[] NO_KEYS = {};

    /** Sorted keys of an object that are not dense, and what the object was like when they were collected. */
    private record Known(int shape, int shapeChanges, long table, long tableChanges, long[] keys) {}

    private final ShapeTable shapes;
    private final Names names;
    private final Strings strings;
    private final Elements elements;
    private final Map<Long, Known> known = new HashMap<>();

    IntegerKeys(ShapeTable shapes, Names names, Strings strings, Elements elements) {
        this.shapes = shapes;
        this.names = names;
        this.strings = strings;
        this.elements = elements;
    }

    /** The least integer key, not below {@code from}, that the object or one of its prototypes has. */
    public long next(long object, long from) {
        long nearest = NONE_AFTER;
        for (long holder = object;
                Cell.isObject(holder);
                holder = shapes.of(holder).prototype()) {
            nearest = Math.min(nearest, nextOwn(holder, from, nearest));
            if (Cell.isTypedArray(holder) || isAlone(holder, from)) {
                break;
            }
        }
        return nearest;
    }

    /** The greatest integer key, not above {@code from}, that the object or one of its prototypes has. */
    public long previous(long object, long from) {
        long nearest = NONE_BEFORE;
        for (long holder = object;
                Cell.isObject(holder);
                holder = shapes.of(holder).prototype()) {
            nearest = Math.max(nearest, previousOwn(holder, from, nearest));
            if (Cell.isTypedArray(holder) || isAlone(holder, from)) {
                break;
            }
        }
        return nearest;
    }

    /** Whether an object is a dense array, on whose prototypes there are no integer keys that an array could have. */
    private boolean isAlone(long holder, long from) {
        return Cell.isArray(holder)
                && from < elements.length(holder)
                && !elements.onPrototypes()
                && elements.isDense(holder);
    }

    private long nextOwn(long holder, long from, long limit) {
        int inOrder = consecutive(holder);
        if (from < inOrder) {
            return from;
        }
        int length = elements.length(holder);
        for (long index = from; index < Math.min(length, limit); index++) {
            if (elements.get(holder, (int) index) != Value.EMPTY) {
                return index;
            }
        }
        long[] keys = otherKeys(holder);
        int place = Arrays.binarySearch(keys, from);
        place = place < 0 ? -place - 1 : place;
        return place < keys.length ? keys[place] : NONE_AFTER;
    }

    private long previousOwn(long holder, long from, long limit) {
        long[] keys = otherKeys(holder);
        int place = Arrays.binarySearch(keys, from);
        place = place < 0 ? -place - 2 : place;
        long nearest = place < 0 ? NONE_BEFORE : keys[place];
        int length = elements.length(holder);
        for (long index = Math.min(from, length - 1L); index > Math.max(limit, nearest); index--) {
            if (elements.get(holder, (int) index) != Value.EMPTY) {
                return index;
            }
        }
        return Math.max(nearest, Math.min(from, consecutive(holder) - 1L));
    }

    /** How many elements an object has, from 0 on, that are kept neither as elements nor as properties. */
    private int consecutive(long object) {
        if (Cell.isTypedArray(object)) {
            return TypedArrays.length(object);
        }
        return PropertyReader.isStringWrapper(object) ? strings.length(PropertyReader.wrapped(object)) : 0;
    }

    private long[] otherKeys(long object) {
        if (Cell.isArray(object) && elements.isDense(object)) {
            return NO_KEYS;
        }
        Shape shape = shapes.of(object);
        int shapeChanges = shape instanceof DictionaryShape dictionary ? dictionary.changes() : 0;
        long table = Elements.tableOf(object);
        long tableChanges = table == 0 ? 0 : ElementTable.changes(table);
        Known last = known.get(object);
        if (last != null
                && last.shape == shape.id()
                && last.shapeChanges == shapeChanges
                && last.table == table
                && last.tableChanges == tableChanges) {
            return last.keys;
        }
        if (known.size() >= MOST_REMEMBERED) {
            known.clear();
        }
        long[] keys = collect(shape, table);
        known.put(object, new Known(shape.id(), shapeChanges, table, tableChanges, keys));
        return keys;
    }

    private long[] collect(Shape shape, long table) {
        long[] keys = NO_KEYS;
        int count = 0;
        if (table != 0) {
            keys = Arrays.stream(ElementTable.indices(table)).asLongStream().toArray();
            count = keys.length;
        }
        for (int i = 0; i < shape.count(); i++) {
            long key = shape.nameAt(i) == Names.NONE ? -1 : integerOf(shape.nameAt(i));
            if (key >= 0) {
                keys = count == keys.length ? Arrays.copyOf(keys, 2 * count + 4) : keys;
                keys[count++] = key;
            }
        }
        keys = count == keys.length ? keys : Arrays.copyOf(keys, count);
        Arrays.sort(keys);
        return keys;
    }

    /** The integer from 0 to 2^53 - 2 whose digits a name is, or -1. */
    private long integerOf(int name) {
        long index = names.arrayIndex(name);
        if (index >= 0 || !names.isNumeric(name)) {
            return index;
        }
        String text = names.text(name);
        if (text.length() > MOST_DIGITS || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return -1;
        }
        long key = Long.parseLong(text);
        return key < NONE_AFTER ? key : -1;
    }
}
