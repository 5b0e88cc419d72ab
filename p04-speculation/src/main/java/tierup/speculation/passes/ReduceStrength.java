package tierup.speculation.passes;

import tierup.ir.Graph;
import tierup.ir.Node;
import tierup.ir.nodes.Arithmetic.Operator;
import tierup.ir.nodes.Float64Binary;
import tierup.ir.nodes.Float64Constant;
import tierup.ir.nodes.Int32Add;
import tierup.ir.nodes.Int32Bitwise;
import tierup.ir.nodes.Int32Constant;
import tierup.ir.nodes.Int32Divide;
import tierup.ir.nodes.Int32Modulo;
import tierup.ir.nodes.Int32Multiply;
import tierup.ir.nodes.Int32Shift;
import tierup.ir.nodes.Int32Subtract;

/**
 * Has cheaper instructions do what expensive ones did. A division of ints takes the processor some 25 cycles, one of doubles 15, a product 3 or 4, a shift or a sum 1.
 *
 * <pre>
 *   x * 8                      x &lt;&lt; 3                        nobody checks for overflow
 *   x / 8  (x >= 0)            x &gt;&gt; 3                        cut off
 *   x / 8                      (x + (x &gt;&gt; 31 &gt;&gt;&gt; 29)) &gt;&gt; 3     a shift rounds down, a division towards 0
 *   x % 8  (x >= 0)            x &amp; 7
 *   x % 8                      x - (x / 8 &lt;&lt; 3)               -0 does not matter
 *   d / 8                      d * 0.125                     exact, as both are powers of two
 *   d * 2                      d + d
 * </pre>
 *
 * (Hacker's Delight, 10-1 and 10-2.)
 */
public final class ReduceStrength implements Pass {
    @Override
    public String name() {
        return "reduce strength";
    }

    @Override
    public boolean run(Graph graph) {
        return new Reduction(graph).run();
    }

    private static final class Reduction extends Rewriting {
        Reduction(Graph graph) {
            super(graph);
        }

        @Override
        Node rewrite(Node node) {
            if (node instanceof Int32Multiply product && product.input(1) instanceof Int32Constant constant) {
                return product(product, constant.value());
            } else if (node instanceof Int32Divide quotient && isPower(quotient.input(1))) {
                return quotient.isChecked() ? node : quotient(quotient.input(0), power(quotient.input(1)));
            } else if (node instanceof Int32Modulo remainder && isPower(remainder.input(1))) {
                return remainder(remainder, power(remainder.input(1)));
            } else if (node instanceof Float64Binary binary && binary.input(1) instanceof Float64Constant constant) {
                return ofDoubles(binary, constant.value());
            }
            return node;
        }

        private Node product(Int32Multiply node, int factor) {
            boolean plain = !node.isChecked() && !node.minusZeroLeaves();
            if (plain && factor > 0 && Integer.bitCount(factor) == 1) {
                return shift(Operator.SHIFT_LEFT, node.input(0), Integer.numberOfTrailingZeros(factor));
            } else if (factor == 2) {
                // Twice 0 is no -0.
                return insert(new Int32Add(node.isChecked(), node.input(0), node.input(0)));
            }
            return node;
        }

        /** Cut off towards 0. */
        private Node quotient(Node value, int power) {
            if (power == 0) {
                return value;
            } else if (!value.type().mayBeNegative()) {
                return shift(Operator.SHIFT_RIGHT, value, power);
            }
            Node sign = shift(Operator.SHIFT_RIGHT, value, 31);
            Node correction = shift(Operator.SHIFT_RIGHT_UNSIGNED, sign, 32 - power);
            return shift(Operator.SHIFT_RIGHT, insert(new Int32Add(false, value, correction)), power);
        }

        private Node remainder(Int32Modulo node, int power) {
            Node value = node.input(0);
            if (!value.type().mayBeNegative()) {
                return insert(new Int32Bitwise(Operator.BIT_AND, value, constant((1 << power) - 1)));
            } else if (node.isChecked()) {
                return node;
            } else if (power == 0) {
                return constant(0);
            }
            Node multiple = shift(Operator.SHIFT_LEFT, quotient(value, power), power);
            return insert(new Int32Subtract(false, value, multiple));
        }

        private Node ofDoubles(Float64Binary node, double constant) {
            if (node.operation() == Operator.DIV && isPower(constant) && isPower(1 / constant)) {
                return insert(
                        new Float64Binary(Operator.MUL, node.input(0), insert(new Float64Constant(1 / constant))));
            } else if (node.operation() == Operator.MUL && constant == 2) {
                return insert(new Float64Binary(Operator.ADD, node.input(0), node.input(0)));
            }
            return node;
        }

        private Node shift(Operator operator, Node value, int count) {
            return insert(new Int32Shift(operator, false, value, constant(count)));
        }

        private Node constant(int value) {
            return insert(new Int32Constant(value));
        }

        /** Whether a divisor is 2^0 to 2^30. */
        private static boolean isPower(Node divisor) {
            return divisor instanceof Int32Constant constant
                    && constant.value() > 0
                    && Integer.bitCount(constant.value()) == 1;
        }

        private static int power(Node divisor) {
            return Integer.numberOfTrailingZeros(((Int32Constant) divisor).value());
        }

        /** Whether a double is a power of two, of either sign, and normal. */
        private static boolean isPower(double number) {
            long bits = Double.doubleToRawLongBits(number);
            int exponent = Math.getExponent(number);
            return (bits & (1L << 52) - 1) == 0 && exponent >= Double.MIN_EXPONENT && exponent <= Double.MAX_EXPONENT;
        }
    }
}
