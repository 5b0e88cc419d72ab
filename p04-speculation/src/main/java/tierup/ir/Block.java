package tierup.ir;

import java.util.ArrayList;
import java.util.List;

/**
 * A basic block: parameters, nodes, and a control node. A block with several predecessors has a parameter for every value that differs between
 * them, and each predecessor, which ends in a {@link Jump}, gives an argument for it. A block that is a successor of a {@link
 * tierup.ir.Branch} has no other predecessor and no parameters (edges are split), so there is always a place for the moves of a jump.
 */
public final class Block {
    private final int id;
    private final int pc;
    private final List<BlockParameter> parameters = new ArrayList<>();
    private List<Node> nodes = new ArrayList<>();
    private final List<Block> predecessors = new ArrayList<>();
    private Control end;
    private boolean loopHeader;

    Block(int id, int pc) {
        this.id = id;
        this.pc = pc;
    }

    public int id() {
        return id;
    }

    /** Offset of the bytecode where it begins. */
    public int pc() {
        return pc;
    }

    public List<BlockParameter> parameters() {
        return parameters;
    }

    /** What is computed here, in order, without parameters and end. */
    public List<Node> nodes() {
        return nodes;
    }

    public void setNodes(List<Node> others) {
        nodes = others;
    }

    /** Where control comes from; set by {@link Graph#finish}. */
    public List<Block> predecessors() {
        return predecessors;
    }

    /** The control node; null while the block is being built. */
    public Control end() {
        return end;
    }

    public void setEnd(Control control) {
        end = control;
    }

    public List<Block> successors() {
        return end.successors();
    }

    /** Whether a jump leads back here. */
    public boolean isLoopHeader() {
        return loopHeader;
    }

    public void setLoopHeader() {
        loopHeader = true;
    }

    public void setLoopHeader(boolean isOne) {
        loopHeader = isOne;
    }

    public String name() {
        return "b" + id;
    }

    @Override
    public String toString() {
        return name();
    }
}
