package tierup.ir.nodes;

/** JavaScript's arithmetic of numbers, as the evaluator and constant folding do it. */
public final class Numbers {
    private Numbers() {}

    /** @param right of unary operators, ignored */
    public static double compute(Arithmetic.Operator operator, double left, double right) {
        return switch (operator) {
            case ADD -> left + right;
            case SUB -> left - right;
            case MUL -> left * right;
            case DIV -> left / right;
            case MOD -> left % right;
            case NEGATE -> -left;
            case BIT_AND -> toInt32(left) & toInt32(right);
            case BIT_OR -> toInt32(left) | toInt32(right);
            case BIT_XOR -> toInt32(left) ^ toInt32(right);
            case BIT_NOT -> ~toInt32(left);
            case SHIFT_LEFT -> toInt32(left) << toInt32(right);
            case SHIFT_RIGHT -> toInt32(left) >> toInt32(right);
            case SHIFT_RIGHT_UNSIGNED -> (toInt32(left) & 0xFFFF_FFFFL) >>> (toInt32(right) & 31);
        };
    }

    /** ECMA-262, 7.1.6: modulo 2^32. */
    public static int toInt32(double number) {
        int i = (int) number;
        if (i == number) {
            return i;
        } else if (Double.isNaN(number) || Double.isInfinite(number)) {
            return 0;
        }
        double modulo = (number < 0 ? Math.ceil(number) : Math.floor(number)) % 0x1p32;
        return (int) (long) modulo;
    }
}
