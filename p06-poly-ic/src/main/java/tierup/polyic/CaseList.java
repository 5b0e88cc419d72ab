package tierup.polyic;

import java.util.ArrayList;
import java.util.List;
import tierup.bytecode.FunctionCode;
import tierup.bytecode.Opcode;
import tierup.monoic.AccessCase;
import tierup.monoic.CacheCell;
import tierup.vm.code.Assumptions;
import tierup.vm.code.FunctionInfo;
import tierup.vm.code.Functions;
import tierup.vm.memory.Memory;
import tierup.vm.memory.VmBlock;
import tierup.vm.running.Vm;
import tierup.vm.shapes.ShapeTable;

/**
 * The life of a site: finding the case for a receiver, and learning a new one.
 *
 * <pre>
 *   UNINITIALIZED --1st shape--> MONOMORPHIC --2nd--> POLYMORPHIC --5th--> MEGAMORPHIC
 *                                                     (3rd, 4th)
 * </pre>
 *
 * <p>Two things look like a new shape and are none. A case whose assumption has failed, because a prototype changed, is
 * overtaken: the same shape is planned anew and takes its place; and if another shape is planned first, it may have the
 * place just as well, for a case that cannot hit is only a comparison too many. So a program that goes on defining
 * methods while it starts does not push its sites towards megamorphic.
 */
public final class CaseList {
    private final long block;
    private final Assumptions assumptions;
    private final ShapeTable shapes;
    private final boolean forced;
    private final StubCache stubs;

    /** @param forced whether every site becomes megamorphic with its first case */
    CaseList(Vm vm, boolean forced) {
        this.block = vm.block;
        this.assumptions = vm.assumptions;
        this.shapes = vm.shapes;
        this.forced = forced;
        this.stubs = new StubCache(vm.functions.allocate(StubCache.bytes()), assumptions);
        Memory.putLong(block + VmBlock.STUB_CACHE, stubs.table());
        assumptions.addHolder(() -> forgetFailed(vm.functions));
    }

    /** Looks at the cases of all sites of all functions. */
    private void forgetFailed(Functions functions) {
        stubs.forgetFailed();
        for (int i = 0; i < functions.count(); i++) {
            if (!(functions.get(i) instanceof FunctionInfo function)) {
                continue;
            }
            FunctionCode code = function.code();
            for (int pc = 0; pc < code.code().length; pc = code.next(pc)) {
                Opcode opcode = code.opcodeAt(pc);
                if (SiteFeedback.isAccess(opcode)) {
                    long feedback = SiteFeedback.addressAt(function, pc);
                    forgetFailed(PolymorphicCaches.existingSite(feedback, SiteFeedback.isKeyed(opcode)));
                }
            }
        }
    }

    private void forgetFailed(long site) {
        for (int i = 0; site != 0 && i < SiteBlock.cases(site); i++) {
            CacheCell.forgetFailed(SiteBlock.caseAt(site, i), assumptions);
        }
    }

    /** The table of megamorphic sites. */
    public StubCache stubs() {
        return stubs;
    }

    /** How often a megamorphic access was answered by the table, in machine code too. */
    public long stubHits() {
        return Memory.getLong(block + VmBlock.STUB_CACHE_HITS);
    }

    /**
     * The cell that answers an access, which is counted as a hit.
     *
     * @param base the receiver, any value
     * @param key as in {@link AccessKind#key}
     * @return 0 on a miss
     */
    long find(long site, long base, int key) {
        return findAbout(site, PolymorphicCaches.shapeKeyOf(base), key);
    }

    /** As {@link #find}, for a case that calls a getter or setter. */
    long findAccessor(long site, long base, int key) {
        int shape = PolymorphicCaches.shapeKeyOf(base);
        return shape == CacheCell.NOTHING ? 0 : findAbout(site, CacheCell.accessorKey(shape), key);
    }

    /** The cell whose first word is {@code shape}. */
    private long findAbout(long site, int shape, int key) {
        // BEGIN SOLUTION p06.1
        if (shape == CacheCell.NOTHING) {
            return 0;
        }
        if (SiteBlock.isMegamorphic(site)) {
            return findStub(site, shape, key);
        }
        for (int i = 0; i < SiteBlock.cases(site); i++) {
            long entry = SiteBlock.caseAt(site, i);
            if (CaseEntry.isAbout(entry, shape, key) && isValid(entry)) {
                CacheCell.countHit(entry);
                return entry;
            }
        }
        return 0;
        // STUB: throw new Todo("p06.1");
        // END SOLUTION p06.1
    }

