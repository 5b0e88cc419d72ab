package tierup.ir.nodes;

import tierup.ir.Constraints;
import tierup.ir.Emission;
import tierup.ir.Evaluation;
import tierup.ir.Node;
import tierup.ir.Representation;

/** The other boolean. */
public final class Not extends Node {
    public Not(Node condition) {
        super(condition);
    }

    @Override
    public Representation representation() {
        return Representation.BOOL;
    }

    @Override
    public Representation inputRepresentation(int input) {
        return Representation.BOOL;
    }

    @Override
    public String operator() {
        return "not";
    }

    @Override
    public long evaluate(Evaluation e) {
        return e.bool(input(0)) ? 0 : 1;
    }

    @Override
    public Constraints constraints() {
        return Constraints.sameAsFirst(1);
    }

    @Override
    public void emit(Emission e) {
        e.assembler().xor(e.result32(), 1);
    }
}
