package tierup.vm.shapes;

/**
 * How many shapes a {@link ShapeTable} may make before objects become dictionaries. Programs of ordinary size never meet
 * a limit, so an engine is made with small ones to see what it does then.
 *
 * @param transitions children of one shape that differ by a property, an attribute or a flag
 * @param prototypes children of one shape that differ by their prototype
 * @param shapes shapes that are alive at the same time, dictionaries and those without a parent not counted against it
 * @param sharedIds the last id given to a shape that several objects may have; an id is given once and never again
 * @param ids the last id of all; those above {@code sharedIds} are for dictionaries, and are given again when their
 *     dictionary is dead
 */
public record ShapeLimits(int transitions, int prototypes, int shapes, int sharedIds, int ids) {
    /** Ids fit an int32 and are positive; dictionaries have an eighth of them to themselves. */
    public static final int LAST_SHARED_ID = 0x6FFF_FFFF;

    /** Limits for the numbers of shapes, and as many ids as there are. */
    public ShapeLimits(int transitions, int prototypes, int shapes) {
        this(transitions, prototypes, shapes, LAST_SHARED_ID, Integer.MAX_VALUE);
    }

    public ShapeLimits {
        if (sharedIds < 0 || ids < sharedIds) {
            throw new IllegalArgumentException("ids up to " + ids + ", of which " + sharedIds + " are shared");
        }
    }

    public ShapeLimits withTransitions(int most) {
        return new ShapeLimits(most, prototypes, shapes, sharedIds, ids);
    }

    public ShapeLimits withPrototypes(int most) {
        return new ShapeLimits(transitions, most, shapes, sharedIds, ids);
    }

    public ShapeLimits withShapes(int most) {
        return new ShapeLimits(transitions, prototypes, most, sharedIds, ids);
    }

    public ShapeLimits withIds(int lastShared, int last) {
        return new ShapeLimits(transitions, prototypes, shapes, lastShared, last);
    }
}
