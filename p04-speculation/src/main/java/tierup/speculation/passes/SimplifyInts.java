package tierup.speculation.passes;

import tierup.ir.Node;
import tierup.ir.nodes.Int32Add;
import tierup.ir.nodes.Int32Bitwise;
import tierup.ir.nodes.Int32Constant;
import tierup.ir.nodes.Int32Multiply;
import tierup.ir.nodes.Int32Shift;
import tierup.ir.nodes.Int32Subtract;

/** {@link Simplify} of ints in registers, which know no -0: {@code (a + b) | 0} is a sum of 32 bits already. */
final class SimplifyInts {
    private SimplifyInts() {}

    static Node rewrite(Node node) {
        if (node.inputCount() != 2 || !(node.input(1) instanceof Int32Constant constant)) {
            return node;
        }
        return isSame(node, constant.value()) ? node.input(0) : node;
    }

    /** Whether the result is the first operand. */
    private static boolean isSame(Node node, int constant) {
        if (node instanceof Int32Add || node instanceof Int32Subtract) {
            return constant == 0;
        } else if (node instanceof Int32Multiply) {
            return constant == 1;
        } else if (node instanceof Int32Shift shift) {
            return (constant & 31) == 0 && !shift.isChecked();
        } else if (node instanceof Int32Bitwise bits) {
            return switch (bits.operation()) {
                case BIT_AND -> constant == -1;
                default -> constant == 0;
            };
        }
        return false;
    }
}
