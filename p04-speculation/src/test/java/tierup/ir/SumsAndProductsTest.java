package tierup.ir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tierup.ir.RangesTest.Sample;
import tierup.ir.nodes.Arithmetic.Operator;
import tierup.workbook.Exercise;
import tierup.workbook.Points;

/** Types of sums, differences, products and negatives: that no result is missed, and that no more is said than has to be. */
@Exercise("p04.4")
class SumsAndProductsTest {
    private static void isSound(Operator operator) {
        List<Sample> samples = RangesTest.smallSamples();
        for (Sample left : samples) {
            for (Sample right : operator.isUnary() ? samples.subList(0, 1) : samples) {
                RangesTest.check(operator, left, right);
            }
        }
    }

    private static void isSoundOfLargeNumbers(Operator operator) {
        Random random = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            RangesTest.check(operator, RangesTest.largeSample(random), RangesTest.largeSample(random));
        }
    }

    /** What is said of integers is the least interval of all results, and -0 where it comes up. */
    private static void isTight(Operator operator) {
        for (Sample left : RangesTest.integers()) {
            for (Sample right : operator.isUnary() ? RangesTest.integers().subList(0, 1) : RangesTest.integers()) {
                Type least = Type.NOTHING;
                for (double result : RangesTest.results(operator, left, right)) {
                    least = least.join(Type.of(result));
                }
                Type said = RangesTest.type(operator, left.type(), right.type());
                // A product of 0 may be called 0 where it is -0 only.
                Type allowed =
                        operator == Operator.MUL && least.mayBe(Type.MINUS_ZERO) ? least.join(Type.range(0, 0)) : least;
                assertThat(said.isSubtypeOf(allowed))
                        .as(
                                "%s %s %s is said to be %s; of its results one can say %s",
                                left.type(), operator, right.type(), said, least)
                        .isTrue();
            }
        }
    }

    @Test
    @Points(3)
    void noSumIsMissed() {
        isSound(Operator.ADD);
    }

    @Test
    @Points(2)
    void noNegativeIsMissed() {
        isSound(Operator.NEGATE);
    }

    @Test
    @Points(2)
    void noDifferenceIsMissed() {
        isSound(Operator.SUB);
    }

    @Test
    @Points(3)
    void noProductIsMissed() {
        isSound(Operator.MUL);
    }

    @Test
    @Points(3)
    void noneOfLargeNumbersEither() {
        isSoundOfLargeNumbers(Operator.ADD);
        isSoundOfLargeNumbers(Operator.SUB);
        isSoundOfLargeNumbers(Operator.MUL);
        isSoundOfLargeNumbers(Operator.NEGATE);
    }

    @Test
    @Points(2)
    void sumsAreTight() {
        isTight(Operator.ADD);
        isTight(Operator.SUB);
    }

    @Test
    @Points(2)
    void negativesAreTight() {
        isTight(Operator.NEGATE);
    }

    @Test
    @Points(2)
    void productsAreTight() {
        isTight(Operator.MUL);
    }

    private static void isSaidToBe(String expected, Operator operator, Type left, Type right) {
        assertThat(Ranges.binary(operator, left, right))
                .as("%s %s %s", left, operator, right)
                .hasToString(expected);
    }

    @Test
    @Points(3)
    void whatALoopNeedsToKnow() {
        isSaidToBe("[1, 2147483647]", Operator.ADD, Type.range(0, Integer.MAX_VALUE - 1), Type.range(1, 1));
        isSaidToBe("[-2147483647, 2147483648]", Operator.ADD, Type.INT32, Type.range(1, 1));
        isSaidToBe("[-4294967296, 4294967294]", Operator.ADD, Type.INT32, Type.INT32);
        isSaidToBe("[-66571993088, 66571993088] | -0", Operator.MUL, Type.INT32, Type.range(-31, 31));
        isSaidToBe("[0, 65025]", Operator.MUL, Type.range(0, 255), Type.range(0, 255));
    }

    @Test
    @Points(2)
    void minusZeroIsTheSumOfTwoOfThem() {
        Type minusZero = Type.of(Type.MINUS_ZERO);
        isSaidToBe("-0", Operator.ADD, minusZero, minusZero);
        isSaidToBe("0", Operator.ADD, minusZero, Type.range(0, 0));
        isSaidToBe("[1, 5]", Operator.ADD, Type.range(1, 5), minusZero);
        isSaidToBe("[0, 5]", Operator.ADD, Type.range(0, 5), minusZero);
    }

    @Test
    @Points(2)
    void beyondWhatDoublesHoldExactlyThereAreOtherNumbers() {
        isSaidToBe("[1, 9007199254740991] | double", Operator.ADD, Type.range(0, Type.MAX_SAFE), Type.range(1, 1));
        isSaidToBe("[4, 9007199254740991] | double", Operator.MUL, Type.range(2, 94906266), Type.range(2, 94906266));
        isSaidToBe("[4, 9007199136250225]", Operator.MUL, Type.range(2, 94906265), Type.range(2, 94906265));
    }
}
