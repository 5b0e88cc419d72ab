package tierup.monoic;

import tierup.monoic.AccessCase.Kind;
import tierup.vm.code.Assumptions;
import tierup.vm.code.CacheLayout;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Memory;

/**
 * An {@link AccessCase} in memory, where the interpreter compares it and machine code looks it up.
 *
 * <pre>
 *   +0   int32  shape id of the receiver, its complement if a function is to be called; {@link #NOTHING} while nothing
 *               is cached
 *   +4   int32  location of the slot; 0: the word at +8 is the value
 *   +8   int64  holder; 0: the receiver
 *   +16  int32  assumption: displacement of a word that must be 0
 *   +20  int32  shape id that the receiver gets; 0: it keeps its own
 *   +24  int64  hits, counted only by engines that are asked to
 * </pre>
 *
 * <p>The cell is data: it changes whenever a site meets something new, and no instruction ever does. The first inline
 * caches (Deutsch and Schiffman, 1984) rewrote the call instruction itself. With pages that are either writable or
 * executable that costs two system calls and, on other threads, an interrupt; a word of data costs one load.
 */
public final class CacheCell {
    public static final int SHAPE = CacheLayout.SHAPE;
    public static final int LOCATION = CacheLayout.LOCATION;
    public static final int HOLDER = CacheLayout.HOLDER;
    public static final int ASSUMPTION = CacheLayout.ASSUMPTION;
    public static final int NEW_SHAPE = CacheLayout.NEW_SHAPE;
    public static final int HITS = CacheLayout.HITS;
    /** Bytes of a cell. */
    public static final int SIZE = 32;

    /** In place of a shape id: nothing is cached. No header holds it. */
    public static final int NOTHING = Integer.MIN_VALUE;

    private CacheCell() {}

    /** Makes a cell empty; hits are forgotten too. */
    public static void clear(long cell) {
        Memory.putInt(cell + SHAPE, NOTHING);
        Memory.putInt(cell + LOCATION, 0);
        Memory.putLong(cell + HOLDER, 0);
        Memory.putInt(cell + ASSUMPTION, Assumptions.ALWAYS);
        Memory.putInt(cell + NEW_SHAPE, 0);
        Memory.putLong(cell + HITS, 0);
    }

    public static boolean isEmpty(long cell) {
        return Memory.getInt(cell + SHAPE) == NOTHING;
    }

    /** Writes a plan over what a cell holds; its hits stay. */
    public static void write(long cell, AccessCase plan) {
        Memory.putInt(cell + SHAPE, plan.shapeWord());
        Memory.putInt(cell + LOCATION, plan.location());
        Memory.putLong(cell + HOLDER, plan.holder());
        Memory.putInt(cell + ASSUMPTION, plan.assumption());
        Memory.putInt(cell + NEW_SHAPE, plan.newShape());
    }

    /** Puts {@link Assumptions#NEVER} in place of an assumption that has failed: its word may be another fact's soon. */
    public static void forgetFailed(long cell, Assumptions assumptions) {
        if (!assumptions.holds(Memory.getInt(cell + ASSUMPTION))) {
            Memory.putInt(cell + ASSUMPTION, Assumptions.NEVER);
        }
    }

    /**
     * The plan that a cell holds; not empty.
     *
     * @param stores whether the cell's site stores, for that does not show in the words
     */
    public static AccessCase read(long cell, boolean stores) {
        int location = Memory.getInt(cell + LOCATION);
        long holder = Memory.getLong(cell + HOLDER);
        int newShape = Memory.getInt(cell + NEW_SHAPE);
        int word = Memory.getInt(cell + SHAPE);
        Kind kind;
        if (isAccessorKey(word)) {
            kind = stores ? Kind.SETTER : Kind.GETTER;
        } else if (stores) {
            kind = newShape != 0 ? Kind.ADD : Kind.STORE;
        } else if (location == 0) {
            kind = Kind.CONSTANT;
        } else {
            kind = holder != 0 ? Kind.LOAD_FROM_HOLDER : Kind.LOAD;
        }
        int shape = isAccessorKey(word) ? accessorKey(word) : word;
        return new AccessCase(kind, shape, location, holder, Memory.getInt(cell + ASSUMPTION), newShape);
    }

    /**
     * What a receiver is compared with a cell's first word by.
     *
     * @param receiver a value that is a cell
     */
    public static int keyOf(long receiver) {
        return Cell.kind(receiver) <= Cell.LAST_STRING ? AccessCase.STRINGS : Cell.shapeId(receiver);
    }

    /**
     * What stands in a cell in place of the shape word if the plan calls a function, and back: the complement. No header
     * holds it, so code that only loads and stores takes such a cell for one about another shape.
     */
    public static int accessorKey(int word) {
        return ~word;
    }

    private static boolean isAccessorKey(int word) {
        return word < 0 && word != NOTHING && word != AccessCase.STRINGS || word == accessorKey(AccessCase.STRINGS);
    }

    public static long hits(long cell) {
        return Memory.getLong(cell + HITS);
    }

    /** Adds one to a cell's hits. */
    public static void countHit(long cell) {
        Memory.putLong(cell + HITS, hits(cell) + 1);
    }
}
