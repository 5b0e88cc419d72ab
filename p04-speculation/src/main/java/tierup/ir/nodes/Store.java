package tierup.ir.nodes;

import tierup.ir.Effects;
import tierup.ir.Node;
import tierup.ir.Representation;

/** Writes a value of the program into a cell, through the seam that tells a collector of it. */
public abstract class Store extends Node {
    private final int writes;

    protected Store(int writes, Node... inputs) {
        super(inputs);
        this.writes = writes;
    }

    @Override
    public final Representation representation() {
        return Representation.NONE;
    }

    @Override
    public final Effects effects() {
        return Effects.writing(writes);
    }

    @Override
    public Representation inputRepresentation(int input) {
        return Representation.TAGGED;
    }
}
