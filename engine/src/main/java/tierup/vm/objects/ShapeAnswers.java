package tierup.vm.objects;

import tierup.vm.code.Functions;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;
import tierup.vm.shapes.Shape;
import tierup.vm.shapes.ShapeTable;
import tierup.vm.text.Names;

/**
 * What built-ins have answered about objects of a shape: {@code Object.getPrototypeOf(x)}, {@code Object.keys(x)}, {@code
 * Object.hasOwn(x, 'name')} and {@code Object.prototype.toString.call(x)} ask only what a shape knows. Machine code looks
 * the last few answers up, and asks Java when there is none.
 *
 * <p>Each question has a table of {@link #ENTRIES} entries, at the place that the shape's id says; what comes later takes
 * the place of what was there, which moves to the neighbour, whose number differs in the lowest bit. Shapes that other objects may have never change, so an answer stays true; but for the last
 * question, which depends on the prototypes. Only objects take part in it that inherit from the prototypes of objects, arrays
 * and functions alone, and its answers hold as long as those three have the shapes that they had.
 *
 * <pre>
 *   one entry: int64 shape id, and in the upper half the id of the name that was asked for; int64 answer
 * </pre>
 */
public final class ShapeAnswers {
    /** In each table; a power of two. */
    public static final int ENTRIES = 1024;

    public static final int ENTRY_BYTES = 16;
    /** In an entry: the answer. */
    public static final int ANSWER = 8;

    private static final int TABLE_BYTES = ENTRIES * ENTRY_BYTES;

    /** Offset of the table of prototypes. */
    public static final int PROTOTYPES = 0;
    /** Offset of the table of keys: an array to be copied, for objects without elements. */
    public static final int KEYS = TABLE_BYTES;
    /** Offset of the table of answers to hasOwn, booleans. */
    public static final int OWN = 2 * TABLE_BYTES;
    /** Offset of the table of what toString says. */
    public static final int TAGS = 3 * TABLE_BYTES;
    /**
     * Offset of the table of where functions without a {@code Symbol.hasInstance} of their own have their {@code prototype}:
     * the location, as in {@link Shape#location}.
     */
    public static final int TYPES = 4 * TABLE_BYTES;
    /** Offset of the int32 ids of the shapes that {@link #chain} must have. */
    public static final int CHAIN_SHAPES = 5 * TABLE_BYTES;

    private static final int BYTES = CHAIN_SHAPES + 16;

    private final Functions functions;
    private final ShapeTable shapes;
    private final ObjectFactory factory;
    private final Intrinsics intrinsics;
    private long address;

    ShapeAnswers(Functions functions, ShapeTable shapes, ObjectFactory factory) {
        this.functions = functions;
        this.shapes = shapes;
        this.factory = factory;
        this.intrinsics = factory.intrinsics;
    }

    /** Where the tables lie. */
    public long address() {
        if (address == 0) {
            address = functions.allocate(BYTES);
        }
        return address;
    }

    /** The prototypes that toString's answers depend on, in the order of {@link #CHAIN_SHAPES}. */
    public long[] chain() {
        return new long[] {intrinsics.objectPrototype, intrinsics.arrayPrototype, intrinsics.functionPrototype};
    }

    /** Remembers what an object's prototype is. */
    public void rememberPrototype(long object, long prototype) {
        if (Cell.isObject(object) && shapes.of(object).isCacheable()) {
            put(PROTOTYPES, shapes.of(object), Names.NONE, prototype);
        }
    }

    /** Remembers the prototypes of an object and all that it inherits from. */
    public void rememberChain(long object) {
        for (long holder = object;
                holder != Value.NULL;
                holder = shapes.of(holder).prototype()) {
            rememberPrototype(holder, shapes.of(holder).prototype());
        }
    }

    /** Remembers where a function has its prototype, and those that it inherits from, as far as machine code asks. */
    public void rememberType(long function) {
        for (long type = function; type != intrinsics.functionPrototype && Cell.isFunction(type); ) {
            Shape shape = shapes.of(type);
            int index = shape.find(Names.PROTOTYPE);
            boolean known = shape.isCacheable() && index >= 0 && !shape.isAccessorAt(index);
            if (!known || shape.find(Names.SYMBOL_HAS_INSTANCE) >= 0) {
                return;
            }
            put(TYPES, shape, Names.NONE, shape.location(index));
            rememberPrototype(type, shape.prototype());
            type = shape.prototype();
        }
    }

