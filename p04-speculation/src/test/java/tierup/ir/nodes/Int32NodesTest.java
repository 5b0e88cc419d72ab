package tierup.ir.nodes;

import java.util.function.BiFunction;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;
import java.util.function.LongBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tierup.ir.Node;
import tierup.ir.Representation;
import tierup.ir.Type;
import tierup.ir.nodes.Arithmetic.Operator;
import tierup.ir.nodes.Compare.Relation;
import tierup.ir.nodes.NodeLab.Outcome;

/** Operations on ints, against arithmetic on doubles and longs. */
class Int32NodesTest {
    private static Given given(int index, Type type) {
        return new Given(index, Representation.INT32, type);
    }

    /** Checks a node on inputs of all types, on constants, and on one input twice. */
    private static void check(BiFunction<Node, Node, Node> factory, Function<long[], Outcome> expected) {
        for (Type left : Samples.INT_TYPES) {
            for (Type right : Samples.INT_TYPES) {
                Node node = factory.apply(given(0, left), given(1, right));
                NodeCheck.ofPairs(Samples.ints(left), Samples.ints(right)).check(node, expected);
            }
            Given same = given(0, left);
            NodeCheck.of(Samples.ints(left))
                    .check(factory.apply(same, same), run -> expected.apply(new long[] {run[0], run[0]}));
        }
        Samples.ints().forEach(constant -> {
            Node node = factory.apply(given(0, Type.INT32), new Int32Constant((int) constant));
            NodeCheck.of(Samples.ints()).check(node, run -> expected.apply(new long[] {run[0], constant}));
        });
    }

    private static void checkUnary(Function<Node, Node> factory, Function<long[], Outcome> expected) {
        for (Type type : Samples.INT_TYPES) {
            NodeCheck.of(Samples.ints(type)).check(factory.apply(given(0, type)), expected);
        }
    }

    /** What a guess that the result is an int32 makes of a number. */
    private static Outcome intOrLeave(double exact) {
        boolean minusZero = exact == 0 && 1 / exact < 0;
        return (int) exact == exact && !minusZero ? Outcome.of((int) exact) : Outcome.LEFT;
    }

    private static Function<long[], Outcome> guessed(DoubleBinaryOperator operation) {
        return run -> intOrLeave(operation.applyAsDouble(run[0], run[1]));
    }

    private static Function<long[], Outcome> cutOff(LongBinaryOperator operation) {
        return run -> Outcome.of((int) operation.applyAsLong(run[0], run[1]));
    }

    @Test
    void sumsAndDifferences() {
        check((l, r) -> new Int32Add(true, l, r), guessed((l, r) -> l + r));
        check((l, r) -> new Int32Add(false, l, r), cutOff((l, r) -> l + r));
        check((l, r) -> new Int32Subtract(true, l, r), guessed((l, r) -> l - r));
        check((l, r) -> new Int32Subtract(false, l, r), cutOff((l, r) -> l - r));
    }

    @Test
    void productsWithBothGuesses() {
        check((l, r) -> new Int32Multiply(true, true, l, r), guessed((l, r) -> l * r));
    }

    @Test
    void productsWhoseZeroHasNoSign() {
        check((l, r) -> new Int32Multiply(true, false, l, r), guessed((l, r) -> l * r + 0.0));
        check((l, r) -> new Int32Multiply(false, false, l, r), cutOff((l, r) -> l * r));
    }

    /** Whose range is known to be small enough. */
    @Test
    void productsThatNeedNoCheckButForTheirSign() {
        for (Type left : Samples.INT_TYPES.subList(2, 5)) {
            Type right = Type.range(-5, 5);
            Node node = new Int32Multiply(false, true, given(0, left), given(1, right));
            NodeCheck.ofPairs(Samples.ints(left).filter(word -> word > -100), Samples.ints(right))
                    .check(node, guessed((l, r) -> l * r));
        }
    }

    @Test
    void quotients() {
        check((l, r) -> new Int32Divide(true, l, r), guessed((l, r) -> l / r));
        check((l, r) -> new Int32Divide(false, l, r), cutOff((l, r) -> r == 0 ? 0 : l / r));
    }

