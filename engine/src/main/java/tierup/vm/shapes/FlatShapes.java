package tierup.vm.shapes;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import tierup.vm.code.FunctionInfo;
import tierup.vm.memory.Cell;
import tierup.vm.memory.DenseKind;
import tierup.vm.text.NameIndex;
import tierup.vm.text.Names;

/**
 * The simplest shape table: a shape is the list of its properties, and equal lists are one shape.
 *
 * <p>When an object gains a property, the new list is built, and a hash table says whether an earlier object had the
 * same one. The prototype, the kind, the capacity and the flags are part of the key. That costs O(n) for the n-th
 * property, which is why longer lists than {@link #MAX_PROPERTIES} become dictionaries; a small direct-mapped memo
 * answers the common case, an object literal or a constructor adding the same property at the same place as last time.
 * A transition tree (p12) makes the step from shape to shape a link instead of a search, and with it constant.
 *
 * <p>Removal makes a dictionary, unless the property was the last one added: then the list is again one that there has
 * been.
 */
public class FlatShapes extends ShapeTable {
    /** Longer property lists are dictionaries. */
    public static final int MAX_PROPERTIES = 64;

    /** With 65,536 different lists, objects are evidently used as maps: new lists become dictionaries at once. */
    private static final ShapeLimits LIMITS = new ShapeLimits(Integer.MAX_VALUE, Integer.MAX_VALUE, 1 << 16);

    /** Slots inside a plain object, of which nobody knows how many it will need. */
    private static final int LITERAL_SLOTS = 6;

    /** Slots inside an object made by a constructor. */
    private static final int CONSTRUCTED_SLOTS = 4;

    private static final int MEMO_SIZE = 1024;

    private final Map<Key, FlatShape> interned = new HashMap<>();
    private final Memo[] memo = new Memo[MEMO_SIZE];
    private final int firstDenseKind;
    private final ShapeLimits limits;

    /** A table for engines in which nobody asks for the kinds of elements. */
    public FlatShapes(PrototypeValidity validity) {
        this(validity, DenseKind.ANY);
    }

    /**
     * @param validity is told of changed prototypes
     * @param firstDenseKind see {@link ShapeTable#firstDenseKind}
     */
    public FlatShapes(PrototypeValidity validity, int firstDenseKind) {
        this(validity, firstDenseKind, LIMITS);
    }

    /** With other limits; those of children do not matter, as there are none. */
    public FlatShapes(PrototypeValidity validity, int firstDenseKind, ShapeLimits limits) {
        super(validity, limits);
        this.firstDenseKind = firstDenseKind;
        this.limits = limits;
    }

