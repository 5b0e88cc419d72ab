package tierup.vm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class StringsTest extends VmFixture {
    private static final String[] SAMPLES = {
        "", "a", "\u00E9", "\u20AC", "plain", "caf\u00E9 \u2615", "\uD83D\uDE00", "\uD800 alone"
    };

    @Test
    void textsSurviveTheRoundTrip() {
        for (String text : SAMPLES) {
            long cell = string(text);
            assertThat(strings.toJava(cell)).isEqualTo(text);
            assertThat(strings.length(cell)).isEqualTo(text.length());
            assertThat(strings.hash(cell)).isEqualTo(text.hashCode());
        }
    }

    @Test
    void latin1TakesOneByteAUnit() {
        assertThat(Cell.kind(string("caf\u00E9"))).isEqualTo(Cell.STRING_LATIN1);
        assertThat(Cell.kind(string("caf\u0113"))).isEqualTo(Cell.STRING_UTF16);
        assertThat(Cell.kind(strings.substring(string("abc\u20ACdef"), 4, 7))).isEqualTo(Cell.STRING_LATIN1);
    }

    @Test
    void singleLatin1UnitsAreMadeOnce() {
        assertThat(strings.ofChar('x')).isEqualTo(strings.ofChar('x'));
        assertThat(strings.substring(string("axb"), 1, 2)).isEqualTo(strings.ofChar('x'));
        assertThat(strings.toJava(strings.ofChar('\u20AC'))).isEqualTo("\u20AC");
    }

    @Test
    void concatenationOfAllForms() {
        for (String a : SAMPLES) {
            for (String b : SAMPLES) {
                String longA = a.repeat(9);
                assertThat(strings.toJava(strings.concat(string(a), string(b)))).isEqualTo(a + b);
                assertThat(strings.toJava(strings.concat(string(longA), string(b))))
                        .isEqualTo(longA + b);
            }
        }
    }

    @Test
    void randomRopesFlattenToWhatJavaBuilds() {
        Random random = new Random(1);
        for (int round = 0; round < 200; round++) {
            long rope = string("seed of a rope that is not short");
            String text = "seed of a rope that is not short";
            for (int i = 0; i < 40; i++) {
                String part = SAMPLES[random.nextInt(SAMPLES.length)];
                boolean left = random.nextBoolean();
                rope = left ? strings.concat(string(part), rope) : strings.concat(rope, string(part));
                text = left ? part + text : text + part;
                if (random.nextInt(10) == 0) {
                    strings.flatten(rope);
                }
            }
            assertThat(strings.hash(rope)).isEqualTo(text.hashCode());
            assertThat(strings.toJava(rope)).isEqualTo(text);
            assertThat(Memory.getLong(rope + Cell.ROPE_RIGHT)).isEqualTo(Value.UNDEFINED);
        }
    }

    @Test
    void deepRopesNeedNoJavaStack() {
        long rightDeep = string("x".repeat(30));
        long leftDeep = rightDeep;
        for (int i = 0; i < 100_000; i++) {
            leftDeep = strings.concat(leftDeep, strings.ofChar('l'));
            rightDeep = strings.concat(strings.ofChar('r'), rightDeep);
        }
        assertThat(strings.toJava(leftDeep)).isEqualTo("x".repeat(30) + "l".repeat(100_000));
        assertThat(strings.toJava(rightDeep)).isEqualTo("r".repeat(100_000) + "x".repeat(30));
    }

    @Test
    void appendingInALoopIsLinear() {
        long before = vm.heap.bytesUsed();
        long text = strings.empty();
        for (int i = 0; i < 100_000; i++) {
            text = strings.concat(text, string("0123456789"));
        }
        assertThat(strings.charAt(text, 999_999)).isEqualTo('9');
        assertThat(vm.heap.bytesUsed() - before).isLessThan(12L << 20);
    }

    @Test
    void equalityAndOrderGoByUnits() {
        for (String a : SAMPLES) {
            for (String b : SAMPLES) {
                long ropeA = strings.concat(string(a.repeat(20)), string(a));
                long ropeB = strings.concat(string(b), string(b.repeat(20)));
                assertThat(strings.equals(ropeA, ropeB)).isEqualTo(a.equals(b));
                assertThat(Integer.signum(strings.compare(string(a), string(b))))
                        .as("%s against %s", a, b)
                        .isEqualTo(Integer.signum(a.compareTo(b)));
            }
        }
        assertThat(strings.equals(strings.intern("same"), string("same"))).isTrue();
        assertThat(strings.equals(strings.intern("same"), strings.intern("else")))
                .isFalse();
    }

    @Test
    void substringsAndSearch() {
        String text = "the quick brown \u2615 fox, the end";
        long cell = string(text);
        for (int i = 0; i <= text.length(); i++) {
            assertThat(strings.toJava(strings.substring(cell, i, text.length())))
                    .isEqualTo(text.substring(i));
            assertThat(strings.toJava(strings.substring(cell, 0, i))).isEqualTo(text.substring(0, i));
            assertThat(strings.indexOf(cell, string("the"), i)).isEqualTo(text.indexOf("the", i));
            assertThat(strings.lastIndexOf(cell, string("the"), i)).isEqualTo(text.lastIndexOf("the", i));
            assertThat(strings.indexOf(cell, strings.empty(), i)).isEqualTo(text.indexOf("", i));
        }
        assertThat(strings.indexOf(cell, string("nowhere"), 0)).isEqualTo(-1);
    }

    @Test
    void tooLongAStringIsARangeError() {
        long text = string("x".repeat(1 << 10));
        for (int i = 0; i < 18; i++) {
            text = strings.concat(text, text);
        }
        long half = text;
        assertThat(strings.length(half)).isEqualTo(1 << 28);
        assertThrows("RangeError: Invalid string length", () -> strings.concat(half, half));
    }
}
