package tierup.monoic;

import java.util.ArrayList;
import java.util.List;
import tierup.vm.code.Assumptions;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;
import tierup.vm.objects.UncachedProperties;
import tierup.vm.running.Vm;
import tierup.vm.shapes.ShapeTable;

/**
 * One cache cell a site, which remembers the last shape that the site has met: the interpreter's inline cache, and the
 * slow path of machine code's.
 *
 * <p>The first word of a site's feedback is the address of its {@link CacheCell}, 0 before its first execution; the
 * second counts misses. A hit compares the receiver's header with the cell, and asks whether the cell's assumption
 * holds; then the value is one load away. A miss searches, as an engine without caches does, and writes down where the
 * search ended. So the last one wins: a site that sees two shapes in turn misses every time, and p06 is about that.
 *
 * <p>Source: L. P. Deutsch, A. M. Schiffman, "Efficient implementation of the Smalltalk-80 system" (POPL 1984).
 */
public final class MonomorphicCaches extends InlineCaches {
    /** Offset in a site's feedback of the address of its cell. */
    public static final int CELL = 0;
    /** Offset in a site's feedback of the number of misses. */
    public static final int MISSES = 8;

    private final Vm vm;
    private final ShapeTable shapes;
    private final Assumptions assumptions;
    private final AccessPlanner planner;
    private final AccessorPlanner accessors;
    private final CachedAccess access;
    private final UncachedProperties search;
    private final boolean counting;

    /** The addresses of all cells. */
    private final List<Long> cells = new ArrayList<>();

    /** @param counting whether to count hits */
    public MonomorphicCaches(Vm vm, boolean counting) {
        this.vm = vm;
        this.shapes = vm.shapes;
        this.assumptions = vm.assumptions;
        this.planner = new AccessPlanner(vm);
        this.accessors = new AccessorPlanner(vm, planner);
        this.access = new CachedAccess(vm);
        this.search = new UncachedProperties(vm.objects);
        this.counting = counting;
        assumptions.addHolder(() -> cells.forEach(cell -> CacheCell.forgetFailed(cell, assumptions)));
    }

    @Override
    public boolean counting() {
        return counting;
    }

    /** The address of a site's cell, which is made if there is none yet. */
    public long cellAt(long feedback) {
        long cell = Memory.getLong(feedback + CELL);
        if (cell == 0) {
            cell = vm.functions.allocate(CacheCell.SIZE);
            CacheCell.clear(cell);
            cells.add(cell);
            Memory.putLong(feedback + CELL, cell);
        }
        return cell;
    }

    @Override
    public long cellsAt(long feedback) {
        return Memory.getLong(feedback + CELL);
    }

    @Override
    public int cellsPerSite() {
        return 1;
    }

    @Override
    public int cellBytes() {
        return CacheCell.SIZE;
    }

    // -- reading --------------------------------------------------------------------------------

    @Override
    public long get(long base, int name, long feedback) {
        // BEGIN SOLUTION p03.2
        long cell = cellAt(feedback);
        if (isHit(cell, base)) {
            return load(cell, base);
        }
        if (isAccessorHit(cell, base)) {
            return callGetter(cell, base, name, feedback);
        }
        AccessCase plan = planner.planGet(base, name);
        long result = search.get(base, name, feedback);
        missed(feedback, accessors.planAfterGet(base, name, plan, result));
        return result;
        // STUB: Todo.standIn("p03.2");
        // STUB: return search.get(base, name, feedback); // Without a cache.
        // END SOLUTION p03.2
    }

    /** Whether a cell knows the answer for a receiver. */
    private boolean isHit(long cell, long base) {
        // BEGIN SOLUTION p03.2
        return Value.isCell(base)
                && CacheCell.keyOf(base) == Memory.getInt(cell + CacheCell.SHAPE)
                && assumptions.holds(Memory.getInt(cell + CacheCell.ASSUMPTION));
        // STUB: Todo.standIn("p03.2");
        // STUB: return false;
        // END SOLUTION p03.2
    }

    /** Whether a cell knows the getter or setter for a receiver. */
    private boolean isAccessorHit(long cell, long base) {
        return Value.isCell(base)
                && CacheCell.accessorKey(CacheCell.keyOf(base)) == Memory.getInt(cell + CacheCell.SHAPE)
                && assumptions.holds(Memory.getInt(cell + CacheCell.ASSUMPTION));
    }

    /** The answer of a cell that hits. */
    private long load(long cell, long base) {
        count(cell);
        return access.load(cell, base);
    }

