package tierup.vm.text;

import java.util.concurrent.ThreadLocalRandom;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Memory;

/**
 * The hash of strings that a program chooses: names of properties, keys of maps. It is seeded, so that nobody who writes keys
 * can know which of them collide. With a public hash such as {@link String#hashCode}, 65,536 strings of {@code Aa} and {@code BB}
 * fall into one chain, and a server that puts the keys of a request into an object is stopped by one request (Crosby and Wallach, Denial
 * of Service via Algorithmic Complexity Attacks, 2003). V8 seeds its string hash for the same reason ({@code HashSeed}).
 *
 * <p>A polynomial alone would not do, whatever its secret base: modulo a power of two there are strings that
 * collide for every one (Thue-Morse words). So each step folds the upper half of the state, which depends on all bits, into the
 * lower.
 */
final class StringHash {
    final long start;
    final long multiplier;

    /** A hash that no other engine shares. */
    StringHash() {
        this(ThreadLocalRandom.current().nextLong(), ThreadLocalRandom.current().nextLong());
    }

    /** @param multiplier any number; it is made odd */
    StringHash(long start, long multiplier) {
        this.start = start;
        this.multiplier = multiplier | 1;
    }

    /** The hash of a Java string's units. */
    int of(String text) {
        long state = start;
        for (char unit : text.toCharArray()) { // four calls less for each unit while an engine starts, interpreted
            state = step(state, unit);
        }
        return result(state);
    }

    /** The hash of some units of a flat string: the same as that of a Java string of these units. */
    int of(long flat, int from, int to) {
        long state = start;
        if (Cell.kind(flat) == Cell.STRING_LATIN1) {
            for (long at = flat + Cell.STRING_UNITS + from; at < flat + Cell.STRING_UNITS + to; at++) {
                state = step(state, Memory.getByte(at));
            }
        } else {
            for (int i = from; i < to; i++) {
                state = step(state, Memory.getChar(flat + Cell.STRING_UNITS + 2L * i));
            }
        }
        return result(state);
    }

    /** The hash of a word that a program may choose as well: a number's bits. */
    int ofWord(long word) {
        return result(step(step(start, (int) word), (int) (word >>> 32)));
    }

    private long step(long state, int unit) {
        long product = (state ^ unit) * multiplier;
        return product ^ product >>> 32;
    }

    private static int result(long state) {
        return Strings.mix((int) state);
    }
}
