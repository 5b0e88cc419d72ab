package tierup.polyic;

import java.util.List;
import tierup.monoic.AccessCase;
import tierup.monoic.AccessPlanner;
import tierup.monoic.AccessorPlanner;
import tierup.monoic.CacheCell;
import tierup.monoic.CachedAccess;
import tierup.monoic.ConstructorCache;
import tierup.monoic.InlineCaches;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;
import tierup.vm.objects.UncachedProperties;
import tierup.vm.running.Vm;
import tierup.vm.text.Names;

/**
 * Up to four cases a site, then one table for all: the interpreter's inline caches, and the slow path of machine code's.
 *
 * <p>A site that sees two shapes in turn defeats a cache of one: every access misses, searches, and throws out what the
 * next one needs. A handful of cases, compared one after the other, cures that for nearly all sites that are not
 * monomorphic. What remains meets so many shapes that a list would only be a slow way of finding out that none of them
 * fits; such a site is megamorphic and asks the {@link StubCache}.
 *
 * <p>The first word of a property site's feedback is the address of its {@link SiteBlock}. The second word of an element
 * site's is too: {@code o[k]} with a name for a key is a property access whose name is part of the question.
 *
 * <p>Source: U. Hölzle, C. Chambers, D. Ungar, "Optimizing Dynamically-Typed Object-Oriented Languages With Polymorphic
 * Inline Caches" (ECOOP 1991).
 */
public final class PolymorphicCaches extends InlineCaches {
    /** Offset in a property site's feedback of the address of its block. */
    static final int SITE = 0;
    /** Offset in an element site's feedback of the address of its block; the word before it are the kinds it has met. */
    static final int KEYED_SITE = 8;

    private final Vm vm;
    private final AccessPlanner planner;
    private final AccessorPlanner accessors;
    private final CachedAccess access;
    private final UncachedProperties search;
    private final CaseList cases;
    private final boolean counting;

    /**
     * @param counting whether machine code is to count hits; the interpreter always does
     * @param forced whether every site is to be megamorphic at once
     */
    public PolymorphicCaches(Vm vm, boolean counting, boolean forced) {
        this.vm = vm;
        this.planner = new AccessPlanner(vm);
        this.accessors = new AccessorPlanner(vm, planner);
        this.access = new CachedAccess(vm);
        this.search = new UncachedProperties(vm.objects);
        this.cases = new CaseList(vm, forced);
        this.counting = counting;
    }

    @Override
    public boolean counting() {
        return counting;
    }

    /** What the sites of this engine know. */
    public CaseList cases() {
        return cases;
    }

    private long siteAt(long feedback) {
        return SiteBlock.at(feedback + SITE, vm.functions);
    }

    /** A megamorphic site asks the table that all share. */
    @Override
    public long cellsAt(long feedback) {
        long site = existingSite(feedback, false);
        return site == 0 || SiteBlock.isMegamorphic(site) ? 0 : SiteBlock.caseAt(site, 0);
    }

    @Override
    public int cellsPerSite() {
        return SiteBlock.MAX_CASES;
    }

    @Override
    public int cellBytes() {
        return CaseEntry.SIZE;
    }

    // -- properties, named and computed -------------------------------------------------------------

    @Override
    public long get(long base, int name, long feedback) {
        return load(siteAt(feedback), base, name, feedback);
    }

    private long load(long site, long base, int name, long feedback) {
        // BEGIN SOLUTION p06.2
        int key = AccessKind.LOAD.key(name);
        long found = cases.find(site, base, key);
        if (found != 0) {
            return access.load(found, base);
        }
        long called = callGetter(site, base, key);
        if (called != Value.EMPTY) {
            return called;
        }
        if (name == Names.LENGTH) {
            long length = vm.objects.plainLength(base);
            if (length != Value.EMPTY) {
                SiteBlock.count(site, SiteBlock.DIRECT);
                return length;
            }
        }
        AccessCase plan = planner.planGet(base, name);
        long result = search.get(base, name, feedback);
        cases.missed(site, accessors.planAfterGet(base, name, plan, result), key);
        return result;
        // STUB: Todo.standIn("p06.2");
        // STUB: return search.get(base, name, feedback); // Without a cache.
        // END SOLUTION p06.2
    }

    /** Requests the call of the getter that the site knows for a receiver; EMPTY if it knows none. */
    private long callGetter(long site, long base, int key) {
        long found = cases.findAccessor(site, base, key);
        return found == 0 ? Value.EMPTY : access.callGetter(found, base);
    }

    @Override
    public long set(long base, int name, long value, long feedback) {
        return store(siteAt(feedback), base, name, value, feedback);
    }

