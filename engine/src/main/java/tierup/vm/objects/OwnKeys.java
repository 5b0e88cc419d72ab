package tierup.vm.objects;

import java.util.Arrays;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Value;
import tierup.vm.shapes.PropertyAttributes;
import tierup.vm.shapes.Shape;
import tierup.vm.shapes.ShapeTable;
import tierup.vm.text.Names;
import tierup.vm.text.Strings;

/**
 * Which properties an object has, in the order that the specification fixes (OrdinaryOwnPropertyKeys, ECMA-262
 * 10.1.11): integer keys ascending, then strings, then symbols, both in the order of creation.
 */
final class OwnKeys {
    private static final int[] NO_NAMES = {};

    private final Strings strings;
    private final Conversions conversions;
    private final Names names;
    private final ShapeTable shapes;
    private final Elements elements;
    private final PropertyReader reader;

    OwnKeys(
            Names names,
            Strings strings,
            ShapeTable shapes,
            Conversions conversions,
            Elements elements,
            PropertyReader reader) {
        this.names = names;
        this.strings = strings;
        this.shapes = shapes;
        this.conversions = conversions;
        this.elements = elements;
        this.reader = reader;
    }

    /** A growing array of keys. */
    private static final class KeyList {
        private long[] keys = new long[16];
        private int count;

        void add(long key) {
            if (count == keys.length) {
                keys = Arrays.copyOf(keys, 2 * count);
            }
            keys[count++] = key;
        }

        long[] toArray() {
            return Arrays.copyOf(keys, count);
        }
    }

    /**
     * Property keys of an object.
     *
     * @param enumerableOnly leaves out the others
     * @param symbols whether symbols are wanted
     */
    long[] of(long object, boolean enumerableOnly, boolean symbols) {
        KeyList keys = new KeyList();
        addIndices(object, enumerableOnly, keys);
        boolean symbolsSeen = addStrings(object, enumerableOnly, keys);
        Shape shape = shapes.of(object);
        for (int i = 0; symbols && symbolsSeen && i < shape.count(); i++) {
            int name = shape.nameAt(i);
            if (name != Names.NONE && names.isSymbol(name) && wanted(shape, i, enumerableOnly)) {
                keys.add(names.cell(name));
            }
        }
        return keys.toArray();
    }

    /** The enumerable string keys that are no integers: of an array, all but its elements. */
    long[] names(long object) {
        KeyList keys = new KeyList();
        addStrings(object, true, keys);
        return keys.toArray();
    }

    /** Adds the string keys that are no integers; returns whether there are symbols too. */
    private boolean addStrings(long object, boolean enumerableOnly, KeyList keys) {
        if (!enumerableOnly && PropertyReader.isStringWrapper(object)) {
            keys.add(names.cell(Names.LENGTH));
        }
        Shape shape = shapes.of(object);
        boolean symbolsSeen = false;
        for (int i = 0; i < shape.count(); i++) {
            int name = shape.nameAt(i);
            if (name == Names.NONE || names.arrayIndex(name) >= 0 || !wanted(shape, i, enumerableOnly)) {
                continue;
            }
            if (names.isSymbol(name)) {
                symbolsSeen = true;
            } else {
                keys.add(names.cell(name));
            }
        }
        return symbolsSeen;
    }

    private static boolean wanted(Shape shape, int i, boolean enumerableOnly) {
        return !enumerableOnly || PropertyAttributes.isEnumerable(shape.attributesAt(i));
    }

    private void addIndices(long object, boolean enumerableOnly, KeyList keys) {
        if (PropertyReader.isStringWrapper(object)) {
            int length = strings.length(PropertyReader.wrapped(object));
            for (int i = 0; i < length; i++) {
                keys.add(Value.fromInt(i));
            }
        }
        if (Cell.isTypedArray(object)) {
            for (int i = 0; i < TypedArrays.length(object); i++) {
                keys.add(Value.fromInt(i));
            }
        }
        for (int index : elements.indices(object)) {
            keys.add(Value.fromInt(index));
        }
        for (int name : sortedIndexNames(shapes.of(object), enumerableOnly)) {
            keys.add(names.toKey(name));
        }
    }

    /** The integer keys among a shape's names: those of a sparse object, and indices from 2^31 - 1 on of any. */
    private int[] sortedIndexNames(Shape shape, boolean enumerableOnly) {
        int found = 0;
        long[] indices = null;
        for (int i = 0; i < shape.count(); i++) {
            int name = shape.nameAt(i);
            if (name != Names.NONE && names.arrayIndex(name) >= 0 && wanted(shape, i, enumerableOnly)) {
                indices = indices == null ? new long[shape.count()] : indices;
                indices[found++] = names.arrayIndex(name);
            }
        }
        if (found == 0) {
            return NO_NAMES;
        }
        return Arrays.stream(indices, 0, found)
                .sorted()
                .mapToInt(names::ofIndex)
                .toArray();
    }

    /**
     * What for-in visits: enumerable string keys, the object's own first, then those along the prototype chain that no
     * nearer object shadows, be it by a property that is not enumerable.
     *
     * @return string cells
     */
    long[] forIn(long object) {
        KeyList keys = new KeyList();
        for (long holder = object;
                Cell.isObject(holder);
                holder = shapes.of(holder).prototype()) {
            for (long key : of(holder, true, false)) {
                if (holder == object || !isShadowed(object, holder, key)) {
                    keys.add(Value.isInt(key) ? indexText(Value.asInt(key)) : key);
                }
            }
        }
        return keys.toArray();
    }

    private long indexText(int index) {
        return index < 1000 ? names.cell(names.ofIndex(index)) : strings.of(Integer.toString(index));
    }

    private boolean isShadowed(long object, long holder, long key) {
        int name = conversions.toName(key);
        OwnProperty property = new OwnProperty(reader);
        for (long nearer = object; nearer != holder; nearer = shapes.of(nearer).prototype()) {
            if (property.find(nearer, name)) {
                return true;
            }
        }
        return false;
    }
}
