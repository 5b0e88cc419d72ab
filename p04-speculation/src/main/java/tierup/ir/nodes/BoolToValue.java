package tierup.ir.nodes;

import tierup.ir.Constraints;
import tierup.ir.Emission;
import tierup.ir.Evaluation;
import tierup.ir.Node;
import tierup.ir.Representation;
import tierup.ir.Type;
import tierup.vm.memory.Value;

/** A boolean as a value of the program: {@code false} and {@code true} differ in the lowest bit. */
public final class BoolToValue extends Node {
    public BoolToValue(Node condition) {
        super(condition);
    }

    @Override
    public Representation representation() {
        return Representation.TAGGED;
    }

    @Override
    public Representation inputRepresentation(int input) {
        return Representation.BOOL;
    }

    @Override
    public Type inferType() {
        return Type.BOOL;
    }

    @Override
    public String operator() {
        return "box.bool";
    }

    @Override
    public long evaluate(Evaluation e) {
        return Value.fromBoolean(e.bool(input(0)));
    }

    @Override
    public Constraints constraints() {
        return Constraints.sameAsFirst(1);
    }

    @Override
    public void emit(Emission e) {
        e.assembler().or(e.result32(), Value.FALSE);
    }
}
