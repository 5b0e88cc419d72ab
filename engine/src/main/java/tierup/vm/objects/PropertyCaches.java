package tierup.vm.objects;

import tierup.vm.memory.Value;

/**
 * What a property site remembers: the seam between an instruction that names a property and the search for it.
 *
 * <p>Every property instruction of the bytecode has two words of feedback. An implementation may keep in them what it
 * learned the last time (p03: the receiver's shape and the slot), and answer without searching. The contract of every
 * method is that of {@link Objects}: same result, same errors, in the same order.
 *
 * <p>Results: a value; or {@link Value#PENDING} when an accessor's function was requested, whose result the run loop
 * delivers.
 */
public abstract class PropertyCaches {
    /**
     * Where a site of an instruction that names a property remembers what it has met: address of the first of {@link
     * #cellsPerSite} cells, in which the interpreter may look up an access by itself ({@link tierup.vm.code.CacheLayout});
     * 0 if it is to ask every time. Asked after each access that came here.
     */
    public long cellsAt(long feedback) {
        return 0;
    }

    /** How many cells a site has. */
    public int cellsPerSite() {
        return 0;
    }

    /** Bytes from one cell of a site to the next. */
    public int cellBytes() {
        return 0;
    }

    /** {@code base.name}. */
    public abstract long get(long base, int name, long feedback);

    /** {@code base.name = value}; the value, or PENDING. */
    public abstract long set(long base, int name, long value, long feedback);

    /** {@code base[key]}; the key is any value. */
    public abstract long getIndexed(long base, long key, long feedback);

    /** {@code base[key] = value}; the value, or PENDING. */
    public abstract long setIndexed(long base, long key, long value, long feedback);

    /** Defines an own property of a literal: {@code {name: value}}. */
    public abstract void define(long object, int name, long value, long feedback);

    /** A global variable; ReferenceError if there is none. */
    public abstract long getGlobal(int name, long feedback);

    /** A global variable, undefined if there is none: {@code typeof name}. */
    public abstract long getGlobalOrUndefined(int name, long feedback);

    /**
     * {@code new constructor()} is about to be carried out, and the constructor is any value; or a call of super, and it
     * is the running function.
     */
    public abstract void constructing(long constructor, long feedback);

    /** Assigns a global variable; ReferenceError if there is none. The value, or PENDING. */
    public abstract long setGlobal(int name, long value, long feedback);
}
