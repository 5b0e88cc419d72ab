package tierup.vm.memory;

import tierup.vm.objects.ElementTable;
import tierup.vm.text.Strings;

/**
 * The layout of heap cells: what every one begins with, and where each kind keeps its fields.
 *
 * <p>Every cell is 8-byte aligned and begins with one 64-bit header word:
 *
 * <pre>
 *   bit  0 .. 31   shape id         which {@link tierup.vm.shapes.Shape} describes an object's properties; compared by inline caches;
 *                                   positive in objects and never positive in other values
 *   bit 32 .. 39   kind             one of the constants below; byte 4 of the cell, so machine code tests it with cmp byte
 *   bit 40 .. 47   collector        byte 5, a collector's alone: zero until one claims it (p15), and written by nobody else
 *   bit 48 .. 63   hash             16 bits, an object's own or of a flat string's units; zero until asked for
 * </pre>
 *
 * <p>Sixteen bits of hash are too few for a million objects in one table. The rest of an object's is eight bits in its
 * storage's header ({@link #STORAGE_HASH}), which only objects need that come after the first 65,535; the rest of a
 * string's is computed from its length and two of its units ({@link Strings#cachedHash}).
 *
 * <p>An object is its header, a pointer to its <em>storage</em>, the fields its kind has, then its in-object slots. The
 * storage is one cell that grows in both directions from where the pointer points (JavaScriptCore calls it a
 * butterfly):
 *
 * <pre>
 *    ...  slot 1 | slot 0 | header word | length, capacity | element 0 | element 1 | ...
 *    -32           -24      -16           -8           -4    ^ +0        +8
 *                                                            object.storage points here
 *
 *   header word of a storage: bit 0 .. 31 out-of-line slots, 32 .. 39 kind, 40 .. 47 collector, 48 .. 55 {@link DenseKind},
 *   56 .. 63 more of the object's hash
 * </pre>
 *
 * so that one load reaches both the elements (upwards) and the out-of-line slots (downwards). An object without either
 * points to a shared empty storage, which has length 0: the bounds check of an element access needs no test for null.
 */
public final class Cell {
    // -- header ---------------------------------------------------------------------------------
    public static final int SHAPE = 0;
    public static final int KIND = 4;
    /** The collector's byte. */
    public static final int COLLECTOR = 5;

    public static final int HASH_SHIFT = 48;
    public static final int HASH_BITS = 16;

    // -- kinds: strings first, then internal cells, then objects --------------------------------
    /** A flat string of 8-bit units (Latin-1). */
    public static final int STRING_LATIN1 = 1;
    /** A flat string of 16-bit units. */
    public static final int STRING_UTF16 = 2;
    /** A concatenation not yet carried out, or a part of a flat string: {@link tierup.vm.text.Ropes}. */
    public static final int STRING_ROPE = 3;

    public static final int LAST_STRING = STRING_ROPE;
    public static final int SYMBOL = 4;
    /** A scope's captured variables. Internal: never a value of the program. */
    public static final int CONTEXT = 5;
    /** Slots and elements of an object. Internal. */
    public static final int STORAGE = 6;
    /** The state of a for-in or for-of loop. Internal. */
    public static final int ITERATOR = 7;
    /** The getter and setter of an accessor property, at +8 and +16; undefined where missing. Internal. */
    public static final int ACCESSOR = 8;
    /** The content of an ArrayBuffer: its length in bytes, then the bytes. Internal. */
    public static final int BYTES = 10;

    /** The entries of a map or set; see {@link tierup.vm.objects.HashTables}. Internal. */
    public static final int HASH_TABLE = 11;

    /** Elements that lie far apart; see {@link ElementTable}. Internal. */
    public static final int ELEMENT_TABLE = 12;

    /** Kinds from here on are objects. */
    public static final int FIRST_OBJECT = 16;

    public static final int OBJECT = 16;
    public static final int ARRAY = 17;
    public static final int FUNCTION = 18;
    public static final int ERROR = 19;
    /** A wrapper of a primitive: new Number(1). */
    public static final int PRIMITIVE_WRAPPER = 20;

