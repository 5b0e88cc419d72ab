package tierup.vm.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import tierup.vm.VmFixture;

/** Keys that somebody has chosen to collide do not. */
class StringHashTest extends VmFixture {
    private static final int MANY = 1 << 14;

    /** How many different values the low bits of the hashes have, of 2^16. */
    private static int distinct(IntFunction<String> text) {
        StringHash hash = new StringHash();
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < MANY; i++) {
            seen.add(hash.of(text.apply(i)) & 0xFFFF);
        }
        return seen.size();
    }

    /** Blocks of two equivalents, one of which is taken for each bit of the number. */
    private static String choose(int number, int blocks, String zero, String one) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < blocks; i++) {
            text.append((number >> i & 1) == 0 ? zero : one);
        }
        return text.toString();
    }

    @Test
    void stringsThatCollideInJavaDoNotHere() {
        assertThat(choose(0, 14, "Aa", "BB").hashCode())
                .isEqualTo(choose(12_345, 14, "Aa", "BB").hashCode());
        assertThat(distinct(i -> choose(i, 14, "Aa", "BB"))).isGreaterThan(14_000);
        assertThat(distinct(i -> choose(i, 14, "\u0100\u011f", "\u0101\u0100"))).isGreaterThan(14_000);
    }

    @Test
    void stringsThatCollideForEveryPolynomialDoNotHere() {
        String word = "a";
        for (int i = 0; i < 10; i++) {
            word += word.replace('a', 'x').replace('b', 'a').replace('x', 'b');
        }
        String one = word;
        String other = word.replace('a', 'x').replace('b', 'a').replace('x', 'b');
        assertThat(distinct(i -> choose(i & 0xFF, 8, one, other))).isGreaterThan(240);
    }

    @Test
    void numbersThatFoldToTheSameWordDoNotCollide() {
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < MANY; i++) {
            seen.add(strings.hashOfWord((long) i << 32 | i) & 0xFFFF);
        }
        assertThat(seen).hasSizeGreaterThan(14_000);
    }

    @Test
    void noTwoEnginesHaveTheSame() {
        assertThat(new StringHash().of("position")).isNotEqualTo(new StringHash().of("position"));
    }

    @Test
    void javaAndGuestStringsAgreeHoweverTheyAreMade() {
        for (String text : new String[] {"", "a", "caf\u00e9", "caf\u0113", "\ud83d\ude00", "0123456789".repeat(20)}) {
            assertThat(strings.hash(string(text))).isEqualTo(names.hashing.of(text));
            long part = strings.substring(string("\u4e00" + text + "!"), 1, 1 + text.length());
            assertThat(strings.hash(part)).isEqualTo(names.hashing.of(text));
        }
    }
}
