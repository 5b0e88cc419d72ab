package tierup.polyic;

import tierup.monoic.AccessCase;
import tierup.monoic.CacheCell;
import tierup.vm.code.Assumptions;
import tierup.vm.memory.Memory;

/**
 * One table for all sites that have met too many shapes to remember them: (shape, name, kind of access) to plan.
 *
 * <p>A megamorphic access still asks a question with a short answer, and many sites ask the same one: the twenty classes
 * that {@code shape.area()} meets here are met there too. So the answers go into a hash table of fixed size that belongs
 * to the engine. It forgets: {@link #SETS} sets of two ways; a new entry takes the first way, what was there moves to the
 * second, and what was in the second is gone. The first way is thus the one that was learned last, as in V8, whose table
 * has the same name (there the two ways are tables of their own, and of different sizes).
 *
 * <pre>
 *   set = (shape + name * {@link #NAME_FACTOR} + kind * {@link #KIND_FACTOR}) mod 1024        64 bytes a way, a cache line:
 *
 *   +0    CacheCell    the plan
 *   +32   int32        key: name and kind, see {@link AccessKind#key}
 * </pre>
 *
 * <p>Shape ids are consecutive, so a sum spreads the shapes of one name over consecutive sets without any collision;
 * the factor moves different names apart. Machine code knows name and kind when it is compiled, and adds one constant.
 *
 * <h2>Why no entry is ever wrong</h2>
 * A plan is a consequence of the receiver's shape, the name, the kind of access, and an assumption. The first three are
 * the key; the assumption is tested by every probe. A shape that can be cached never changes, and its id is never given
 * to another ({@link tierup.vm.shapes.ShapeTable}); so an entry may become useless, when no object has the shape any more, but
 * not false. Nothing ever has to be removed. V8, where a collector reuses the addresses of dead maps, empties its table
 * at each collection instead.
 */
public final class StubCache {
    /** How many sets there are: a power of two. */
    public static final int SETS = 1024;

    static final int WAYS = 2;
    /** How many accesses can be remembered at most. */
    public static final int ENTRIES = SETS * WAYS;

    /** Bytes from one way to the next. */
    static final int WAY_BYTES = 64;

    static final int SET_BYTES = WAYS * WAY_BYTES;
    static final int SET_SHIFT = 7;

    static final int NAME_FACTOR = 0x9E3B;
    static final int KIND_FACTOR = 0x155;

    private final Assumptions assumptions;
    private final long table;
    private long inserted;
    private long evicted;

    /**
     * @param memory {@link #bytes} zero bytes
     * @param assumptions those that plans rely on
     */
    StubCache(long memory, Assumptions assumptions) {
        this.table = memory + WAY_BYTES - 1 & -WAY_BYTES;
        this.assumptions = assumptions;
        clear();
    }

    /** One entry, then copies of what is clear already: two thousand entries one by one are 5 ms of a start. */
    private void clear() {
        CaseEntry.clear(table);
        long end = (long) ENTRIES * WAY_BYTES;
        for (long done = WAY_BYTES; done < end; done *= 2) {
            Memory.copy(table, table + done, done);
        }
    }

    /** How much memory a table needs. */
    static int bytes() {
        return SETS * SET_BYTES + WAY_BYTES;
    }

    /** Address of the first way of set 0, aligned to a cache line. */
    long table() {
        return table;
    }

    /** What is added to a shape id before it is taken modulo {@link #SETS}. */
    static int hashOf(int key) {
        // BEGIN SOLUTION p06.3
        return AccessKind.nameOf(key) * NAME_FACTOR + AccessKind.ofKey(key).ordinal() * KIND_FACTOR;
        // STUB: throw new Todo("p06.3");
        // END SOLUTION p06.3
    }

    /** Address of the set in which an access is looked for. */
    long setOf(int shape, int key) {
        // BEGIN SOLUTION p06.3
        return table + ((long) (shape + hashOf(key) & SETS - 1) << SET_SHIFT);
        // STUB: throw new Todo("p06.3");
        // END SOLUTION p06.3
    }

    /**
     * Looks for a plan that holds.
     *
     * @param shape as in {@link CacheCell#keyOf}
     * @param key as in {@link AccessKind#key}
     * @return the address of its {@link CacheCell}, or 0
     */
    long probe(int shape, int key) {
        // BEGIN SOLUTION p06.3
        long set = setOf(shape, key);
        for (int way = 0; way < WAYS; way++) {
            long entry = set + (long) way * WAY_BYTES;
            if (CaseEntry.isAbout(entry, shape, key)) {
                return isValid(entry) ? entry : 0;
            }
        }
        return 0;
        // STUB: throw new Todo("p06.3");
        // END SOLUTION p06.3
    }

    private boolean isValid(long entry) {
        return assumptions.holds(Memory.getInt(entry + CacheCell.ASSUMPTION));
    }

    /**
     * Remembers a plan. It takes the place of one about the same access; else that of one that is of no use; else the
     * first way, after what was there has moved to the second.
     */
    void insert(AccessCase plan, int key) {
        // BEGIN SOLUTION p06.3
        inserted++;
        long first = setOf(plan.shapeWord(), key);
        long second = first + WAY_BYTES;
        if (CaseEntry.isAbout(second, plan.shapeWord(), key)) {
            CaseEntry.write(second, plan, key);
            return;
        }
        if (!CaseEntry.isAbout(first, plan.shapeWord(), key) && isUseful(first)) {
            evicted += isUseful(second) ? 1 : 0;
            Memory.copy(first, second, CaseEntry.SIZE);
        }
        CaseEntry.write(first, plan, key);
        // STUB: throw new Todo("p06.3");
        // END SOLUTION p06.3
    }

    private boolean isUseful(long entry) {
        return !CacheCell.isEmpty(entry) && isValid(entry);
    }

    /** See {@link Assumptions.Holder}. */
    void forgetFailed() {
        for (int i = 0; i < ENTRIES; i++) {
            CacheCell.forgetFailed(table + (long) i * WAY_BYTES, assumptions);
        }
    }

    /** How many entries hold something that is still true. */
    public int used() {
        int used = 0;
        for (int i = 0; i < ENTRIES; i++) {
            used += isUseful(table + (long) i * WAY_BYTES) ? 1 : 0;
        }
        return used;
    }

    /** How many plans have been put in. */
    public long inserted() {
        return inserted;
    }

    /** How many useful entries had to make room. */
    public long evicted() {
        return evicted;
    }
}