    public static final int ARGUMENTS = 21;
    public static final int DATE = 22;
    public static final int MAP = 23;
    public static final int SET = 24;
    public static final int ARRAY_BUFFER = 26;
    /** An iterator object of a built-in (array, map, set, string iterators). */
    public static final int BUILTIN_ITERATOR = 27;

    public static final int WEAK_MAP = 28;
    public static final int WEAK_SET = 29;
    /** Typed arrays have a kind for each type of element: this one plus the ordinal of its {@link ElementKind}. */
    public static final int FIRST_TYPED_ARRAY = 32;

    // -- objects --------------------------------------------------------------------------------
    /** Pointer to element 0 of the storage; never null. */
    public static final int STORAGE_POINTER = 8;
    /** First in-object slot of a plain object; kinds with fields of their own have theirs after those. */
    public static final int OBJECT_FIELDS = 16;

    /** ARRAY: the JavaScript length, boxed. Equal to the storage's length while the elements are dense. */
    public static final int ARRAY_LENGTH = 16;

    /** FUNCTION: address of the {@link tierup.vm.code.FunctionCell} of its code. */
    public static final int FUNCTION_CELL = 16;
    /** FUNCTION: the context it closes over, or {@link Value#UNDEFINED}. */
    public static final int FUNCTION_CONTEXT = 24;
    /** FUNCTION: the object whose prototype {@code super} means; a bound function's record; or undefined. */
    public static final int FUNCTION_HOME = 32;

    /** Kinds with one field: wrapped primitive, error's stack number, a buffer's BYTES, index into a Java-side table. */
    public static final int DATA = 16;

    // -- typed arrays and their buffers -----------------------------------------------------------
    /** Typed array: the address of element 0, inside a {@link #BYTES} cell. No value. */
    public static final int TYPED_DATA = 16;
    /** Typed array: the JavaScript length, boxed; its lower half is what a bounds check compares with. */
    public static final int TYPED_LENGTH = 24;
    /** Typed array: the ARRAY_BUFFER object that it is a view of. */
    public static final int TYPED_BUFFER = 32;
    /** Typed array: int64, where in the buffer it begins, in bytes. */
    public static final int TYPED_BYTE_OFFSET = 40;

    /** BYTES: int64, how many. */
    public static final int BYTES_LENGTH = 8;
    /** BYTES: the first one. */
    public static final int BYTES_DATA = 16;

    // -- storage, relative to the pointer -------------------------------------------------------
    /** int32: how many elements are in use; every index below it may be loaded (and may be a hole). */
    public static final int STORAGE_LENGTH = -8;
    /** int32: how many elements there is room for. */
    public static final int STORAGE_CAPACITY = -4;
    /** The storage cell's header word; its shape-id half holds the number of out-of-line slots. */
    public static final int STORAGE_HEADER = -16;
    /**
     * Byte 6 of the header word, part of what is the hash in other cells: the {@link DenseKind} of the elements; or
     * {@link #HAS_TABLE}, with the {@link ElementTable} where element 0 would be, length and capacity 0.
     */
    public static final int STORAGE_KIND = STORAGE_HEADER + 6;

    public static final int HAS_TABLE = 8;
    /** Byte 7 of the header word: bits 16 to 23 of the object's hash. */
    public static final int STORAGE_HASH = STORAGE_HEADER + 7;
    /** Out-of-line slot i is at {@code FIRST_OUT_OF_LINE - 8 * i}. */
    public static final int FIRST_OUT_OF_LINE = -24;

    // -- strings --------------------------------------------------------------------------------
    /** int32: length in UTF-16 units. */
    public static final int STRING_LENGTH = 8;
    /** int32: id in {@link tierup.vm.text.Names} once interned as a property name, else 0. */
    public static final int STRING_NAME = 12;
    /** Flat strings: the first unit. */
    public static final int STRING_UNITS = 16;
    /** Ropes: left part of a concatenation; or the flat cell of which this is a part. */
    public static final int ROPE_LEFT = 16;
    /** Ropes: right part of a concatenation; or, boxed, the index of the first unit in the flat cell. */
    public static final int ROPE_RIGHT = 24;

    // -- symbols; the name id is where a string keeps its own -----------------------------------
    /** A string cell, or {@link Value#UNDEFINED}. */
    public static final int SYMBOL_DESCRIPTION = 16;

