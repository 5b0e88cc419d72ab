package tierup.speculation.passes;

import tierup.ir.Node;
import tierup.ir.Representation;
import tierup.ir.Type;
import tierup.ir.nodes.Arithmetic;
import tierup.ir.nodes.Arithmetic.Guess;
import tierup.ir.nodes.Arithmetic.Operator;
import tierup.ir.nodes.Float64Binary;
import tierup.ir.nodes.Float64Modulo;
import tierup.ir.nodes.Float64Negate;
import tierup.ir.nodes.Float64ToInt32;
import tierup.ir.nodes.Int32Add;
import tierup.ir.nodes.Int32Bitwise;
import tierup.ir.nodes.Int32Divide;
import tierup.ir.nodes.Int32Modulo;
import tierup.ir.nodes.Int32Multiply;
import tierup.ir.nodes.Int32Negate;
import tierup.ir.nodes.Int32Not;
import tierup.ir.nodes.Int32Shift;
import tierup.ir.nodes.Int32Subtract;
import tierup.ir.nodes.Uint32ToFloat64;

/**
 * {@link SelectRepresentations} of operators: on 32 bits, or on doubles. On 32 bits, if
 *
 * <ul>
 *   <li>nobody sees more of the result ({@link Truncations#wraps}; a quotient or remainder of ints that is cut off): without checks;
 *   <li>or the inputs are int32s, and the result is one, proved or guessed: with the checks that are left to make;
 * </ul>
 *
 * and else on doubles. A guess is made there, too: a double that should be an int32 is converted, or leaves.
 */
final class SelectArithmetic {
    private final Rewriting at;
    private final Truncations truncations;
    private final Converter converter;

    SelectArithmetic(Rewriting at, SelectRepresentations.Choices choices, Converter converter) {
        this.at = at;
        this.truncations = choices.truncations();
        this.converter = converter;
    }

    // -- which ------------------------------------------------------------------------------------

    /** Whether the result is 32 bits. */
    static boolean isInt(Arithmetic node, Truncations truncations) {
        return worksOnInts(node, truncations) && !isUnsigned(node, truncations)
                || node.guess() == Guess.INT && !truncations.wraps(node);
    }

    /** Whether the inputs are taken as 32 bits. */
    static boolean worksOnInts(Arithmetic node, Truncations truncations) {
        if (node.kind().isBitwise() || truncations.wraps(node)) {
            return true;
        } else if (!inputsAreInts(node)) {
            return false;
        }
        Type type = node.type();
        boolean onlyBits = truncations.of(node).compareTo(Truncations.Demand.LOWER_32_BITS) <= 0;
        if (isQuotient(node) && onlyBits && node.guess() == Guess.NUMBER) {
            return true;
        } else if (type.isNothing()) {
            return node.guess() == Guess.INT;
        } else if (node.guess() == Guess.NUMBER && node.kind() == Operator.DIV) {
            return false;
        }
        return type.isInt32()
                || truncations.ignoresMinusZero(node)
                        && type.without(Type.MINUS_ZERO).isInt32();
    }

    private static boolean isQuotient(Arithmetic node) {
        return node.kind() == Operator.DIV || node.kind() == Operator.MOD;
    }

    private static boolean inputsAreInts(Arithmetic node) {
        return node.input(0).type().isInt32()
                && (node.kind().isUnary() || node.input(1).type().isInt32());
    }

    /** Whether 32 bits are to be taken for unsigned, and made a double. */
    private static boolean isUnsigned(Arithmetic node, Truncations truncations) {
        return node.kind() == Operator.SHIFT_RIGHT_UNSIGNED
                && !truncations.wraps(node)
                && !node.type().isInt32();
    }

    // -- how --------------------------------------------------------------------------------------

    Node select(Arithmetic node) {
        if (!worksOnInts(node, truncations)) {
            return onDoubles(node);
        }
        Node left = converter.convert(node.input(0), Representation.INT32);
        Node right = node.kind().isUnary() ? null : converter.convert(node.input(1), Representation.INT32);
        Node result = typed(at.insert(onInts(node, left, right)), node);
        return isUnsigned(node, truncations) ? at.insert(new Uint32ToFloat64(result)) : result;
    }

    private Node onInts(Arithmetic node, Node left, Node right) {
        boolean guessed = node.guess() == Guess.INT && !truncations.wraps(node);
        Type exact = node.exactType();
        Type integers = withoutSignOfZero(exact);
        boolean overflow = guessed && !integers.isInt32();
        boolean minusZero = guessed && exact.mayBe(Type.MINUS_ZERO);
        return switch (node.kind()) {
            case ADD -> new Int32Add(overflow, left, right);
            case SUB -> new Int32Subtract(overflow, left, right);
            case MUL -> new Int32Multiply(overflow, minusZero, left, right);
            case NEGATE -> new Int32Negate(overflow, minusZero, left);
            case DIV -> new Int32Divide(guessed, left, right);
            case MOD -> new Int32Modulo(guessed && (overflow || minusZero), left, right);
            case BIT_NOT -> new Int32Not(left);
            case BIT_AND, BIT_OR, BIT_XOR -> new Int32Bitwise(node.kind(), left, right);
            case SHIFT_LEFT, SHIFT_RIGHT -> new Int32Shift(node.kind(), false, left, right);
            case SHIFT_RIGHT_UNSIGNED -> new Int32Shift(node.kind(), overflow, left, right);
        };
    }

    private Node onDoubles(Arithmetic node) {
        Node left = converter.convert(node.input(0), Representation.FLOAT64);
        Node right = node.kind().isUnary() ? null : converter.convert(node.input(1), Representation.FLOAT64);
        Node result = switch (node.kind()) {
            case NEGATE -> new Float64Negate(left);
            case MOD -> new Float64Modulo(left, right);
            default -> new Float64Binary(node.kind(), left, right);
        };
        at.insert(result);
        if (node.guess() == Guess.NUMBER) {
            boolean signLost = truncations.ignoresMinusZero(node);
            result.setType(result.type().meet(signLost ? withEitherZero(node.type()) : node.type()));
            return result;
        }
        return typed(
                at.insert(new Float64ToInt32(
                        "an int32 by " + node.kind(), result.type().mayBe(Type.MINUS_ZERO), result)),
                node);
    }

    private static Type withoutSignOfZero(Type type) {
        return type.mayBe(Type.MINUS_ZERO) ? type.without(Type.MINUS_ZERO).join(Type.range(0, 0)) : type;
    }

    /** Zeros may have lost their signs on the way here. */
    private static Type withEitherZero(Type type) {
        return type.mayBeZero() ? type.with(Type.MINUS_ZERO).join(Type.range(0, 0)) : type;
    }

    /** With what has been known of the node, as far as it holds for 32 bits. */
    private Node typed(Node result, Arithmetic node) {
        Type known = withoutSignOfZero(node.type());
        if (!truncations.wraps(node) && known.isInt32()) {
            result.setType(result.type().meet(known));
        }
        return result;
    }
}
