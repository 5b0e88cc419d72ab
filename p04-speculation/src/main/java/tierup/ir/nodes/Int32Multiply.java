package tierup.ir.nodes;

import static tierup.asm.Condition.NEGATIVE;
import static tierup.asm.Condition.OVERFLOW;
import static tierup.asm.Condition.ZERO;

import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.ir.Constraints;
import tierup.ir.Effects;
import tierup.ir.Emission;
import tierup.ir.Evaluation;
import tierup.ir.Node;
import tierup.ir.Ranges;
import tierup.ir.Type;
import tierup.ir.nodes.Arithmetic.Operator;

/**
 * The product of two ints; modulo 2^32, or with exits where it is beyond int32 and where it is -0. (-0 is the product of 0 and a negative int. Where nobody
 * can tell it from 0, or no input can be negative, or 0, the check is left out.)
 */
public final class Int32Multiply extends Int32Operation {
    private final boolean minusZeroLeaves;

    /**
     * @param checked whether to leave on overflow, which else is cut off
     * @param minusZeroLeaves whether to leave where the product is -0, which else is 0; of a product that is known to be an int32, or checked
     */
    public Int32Multiply(boolean checked, boolean minusZeroLeaves, Node left, Node right) {
        super(checked, left, right);
        this.minusZeroLeaves = minusZeroLeaves;
    }

    public boolean minusZeroLeaves() {
        return minusZeroLeaves;
    }

    @Override
    public Effects effects() {
        return isChecked() || minusZeroLeaves ? Effects.GUARD : Effects.NONE;
    }

    @Override
    public Type inferType() {
        Type exact = Ranges.binary(Operator.MUL, input(0).type(), input(1).type());
        return resultType(
                exact.mayBe(Type.MINUS_ZERO) ? exact.without(Type.MINUS_ZERO).join(Type.range(0, 0)) : exact);
    }

    @Override
    public String operator() {
        return "int32.mul";
    }

    @Override
    public String attributes() {
        String checks = isChecked() ? "checked" : "";
        return minusZeroLeaves ? (checks + " no-minus-zero").trim() : checks;
    }

    @Override
    public long evaluate(Evaluation e) {
        long left = e.int32(input(0));
        long right = e.int32(input(1));
        if (minusZeroLeaves && left * right == 0 && (left < 0 || right < 0)) {
            throw e.exit(this);
        }
        return result(e, left * right);
    }

    @Override
    public Constraints constraints() {
        return minusZeroLeaves ? super.constraints().withTemporaries(1) : super.constraints();
    }

    @Override
    public void emit(Emission e) {
        Assembler a = e.assembler();
        if (minusZeroLeaves) {
            rememberSigns(e);
        }
        if (constantOperand() != null) {
            a.imul(e.result32(), e.result32(), constantOperand().value());
        } else {
            a.imul(e.result32(), e.place(1));
        }
        if (isChecked()) {
            a.jcc(OVERFLOW, e.exit());
        }
        if (minusZeroLeaves) {
            Label zero = new Label("zero");
            Label done = new Label("product");
            a.test(e.result32(), e.result32());
            a.jcc(ZERO, zero);
            a.bind(done);
            a.outOfLine(() -> {
                a.bind(zero);
                a.test(e.temporary32(0), e.temporary32(0));
                a.jcc(NEGATIVE, e.exit());
                a.jmp(done);
            });
        }
    }

    /** Of a product that is 0, one factor is: if the other is negative, so is their disjunction. */
    private void rememberSigns(Emission e) {
        Assembler a = e.assembler();
        a.mov(e.temporary32(0), e.result32());
        if (constantOperand() != null) {
            a.or(e.temporary32(0), constantOperand().value());
        } else {
            a.or(e.temporary32(0), e.place(1));
        }
    }
}