    private long callGetter(long cell, long base, int name, long feedback) {
        count(cell);
        long result = access.callGetter(cell, base);
        return result != Value.EMPTY ? result : search.get(base, name, feedback);
    }

    private void count(long cell) {
        if (counting) {
            CacheCell.countHit(cell);
        }
    }

    /** Counts a miss and remembers a plan, if there is one. What the cell knew may still be worth knowing. */
    private void missed(long feedback, AccessCase plan) {
        // BEGIN SOLUTION p03.2
        Memory.putLong(feedback + MISSES, Memory.getLong(feedback + MISSES) + 1);
        if (plan != null) {
            CacheCell.write(cellAt(feedback), plan);
        }
        // STUB: Todo.standIn("p03.2");
        // END SOLUTION p03.2
    }

    // -- assigning ------------------------------------------------------------------------------

    @Override
    public long set(long base, int name, long value, long feedback) {
        // BEGIN SOLUTION p03.3
        long cell = cellAt(feedback);
        if (isHit(cell, base)) {
            store(cell, base, value);
            return value;
        }
        if (isAccessorHit(cell, base)) {
            return callSetter(cell, base, name, value, feedback);
        }
        AccessCase plan = planner.planSet(base, name);
        long result = search.set(base, name, value, feedback);
        missed(feedback, result == Value.PENDING ? accessors.planSet(base, name) : plan);
        return result;
        // STUB: Todo.standIn("p03.3");
        // STUB: return search.set(base, name, value, feedback); // Without a cache.
        // END SOLUTION p03.3
    }

    /** Carries out the assignment of a cell that hits. */
    private void store(long cell, long base, long value) {
        count(cell);
        access.store(cell, base, value);
    }

    private long callSetter(long cell, long base, int name, long value, long feedback) {
        count(cell);
        long result = access.callSetter(cell, base, value);
        return result != Value.EMPTY ? result : search.set(base, name, value, feedback);
    }

    @Override
    public void define(long object, int name, long value, long feedback) {
        long cell = cellAt(feedback);
        if (isHit(cell, object)) {
            store(cell, object, value);
            return;
        }
        AccessCase plan = planner.planDefine(object, name);
        search.define(object, name, value, feedback);
        missed(feedback, plan);
    }

    // -- global variables -----------------------------------------------------------------------

    @Override
    public long getGlobal(int name, long feedback) {
        long cell = cellAt(feedback);
        return isGlobalHit(cell) ? load(cell, 0) : globalMissed(name, search.getGlobal(name, feedback), feedback);
    }

    @Override
    public long getGlobalOrUndefined(int name, long feedback) {
        long cell = cellAt(feedback);
        return isGlobalHit(cell)
                ? load(cell, 0)
                : globalMissed(name, search.getGlobalOrUndefined(name, feedback), feedback);
    }

    private boolean isGlobalHit(long cell) {
        // BEGIN SOLUTION p03.8
        return Memory.getInt(cell + CacheCell.SHAPE) == AccessCase.GLOBAL
                && assumptions.holds(Memory.getInt(cell + CacheCell.ASSUMPTION));
        // STUB: Todo.standIn("p03.8");
        // STUB: return false; // Search, always.
        // END SOLUTION p03.8
    }

    private long globalMissed(int name, long result, long feedback) {
        missed(feedback, planner.planGlobal(name));
        return result;
    }

    /** Not cached: the code that assigns global variables is code of modules that set up a global scope. */
    @Override
    public long setGlobal(int name, long value, long feedback) {
        return search.setGlobal(name, value, feedback);
    }

    // -- computed keys, which have no cache before p06 --------------------------------------------

    @Override
    public long getIndexed(long base, long key, long feedback) {
        return search.getIndexed(base, key, feedback);
    }

    @Override
    public long setIndexed(long base, long key, long value, long feedback) {
        return search.setIndexed(base, key, value, feedback);
    }

    // -- constructors ---------------------------------------------------------------------------

    @Override
    public void constructing(long constructor, long feedback) {
        ConstructorCache.note(constructor, feedback);
    }

    @Override
    public List<AccessCase> plansAt(long feedback, boolean stores) {
        long cell = Memory.getLong(feedback + CELL);
        if (cell == 0 || CacheCell.isEmpty(cell)) {
            return List.of();
        }
        AccessCase plan = CacheCell.read(cell, stores);
        return assumptions.holds(plan.assumption()) && plan.isAlive(shapes) ? List.of(plan) : List.of();
    }
}
