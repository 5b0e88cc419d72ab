package tierup.vm.code;

import java.util.Arrays;

/**
 * The assumptions whose words a compilation, and then its machine code, has among its instructions: as long as this is
 * open, none of the words is given to another fact ({@link Assumptions}). Whoever takes the code takes this with it, and
 * closes it when no frame can be in the code any more.
 */
public final class NamedFacts implements AutoCloseable {
    private final Assumptions assumptions;
    private int[] words = new int[4];
    private int count;

    public NamedFacts(Assumptions assumptions) {
        this.assumptions = assumptions;
    }

    /** Names a word. */
    public void add(int displacement) {
        if (displacement == Assumptions.ALWAYS || displacement == Assumptions.NEVER || contains(displacement)) {
            return;
        }
        if (count == words.length) {
            words = Arrays.copyOf(words, 2 * count);
        }
        words[count++] = displacement;
        assumptions.name(displacement);
    }

    private boolean contains(int displacement) {
        for (int i = 0; i < count; i++) {
            if (words[i] == displacement) {
                return true;
            }
        }
        return false;
    }

    /** The words, without {@link Assumptions#ALWAYS}. */
    public int[] words() {
        return Arrays.copyOf(words, count);
    }

    /** Whether all facts still hold: asked before code is published that was compiled a while ago. */
    public boolean hold() {
        for (int i = 0; i < count; i++) {
            if (!assumptions.holds(words[i])) {
                return false;
            }
        }
        return true;
    }

    /** Lets go of the words. */
    @Override
    public void close() {
        for (int i = 0; i < count; i++) {
            assumptions.unname(words[i]);
        }
        count = 0;
    }
}
