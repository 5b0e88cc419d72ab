package tierup.ir.nodes;

import tierup.ir.Constraints;
import tierup.ir.Effects;
import tierup.ir.Emission;
import tierup.ir.Evaluation;
import tierup.ir.Node;
import tierup.ir.Representation;

/**
 * Looks at a back-edge whether somebody wants the program to stop. That is no effect the program could tell: either it is over, or nothing has
 * happened. But it has to stay where it is.
 */
public final class Poll extends Node {
    public Poll(int pc) {
        at(pc);
    }

    @Override
    public Representation representation() {
        return Representation.NONE;
    }

    @Override
    public Representation inputRepresentation(int input) {
        throw new IllegalArgumentException("it has no inputs");
    }

    @Override
    public Effects effects() {
        return Effects.POLL;
    }

    @Override
    public String operator() {
        return "poll";
    }

    @Override
    public String attributes() {
        return "@" + pc();
    }

    @Override
    public long evaluate(Evaluation e) {
        return 0;
    }

    @Override
    public Constraints constraints() {
        return Constraints.withoutResult(0);
    }

    @Override
    public void emit(Emission e) {
        e.poll(pc());
    }
}
