package tierup.monoic;

import tierup.vm.memory.Cell;
import tierup.vm.memory.Memory;

/**
 * What a {@code new} site remembers: the one function that it constructs with. The first word of its feedback is that
 * function's address; 0 before its first execution; {@link #SEVERAL} once there has been another.
 */
public final class ConstructorCache {
    private static final long SEVERAL = 1;

    private ConstructorCache() {}

    /** Remembers the constructor of a site; any value. */
    public static void note(long constructor, long feedback) {
        long known = Memory.getLong(feedback);
        if (known != constructor) {
            Memory.putLong(feedback, known == 0 && Cell.isFunction(constructor) ? constructor : SEVERAL);
        }
    }

    /** The only function that a site has constructed with, or 0. */
    public static long constructorAt(long feedback) {
        long known = Memory.getLong(feedback);
        return known == SEVERAL ? 0 : known;
    }
}