    @Test
    void remainders() {
        check((l, r) -> new Int32Modulo(true, l, r), guessed((l, r) -> l % r));
        check((l, r) -> new Int32Modulo(false, l, r), cutOff((l, r) -> r == 0 ? 0 : l % r));
    }

    @Test
    void negatives() {
        checkUnary(v -> new Int32Negate(true, true, v), run -> intOrLeave(-(double) run[0]));
        checkUnary(v -> new Int32Negate(true, false, v), run -> intOrLeave(0 - (double) run[0]));
        checkUnary(v -> new Int32Negate(false, false, v), run -> Outcome.of((int) -run[0]));
        checkUnary(v -> new Int32Negate(false, true, v), run -> run[0] == 0 ? Outcome.LEFT : Outcome.of((int) -run[0]));
    }

    @Test
    void bits() {
        check((l, r) -> new Int32Bitwise(Operator.BIT_AND, l, r), cutOff((l, r) -> l & r));
        check((l, r) -> new Int32Bitwise(Operator.BIT_OR, l, r), cutOff((l, r) -> l | r));
        check((l, r) -> new Int32Bitwise(Operator.BIT_XOR, l, r), cutOff((l, r) -> l ^ r));
        checkUnary(Int32Not::new, run -> Outcome.of(-1 - run[0]));
    }

    @Test
    void shifts() {
        check((l, r) -> new Int32Shift(Operator.SHIFT_LEFT, false, l, r), cutOff((l, r) -> l << (r & 31)));
        check((l, r) -> new Int32Shift(Operator.SHIFT_RIGHT, false, l, r), cutOff((l, r) -> l >> (r & 31)));
        check(
                (l, r) -> new Int32Shift(Operator.SHIFT_RIGHT_UNSIGNED, false, l, r),
                cutOff((l, r) -> (l & 0xFFFF_FFFFL) >> (r & 31)));
        check(
                (l, r) -> new Int32Shift(Operator.SHIFT_RIGHT_UNSIGNED, true, l, r),
                run -> intOrLeave((run[0] & 0xFFFF_FFFFL) >> (run[1] & 31)));
    }

    @ParameterizedTest
    @EnumSource
    void comparisons(Relation relation) {
        check(
                (l, r) -> new Int32Compare(relation, l, r),
                run -> Outcome.of(
                        switch (relation) {
                            case LESS -> run[0] < run[1] ? 1 : 0;
                            case LESS_EQUAL -> run[0] <= run[1] ? 1 : 0;
                            case GREATER -> run[0] > run[1] ? 1 : 0;
                            case GREATER_EQUAL -> run[0] >= run[1] ? 1 : 0;
                            case EQUAL -> run[0] == run[1] ? 1 : 0;
                            case NOT_EQUAL -> run[0] != run[1] ? 1 : 0;
                        }));
    }

    @Test
    void truth() {
        checkUnary(Int32IsNonZero::new, run -> Outcome.of(run[0] != 0 ? 1 : 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, -1, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void constants(int value) {
        NodeCheck.of(Samples.conditions()).check(new Int32Constant(value), run -> Outcome.of(value));
    }

    @ParameterizedTest
    @CsvSource({"true, 1", "false, 0"})
    void knownConditions(boolean value, int word) {
        NodeCheck.of(Samples.conditions()).check(new BoolConstant(value), run -> Outcome.of(word));
    }

    @Test
    void boundsAreChecked() {
        Function<long[], Outcome> expected = run -> run[0] >= 0 && run[0] < run[1] ? Outcome.of(run[0]) : Outcome.LEFT;
        Type lengths = Type.range(0, Integer.MAX_VALUE);
        for (Type type : Samples.INT_TYPES) {
            Node node = new CheckBounds("index", given(0, type), given(1, lengths));
            NodeCheck.ofPairs(Samples.ints(type), Samples.ints(lengths)).check(node, expected);
        }
        Samples.ints(lengths).forEach(length -> {
            Node node = new CheckBounds("index", given(0, Type.INT32), new Int32Constant((int) length));
            NodeCheck.of(Samples.ints()).check(node, run -> expected.apply(new long[] {run[0], length}));
        });
    }
}
