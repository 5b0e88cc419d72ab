package tierup.shapes;

/**
 * The label of an edge of the transition tree, as one long: what has to happen to an object of the parent's shape for it
 * to have the child's.
 *
 * <pre>
 *   bit  0 .. 31   the name of the property concerned, or 0
 *   bit 32 .. 39   its attributes, or the shape's new flags
 *   bit 40 .. 42   which of the four kinds
 * </pre>
 *
 * <p>A number instead of an object, because it is the key of a hash table that is asked at every addition of a property.
 * A change of prototype has no label of this kind: prototypes are addresses, and a collector may move them, so those
 * edges are told apart by the child's own prototype.
 */
final class Transition {
    private static final int KIND_SHIFT = 40;
    private static final int BITS_SHIFT = 32;
    private static final long ADD = 1L << KIND_SHIFT;
    private static final long ATTRIBUTES = 2L << KIND_SHIFT;
    private static final long FLAGS = 3L << KIND_SHIFT;

    /** The edge to a shape with another prototype. */
    static final long PROTOTYPE = 4L << KIND_SHIFT;

    /** The label of what has no parent. */
    static final long NONE = 0;

    private Transition() {}

    /** A property is added. */
    static long add(int name, int attributes) {
        return ADD | (long) attributes << BITS_SHIFT | name;
    }

    /** A property gets other attributes. */
    static long attributes(int name, int attributes) {
        return ATTRIBUTES | (long) attributes << BITS_SHIFT | name;
    }

    /** The shape gets other flags. */
    static long flags(int flags) {
        return FLAGS | (long) flags << BITS_SHIFT;
    }

    static boolean isAdd(long transition) {
        return transition >>> KIND_SHIFT == ADD >>> KIND_SHIFT;
    }

    static boolean isAttributes(long transition) {
        return transition >>> KIND_SHIFT == ATTRIBUTES >>> KIND_SHIFT;
    }

    static boolean isFlags(long transition) {
        return transition >>> KIND_SHIFT == FLAGS >>> KIND_SHIFT;
    }

    /** The property concerned, or 0. */
    static int name(long transition) {
        return (int) transition;
    }

    /** Attributes or flags. */
    static int bits(long transition) {
        return (int) (transition >>> BITS_SHIFT) & 0xFF;
    }
}
