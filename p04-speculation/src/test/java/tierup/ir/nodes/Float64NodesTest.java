package tierup.ir.nodes;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tierup.ir.Node;
import tierup.ir.Representation;
import tierup.ir.Type;
import tierup.ir.nodes.Arithmetic.Operator;
import tierup.ir.nodes.Compare.Relation;
import tierup.ir.nodes.NodeLab.Outcome;

/** Operations on doubles, against Java's. */
class Float64NodesTest {
    private static Given given(int index) {
        return new Given(index, Representation.FLOAT64, Type.NUMBER);
    }

    private static void check(BiFunction<Node, Node, Node> factory, Function<long[], Outcome> expected) {
        NodeCheck.ofPairs(Samples.doubles(), Samples.doubles()).check(factory.apply(given(0), given(1)), expected);
        Given same = given(0);
        NodeCheck.of(Samples.doubles())
                .check(factory.apply(same, same), run -> expected.apply(new long[] {run[0], run[0]}));
    }

    private static Function<long[], Outcome> result(DoubleBinaryOperator operation) {
        return run -> Outcome.of(Double.doubleToRawLongBits(
                operation.applyAsDouble(Double.longBitsToDouble(run[0]), Double.longBitsToDouble(run[1]))));
    }

    @Test
    void arithmetic() {
        check((l, r) -> new Float64Binary(Operator.ADD, l, r), result((l, r) -> l + r));
        check((l, r) -> new Float64Binary(Operator.SUB, l, r), result((l, r) -> l - r));
        check((l, r) -> new Float64Binary(Operator.MUL, l, r), result((l, r) -> l * r));
        check((l, r) -> new Float64Binary(Operator.DIV, l, r), result((l, r) -> l / r));
    }

    @Test
    void remainders() {
        check(Float64Modulo::new, result((l, r) -> l % r));
    }

    /** Subnormal operands and results, powers that lie far apart, and any. */
    @Test
    void remaindersOfChance() {
        Random random = new Random(4);
        List<long[]> runs = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            long left = random.nextLong();
            long right = random.nextLong();
            if (i % 3 == 0) {
                right = left & 0xFFF0_0000_0000_0000L ^ right >>> 12 ^ (long) random.nextInt(8) << 52;
            }
            if (i % 5 == 0) {
                right = right & Long.MIN_VALUE | right >>> 12 + random.nextInt(52);
            }
            if (i % 7 == 0) {
                left = left & Long.MIN_VALUE | left >>> 9 + random.nextInt(52);
            }
            runs.add(new long[] {plain(left), plain(right)});
        }
        NodeCheck.ofRuns(runs).check(new Float64Modulo(given(0), given(1)), result((l, r) -> l % r));
    }

    private static long plain(long bits) {
        return Double.doubleToLongBits(Double.longBitsToDouble(bits));
    }

    @Test
    void negatives() {
        NodeCheck.of(Samples.doubles()).check(new Float64Negate(given(0)), run -> Outcome.of(run[0] ^ Long.MIN_VALUE));
    }

    @ParameterizedTest
    @EnumSource
    void comparisons(Relation relation) {
        check((l, r) -> new Float64Compare(relation, l, r), run -> {
            double left = Double.longBitsToDouble(run[0]);
            double right = Double.longBitsToDouble(run[1]);
            boolean holds = switch (relation) {
                case LESS -> left < right;
                case LESS_EQUAL -> left <= right;
                case GREATER -> left > right;
                case GREATER_EQUAL -> left >= right;
                case EQUAL -> left == right;
                case NOT_EQUAL -> left != right;
            };
            return Outcome.of(holds ? 1 : 0);
        });
    }

    @Test
    void truth() {
        List<Double> no = List.of(0.0, -0.0, Double.NaN);
        NodeCheck.of(Samples.doubles())
                .check(
                        new Float64IsTruthy(given(0)),
                        run -> Outcome.of(no.contains(Double.longBitsToDouble(run[0])) ? 0 : 1));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0, -0.0, 1, 0.1, Double.NaN, Double.NEGATIVE_INFINITY, Double.MIN_VALUE})
    void constants(double value) {
        NodeCheck.of(Samples.conditions())
                .check(new Float64Constant(value), run -> Outcome.of(Double.doubleToRawLongBits(value)));
    }
}
