package tierup.ir.nodes;

import tierup.ir.Evaluation;
import tierup.ir.Node;
import tierup.ir.Representation;
import tierup.ir.Type;

/** An input whose word a test chooses. */
final class Given extends Node {
    final int index;
    private final Representation representation;
    private final Type type;

    /** @param index among the words of a run: see {@link NodeLab} */
    Given(int index, Representation representation, Type type) {
        this.index = index;
        this.representation = representation;
        this.type = type;
    }

    @Override
    public Representation representation() {
        return representation;
    }

    @Override
    public Representation inputRepresentation(int input) {
        throw new IllegalArgumentException("it has no inputs");
    }

    @Override
    public Type inferType() {
        return type;
    }

    @Override
    public String operator() {
        return "given";
    }

    @Override
    public String attributes() {
        return representation + " " + index;
    }

    @Override
    public long evaluate(Evaluation e) {
        return e.argument(index);
    }
}
