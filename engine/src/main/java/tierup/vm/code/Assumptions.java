package tierup.vm.code;

import tierup.vm.memory.Memory;
import tierup.vm.memory.VmBlock;

/**
 * Facts that somebody relies on, each with a word that says whether it still holds.
 *
 * <p>A cache that found a method on a prototype is right as long as nobody changes that prototype. Asking at every hit
 * whether anybody has would cost more than the cache saves; so the fact gets an int32 that is 0 while it holds, and
 * whoever breaks the fact stores a 1. A fact that has failed never holds again: whoever wants to rely on the state of
 * affairs after it asks for a new one.
 *
 * <p>The words lie behind the {@link VmBlock}, so that machine code tests one with a single instruction: {@code cmp dword
 * [r13 + displacement], 0}. V8's name for such a word is validity cell, JavaScriptCore's watchpoint set.
 */
public final class Assumptions {
    /** Displacement of a word that is always 0: the assumption of code that needs none. */
    public static final int ALWAYS = VmBlock.SIZE;

    /** Bytes behind the block. */
    public static final int BYTES = 64 << 10;

    private final long block;
    private int next = ALWAYS + 4;
    private long failures;

    public Assumptions(long block) {
        this.block = block;
    }

    /**
     * A new assumption, which holds.
     *
     * @return its word's displacement from the block; 0 if there is no word left, and nothing may be assumed
     */
    public int make() {
        if (next == VmBlock.SIZE + BYTES) {
            return 0;
        }
        int displacement = next;
        next += 4;
        return displacement;
    }

    /** Whether an assumption made here still holds. */
    public boolean holds(int displacement) {
        return Memory.getInt(block + displacement) == 0;
    }

    /** Says that a fact is one no longer. */
    public void fail(int displacement) {
        if (displacement <= ALWAYS || displacement >= next) {
            throw new IllegalArgumentException("no assumption has displacement " + displacement);
        }
        Memory.putInt(block + displacement, 1);
        failures++;
    }

    /** How often an assumption has failed. */
    public long failures() {
        return failures;
    }
}
