package tierup.ir.nodes;

import tierup.ir.Constraints;
import tierup.ir.Emission;
import tierup.ir.Evaluation;
import tierup.ir.Node;
import tierup.ir.Representation;
import tierup.ir.Type;

/** An int that is known. */
public final class Int32Constant extends Node {
    private final int value;

    public Int32Constant(int value) {
        this.value = value;
    }

    public int value() {
        return value;
    }

    @Override
    public Representation representation() {
        return Representation.INT32;
    }

    @Override
    public Representation inputRepresentation(int input) {
        throw new IllegalArgumentException("a constant has no inputs");
    }

    @Override
    public Type inferType() {
        return Type.range(value, value);
    }

    @Override
    public String operator() {
        return "int32.constant";
    }

    @Override
    public String attributes() {
        return Integer.toString(value);
    }

    @Override
    public long evaluate(Evaluation e) {
        return value;
    }

    @Override
    public Constraints constraints() {
        return Constraints.of(Constraints.Output.REGISTER);
    }

    @Override
    public void emit(Emission e) {
        e.assembler().mov(e.result32(), value);
    }
}
