package tierup.workbook.classroom.report;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The fingerprints of a text by winnowing: S. Schleimer, D. Wilkerson, A. Aiken, "Winnowing: Local Algorithms for Document
 * Fingerprinting", SIGMOD 2003, section 3, the algorithm behind Moss.
 *
 * <p>Every run of {@link #GRAM} tokens has a hash; of each {@link #WINDOW} neighbouring hashes the least is taken.
 * So two texts that share {@link #GUARANTEED} tokens in a row share a fingerprint, and nothing shorter than
 * {@link #GRAM} is ever noticed.
 */
final class Fingerprints {
    /** The noise threshold: shorter runs in common mean nothing. */
    static final int GRAM = 9;

    private static final int WINDOW = 6;

    /** The guarantee threshold: a run in common that is as long is always noticed. */
    static final int GUARANTEED = GRAM + WINDOW - 1;

    private static final long BASE = 1_000_003;

    private Fingerprints() {}

    /**
     * The hash of each run of tokens: entry i is that of the tokens from i on. Equal runs have equal hashes; with 64 bits, unequal
     * ones that do are not to be expected within a class.
     */
    static long[] grams(List<JavaTokens.Token> tokens) {
        long[] grams = new long[Math.max(0, tokens.size() - GRAM + 1)];
        for (int i = 0; i < grams.length; i++) {
            long hash = 7;
            for (JavaTokens.Token token : tokens.subList(i, i + GRAM)) {
                hash = hash * BASE + token.text().hashCode();
                hash ^= hash >>> 29;
            }
            grams[i] = hash * 0x9E3779B97F4A7C15L;
        }
        return grams;
    }

    /** The hashes that winnowing chooses. */
    static Set<Long> winnow(long[] grams) {
        Set<Long> chosen = new HashSet<>();
        for (int from = 0; from == 0 ? grams.length > 0 : from + WINDOW <= grams.length; from++) {
            long least = grams[from];
            for (int i = from; i < Math.min(grams.length, from + WINDOW); i++) {
                least = Math.min(least, grams[i]);
            }
            chosen.add(least);
        }
        return chosen;
    }

    /** The hashes of all runs of some text. */
    static Set<Long> all(String source) {
        Set<Long> all = new HashSet<>();
        for (long gram : grams(JavaTokens.of(source))) {
            all.add(gram);
        }
        return all;
    }

    /**
     * Which tokens lie in a run whose hash is in a set.
     *
     * @param grams the hashes of the text
     * @param count how many tokens it has
     */
    static boolean[] covered(long[] grams, int count, Set<Long> hashes) {
        boolean[] covered = new boolean[count];
        for (int i = 0; i < grams.length; i++) {
            if (hashes.contains(grams[i])) {
                Arrays.fill(covered, i, i + GRAM, true);
            }
        }
        return covered;
    }

    static int count(boolean[] covered) {
        int count = 0;
        for (boolean next : covered) {
            count += next ? 1 : 0;
        }
        return count;
    }
}
