package tierup.ir.nodes;

import java.util.List;
import tierup.ir.Block;
import tierup.ir.Constraints;
import tierup.ir.Control;
import tierup.ir.Emission;
import tierup.ir.Evaluation;
import tierup.ir.Node;
import tierup.ir.Representation;
import tierup.template.Conventions;

/** Leaves the function with a value. */
public final class Return extends Control {
    public Return(Node value) {
        super(value);
    }

    @Override
    public List<Block> successors() {
        return List.of();
    }

    @Override
    public Representation inputRepresentation(int input) {
        return Representation.TAGGED;
    }

    @Override
    public String operator() {
        return "return";
    }

    @Override
    public long evaluate(Evaluation e) {
        return -1;
    }

    @Override
    public Constraints constraints() {
        return Constraints.of(Constraints.Output.NONE, Constraints.Use.fixed(Conventions.RESULT));
    }

    @Override
    public void emit(Emission e) {
        e.leaveFrame();
    }
}
