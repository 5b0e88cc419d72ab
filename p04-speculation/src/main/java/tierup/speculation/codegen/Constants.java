package tierup.speculation.codegen;

import tierup.ir.Node;
import tierup.ir.nodes.BoolConstant;
import tierup.ir.nodes.Constant;
import tierup.ir.nodes.Float64Constant;
import tierup.ir.nodes.Int32Constant;

/** Nodes that are made again wherever they are used, as that is as cheap as to keep them. */
final class Constants {
    private Constants() {}

    static boolean isConstant(Node node) {
        return node instanceof Constant
                || node instanceof Int32Constant
                || node instanceof Float64Constant
                || node instanceof BoolConstant;
    }

    /** The word that a constant is, as {@link Node#evaluate} has it: constants ask nobody. */
    static long word(Node constant) {
        return constant.evaluate(null);
    }
}
