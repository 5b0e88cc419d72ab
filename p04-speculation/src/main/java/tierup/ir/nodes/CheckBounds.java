package tierup.ir.nodes;

import static tierup.asm.Condition.ABOVE_EQUAL;

import tierup.ir.Constraints;
import tierup.ir.Effects;
import tierup.ir.Emission;
import tierup.ir.Evaluation;
import tierup.ir.Node;
import tierup.ir.Representation;
import tierup.ir.Speculative;
import tierup.ir.Type;

/** Guards that an index is below a length, and not negative: one unsigned comparison. Its value is the index. */
public final class CheckBounds extends Node implements Speculative {
    private final String reason;

    public CheckBounds(String reason, Node index, Node length) {
        super(index, length);
        this.reason = reason;
    }

    @Override
    public String reason() {
        return reason;
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
        return Effects.GUARD;
    }

    @Override
    public Type inferType() {
        Type length = input(1).type();
        return input(0).type().meet(Type.range(0, length.hasIntegers() ? length.hi() - 1 : -1));
    }

    @Override
    public String operator() {
        return "check.bounds";
    }

    @Override
    public long evaluate(Evaluation e) {
        int index = e.int32(input(0));
        if (Integer.compareUnsigned(index, e.int32(input(1))) >= 0) {
            throw e.exit(this);
        }
        return index;
    }

    @Override
    public Constraints constraints() {
        Constraints.Use length = input(1) instanceof Int32Constant ? Constraints.Use.IMMEDIATE : Constraints.Use.ANY;
        return Constraints.of(Constraints.Output.SAME_AS_FIRST, Constraints.Use.REGISTER, length);
    }

    @Override
    public void emit(Emission e) {
        if (input(1) instanceof Int32Constant length) {
            e.assembler().cmp(e.gpr32(0), length.value());
        } else {
            e.assembler().cmp(e.gpr32(0), e.place(1));
        }
        e.assembler().jcc(ABOVE_EQUAL, e.exit());
    }
}
