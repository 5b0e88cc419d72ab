package tierup.ir.nodes;

import static tierup.asm.Condition.OVERFLOW;
import static tierup.asm.Condition.ZERO;

import tierup.asm.Assembler;
import tierup.ir.Effects;
import tierup.ir.Emission;
import tierup.ir.Evaluation;
import tierup.ir.Node;
import tierup.ir.Ranges;
import tierup.ir.Type;
import tierup.ir.nodes.Arithmetic.Operator;

/** The negative of an int; one with checks leaves for 0, whose negative is -0, and for the least int, whose negative is beyond. */
public final class Int32Negate extends Int32Operation {
    private final boolean minusZeroLeaves;

    public Int32Negate(boolean checked, boolean minusZeroLeaves, Node value) {
        super(checked, value);
        this.minusZeroLeaves = minusZeroLeaves;
    }

    @Override
    public Effects effects() {
        return isChecked() || minusZeroLeaves ? Effects.GUARD : Effects.NONE;
    }

    @Override
    public Type inferType() {
        Type exact = Ranges.unary(Operator.NEGATE, input(0).type());
        return resultType(
                exact.mayBe(Type.MINUS_ZERO) ? exact.without(Type.MINUS_ZERO).join(Type.range(0, 0)) : exact);
    }

    @Override
    public String operator() {
        return "int32.negate";
    }

    @Override
    public String attributes() {
        String checks = isChecked() ? "checked" : "";
        return minusZeroLeaves ? (checks + " no-minus-zero").trim() : checks;
    }

    @Override
    public long evaluate(Evaluation e) {
        int value = e.int32(input(0));
        if (minusZeroLeaves && value == 0) {
            throw e.exit(this);
        }
        return result(e, -(long) value);
    }

    @Override
    public void emit(Emission e) {
        Assembler a = e.assembler();
        a.neg(e.result32());
        if (isChecked()) {
            a.jcc(OVERFLOW, e.exit());
        }
        if (minusZeroLeaves) {
            a.test(e.result32(), e.result32());
            a.jcc(ZERO, e.exit());
        }
    }
}
