package tierup.ir.nodes;

import static tierup.asm.Condition.NOT_ZERO;

import tierup.ir.Constraints;
import tierup.ir.Emission;
import tierup.ir.Evaluation;
import tierup.ir.Node;
import tierup.ir.Representation;

/** The condition that a boolean value is: its lowest bit. */
public final class TaggedToBool extends Node implements Fusible {
    public TaggedToBool(Node value) {
        super(value);
    }

    @Override
    public Representation representation() {
        return Representation.BOOL;
    }

    @Override
    public Representation inputRepresentation(int input) {
        return Representation.TAGGED;
    }

    @Override
    public String operator() {
        return "unbox.bool";
    }

    @Override
    public long evaluate(Evaluation e) {
        return e.word(input(0)) & 1;
    }

    @Override
    public Constraints constraints() {
        return Constraints.sameAsFirst(1);
    }

    @Override
    public void emit(Emission e) {
        e.assembler().and(e.result32(), 1);
    }

    @Override
    public void emitBranch(Emission e, Branch branch) {
        e.assembler().test(e.gpr32(0), 1);
        branch.branch(e, NOT_ZERO);
    }
}
