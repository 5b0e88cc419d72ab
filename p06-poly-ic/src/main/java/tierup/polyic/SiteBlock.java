package tierup.polyic;

import tierup.monoic.AccessCase;
import tierup.monoic.CacheCell;
import tierup.vm.code.Functions;
import tierup.vm.memory.Memory;

/**
 * What one access site remembers, off-heap: up to four cases, and how it came to have them.
 *
 * <pre>
 *   +0    int32   state: ordinal of a {@link SiteState}; machine code asks whether it is MEGAMORPHIC
 *   +4    int32   number of cases
 *   +8    int32   last change: ordinal of a {@link StateChange}
 *   +12   int32   how often a case has been replaced because its assumption had failed
 *   +16   int64   misses: accesses that had to search
 *   +24   int64   of these, how many could not be cached (accessors, dictionaries, numbers)
 *   +32   int64   hits in the stub cache
 *   +40   int64   accesses that need neither cache nor search: the length of a string
 *   +48   int64   hits of cases that have been replaced
 *   +56   int32   key of the access, see {@link AccessKind#key}, once its function has been compiled; not of computed ones
 *   +60   int32   what the key contributes to {@link StubCache}'s hash
 *   +64   4 x {@link CaseEntry}, 48 bytes each, in the order in which they were met; unused ones match nothing
 * </pre>
 *
 * <p>A case never moves: machine code that counts hits has its address. Where the order matters, because each comparison
 * that fails costs something, whoever asks sorts the cases by their hits ({@link CaseList#live}).
 *
 * <p>The address of the block is in the site's feedback, 0 before its first execution. Blocks live as long as their
 * functions, which is as long as the engine.
 */
public final class SiteBlock {
    /** How many cases a site may have; V8 has the same limit ({@code kMaxPolymorphicMapCount}). */
    public static final int MAX_CASES = 4;

    static final int STATE = 0;
    static final int CASES = 4;
    static final int LAST_CHANGE = 8;
    static final int REPLACED = 12;
    static final int MISSES = 16;
    static final int NOT_CACHEABLE = 24;
    static final int STUB_HITS = 32;
    static final int DIRECT = 40;
    static final int RETIRED_HITS = 48;
    static final int KEY = 56;
    static final int KEY_HASH = 60;
    static final int FIRST_CASE = 64;
    static final int SIZE = FIRST_CASE + MAX_CASES * CaseEntry.SIZE;

    private SiteBlock() {}

    /** The block of the site whose feedback word holds its address; made if there is none yet. */
    static long at(long word, Functions functions) {
        long site = Memory.getLong(word);
        if (site == 0) {
            site = functions.allocate(SIZE);
            for (int i = 0; i < MAX_CASES; i++) {
                CaseEntry.clear(caseAt(site, i));
            }
            Memory.putLong(word, site);
        }
        return site;
    }

    /** Tells machine code which access the site is. */
    static void setKey(long site, int key) {
        Memory.putInt(site + KEY, key);
        Memory.putInt(site + KEY_HASH, StubCache.hashOf(key));
    }

    static long caseAt(long site, int index) {
        return site + FIRST_CASE + (long) index * CaseEntry.SIZE;
    }

    static SiteState state(long site) {
        return SiteState.values()[Memory.getInt(site + STATE)];
    }

    static boolean isMegamorphic(long site) {
        return Memory.getInt(site + STATE) == SiteState.MEGAMORPHIC.ordinal();
    }

    static int cases(long site) {
        return Memory.getInt(site + CASES);
    }

    static StateChange lastChange(long site) {
        return StateChange.values()[Memory.getInt(site + LAST_CHANGE)];
    }

    static void change(long site, SiteState state, StateChange why) {
        Memory.putInt(site + STATE, state.ordinal());
        Memory.putInt(site + LAST_CHANGE, why.ordinal());
    }

    /** Writes a plan over a case that has been overtaken by events; its hits are not forgotten. */
    static void replace(long site, long entry, AccessCase plan, int key) {
        Memory.putLong(site + RETIRED_HITS, Memory.getLong(site + RETIRED_HITS) + CacheCell.hits(entry));
        Memory.putInt(site + REPLACED, Memory.getInt(site + REPLACED) + 1);
        CaseEntry.write(entry, plan, key);
        Memory.putLong(entry + CacheCell.HITS, 0);
    }

    /** Adds one to a counter of the block. */
    static void count(long site, int counter) {
        Memory.putLong(site + counter, Memory.getLong(site + counter) + 1);
    }

    static long counter(long site, int counter) {
        return Memory.getLong(site + counter);
    }
}
