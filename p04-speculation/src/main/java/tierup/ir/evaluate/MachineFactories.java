package tierup.ir.evaluate;

import static tierup.ir.evaluate.NodeFactories.row;

import java.util.List;
import java.util.function.BiFunction;
import tierup.ir.Node;
import tierup.ir.nodes.Arithmetic.Operator;
import tierup.ir.nodes.BoolConstant;
import tierup.ir.nodes.BoxFloat64;
import tierup.ir.nodes.BoxInt32;
import tierup.ir.nodes.ClampToUint8;
import tierup.ir.nodes.Compare.Relation;
import tierup.ir.nodes.Float64Binary;
import tierup.ir.nodes.Float64Compare;
import tierup.ir.nodes.Float64Constant;
import tierup.ir.nodes.Float64IsTruthy;
import tierup.ir.nodes.Float64Modulo;
import tierup.ir.nodes.Float64Negate;
import tierup.ir.nodes.Float64ToInt32;
import tierup.ir.nodes.Int32Add;
import tierup.ir.nodes.Int32Bitwise;
import tierup.ir.nodes.Int32Compare;
import tierup.ir.nodes.Int32Constant;
import tierup.ir.nodes.Int32Divide;
import tierup.ir.nodes.Int32IsNonZero;
import tierup.ir.nodes.Int32Modulo;
import tierup.ir.nodes.Int32Multiply;
import tierup.ir.nodes.Int32Negate;
import tierup.ir.nodes.Int32Not;
import tierup.ir.nodes.Int32Shift;
import tierup.ir.nodes.Int32Subtract;
import tierup.ir.nodes.Int32ToFloat64;
import tierup.ir.nodes.TaggedIsTruthy;
import tierup.ir.nodes.TaggedToBool;
import tierup.ir.nodes.TruncateFloat64ToInt32;
import tierup.ir.nodes.TruncateTaggedToInt32;
import tierup.ir.nodes.Uint32ToFloat64;
import tierup.ir.nodes.UnboxFloat64;
import tierup.ir.nodes.UnboxInt32;

/** The rows of {@link NodeFactories} for nodes on words: what has machine code. */
final class MachineFactories {
    private static final String CHECKED = "checked";
    private static final String NO_MINUS_ZERO = "no-minus-zero";

    private MachineFactories() {}

    static void addRows() {
        intRows();
        doubleRows();
        conversionRows();
    }

    private static void intRows() {
        row("int32.constant", r -> new Int32Constant(r.line.integer()));
        row("bool.constant", r -> new BoolConstant(r.oneOf(Boolean.TRUE, Boolean.FALSE)));
        row("int32.add", r -> new Int32Add(r.flag(CHECKED), r.input(), r.input()));
        row("int32.sub", r -> new Int32Subtract(r.flag(CHECKED), r.input(), r.input()));
        row("int32.mul", r -> new Int32Multiply(r.flag(CHECKED), r.flag(NO_MINUS_ZERO), r.input(), r.input()));
        row("int32.div", r -> new Int32Divide(r.flag(CHECKED), r.input(), r.input()));
        row("int32.mod", r -> new Int32Modulo(r.flag(CHECKED), r.input(), r.input()));
        row("int32.negate", r -> new Int32Negate(r.flag(CHECKED), r.flag(NO_MINUS_ZERO), r.input()));
        row("int32.not", r -> new Int32Not(r.input()));
        for (Operator operator : List.of(Operator.BIT_AND, Operator.BIT_OR, Operator.BIT_XOR)) {
            row("int32." + operator, r -> new Int32Bitwise(operator, r.input(), r.input()));
        }
        for (Operator operator : List.of(Operator.SHIFT_LEFT, Operator.SHIFT_RIGHT, Operator.SHIFT_RIGHT_UNSIGNED)) {
            row("int32." + operator, r -> new Int32Shift(operator, r.flag(CHECKED), r.input(), r.input()));
        }
        row("int32.compare", r -> new Int32Compare(r.oneOf(Relation.values()), r.input(), r.input()));
        row("int32.truth", r -> new Int32IsNonZero(r.input()));
    }

    private static void doubleRows() {
        row("float64.constant", r -> new Float64Constant(r.line.number()));
        for (Operator operator : List.of(Operator.ADD, Operator.SUB, Operator.MUL, Operator.DIV)) {
            row("float64." + operator, r -> new Float64Binary(operator, r.input(), r.input()));
        }
        row("float64.mod", r -> new Float64Modulo(r.input(), r.input()));
        row("float64.negate", r -> new Float64Negate(r.input()));
        row("float64.compare", r -> new Float64Compare(r.oneOf(Relation.values()), r.input(), r.input()));
        row("float64.truth", r -> new Float64IsTruthy(r.input()));
    }

    private static void conversionRows() {
        row("box.int32", r -> new BoxInt32(r.input()));
        row("box.float64", r -> new BoxFloat64(r.input()));
        row("unbox.int32", r -> conversion(r, r.flag(CHECKED), UnboxInt32::new));
        row("unbox.float64", r -> conversion(r, r.flag(CHECKED), UnboxFloat64::new));
        row("unbox.bool", r -> new TaggedToBool(r.input()));
        row("int32.to.float64", r -> new Int32ToFloat64(r.input()));
        row("uint32.to.float64", r -> new Uint32ToFloat64(r.input()));
        row("float64.to.int32", r -> {
            boolean checked = r.flag(CHECKED);
            boolean minusZeroLeaves = r.flag(NO_MINUS_ZERO);
            return conversion(r, checked, (reason, value) -> new Float64ToInt32(reason, minusZeroLeaves, value));
        });
        row("float64.truncate", r -> new TruncateFloat64ToInt32(r.input()));
        row("float64.clamp", r -> new ClampToUint8(r.input()));
        row("tagged.truncate", r -> new TruncateTaggedToInt32(r.input()));
        row("tagged.truth", r -> new TaggedIsTruthy(r.input()));
    }

    /** One that is a guard says what was guessed. */
    private static Node conversion(NodeReader r, boolean checked, BiFunction<String, Node, Node> factory) {
        Node value = r.input();
        return factory.apply(checked ? r.line.quoted() : null, value);
    }
}
