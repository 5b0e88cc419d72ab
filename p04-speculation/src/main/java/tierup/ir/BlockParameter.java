package tierup.ir;

/** A value that depends on where control came from: what other books call a phi. Its arguments are inputs of the predecessors' {@link Jump}s. */
public final class BlockParameter extends Node {
    private final Block block;
    private Representation representation = Representation.TAGGED;

    BlockParameter(Block block) {
        this.block = block;
    }

    public Block block() {
        return block;
    }

    /** Its index among the parameters of its block. */
    public int index() {
        return block.parameters().indexOf(this);
    }

    @Override
    public Representation representation() {
        return representation;
    }

    public void setRepresentation(Representation chosen) {
        representation = chosen;
    }

    @Override
    public Representation inputRepresentation(int input) {
        throw new IllegalArgumentException("a parameter has no inputs");
    }

    @Override
    public String operator() {
        return "parameter of " + block;
    }

    @Override
    public long evaluate(Evaluation e) {
        throw new IllegalStateException("a parameter has the value of an argument");
    }
}
