package tierup.ir;

import tierup.ir.nodes.Arithmetic.Operator;

/** Transfer functions: the type of an operator's result from those of its inputs. */
public final class Ranges {
    private Ranges() {}

    public static Type unary(Operator operator, Type value) {
        return value.isNothing() ? Type.NOTHING : operator.isBitwise() ? Type.INT32 : Type.NUMBER;
    }

    public static Type binary(Operator operator, Type left, Type right) {
        if (left.isNothing() || right.isNothing()) {
            return Type.NOTHING;
        } else if (operator == Operator.SHIFT_RIGHT_UNSIGNED) {
            return Type.UINT32;
        }
        return operator.isBitwise() ? Type.INT32 : Type.NUMBER;
    }
}
