package tierup.vm.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import tierup.vm.VmFixture;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;

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
            assertThat(strings.hash(cell)).isEqualTo(strings.hash(string(text)));
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
                    strings.charAt(rope, strings.length(rope) - 1);
                }
            }
            assertThat(strings.hash(rope)).isEqualTo(strings.hash(string(text)));
            assertThat(strings.toJava(rope)).isEqualTo(text);
            assertThat(Memory.getLong(rope + Cell.ROPE_RIGHT)).as("spelled out").isEqualTo(Value.ZERO);
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
    void prependingInALoopIsLinear() {
        long before = vm.heap.bytesUsed();
        long text = strings.empty();
        for (int i = 0; i < 100_000; i++) {
            text = strings.concat(string("0123456789"), text);
        }
        assertThat(strings.charAt(text, 0)).isEqualTo('0');
        assertThat(vm.heap.bytesUsed() - before).isLessThan(12L << 20);
    }

    @Test
    void readingWhileAppendingIsLinear() {
        long before = vm.heap.bytesUsed();
        long text = string("a text too long to be copied");
        long digits = string("0123456789");
        for (int i = 0; i < 100_000; i++) {
            text = strings.concat(text, digits);
            assertThat(strings.charAt(text, strings.length(text) - 1)).isEqualTo('9');
        }
        assertThat(vm.heap.bytesUsed() - before).isLessThan(8L << 20);
    }

    @Test
    void cuttingOffWhatWasReadIsLinear() {
        long text = string("0123456789".repeat(10_000));
        long before = vm.heap.bytesUsed();
        for (int i = 0; i < 99_000; i++) {
            assertThat(strings.charAt(text, 0)).isEqualTo((char) ('0' + i % 10));
            text = strings.substring(text, 1, strings.length(text));
        }
        assertThat(vm.heap.bytesUsed() - before).isLessThan(4L << 20);
    }

    @Test
    void aPrefixThatIsExtendedTwiceKeepsBothContinuations() {
        long prefix = string("p".repeat(30));
        String text = "p".repeat(30);
        for (int i = 0; i < 5; i++) {
            prefix = strings.concat(prefix, string("grow" + i));
            text += "grow" + i;
            strings.charAt(prefix, 0);
        }
        long first = strings.concat(prefix, string("first"));
        strings.charAt(first, 0);
        long second = strings.concat(prefix, string("second\u20AC"));
        long twice = strings.concat(prefix, strings.concat(string("and"), prefix));
        strings.charAt(twice, 0);
        assertThat(strings.toJava(second)).isEqualTo(text + "second\u20AC");
        assertThat(strings.toJava(twice)).isEqualTo(text + "and" + text);
        assertThat(strings.toJava(first)).isEqualTo(text + "first");
        assertThat(strings.toJava(prefix)).isEqualTo(text);
        assertThat(strings.toJava(strings.flatten(prefix))).isEqualTo(text);
    }

    @Test
    void randomOperationsGiveWhatJavaGives() {
        Random random = new Random(2);
        long[] cells = new long[20];
        String[] texts = new String[cells.length];
        for (int i = 0; i < cells.length; i++) {
            texts[i] = SAMPLES[i % SAMPLES.length].repeat(i);
            cells[i] = string(texts[i]);
        }
        for (int round = 0; round < 50_000; round++) {
            int a = random.nextInt(cells.length);
            int b = random.nextInt(cells.length);
            int to = random.nextInt(cells.length);
            int start = random.nextInt(texts[a].length() + 1);
            int end = start + random.nextInt(texts[a].length() - start + 1);
            switch (random.nextInt(8)) {
                case 0, 1 -> {
                    if (texts[a].length() + texts[b].length() < 2000) {
                        texts[to] = texts[a] + texts[b];
                        cells[to] = strings.concat(cells[a], cells[b]);
                    }
                }
                case 2 -> {
                    texts[to] = texts[a].substring(start, end);
                    cells[to] = strings.substring(cells[a], start, end);
                }
                case 3 -> {
                    if (start < texts[a].length()) {
                        assertThat(strings.charAt(cells[a], start)).isEqualTo(texts[a].charAt(start));
                    }
                }
                case 4 -> assertThat(strings.equals(cells[a], cells[b])).isEqualTo(texts[a].equals(texts[b]));
                case 5 ->
                    assertThat(Integer.signum(strings.compare(cells[a], cells[b])))
                            .isEqualTo(Integer.signum(texts[a].compareTo(texts[b])));
                case 6 -> {
                    String sought = texts[a].substring(start, end);
                    long cell = strings.substring(cells[a], start, end);
                    int from = Math.min(start, texts[b].length());
                    assertThat(strings.indexOf(cells[b], cell, from)).isEqualTo(texts[b].indexOf(sought, from));
                    assertThat(strings.lastIndexOf(cells[b], cell, from)).isEqualTo(texts[b].lastIndexOf(sought, from));
                    assertThat(strings.matchesAt(cells[a], cell, start)).isTrue();
                }
                default -> {
                    assertThat(strings.hash(cells[a])).isEqualTo(names.hashing.of(texts[a]));
                    assertThat(vm.names.id(cells[a])).isEqualTo(vm.names.id(texts[a]));
                }
            }
        }
        for (int i = 0; i < cells.length; i++) {
            assertThat(strings.toJava(cells[i])).isEqualTo(texts[i]);
        }
    }

    @Test
    void manyPartsAreJoinedAtOnce() {
        StringParts parts = new StringParts(strings);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            String part = SAMPLES[i % SAMPLES.length].repeat(i % 40);
            parts.add(i % 3 == 0 ? strings.concat(string(part), string(part)) : string(part));
            text.append(part).append(i % 3 == 0 ? part : "");
        }
        assertThat(strings.toJava(parts.join())).isEqualTo(text.toString());
        assertThat(new StringParts(strings).join()).isEqualTo(strings.empty());
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
