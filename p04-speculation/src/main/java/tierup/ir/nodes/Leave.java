package tierup.ir.nodes;

import java.util.List;
import tierup.ir.Block;
import tierup.ir.Constraints;
import tierup.ir.Control;
import tierup.ir.Effects;
import tierup.ir.Emission;
import tierup.ir.Evaluation;
import tierup.ir.Representation;
import tierup.ir.Speculative;

/** A guard that always fails: here the program has never been, so there is nothing to make code from. */
public final class Leave extends Control implements Speculative {
    private final String reason;

    public Leave(String reason) {
        this.reason = reason;
    }

    @Override
    public String reason() {
        return reason;
    }

    @Override
    public List<Block> successors() {
        return List.of();
    }

    @Override
    public Effects effects() {
        return Effects.GUARD;
    }

    @Override
    public Representation inputRepresentation(int input) {
        throw new IllegalArgumentException("it has no inputs");
    }

    @Override
    public String operator() {
        return "leave";
    }

    @Override
    public long evaluate(Evaluation e) {
        throw e.exit(this);
    }

    @Override
    public Constraints constraints() {
        return Constraints.withoutResult(0);
    }

    @Override
    public void emit(Emission e) {
        e.assembler().jmp(e.exit());
    }
}
