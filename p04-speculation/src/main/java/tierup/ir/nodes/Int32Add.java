package tierup.ir.nodes;

import static tierup.asm.Condition.OVERFLOW;

import tierup.ir.Constraints;
import tierup.ir.Effects;
import tierup.ir.Emission;
import tierup.ir.Evaluation;
import tierup.ir.Node;
import tierup.ir.Ranges;
import tierup.ir.Representation;
import tierup.ir.Type;

/** The sum of two ints; modulo 2^32, or with an exit where it is beyond int32. */
public final class Int32Add extends Node {
    private final boolean checked;

    /** @param checked whether to leave on overflow, which else is cut off */
    public Int32Add(boolean checked, Node left, Node right) {
        super(left, right);
        this.checked = checked;
    }

    @Override
    public Representation representation() {
        return Representation.INT32;
    }

    @Override
    public Representation inputRepresentation(int input) {
        return Representation.INT32;
    }

    @Override
    public Effects effects() {
        return checked ? Effects.GUARD : Effects.NONE;
    }

    @Override
    public Type inferType() {
        Type sum = Ranges.binary(Arithmetic.Operator.ADD, input(0).type(), input(1).type());
        return checked || sum.isInt32() ? sum.meet(Type.INT32) : Type.INT32;
    }

    @Override
    public String operator() {
        return "int32.add";
    }

    @Override
    public String attributes() {
        return checked ? "checked" : "";
    }

    @Override
    public long evaluate(Evaluation e) {
        long sum = (long) e.int32(input(0)) + e.int32(input(1));
        if (checked && sum != (int) sum) {
            throw e.exit(this);
        }
        return (int) sum;
    }

    @Override
    public Constraints constraints() {
        return Constraints.of(
                Constraints.Output.SAME_AS_FIRST, Constraints.Use.REGISTER, Constraints.Use.ANY);
    }

    @Override
    public void emit(Emission e) {
        e.assembler().add(e.result32(), e.place(1));
        if (checked) {
            e.assembler().jcc(OVERFLOW, e.exit());
        }
    }
}