    private long store(long site, long base, int name, long value, long feedback) {
        // BEGIN SOLUTION p06.2
        int key = AccessKind.STORE.key(name);
        long found = cases.find(site, base, key);
        if (found != 0) {
            access.store(found, base, value);
            return value;
        }
        long called = callSetter(site, base, key, value);
        if (called != Value.EMPTY) {
            return called;
        }
        AccessCase plan = planner.planSet(base, name);
        long result = search.set(base, name, value, feedback);
        cases.missed(site, result == Value.PENDING ? accessors.planSet(base, name) : plan, key);
        return result;
        // STUB: Todo.standIn("p06.2");
        // STUB: return search.set(base, name, value, feedback); // Without a cache.
        // END SOLUTION p06.2
    }

    /** Likewise of the setter. */
    private long callSetter(long site, long base, int key, long value) {
        long found = cases.findAccessor(site, base, key);
        return found == 0 ? Value.EMPTY : access.callSetter(found, base, value);
    }

    /** A key that is a name goes through the site's cases; an element is where its index says, and needs none. */
    @Override
    public long getIndexed(long base, long key, long feedback) {
        // BEGIN SOLUTION p06.5
        int name = KeyedNames.nameOf(vm.names, key);
        return name == Names.NONE
                ? search.getIndexed(base, key, feedback)
                : load(keyedSite(feedback), base, name, feedback);
        // STUB: Todo.standIn("p06.5");
        // STUB: return search.getIndexed(base, key, feedback); // Without a cache.
        // END SOLUTION p06.5
    }

    @Override
    public long setIndexed(long base, long key, long value, long feedback) {
        // BEGIN SOLUTION p06.5
        int name = KeyedNames.nameOf(vm.names, key);
        return name == Names.NONE
                ? search.setIndexed(base, key, value, feedback)
                : store(keyedSite(feedback), base, name, value, feedback);
        // STUB: Todo.standIn("p06.5");
        // STUB: return search.setIndexed(base, key, value, feedback); // Without a cache.
        // END SOLUTION p06.5
    }

    @Override
    public void define(long object, int name, long value, long feedback) {
        long site = siteAt(feedback);
        int key = AccessKind.DEFINE.key(name);
        long found = cases.find(site, object, key);
        if (found != 0) {
            access.store(found, object, value);
            return;
        }
        AccessCase plan = planner.planDefine(object, name);
        search.define(object, name, value, feedback);
        cases.missed(site, plan, key);
    }

    // -- global variables -------------------------------------------------------------------------

    @Override
    public long getGlobal(int name, long feedback) {
        long site = siteAt(feedback);
        long found = cases.findGlobal(site);
        return found != 0 ? access.load(found, 0) : globalMissed(site, name, search.getGlobal(name, feedback));
    }

    @Override
    public long getGlobalOrUndefined(int name, long feedback) {
        long site = siteAt(feedback);
        long found = cases.findGlobal(site);
        return found != 0
                ? access.load(found, 0)
                : globalMissed(site, name, search.getGlobalOrUndefined(name, feedback));
    }

    private long globalMissed(long site, int name, long result) {
        cases.missed(site, planner.planGlobal(name), AccessKind.GLOBAL.key(name));
        return result;
    }

    /** Not cached: the code that assigns global variables is code of modules that set up a global scope. */
    @Override
    public long setGlobal(int name, long value, long feedback) {
        return search.setGlobal(name, value, feedback);
    }

    // -- constructors -----------------------------------------------------------------------------

    @Override
    public void constructing(long constructor, long feedback) {
        ConstructorCache.note(constructor, feedback);
    }

    // -- for compilers ----------------------------------------------------------------------------

    /** The kind of each case says whether it stores. */
    @Override
    public List<AccessCase> plansAt(long feedback, boolean stores) {
        long site = existingSite(feedback, false);
        return site == 0
                ? List.of()
                : cases.compilable(site).stream().map(CaseList.Known::plan).toList();
    }

    /** Address of the block of the property site with that feedback, which is made if there is none yet. */
    long site(long feedback) {
        return siteAt(feedback);
    }

    /** Likewise of an element site. */
    long keyedSite(long feedback) {
        return SiteBlock.at(feedback + KEYED_SITE, vm.functions);
    }

    /** Address of a site's block, or 0 if it has never been executed. */
    static long existingSite(long feedback, boolean keyed) {
        return Memory.getLong(feedback + (keyed ? KEYED_SITE : SITE));
    }

    /** The key of cache cells for a receiver: 0 if it is no cell, and nothing is cached. */
    static int shapeKeyOf(long base) {
        return Value.isCell(base) ? CacheCell.keyOf(base) : CacheCell.NOTHING;
    }
}
