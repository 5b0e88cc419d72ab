package tierup.vm.memory;

/**
 * What an object's dense elements are: ints only, doubles only, anything, with or without holes. One byte of the storage
 * ({@link Cell#STORAGE_KIND}) that only ever moves to the right or down as long as the storage lives or is copied to a
 * larger one; no bit means ints without holes.
 *
 * <pre>
 *     PACKED_INT  ------>  PACKED_DOUBLE  ------>  PACKED_ELEMENTS
 *         |                      |                        |
 *         v                      v                        v
 *     HOLEY_INT   ------>  HOLEY_DOUBLE   ------>  HOLEY_ELEMENTS
 * </pre>
 *
 * <p>Named properties have shapes, elements have this: an array of a million numbers would otherwise have no fact about
 * it but its length. An optimizing compiler loads from an array of ints or of doubles without testing what it loaded, and
 * from one without holes without asking the prototype. Unlike V8, whose elements kinds are part of the map, the byte is
 * no part of the shape: an array keeps its shape when its elements change kind, and sites that do not care stay
 * monomorphic. (Bolz, Diekmann, Tratt, "Storage strategies for collections in dynamically typed languages", 2013.)
 *
 * <p>A kind says how words look. In an array of doubles the integer 3 is the double 3.0: with the first double the ints
 * that are there are converted, and an int that is stored afterwards is converted on the way. No program can tell.
 *
 * <p>Invariant: every element of a storage is {@link #covers covered} by its kind. Whoever stores an element asks {@link
 * Storage#accept} for the word to store, or does the same in machine code. An engine whose {@link
 * tierup.vm.shapes.ShapeTable#firstDenseKind} is {@link #ANY} has nothing to maintain, as all its storages say "anything".
 */
public final class DenseKind {
    /** Every element that is no hole is a double. */
    public static final int DOUBLE = 1;
    /** Elements may be anything but holes; excludes {@link #DOUBLE}. */
    public static final int OTHER = 2;
    /** Some element has been a hole. */
    public static final int HOLES = 4;

    /** Ints only, as far as elements go that there are none of yet. */
    public static final int PACKED_INT = 0;
    /** Nothing is known. */
    public static final int ANY = OTHER | HOLES;

    /** All bits that a kind may have. */
    public static final int MASK = DOUBLE | OTHER | HOLES;

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

    /** The least kind that is to the right of, or below, both. */
    public static int join(int kind, int other) {
        int bits = kind | other;
        return (bits & OTHER) != 0 ? bits & ~DOUBLE : bits;
    }

    /** Whether an element may be in a storage of a kind. */
    public static boolean covers(int kind, long value) {
        int bits = of(value);
        if (bits == HOLES) {
            return (kind & HOLES) != 0;
        }
        return (kind & OTHER) != 0 || bits == (kind & DOUBLE);
    }

    /** V8's name for a set of bits. */
    public static String name(int bits) {
        String holes = (bits & HOLES) != 0 ? "HOLEY_" : "PACKED_";
        return holes + ((bits & OTHER) != 0 ? "ELEMENTS" : (bits & DOUBLE) != 0 ? "DOUBLE" : "INT");
    }
}