    /** What makes two shapes the same one. */
    private record Key(int kind, long prototype, int inObjectSlots, int flags, int[] names, byte[] attributes) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Key k
                    && kind == k.kind
                    && prototype == k.prototype
                    && inObjectSlots == k.inObjectSlots
                    && flags == k.flags
                    && Arrays.equals(names, k.names)
                    && Arrays.equals(attributes, k.attributes);
        }

        @Override
        public int hashCode() {
            int hash = Arrays.hashCode(names) * 31 + Arrays.hashCode(attributes);
            return ((hash * 31 + Long.hashCode(prototype)) * 31 + inObjectSlots) * 31 + (kind << 8 | flags);
        }
    }

    /** The last addition that fell on one place of the memo. */
    private record Memo(Shape from, int name, int attributes, Shape to) {}

    @Override
    public Shape root(int kind, long prototype, int inObjectSlots) {
        int flags = Shape.EXTENSIBLE;
        if (kind == Cell.ARRAY) {
            int[] names = {Names.LENGTH};
            byte[] attributes = {PropertyAttributes.WRITABLE};
            return rootOf(new Key(kind, prototype, Math.max(1, inObjectSlots), flags, names, attributes));
        }
        return rootOf(new Key(kind, prototype, inObjectSlots, flags, new int[0], new byte[0]));
    }

    /** What has no properties is made even where there are too many lists, as long as there are ids. */
    private Shape rootOf(Key key) {
        FlatShape known = interned.get(key);
        if (known != null) {
            return known;
        }
        return hasIds() ? intern(key) : toDictionary(new FlatShape(0, key), false);
    }

    @Override
    public Shape add(Shape shape, int name, int attributes) {
        if (shape instanceof DictionaryShape dictionary) {
            dictionary.add(name, attributes);
            return dictionary;
        }
        int place = (shape.id() * 31 + name) * 31 + attributes & MEMO_SIZE - 1;
        Memo known = memo[place];
        if (known != null && known.from == shape && known.name == name && known.attributes == attributes) {
            return known.to;
        }
        FlatShape flat = (FlatShape) shape;
        int count = flat.count();
        Key key = flat.key(Arrays.copyOf(flat.names, count + 1), Arrays.copyOf(flat.attributes, count + 1));
        key.names[count] = name;
        key.attributes[count] = (byte) attributes;
        FlatShape next = count < MAX_PROPERTIES ? find(key) : interned.get(key);
        if (next == null) {
            return add(toDictionary(shape, false), name, attributes);
        }
        memo[place] = new Memo(shape, name, attributes, next);
        return next;
    }

    @Override
    public Shape remove(Shape shape, int name) {
        int index = shape.find(name);
        if (shape instanceof FlatShape flat && index == flat.count() - 1) {
            FlatShape shorter = find(flat.key(Arrays.copyOf(flat.names, index), Arrays.copyOf(flat.attributes, index)));
            if (shorter != null) {
                return shorter;
            }
        }
        DictionaryShape dictionary = (DictionaryShape) toDictionary(shape, false);
        dictionary.remove(name);
        return dictionary;
    }

    @Override
    public Shape changeAttributes(Shape shape, int name, int attributes) {
        int index = shape.find(name);
        if (shape instanceof DictionaryShape dictionary) {
            dictionary.setAttributes(index, attributes);
            return dictionary;
        }
        FlatShape flat = (FlatShape) shape;
        byte[] changed = flat.attributes.clone();
        changed[index] = (byte) attributes;
        FlatShape next = find(flat.key(flat.names, changed));
        return next != null ? next : changeAttributes(toDictionary(flat, false), name, attributes);
    }

    @Override
    public Shape changePrototype(Shape shape, long prototype) {
        if (shape instanceof DictionaryShape dictionary) {
            dictionary.setPrototype(prototype);
            return dictionary;
        }
        FlatShape flat = (FlatShape) shape;
        FlatShape next =
                find(new Key(flat.kind(), prototype, flat.inObjectSlots(), flat.flags(), flat.names, flat.attributes));
        return next != null ? next : changePrototype(toDictionary(flat, false), prototype);
    }

    @Override
    public Shape changeFlag(Shape shape, int flag, boolean on) {
        int flags = on ? shape.flags() | flag : shape.flags() & ~flag;
        if (shape instanceof DictionaryShape dictionary) {
            dictionary.setFlags(flags);
            return dictionary;
        }
        FlatShape flat = (FlatShape) shape;
        FlatShape next =
                find(new Key(flat.kind(), flat.prototype(), flat.inObjectSlots(), flags, flat.names, flat.attributes));
        return next != null ? next : changeFlag(toDictionary(flat, false), flag, on);
    }

    @Override
    public Shape literal(ShapeRoots roots, FunctionInfo function, int pc) {
        return roots.root(Cell.OBJECT, roots.objectPrototype(), LITERAL_SLOTS);
    }

    @Override
    public Shape constructed(ShapeRoots roots, long constructor, long prototype) {
        return roots.root(Cell.OBJECT, prototype, CONSTRUCTED_SLOTS);
    }

    @Override
    public Shape settledConstructed(ShapeRoots roots, long constructor, long prototype) {
        Shape shape = constructed(roots, constructor, prototype);
        return shape.isCacheable() ? shape : null;
    }

    @Override
    public int firstDenseKind() {
        return firstDenseKind;
    }

    @Override
    public Shape settle(long object) {
        return of(object);
    }

    @Override
    public Shape toDictionary(Shape shape, boolean sparse) {
        DictionaryShape dictionary = shape instanceof DictionaryShape d ? d : new DictionaryShape(shape);
        if (sparse) {
            dictionary.setFlags(dictionary.flags() | Shape.SPARSE);
        }
        return dictionary;
    }

    /** The shape with a list; null if there is none yet and may not be another one. */
    private FlatShape find(Key key) {
        FlatShape known = interned.get(key);
        return known == null && interned.size() < limits.shapes() && hasIds() ? intern(key) : known;
    }

    private FlatShape intern(Key key) {
        FlatShape made = register(new FlatShape(nextId(), key));
        interned.put(key, made);
        return made;
    }

    /** An immutable list of properties; property i is in slot i. */
    private static final class FlatShape extends Shape {
        /** Up to this many names, comparing one after the other is faster than hashing. */
        private static final int LINEAR = 8;

        private final int[] names;
        private final byte[] attributes;
        private final NameIndex index;

        FlatShape(int id, Key key) {
            super(id, key.kind, key.prototype, key.inObjectSlots, key.flags);
            this.names = key.names;
            this.attributes = key.attributes;
            this.index = names.length > LINEAR ? new NameIndex(names.length) : null;
            for (int i = 0; i < names.length && index != null; i++) {
                index.add(names[i], i);
            }
        }

        Key key(int[] otherNames, byte[] otherAttributes) {
            return new Key(kind(), prototype(), inObjectSlots(), flags(), otherNames, otherAttributes);
        }

        @Override
        public int count() {
            return names.length;
        }

        @Override
        public int find(int name) {
            if (index != null) {
                return index.get(name);
            }
            for (int i = 0; i < names.length; i++) {
                if (names[i] == name) {
                    return i;
                }
            }
            return -1;
        }

        @Override
        public int nameAt(int i) {
            return names[i];
        }

        @Override
        public int attributesAt(int i) {
            return attributes[i];
        }

        @Override
        public int slotAt(int i) {
            return i;
        }

        @Override
        public int slotCount() {
            return names.length;
        }
    }
}
