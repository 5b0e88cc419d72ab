package tierup.speculation.passes;

import tierup.ir.Node;
import tierup.ir.Type;
import tierup.ir.nodes.Arithmetic;
import tierup.ir.nodes.Arithmetic.Guess;
import tierup.ir.nodes.Arithmetic.Operator;
import tierup.ir.nodes.Constant;
import tierup.vm.memory.Value;

/** {@link Simplify} of arithmetic. */
final class SimplifyNumbers {
    private final Rewriting at;

    SimplifyNumbers(Rewriting at) {
        this.at = at;
    }

    Node rewrite(Arithmetic node) {
        Node better = node.kind().isUnary() ? unary(node) : binary(node);
        // Nothing that is simpler leaves where the result is not what was guessed, so a guess has to be proved.
        boolean guessed = node.guess() == Guess.INT;
        return better == null || guessed && !better.type().isInt32() ? ordered(node) : better;
    }

    private Node unary(Arithmetic node) {
        Node value = node.input(0);
        if (value instanceof Arithmetic inner && inner.kind() == node.kind()) {
            Node original = inner.input(0);
            boolean same = node.kind() == Operator.NEGATE || original.type().isInt32();
            return same && isNumber(original) && inner.guess() == Guess.NUMBER ? original : null;
        }
        return null;
    }

    private Node binary(Arithmetic node) {
        Node left = node.input(0);
        Node right = node.input(1);
        if (left == right) {
            return ofItself(node.kind(), left);
        }
        Node better = constant(right) == null ? null : byConstant(node.kind(), left, constant(right));
        if (better != null) {
            return better;
        }
        return switch (node.kind()) {
            case ADD, MUL, BIT_AND, BIT_OR, BIT_XOR -> {
                Double number = constant(left);
                yield number == null ? null : byConstant(node.kind(), right, number);
            }
            default -> null;
        };
    }

    /** {@code x op c}, where that is {@code x}. */
    private static Node byConstant(Operator operator, Node left, double right) {
        Type type = left.type();
        boolean same = switch (operator) {
            case ADD -> right == 0 && (isMinusZero(right) || !type.mayBe(Type.MINUS_ZERO));
            case SUB -> right == 0 && (!isMinusZero(right) || !type.mayBe(Type.MINUS_ZERO));
            case MUL, DIV -> right == 1;
            case BIT_OR, BIT_XOR, SHIFT_LEFT, SHIFT_RIGHT -> right == 0 && type.isInt32();
            case SHIFT_RIGHT_UNSIGNED -> right == 0 && type.isIntegerIn(0, 0xFFFF_FFFFL);
            case BIT_AND -> right == -1 && type.isInt32() || isMask(right) && type.isIntegerIn(0, (long) right);
            default -> false;
        };
        return same && isNumber(left) ? left : null;
    }

    private Node ofItself(Operator operator, Node value) {
        Type type = value.type();
        return switch (operator) {
            case BIT_AND, BIT_OR -> type.isInt32() ? value : null;
            case BIT_XOR -> at.insert(Constant.of(Value.ZERO));
            case SUB -> isNumber(value) && type.isSafeInteger() ? at.insert(Constant.of(Value.ZERO)) : null;
            default -> null;
        };
    }

    /** With a constant behind what is none. */
    private Node ordered(Arithmetic node) {
        return switch (node.kind()) {
            case ADD, MUL, BIT_AND, BIT_OR, BIT_XOR -> {
                boolean wrong = constant(node.input(0)) != null && constant(node.input(1)) == null;
                if (!wrong) {
                    yield node;
                }
                Node swapped = at.insert(new Arithmetic(node.kind(), node.guess(), node.input(1), node.input(0)));
                swapped.setType(node.type());
                yield swapped;
            }
            default -> node;
        };
    }

    private static boolean isNumber(Node node) {
        return node.type().isNumber();
    }

    private static boolean isMinusZero(double number) {
        return number == 0 && 1 / number < 0;
    }

    /** Whether it is 2^k - 1. */
    private static boolean isMask(double number) {
        return number > 0
                && number <= Integer.MAX_VALUE
                && number == (int) number
                && ((int) number & (int) number + 1) == 0;
    }

    /** The number that a node is; null if it is not known. */
    private static Double constant(Node node) {
        return node instanceof Constant constant && Value.isNumber(constant.value())
                ? Double.valueOf(Value.asNumber(constant.value()))
                : null;
    }
}