    // -- iterators: the state of for-in, for-of and of the built-ins' iterator objects -----------
    /** int32: which protocol, see {@link tierup.vm.running.Iteration}; the meaning of the other fields is its affair. */
    public static final int ITERATOR_MODE = 8;
    /** int32: position of the next element. */
    public static final int ITERATOR_INDEX = 12;
    /** What is iterated over: an array of keys, the array, string or map itself, or an iterator object. */
    public static final int ITERATOR_SOURCE = 16;
    /** A second value: the object of a for-in, the next method of a for-of, the next sequence number in a map. */
    public static final int ITERATOR_EXTRA = 24;

    // -- hash tables; the shape-id half of the header holds the bytes of an entry ----------------
    /** int32: entries appended and not yet swept away, deleted ones included. */
    public static final int TABLE_USED = 8;
    /** int32: entries that are not deleted. */
    public static final int TABLE_LIVE = 12;
    /** int32, a power of two: how many entries there is room for; and the number of buckets. */
    public static final int TABLE_CAPACITY = 16;
    /** int32: index of the first entry that is not deleted, or {@code used}. */
    public static final int TABLE_FIRST = 20;
    /** int64, raw: the sequence number that the next entry gets. */
    public static final int TABLE_SEQUENCE = 24;
    /** int32 each: 1 + index of the newest entry in the bucket, 0 if there is none. The entries follow. */
    public static final int TABLE_BUCKETS = 32;

    /** int64, raw: sequence number, and 1 + index of the next entry in the bucket in the lower 25 bits. */
    public static final int ENTRY_LINK = 0;
    /** The key; {@link Value#EMPTY} once deleted. */
    public static final int ENTRY_KEY = 8;
    /** Entries of maps only. */
    public static final int ENTRY_VALUE = 16;

    // -- accessors ------------------------------------------------------------------------------
    public static final int ACCESSOR_GETTER = 8;
    public static final int ACCESSOR_SETTER = 16;

    // -- contexts -------------------------------------------------------------------------------
    /** The enclosing context, or {@link Value#UNDEFINED}. */
    public static final int CONTEXT_PARENT = 8;
    /** int32: number of slots. */
    public static final int CONTEXT_COUNT = 16;

    public static final int CONTEXT_SLOTS = 24;

    private Cell() {}

    /** A header word. */
    public static long header(int shapeId, int kind) {
        return (shapeId & 0xFFFF_FFFFL) | (long) kind << 32;
    }

    /** The header word of a storage. */
    public static long storageHeader(int slots, int denseKind) {
        return header(slots, STORAGE) | (long) denseKind << 48;
    }

    public static int kind(long cell) {
        return Memory.getByte(cell + KIND);
    }

    public static int shapeId(long cell) {
        return Memory.getInt(cell + SHAPE);
    }

    public static boolean isString(long v) {
        return Value.isCell(v) && kind(v) <= LAST_STRING;
    }

    public static boolean isSymbol(long v) {
        return Value.isCell(v) && kind(v) == SYMBOL;
    }

    public static boolean isObject(long v) {
        return Value.isCell(v) && kind(v) >= FIRST_OBJECT;
    }

    public static boolean isFunction(long v) {
        return Value.isCell(v) && kind(v) == FUNCTION;
    }

    public static boolean isArray(long v) {
        return Value.isCell(v) && kind(v) == ARRAY;
    }

    public static boolean isTypedArray(long v) {
        return Value.isCell(v) && isTypedArrayKind(kind(v));
    }

    static boolean isTypedArrayKind(int kind) {
        return Integer.compareUnsigned(kind - FIRST_TYPED_ARRAY, ElementKind.COUNT) < 0;
    }

    /** Offset of in-object slot 0 of an object of this kind. */
    public static int firstSlot(int kind) {
        switch (kind) {
            case OBJECT:
                return OBJECT_FIELDS;
            case FUNCTION:
                return FUNCTION_HOME + 8;
            default:
                return isTypedArrayKind(kind) ? TYPED_BYTE_OFFSET + 8 : DATA + 8;
        }
    }
}
