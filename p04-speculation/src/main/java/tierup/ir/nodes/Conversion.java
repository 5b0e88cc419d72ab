package tierup.ir.nodes;

import tierup.ir.Node;
import tierup.ir.Representation;
import tierup.ir.Type;

/** The same number as another word. Its type is that of its input, as far as the word can be of it. */
public abstract class Conversion extends Node {
    private final Representation from;
    private final Representation to;

    protected Conversion(Representation from, Representation to, Node value) {
        super(value);
        this.from = from;
        this.to = to;
    }

    @Override
    public final Representation representation() {
        return to;
    }

    @Override
    public final Representation inputRepresentation(int input) {
        return from;
    }

    @Override
    public Type inferType() {
        return input(0).type();
    }
}
