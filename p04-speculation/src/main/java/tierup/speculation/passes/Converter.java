package tierup.speculation.passes;

import tierup.ir.Node;
import tierup.ir.Representation;
import tierup.ir.Type;
import tierup.ir.nodes.BoolConstant;
import tierup.ir.nodes.BoolToValue;
import tierup.ir.nodes.BoxFloat64;
import tierup.ir.nodes.BoxInt32;
import tierup.ir.nodes.Constant;
import tierup.ir.nodes.Float64Constant;
import tierup.ir.nodes.Float64ToInt32;
import tierup.ir.nodes.Int32Constant;
import tierup.ir.nodes.Int32ToFloat64;
import tierup.ir.nodes.TaggedToBool;
import tierup.ir.nodes.TruncateFloat64ToInt32;
import tierup.ir.nodes.TruncateTaggedToInt32;
import tierup.ir.nodes.UnboxFloat64;
import tierup.vm.memory.Int32;
import tierup.vm.memory.Value;

/**
 * Makes of a word the word that somebody wants. None of these conversions is a guard: that the number has such a word follows from its type, or the user sees the
 * lower 32 bits alone.
 *
 * <pre>
 *             to tagged       to int32                             to float64
 *   tagged                    unbox; a double inside: truncate     unbox
 *   int32     box                                                  convert
 *   float64   box *           truncate
 * </pre>
 *
 * <p>* A double whose type is int32 becomes a tagged int: arrays of ints hold nothing else.
 */
final class Converter {
    private final Rewriting at;

    Converter(Rewriting at) {
        this.at = at;
    }

    Node convert(Node value, Representation wanted) {
        if (value.representation() == wanted) {
            return value;
        } else if (value instanceof Constant constant) {
            return constant(constant, wanted);
        }
        return switch (wanted) {
            case TAGGED -> box(value);
            case INT32 -> toInt32(value);
            case FLOAT64 -> toFloat64(value);
            case BOOL -> at.insert(new TaggedToBool(value));
            default -> throw new IllegalArgumentException(value + " as " + wanted);
        };
    }

    private Node constant(Constant constant, Representation wanted) {
        if (wanted == Representation.BOOL) {
            return at.insert(new BoolConstant(constant.value() == Value.TRUE));
        }
        double number = Value.isNumber(constant.value()) ? Value.asNumber(constant.value()) : Double.NaN;
        return wanted == Representation.INT32
                ? at.insert(new Int32Constant(Int32.of(number)))
                : at.insert(new Float64Constant(number));
    }

    private Node box(Node value) {
        return switch (value.representation()) {
            case INT32 -> at.insert(new BoxInt32(value));
            case BOOL -> at.insert(new BoolToValue(value));
            default ->
                value.type().isInt32()
                        ? at.insert(new BoxInt32(at.insert(new Float64ToInt32(null, false, value))))
                        : at.insert(new BoxFloat64(value));
        };
    }

    private Node toInt32(Node value) {
        Type type = value.type();
        if (value.representation() == Representation.FLOAT64) {
            boolean exact = type.isSafeInteger()
                    && type.without(Type.MINUS_ZERO).isIntegerIn(Integer.MIN_VALUE, Integer.MAX_VALUE);
            return exact
                    ? at.insert(new Float64ToInt32(null, false, value))
                    : at.insert(new TruncateFloat64ToInt32(value));
        }
        return at.insert(new TruncateTaggedToInt32(value));
    }

    private Node toFloat64(Node value) {
        return value.representation() == Representation.INT32
                ? at.insert(new Int32ToFloat64(value))
                : at.insert(new UnboxFloat64(null, value));
    }
}
