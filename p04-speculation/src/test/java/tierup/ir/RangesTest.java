package tierup.ir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tierup.ir.nodes.Arithmetic.Operator;
import tierup.ir.nodes.Numbers;

class RangesTest {
    private static final double[] OTHERS = {
        0.5,
        -0.5,
        1.5,
        -2.5,
        1e300,
        -1e300,
        Double.MIN_VALUE,
        -Double.MIN_VALUE,
        0x1p53,
        -0x1p53,
        0x1p53 + 2,
        4294967296.5,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY
    };
    private static final long[] EDGES = {
        -Type.MAX_SAFE,
        -Type.MAX_SAFE + 1,
        -0x1_0000_0001L,
        -0x1_0000_0000L,
        -0x8000_0001L,
        Integer.MIN_VALUE,
        -65536,
        -94906266,
        -33,
        -7,
        -1,
        0,
        1,
        2,
        31,
        32,
        100,
        65535,
        94906265,
        Integer.MAX_VALUE,
        0x8000_0000L,
        0xFFFF_FFFFL,
        0x1_0000_0000L,
        1L << 52,
        Type.MAX_SAFE
    };

    /** A type, and numbers that are of it. */
    record Sample(Type type, List<Double> numbers) {}

    @ParameterizedTest
    @EnumSource(Operator.class)
    void everyResultIsOfTheTypeThatIsForetold(Operator operator) {
        List<Sample> samples = smallSamples();
        for (Sample left : samples) {
            for (Sample right : operator.isUnary() ? samples.subList(0, 1) : samples) {
                check(operator, left, right);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Operator.class)
    void boundsBeyondInt32AndBeyondDoublesAreKept(Operator operator) {
        Random random = new Random(5);
        for (int round = 0; round < 20_000; round++) {
            check(operator, largeSample(random), largeSample(random));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Operator.class,
            names = {"ADD", "SUB", "MUL", "NEGATE", "BIT_NOT"})
    void whatIsSaidOfIntegersIsNoMoreThanWhatHappens(Operator operator) {
        for (Sample left : integers()) {
            for (Sample right : operator.isUnary() ? integers().subList(0, 1) : integers()) {
                Type hull = Type.NOTHING;
                for (double result : results(operator, left, right)) {
                    hull = hull.join(Type.of(result));
                }
                Type foretold = type(operator, left.type(), right.type());
                if (hull.mayBe(Type.MINUS_ZERO)) {
                    hull = hull.join(Type.range(0, 0));
                    foretold = foretold.join(Type.range(0, 0));
                }
                assertThat(foretold)
                        .as("%s %s %s", left.type(), operator, right.type())
                        .isEqualTo(hull);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        ADD ; 0 99 ; 1 1       ; [1, 100]
        ADD ; -2147483648 2147483647 ; 1 1 ; [-2147483647, 2147483648]
        ADD ; 0 9007199254740991 ; 1 1     ; [1, 9007199254740991] | double
        MUL ; 0 100 ; 0 100    ; [0, 10000]
        MUL ; 0 100 ; -1 5     ; [-100, 500] | -0
        MUL ; 2 94906265 ; 2 94906265 ; [4, 9007199136250225]
        MUL ; 2 94906266 ; 2 94906266 ; [4, 9007199254740991] | double
        DIV ; 10 20 ; 2 5      ; [2, 10] | double
        DIV ; 10 20 ; 1 1      ; [10, 20]
        DIV ; 0 20 ; 0 5       ; [0, 20] | nan | double
        MOD ; 0 100 ; 8 8      ; [0, 7]
        MOD ; -100 100 ; 8 8   ; [-7, 7] | -0
        MOD ; 0 5 ; 8 9        ; [0, 5]
        MOD ; 0 5 ; 0 9        ; [0, 5] | nan
        BIT_AND ; -2147483648 2147483647 ; 255 255 ; [0, 255]
        BIT_OR ; 0 100 ; 0 3   ; [0, 127]
        BIT_XOR ; 0 100 ; 0 100 ; [0, 127]
        BIT_OR ; 4294967295 4294967295 ; 0 0 ; -1
        SHIFT_LEFT ; 0 100 ; 3 3 ; [0, 800]
        SHIFT_LEFT ; 0 100 ; 25 25 ; int32
        SHIFT_RIGHT ; -100 100 ; 1 33 ; [-100, 100]
        SHIFT_RIGHT ; -100 100 ; 33 33 ; [-50, 50]
        SHIFT_RIGHT_UNSIGNED ; -2147483648 2147483647 ; 0 0 ; uint32
        SHIFT_RIGHT_UNSIGNED ; -2147483648 2147483647 ; 1 1 ; [0, 2147483647]
        SHIFT_RIGHT_UNSIGNED ; 0 100 ; 0 31 ; [0, 100]
        """)
    void saysWhatPeopleWouldSay(Operator operator, String left, String right, String expected) {
        assertThat(Ranges.binary(operator, range(left), range(right))).hasToString(expected);
    }

    @Test
    void squares() {
        assertThat(Ranges.square(Type.range(-3, 2))).hasToString("[0, 9]");
        assertThat(Ranges.square(Type.INT32).isSubtypeOf(Type.NUMBER.without(Type.MINUS_ZERO | Type.NAN)))
                .isTrue();
        for (Sample sample : smallSamples()) {
            Type square = Ranges.square(sample.type());
            for (double number : sample.numbers()) {
                assertThat(Type.of(number * number).isSubtypeOf(square))
                        .as("%s of %s", number, sample.type())
                        .isTrue();
            }
        }
    }

    @Test
    void operandsThatAreNoNumbersDoNotCount() {
        Type maybe = Type.range(1, 2).with(Type.UNDEFINED | Type.STRING);
        assertThat(Ranges.binary(Operator.ADD, maybe, maybe)).isEqualTo(Type.range(2, 4));
        assertThat(Ranges.unary(Operator.NEGATE, Type.of(Type.STRING))).isEqualTo(Type.NOTHING);
    }

    static Type range(String bounds) {
        String[] both = bounds.split(" ");
        return Type.range(Long.parseLong(both[0]), Long.parseLong(both[1]));
    }

    static void check(Operator operator, Sample left, Sample right) {
        Type foretold = type(operator, left.type(), right.type());
        for (double result : results(operator, left, right)) {
            if (!Type.of(result).isSubtypeOf(foretold)) {
                assertThat(foretold)
                        .as("%s %s %s gives %s", left.type(), operator, right.type(), result)
                        .isNull();
            }
        }
    }

    static Type type(Operator operator, Type left, Type right) {
        return operator.isUnary() ? Ranges.unary(operator, left) : Ranges.binary(operator, left, right);
    }

    static List<Double> results(Operator operator, Sample left, Sample right) {
        List<Double> results = new ArrayList<>();
        List<Double> second = operator.isUnary() ? List.of(0.0) : right.numbers();
        for (double a : left.numbers()) {
            for (double b : second) {
                results.add(Numbers.compute(operator, a, b));
            }
        }
        return results;
    }

    static List<Sample> integers() {
        List<Sample> all = new ArrayList<>();
        for (int lo = -4; lo <= 4; lo++) {
            for (int hi = lo; hi <= 4; hi++) {
                List<Double> numbers = new ArrayList<>();
                for (int i = lo; i <= hi; i++) {
                    numbers.add((double) i);
                }
                all.add(new Sample(Type.range(lo, hi), numbers));
            }
        }
        return all;
    }

    /** Small intervals and none, with every combination of what else a number can be. */
    static List<Sample> smallSamples() {
        List<Sample> intervals = new ArrayList<>(List.of(new Sample(Type.NOTHING, List.of())));
        for (int[] bounds :
                new int[][] {{0, 0}, {1, 1}, {-1, -1}, {-3, -2}, {2, 3}, {0, 3}, {-3, 0}, {-2, 3}, {32, 33}}) {
            List<Double> numbers = new ArrayList<>();
            for (int i = bounds[0]; i <= bounds[1]; i++) {
                numbers.add((double) i);
            }
            intervals.add(new Sample(Type.range(bounds[0], bounds[1]), numbers));
        }
        List<Sample> all = new ArrayList<>();
        for (Sample interval : intervals) {
            for (int others = 0; others < 8; others++) {
                all.add(with(interval, others));
            }
        }
        return all;
    }

    private static Sample with(Sample interval, int others) {
        Type type = interval.type();
        List<Double> numbers = new ArrayList<>(interval.numbers());
        if ((others & 1) != 0) {
            type = type.with(Type.MINUS_ZERO);
            numbers.add(-0.0);
        }
        if ((others & 2) != 0) {
            type = type.with(Type.NAN);
            numbers.add(Double.NaN);
        }
        if ((others & 4) != 0) {
            type = type.with(Type.OTHER_NUMBER);
            for (double other : OTHERS) {
                numbers.add(other);
            }
        }
        return new Sample(type, numbers);
    }

    static Sample largeSample(Random random) {
        long a = EDGES[random.nextInt(EDGES.length)];
        long b = random.nextInt(4) == 0 ? a : EDGES[random.nextInt(EDGES.length)];
        long lo = Math.min(a, b);
        long hi = Math.max(a, b);
        List<Double> numbers = new ArrayList<>(List.of((double) lo, (double) hi));
        for (int i = 0; i < 6; i++) {
            numbers.add((double) (lo + Math.floorMod(random.nextLong(), hi - lo + 1)));
        }
        for (long edge : EDGES) {
            if (lo <= edge && edge <= hi && random.nextInt(3) == 0) {
                numbers.add((double) edge);
            }
        }
        return with(new Sample(Type.range(lo, hi), numbers), random.nextInt(3) == 0 ? random.nextInt(8) : 0);
    }
}
