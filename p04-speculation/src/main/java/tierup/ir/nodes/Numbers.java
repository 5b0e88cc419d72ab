package tierup.ir.nodes;

import tierup.vm.memory.Int32;

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
            case BIT_AND -> Int32.of(left) & Int32.of(right);
            case BIT_OR -> Int32.of(left) | Int32.of(right);
            case BIT_XOR -> Int32.of(left) ^ Int32.of(right);
            case BIT_NOT -> ~Int32.of(left);
            case SHIFT_LEFT -> Int32.of(left) << Int32.of(right);
            case SHIFT_RIGHT -> Int32.of(left) >> Int32.of(right);
            case SHIFT_RIGHT_UNSIGNED -> (Int32.of(left) & 0xFFFF_FFFFL) >>> (Int32.of(right) & 31);
        };
    }
}
