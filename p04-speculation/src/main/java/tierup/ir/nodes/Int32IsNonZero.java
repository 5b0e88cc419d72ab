package tierup.ir.nodes;

import static tierup.asm.Condition.NOT_ZERO;

import tierup.ir.Constraints;
import tierup.ir.Emission;
import tierup.ir.Evaluation;
import tierup.ir.Node;
import tierup.ir.Representation;

/** What an int says to an if. */
public final class Int32IsNonZero extends Node implements Fusible {
    public Int32IsNonZero(Node value) {
        super(value);
    }

    @Override
    public Representation representation() {
        return Representation.BOOL;
    }

    @Override
    public Representation inputRepresentation(int input) {
        return Representation.INT32;
    }

    @Override
    public String operator() {
        return "int32.truth";
    }

    @Override
    public long evaluate(Evaluation e) {
        return e.int32(input(0)) != 0 ? 1 : 0;
    }

    @Override
    public Constraints constraints() {
        return Constraints.registers(1);
    }

    @Override
    public void emit(Emission e) {
        e.assembler().xor(e.result32(), e.result32());
        e.assembler().test(e.gpr32(0), e.gpr32(0));
        e.assembler().setcc(NOT_ZERO, e.result().r8());
    }

    @Override
    public void emitBranch(Emission e, Branch branch) {
        e.assembler().test(e.gpr32(0), e.gpr32(0));
        branch.branch(e, NOT_ZERO);
    }
}
