package tierup.vm.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
 * [r13 + displacement], 0}. V8's name for such a word is validity cell, JavaScriptCore's watchpoint set. Code that is to
 * test no word has itself told when the fact fails: it is a {@link Dependent}.
 *
 * <h2>Whose a word is</h2>
 * There are some sixteen thousand words, and long programs see more facts; so words come back.
 *
 * <ol>
 *   <li>Who {@linkplain #make makes} a fact owns its word until he makes it {@linkplain #fail fail}, and must not
 *       mention it afterwards.
 *   <li>Machine code, and a compilation under way, {@linkplain NamedFacts name} the words that are part of their
 *       instructions. A named word is given to no other fact.
 *   <li>Memory that caches read from is a {@link Holder}'s. When words run out, holders put {@link #NEVER} in place of
 *       each word that has failed.
 * </ol>
 *
 * <p>Then the words of failed facts that nobody names are in nobody's hands, and are given out again. If those are too
 * few, owners give up facts that still hold: that costs whoever relied on them a miss. A plan made from a fact is used
 * or written down before the next fact is asked for, so none is ever in between.
 */
public final class Assumptions {
    /** Displacement of a word that is always 0: the assumption of code that needs none. */
    public static final int ALWAYS = VmBlock.SIZE;

    /** Displacement of a word that is never 0: the assumption of what is known to be wrong. */
    public static final int NEVER = VmBlock.SIZE + Assumptions.BYTES - 4;

    /** Bytes behind the block. */
    public static final int BYTES = 64 << 10;

    private static final int FIRST = ALWAYS + 4;

    private final long block;
    private final int end;
    private final List<Holder> holders = new ArrayList<>();
    private final Map<Integer, List<Dependent>> dependents = new HashMap<>();
    private final int[] names = new int[BYTES / 4];
    private final int[] free = new int[BYTES / 4];
    private int freeCount;
    private int next = FIRST;
    private boolean scarce;
    private long retryAt;
    private long failures;
    private long recycled;

    /** Memory that has words in it. */
    public interface Holder {
        /** Puts {@link #NEVER} in place of every word that has failed. */
        void forgetFailed();

        /** Makes facts of one's own fail, as far as nobody {@linkplain #isNamed names} their words: they run short. */
        default void giveUp() {}
    }

    /** What relies on facts without testing their words. */
    @FunctionalInterface
    public interface Dependent {
        /** Called once for a fact, when it fails, before whatever breaks it has been done. */
        void failed(int assumption);
    }

    public Assumptions(long block) {
        this(block, BYTES / 4 - 1);
    }

    /** @param words how many words to use at most */
    Assumptions(long block, int words) {
        this.block = block;
        this.end = VmBlock.SIZE + 4 * words;
        Memory.putInt(block + NEVER, 1);
    }

    /** Adds memory that words are going to be in. */
    public void addHolder(Holder holder) {
        holders.add(holder);
    }

    /**
     * A new assumption, which holds.
     *
     * @return its word's displacement from the block; 0 if there is no word left, and nothing may be assumed
     */
    public int make() {
        if (next < end) {
            next += 4;
            return next - 4;
        }
        if (freeCount == 0 && failures >= retryAt) {
            collect();
        }
        if (freeCount == 0) {
            return 0;
        }
        int displacement = free[--freeCount];
        Memory.putInt(block + displacement, 0);
        recycled++;
        return displacement;
    }

    /**
     * Lets owners give up facts if words are short. To be called where nobody is about to use the word of a fact: before
     * a plan is made.
     */
    public void relieve() {
        if (scarce) {
            holders.forEach(Holder::giveUp);
            collect();
            scarce = false;
        }
    }

    /** Finds words that are in nobody's hands. If they are few, it is not tried again before more facts have failed. */
    private void collect() {
        holders.forEach(Holder::forgetFailed);
        freeCount = 0;
        for (int displacement = FIRST; displacement < end; displacement += 4) {
            if (!holds(displacement) && !isNamed(displacement)) {
                free[freeCount++] = displacement;
            }
        }
        int few = (end - FIRST) / 4 / 16;
        scarce = freeCount < few;
        retryAt = scarce ? failures + few : failures;
    }

    /** Whether an assumption made here still holds. */
    public boolean holds(int displacement) {
        return Memory.getInt(block + displacement) == 0;
    }

    /** Says that a fact is one no longer; dependents are told. */
    public void fail(int displacement) {
        check(displacement);
        Memory.putInt(block + displacement, 1);
        failures++;
        List<Dependent> told = dependents.remove(displacement);
        if (told != null) {
            for (Dependent dependent : told) {
                unname(displacement);
                dependent.failed(displacement);
            }
        }
    }

    private void check(int displacement) {
        if (displacement < FIRST || displacement >= next) {
            throw new IllegalArgumentException("no assumption has displacement " + displacement);
        }
    }

    // -- dependents and names -----------------------------------------------------------------------

    /**
     * Has somebody told when a fact fails; its word is named until then.
     *
     * @return false if it has failed already, and nobody is going to be told
     */
    public boolean addDependent(int displacement, Dependent dependent) {
        if (displacement == ALWAYS) {
            return true;
        }
        if (displacement == NEVER || !holds(displacement)) {
            return false;
        }
        name(displacement);
        dependents.computeIfAbsent(displacement, d -> new ArrayList<>(1)).add(dependent);
        return true;
    }

    /** Takes back {@link #addDependent}, of what is gone for other reasons. */
    public void removeDependent(int displacement, Dependent dependent) {
        List<Dependent> all = dependents.get(displacement);
        if (all != null && all.remove(dependent)) {
            unname(displacement);
        }
    }

    /** Whether code or a compilation has a word among its instructions. */
    public boolean isNamed(int displacement) {
        return names[(displacement - ALWAYS) / 4] != 0;
    }

    void name(int displacement) {
        names[(displacement - ALWAYS) / 4]++;
    }

    void unname(int displacement) {
        names[(displacement - ALWAYS) / 4]--;
    }

    // -- figures ------------------------------------------------------------------------------------

    /** How often an assumption has failed. */
    public long failures() {
        return failures;
    }

    /** How often the word of a dead fact has been given to another one. */
    public long recycled() {
        return recycled;
    }
}
