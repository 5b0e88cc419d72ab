package tierup.ir;

import java.util.List;

/** The last node of a block: where control goes. */
public abstract class Control extends Node {
    protected Control(Node... inputs) {
        super(inputs);
    }

    /** The blocks that may come next. */
    public abstract List<Block> successors();

    /** Has control go to another block instead of one of its successors. */
    public void replaceSuccessor(Block from, Block to) {
        throw new IllegalArgumentException(this + " leads nowhere");
    }

    @Override
    public final Representation representation() {
        return Representation.NONE;
    }

    /** @return the index in {@link #successors} of the block that comes next; -1 if the function ends */
    @Override
    public abstract long evaluate(Evaluation e);
}