    /** Remembers of a plain object and those that it inherits from whether they have a property, up to one that has it. */
    public void rememberHas(long object, int name) {
        for (long holder = object;
                holder != Value.NULL;
                holder = shapes.of(holder).prototype()) {
            boolean isOwn = shapes.of(holder).find(name) >= 0;
            rememberOwn(holder, name, isOwn);
            if (isOwn) {
                return;
            }
            rememberPrototype(holder, shapes.of(holder).prototype());
        }
    }

    /** Remembers the enumerable keys of an object, as strings, unless some are elements. */
    public void rememberKeys(long object, long array) {
        Shape shape = shapes.of(object);
        boolean byShape = Cell.kind(object) == Cell.OBJECT && shape.isCacheable();
        if (byShape && factory.elements.length(object) == 0 && Elements.tableOf(object) == 0) {
            long[] keys = new long[factory.elements.length(array)];
            for (int i = 0; i < keys.length; i++) {
                keys[i] = factory.elements.get(array, i);
            }
            put(KEYS, shape, Names.NONE, factory.newArrayOf(keys));
        }
    }

    /** Remembers whether an object has a property of its own, of a string key that is no number. */
    public void rememberOwn(long object, int name, boolean isOwn) {
        Shape shape = shapes.of(object);
        if (Cell.kind(object) == Cell.OBJECT && shape.isCacheable() && isOwn == shape.find(name) >= 0) {
            put(OWN, shape, name, Value.fromBoolean(isOwn));
        }
    }

    /** Whether what toString says of an object depends on nothing but its shape and the prototypes. */
    public boolean isTagKnown(long object) {
        return Cell.kind(object) != Cell.PRIMITIVE_WRAPPER && dependsOnChain(object);
    }

    /** Remembers what toString says of an object whose {@linkplain #isTagKnown tag is known}. */
    public void rememberTag(long object, long text) {
        long[] chain = chain();
        for (int i = 0; i < chain.length; i++) {
            Shape shape = shapes.of(chain[i]);
            if (!shape.isCacheable()) {
                return;
            }
            if (Memory.getInt(address() + CHAIN_SHAPES + 4L * i) != shape.id()) {
                Memory.fill(address() + TAGS, TABLE_BYTES / 8, 0);
                Memory.putInt(address() + CHAIN_SHAPES + 4L * i, shape.id());
            }
        }
        put(TAGS, shapes.of(object), Names.NONE, text);
    }

    private boolean dependsOnChain(long object) {
        for (long holder = object;
                holder != Value.NULL;
                holder = shapes.of(holder).prototype()) {
            Shape shape = shapes.of(holder);
            boolean known = holder == object || isOfChain(holder);
            if (!known || !shape.isCacheable() || shape.find(Names.SYMBOL_TO_STRING_TAG) >= 0) {
                return false;
            }
        }
        return true;
    }

    private boolean isOfChain(long holder) {
        for (long known : chain()) {
            if (known == holder) {
                return true;
            }
        }
        return false;
    }

    private void put(int table, Shape shape, int name, long answer) {
        int place = (shape.id() ^ name) & ENTRIES - 1;
        long key = shape.id() | (long) name << 32;
        long first = entry(table, place);
        long second = entry(table, place ^ 1);
        long entry = Memory.getLong(second) == key ? second : first;
        if (Memory.getLong(entry) != key) {
            boolean takesSecond = Memory.getLong(first) != 0 && Memory.getLong(second) == 0;
            if (takesSecond) {
                entry = second;
            } else if (Memory.getLong(first) != 0) {
                Memory.putLong(second, Memory.getLong(first));
                Memory.putLong(second + ANSWER, Memory.getLong(first + ANSWER));
            }
            Memory.putLong(entry, key);
        }
        Memory.putLong(entry + ANSWER, answer);
    }

    private long entry(int table, int place) {
        return address() + table + (long) place * ENTRY_BYTES;
    }
}
