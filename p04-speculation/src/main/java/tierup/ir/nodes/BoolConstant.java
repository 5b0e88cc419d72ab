package tierup.ir.nodes;

import tierup.ir.Constraints;
import tierup.ir.Emission;
import tierup.ir.Evaluation;
import tierup.ir.Node;
import tierup.ir.Representation;

/** A condition whose answer is known. */
public final class BoolConstant extends Node {
    private final boolean value;

    public BoolConstant(boolean value) {
        this.value = value;
    }

    public boolean value() {
        return value;
    }

    @Override
    public Representation representation() {
        return Representation.BOOL;
    }

    @Override
    public Representation inputRepresentation(int input) {
        throw new IllegalArgumentException("a constant has no inputs");
    }

    @Override
    public String operator() {
        return "bool.constant";
    }

    @Override
    public String attributes() {
        return Boolean.toString(value);
    }

    @Override
    public long evaluate(Evaluation e) {
        return value ? 1 : 0;
    }

    @Override
    public Constraints constraints() {
        return Constraints.of(Constraints.Output.REGISTER);
    }

    @Override
    public void emit(Emission e) {
        e.assembler().mov(e.result32(), value ? 1 : 0);
    }
}
