package tierup.ir.nodes;

import static tierup.asm.Condition.NOT_EQUAL;

import tierup.ir.Constraints;
import tierup.ir.Emission;
import tierup.ir.Evaluation;
import tierup.ir.Node;
import tierup.ir.Representation;

/** What a double says to an if: false for 0, -0 and NaN. */
public final class Float64IsTruthy extends Node implements Fusible {
    public Float64IsTruthy(Node value) {
        super(value);
    }

    @Override
    public Representation representation() {
        return Representation.BOOL;
    }

    @Override
    public Representation inputRepresentation(int input) {
        return Representation.FLOAT64;
    }

    @Override
    public String operator() {
        return "float64.truth";
    }

    @Override
    public long evaluate(Evaluation e) {
        double value = e.float64(input(0));
        return value != 0 && !Double.isNaN(value) ? 1 : 0;
    }

    @Override
    public Constraints constraints() {
        return Constraints.registers(1).withFloatTemporaries(1);
    }

    /** The zero flag is set for NaN as well. */
    @Override
    public void emit(Emission e) {
        compare(e);
        e.assembler().mov(e.result32(), 0);
        e.assembler().setcc(NOT_EQUAL, e.result().r8());
    }

    @Override
    public void emitBranch(Emission e, Branch branch) {
        compare(e);
        branch.branch(e, NOT_EQUAL);
    }

    private void compare(Emission e) {
        e.assembler().xorps(e.xmmTemporary(0), e.xmmTemporary(0));
        e.assembler().ucomisd(e.xmm(0), e.xmmTemporary(0));
    }
}
