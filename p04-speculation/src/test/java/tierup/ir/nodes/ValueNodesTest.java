package tierup.ir.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tierup.ir.Node;
import tierup.ir.Representation;
import tierup.ir.Type;
import tierup.ir.nodes.Arithmetic.Guess;
import tierup.ir.nodes.Arithmetic.Operator;
import tierup.ir.nodes.Compare.Relation;
import tierup.ir.nodes.NodeLab.Outcome;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Value;

/** Operations on values, which are evaluated but have no machine code; and when two operations are the same. */
class ValueNodesTest {
    private static final Given LEFT = new Given(0, Representation.TAGGED, Type.NUMBER);
    private static final Given RIGHT = new Given(1, Representation.TAGGED, Type.NUMBER);

    private static int toInt32(double number) {
        boolean finite = !Double.isNaN(number) && !Double.isInfinite(number);
        return finite ? new BigDecimal(number).toBigInteger().intValue() : 0;
    }

    /** ECMA-262, 6.1.6.1. */
    private static double compute(Operator operator, double left, double right) {
        int count = toInt32(right) & 31;
        return switch (operator) {
            case ADD -> left + right;
            case SUB -> left - right;
            case MUL -> left * right;
            case DIV -> left / right;
            case MOD -> left % right;
            case NEGATE -> 0.0 == left ? 0.0 / -Math.copySign(1, left) : 0 - left;
            case BIT_AND -> toInt32(left) & toInt32(right);
            case BIT_OR -> toInt32(left) | toInt32(right);
            case BIT_XOR -> toInt32(left) ^ toInt32(right);
            case BIT_NOT -> -1 - toInt32(left);
            case SHIFT_LEFT -> toInt32(left) << count;
            case SHIFT_RIGHT -> toInt32(left) >> count;
            case SHIFT_RIGHT_UNSIGNED -> Integer.toUnsignedLong(toInt32(left)) >> count;
        };
    }

    @ParameterizedTest
    @EnumSource
    void operatorsOfNumbers(Operator operator) {
        Node[] inputs = operator.isUnary() ? new Node[] {LEFT} : new Node[] {LEFT, RIGHT};
        NodeCheck check = NodeCheck.ofPairs(Samples.numbers(), Samples.numbers());
        check.checkEvaluation(
                new Arithmetic(operator, Guess.NUMBER, inputs),
                run -> Outcome.of(Value.fromNumber(compute(operator, Value.asNumber(run[0]), Value.asNumber(run[1])))));
        check.checkEvaluation(new Arithmetic(operator, Guess.INT, inputs), run -> {
            double exact = compute(operator, Value.asNumber(run[0]), Value.asNumber(run[1]));
            boolean isInt = (int) exact == exact && Double.doubleToRawLongBits(exact) != Long.MIN_VALUE;
            return isInt ? Outcome.of(Value.fromInt((int) exact)) : Outcome.LEFT;
        });
    }

    @ParameterizedTest
    @EnumSource
    void comparisonsOfNumbers(Relation relation) {
        NodeCheck.ofPairs(Samples.numbers(), Samples.numbers())
                .checkEvaluation(new Compare(relation, LEFT, RIGHT), run -> {
                    double left = Value.asNumber(run[0]);
                    double right = Value.asNumber(run[1]);
                    boolean unordered = Double.isNaN(left) || Double.isNaN(right);
                    int order = left < right ? -1 : left > right ? 1 : 0;
                    boolean holds = switch (relation) {
                        case LESS -> order < 0;
                        case LESS_EQUAL -> order <= 0;
                        case GREATER -> order > 0;
                        case GREATER_EQUAL -> order >= 0;
                        case EQUAL -> order == 0;
                        case NOT_EQUAL -> order != 0;
                    };
                    return Outcome.of((unordered ? relation == Relation.NOT_EQUAL : holds) ? 1 : 0);
                });
    }

    @Test
    void constants() {
        LongStream values = Samples.all(
                Samples.numbers(), LongStream.of(Value.UNDEFINED, Value.NULL, Value.TRUE, Value.FALSE, Value.EMPTY));
        values.forEach(value -> NodeCheck.of(Samples.conditions()).check(Constant.of(value), run -> Outcome.of(value)));
        try (Cells cells = new Cells()) {
            long cell = cells.cell(Cell.OBJECT);
            NodeCheck.of(Samples.conditions()).check(Constant.cell(cell, Type.OBJECT), run -> Outcome.of(cell));
        }
    }

    /** What value numbering goes by: pairs that differ in one thing each. */
    @Test
    void operationsAreToldApart() {
        Given left = new Given(0, Representation.INT32, Type.INT32);
        Given right = new Given(1, Representation.INT32, Type.INT32);
        List<Node> different = List.of(
                new Int32Add(true, left, right),
                new Int32Add(false, left, right),
                new Int32Add(true, right, left),
                new Int32Multiply(true, true, left, right),
                new Int32Multiply(true, false, left, right),
                new Int32Multiply(false, true, left, right),
                new Int32Bitwise(Operator.BIT_AND, left, right),
                new Int32Bitwise(Operator.BIT_OR, left, right),
                new Int32Bitwise(Operator.BIT_XOR, left, right),
                new Int32Shift(Operator.SHIFT_LEFT, false, left, right),
                new Int32Shift(Operator.SHIFT_RIGHT, false, left, right),
                new Int32Shift(Operator.SHIFT_RIGHT_UNSIGNED, false, left, right),
                new Int32Shift(Operator.SHIFT_RIGHT_UNSIGNED, true, left, right),
                new Int32Compare(Relation.LESS, left, right),
                new Int32Compare(Relation.LESS_EQUAL, left, right),
                new Int32Constant(1),
                new Int32Constant(2),
                new Float64Constant(0.0),
                new Float64Constant(-0.0),
                new Float64Binary(Operator.ADD, left, right),
                new Float64Binary(Operator.SUB, left, right),
                new Arithmetic(Operator.ADD, Guess.INT, left, right),
                new Arithmetic(Operator.ADD, Guess.NUMBER, left, right),
                new Arithmetic(Operator.SUB, Guess.INT, left, right),
                new Float64ToInt32("a", true, left),
                new Float64ToInt32("a", false, left),
                new UnboxInt32("a", left),
                new UnboxInt32(null, left),
                new CheckShape("a", left, 1),
                new CheckShape("a", left, 2),
                new CheckIs("a", left, 8),
                new CheckIs("a", left, 16),
                new LoadSlot(left, 16, "x"),
                new LoadSlot(left, 24, "x"),
                new LoadContextSlot(left, 0),
                new LoadContextSlot(left, 1));
        for (Node one : different) {
            for (Node other : different) {
                assertThat(one.isSameOperation(other))
                        .as("%s and %s", one, other)
                        .isEqualTo(one == other);
            }
        }
        Node again = new Int32Bitwise(Operator.BIT_AND, left, right);
        assertThat(again.isSameOperation(different.get(6))).isTrue();
        assertThat(again.operationHash()).isEqualTo(different.get(6).operationHash());
        assertThat(new CheckInt("a", left).isSameOperation(new CheckInt("b", left)))
                .as("what is guessed, but not why")
                .isTrue();
    }
}
