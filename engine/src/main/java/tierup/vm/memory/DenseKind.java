package tierup.vm.memory;

/**
 * What an object's dense elements have been so far: ints only, numbers, anything, with or without holes. One byte of the
 * storage ({@link Cell#STORAGE_KIND}), a set of three bits that are set and never cleared as long as the storage lives
 * or is copied to a larger one; no bit means ints without holes.
 *
 * <pre>
 *     PACKED_INT  ------>  PACKED_DOUBLE  ------>  PACKED_ELEMENTS
 *         |                      |                        |
 *         v                      v                        v
 *     HOLEY_INT   ------>  HOLEY_DOUBLE   ------>  HOLEY_ELEMENTS
 * </pre>
 *
 * <p>Named properties have shapes, elements have this: an array of a million numbers would otherwise have no fact about
 * it but its length. An optimizing compiler loads from an array of ints without testing what it loaded, and from one
 * without holes without asking the prototype. Unlike V8, whose elements kinds are part of the map, the byte is no part
 * of the shape: an array keeps its shape when its elements change kind, and sites that do not care stay monomorphic.
 * (Bolz, Diekmann, Tratt, "Storage strategies for collections in dynamically typed languages", 2013.)
 *
 * <p>An element stored as a double is DOUBLE even if its value is an integer; a kind says how words look.
 *
 * <p>Invariant: every element of a storage is in its kind. Whoever stores an element sets the bits first. An engine whose
 * {@link tierup.vm.shapes.ShapeTable#firstDenseKind} is {@link #ANY} has nothing to maintain, as all its storages say "anything".
 */
public final class DenseKind {
    /** Some element has been a double. */
    public static final int DOUBLE = 1;
    /** Some element has been no number; there may be doubles too, whether or not their bit is set. */
    public static final int OTHER = 2;
    /** Some element has been a hole. */
    public static final int HOLES = 4;

    /** Ints only, as far as elements go that there are none of yet. */
    public static final int PACKED_INT = 0;
    /** Nothing is known. */
    public static final int ANY = DOUBLE | OTHER | HOLES;

    private DenseKind() {}

    /** The bits of a single element. */
    public static int of(long value) {
        if (Value.isInt(value)) {
            return 0;
        } else if (Value.isNumber(value)) {
            return DOUBLE;
        }
        return value == Value.EMPTY ? HOLES : OTHER;
    }

    /** Whether an element may be in a storage of a kind. */
    public static boolean covers(int kind, long value) {
        int bits = of(value);
        return (bits & ~kind) == 0 || bits == DOUBLE && (kind & OTHER) != 0;
    }

    /** V8's name for a set of bits. */
    public static String name(int bits) {
        String holes = (bits & HOLES) != 0 ? "HOLEY_" : "PACKED_";
        return holes + ((bits & OTHER) != 0 ? "ELEMENTS" : (bits & DOUBLE) != 0 ? "DOUBLE" : "INT");
    }
}
