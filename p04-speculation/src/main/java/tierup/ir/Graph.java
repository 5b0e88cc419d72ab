package tierup.ir;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A function as its compiler sees it: blocks in an order in which every block comes behind those that dominate it, the entry first (reverse
 * postorder, so that loops are contiguous).
 */
public final class Graph {
    private final String function;
    private List<Block> blocks = new ArrayList<>();
    private final Set<Integer> assumptions = new LinkedHashSet<>();
    private int nextNode;
    private int nextBlock;

    /** @param function its name, as people should see it */
    public Graph(String function) {
        this.function = function;
    }

    public String function() {
        return function;
    }

    public List<Block> blocks() {
        return blocks;
    }

    public Block entry() {
        return blocks.get(0);
    }

    /** More than any node's number. */
    public int nodeCount() {
        return nextNode;
    }

    /** More than any block's number. */
    public int blockCount() {
        return nextBlock;
    }

    /** Notes that the graph is right only as long as a fact holds, whose word has a displacement as in the engine's assumptions; 0 of none. */
    public void relyOn(int assumption) {
        assumptions.add(assumption);
    }

    /** The facts that it relies on. */
    public Set<Integer> assumptions() {
        return Collections.unmodifiableSet(assumptions);
    }

    /** A new block, behind all others. */
    public Block addBlock(int pc) {
        Block block = new Block(nextBlock++, pc);
        blocks.add(block);
        return block;
    }

    /** A new parameter of a block; whoever jumps there has to pass an argument for it. */
    public BlockParameter addParameter(Block block) {
        BlockParameter parameter = register(new BlockParameter(block));
        parameter.at(block.pc());
        block.parameters().add(parameter);
        return parameter;
    }

    // -- with numbers of the caller's choice, for who reads a graph from text --------------------------

    /** A new block with a number, behind all others. */
    public Block addBlock(int number, int pc) {
        nextBlock = Math.max(nextBlock, number + 1);
        Block block = new Block(number, pc);
        blocks.add(block);
        return block;
    }

    /** A new parameter of a block, with a number. */
    public BlockParameter addParameter(Block block, int number) {
        BlockParameter parameter = register(new BlockParameter(block), number);
        parameter.at(block.pc());
        block.parameters().add(parameter);
        return parameter;
    }

    /** Gives a new node a number that no other has. */
    public <N extends Node> N register(N node, int number) {
        nextNode = Math.max(nextNode, number + 1);
        node.setId(number);
        return node;
    }

    // ---------------------------------------------------------------------------------------------

    /** Appends a node to a block. */
    public <N extends Node> N append(Block block, N node) {
        block.nodes().add(register(node));
        return node;
    }

    /** Ends a block. */
    public void end(Block block, Control control) {
        block.setEnd(register(control));
    }

    /** Gives a new node its number; whoever asks puts it into a block. */
    public <N extends Node> N register(N node) {
        node.setId(nextNode++);
        return node;
    }

    /** Orders the blocks, drops those that nothing leads to, and notes who comes from where: after every change of edges. */
    public void finish() {
        List<Block> postorder = new ArrayList<>();
        visit(entry(), new HashSet<>(), postorder);
        Collections.reverse(postorder);
        blocks = postorder;
        blocks.forEach(block -> block.predecessors().clear());
        for (Block block : blocks) {
            for (Block successor : block.successors()) {
                successor.predecessors().add(block);
            }
        }
    }

    private static void visit(Block block, Set<Block> seen, List<Block> postorder) {
        if (!seen.add(block)) {
            return;
        }
        List<Block> successors = block.successors();
        for (int i = successors.size() - 1; i >= 0; i--) {
            visit(successors.get(i), seen, postorder);
        }
        postorder.add(block);
    }
}