    private long findStub(long site, int shape, int key) {
        long entry = stubs.probe(shape, key);
        if (entry != 0) {
            SiteBlock.count(site, SiteBlock.STUB_HITS);
            CacheCell.countHit(entry);
            Memory.putLong(block + VmBlock.STUB_CACHE_HITS, stubHits() + 1);
        }
        return entry;
    }

    /** As {@link #find}, for a site without receiver: there is one case at most. */
    long findGlobal(long site) {
        long entry = SiteBlock.caseAt(site, 0);
        if (Memory.getInt(entry + CacheCell.SHAPE) != AccessCase.GLOBAL || !isValid(entry)) {
            return 0;
        }
        CacheCell.countHit(entry);
        return entry;
    }

    boolean isValid(long entry) {
        return assumptions.holds(Memory.getInt(entry + CacheCell.ASSUMPTION));
    }

    /**
     * Counts a miss, and remembers what the search has found.
     *
     * @param plan null if there is nothing to remember
     */
    void missed(long site, AccessCase plan, int key) {
        // BEGIN SOLUTION p06.1
        SiteBlock.count(site, SiteBlock.MISSES);
        if (plan == null) {
            SiteBlock.count(site, SiteBlock.NOT_CACHEABLE);
        } else if (AccessKind.ofKey(key) == AccessKind.GLOBAL) {
            learn(site, plan, key);
        } else if (SiteBlock.isMegamorphic(site)) {
            stubs.insert(plan, key);
        } else if (forced) {
            SiteBlock.change(site, SiteState.MEGAMORPHIC, StateChange.FORCED);
            stubs.insert(plan, key);
        } else {
            learn(site, plan, key);
        }
        // STUB: throw new Todo("p06.1");
        // END SOLUTION p06.1
    }

    private void learn(long site, AccessCase plan, int key) {
        // BEGIN SOLUTION p06.1
        int cases = SiteBlock.cases(site);
        long place = placeFor(site, plan, key);
        if (place != 0) {
            SiteBlock.replace(site, place, plan, key);
            SiteBlock.change(site, SiteBlock.state(site), StateChange.PROTOTYPE_CHANGED);
        } else if (cases < SiteBlock.MAX_CASES) {
            CaseEntry.write(SiteBlock.caseAt(site, cases), plan, key);
            Memory.putInt(site + SiteBlock.CASES, cases + 1);
            SiteState state = cases == 0 ? SiteState.MONOMORPHIC : SiteState.POLYMORPHIC;
            SiteBlock.change(site, state, StateChange.shapeNumber(cases + 1));
        } else {
            SiteBlock.change(site, SiteState.MEGAMORPHIC, StateChange.FIFTH_SHAPE);
            for (int i = 0; i < cases; i++) {
                long entry = SiteBlock.caseAt(site, i);
                stubs.insert(CaseEntry.read(entry), CaseEntry.key(entry));
            }
            stubs.insert(plan, key);
        }
        // STUB: throw new Todo("p06.1");
        // END SOLUTION p06.1
    }

    /** The case that a plan replaces: the one about the same access, or else any that cannot hit any more; or 0. */
    private long placeFor(long site, AccessCase plan, int key) {
        // BEGIN SOLUTION p06.1
        long dead = 0;
        for (int i = 0; i < SiteBlock.cases(site); i++) {
            long entry = SiteBlock.caseAt(site, i);
            if (CaseEntry.isAbout(entry, plan.shapeWord(), key)) {
                return entry;
            }
            dead = isValid(entry) ? dead : entry;
        }
        return dead;
        // STUB: throw new Todo("p06.1");
        // END SOLUTION p06.1
    }

    /**
     * A case of a site.
     *
     * @param entry its address
     * @param hits how often it has answered so far
     */
    record Known(AccessCase plan, int name, long entry, long hits) {}

    /** Those of {@link #live} that some object may still meet. */
    List<Known> compilable(long site) {
        List<Known> live = live(site);
        live.removeIf(known -> !known.plan().isAlive(shapes));
        return live;
    }

    /** The cases that still hold, the most frequent first; none of a megamorphic site. */
    List<Known> live(long site) {
        // BEGIN SOLUTION p06.4
        List<Known> live = new ArrayList<>();
        if (SiteBlock.isMegamorphic(site)) {
            return live;
        }
        for (int i = 0; i < SiteBlock.cases(site); i++) {
            long entry = SiteBlock.caseAt(site, i);
            if (isValid(entry)) {
                int name = AccessKind.nameOf(CaseEntry.key(entry));
                live.add(new Known(CaseEntry.read(entry), name, entry, CacheCell.hits(entry)));
            }
        }
        live.sort((a, b) -> Long.compare(b.hits(), a.hits()));
        return live;
        // STUB: Todo.standIn("p06.4");
        // STUB: return List.of();
        // END SOLUTION p06.4
    }
}
