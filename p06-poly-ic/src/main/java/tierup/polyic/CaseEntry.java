package tierup.polyic;

import tierup.monoic.AccessCase;
import tierup.monoic.CacheCell;
import tierup.vm.memory.Memory;

/**
 * A {@link CacheCell} that also says which access it is about: a row of a site's list, and of the {@link StubCache}.
 *
 * <pre>
 *   +0    CacheCell    the plan: shape, location, holder, assumption, new shape, hits
 *   +32   int32        key: name and kind of access, see {@link AccessKind#key}
 * </pre>
 */
final class CaseEntry {
    static final int KEY = CacheCell.SIZE;
    /** Bytes of an entry in a site's list. */
    static final int SIZE = KEY + 16;

    private CaseEntry() {}

    static void clear(long entry) {
        CacheCell.clear(entry);
        Memory.putInt(entry + KEY, 0);
    }

    /** Writes a plan over an entry. */
    static void write(long entry, AccessCase plan, int key) {
        CacheCell.write(entry, plan);
        Memory.putInt(entry + KEY, key);
    }

    static int key(long entry) {
        return Memory.getInt(entry + KEY);
    }

    /** Whether an entry is about an access to receivers of a shape; it may have been overtaken by events. */
    static boolean isAbout(long entry, int shape, int key) {
        return Memory.getInt(entry + CacheCell.SHAPE) == shape && Memory.getInt(entry + KEY) == key;
    }

    /** The plan that an entry holds. */
    static AccessCase read(long entry) {
        return CacheCell.read(entry, AccessKind.ofKey(key(entry)).stores());
    }
}
