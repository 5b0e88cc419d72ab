package tierup.ir.nodes;

import tierup.ir.Node;
import tierup.ir.Representation;
import tierup.ir.nodes.Compare.Relation;

/** Whether two numbers are in a relation: of values, of ints, of doubles. */
public abstract class Comparison extends Node {
    private final Relation relation;
    private final Representation operands;

    /** @param operands what the two inputs look like */
    protected Comparison(Relation relation, Representation operands, Node left, Node right) {
        super(left, right);
        this.relation = relation;
        this.operands = operands;
    }

    public final Relation relation() {
        return relation;
    }

    @Override
    public final Representation representation() {
        return Representation.BOOL;
    }

    @Override
    public final Representation inputRepresentation(int input) {
        return operands;
    }

    @Override
    public final String attributes() {
        return relation.toString();
    }
}
