package tierup.ir;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Which blocks every path to a block goes through. The nearest of them is its immediate dominator, so they form a tree; what is computed
 * in a block can be used in the blocks below it, and nowhere else.
 *
 * <p>Computed by going up from the predecessors until the ways meet, in reverse postorder until nothing changes: Cooper, Harvey, Kennedy, "A
 * Simple, Fast Dominance Algorithm", 2001. One round is enough where loops have one entry.
 */
public final class Dominators {
    private final Graph graph;
    private final int[] position;
    private final Block[] immediate;
    private final List<List<Block>> children = new ArrayList<>();
    private final int[] begin;
    private final int[] end;
    private int clock;

    private Dominators(Graph graph) {
        this.graph = graph;
        int count = graph.blockCount();
        this.position = new int[count];
        this.immediate = new Block[count];
        this.begin = new int[count];
        this.end = new int[count];
    }

    /** @param graph its blocks in reverse postorder, as {@link Graph#finish} leaves them */
    public static Dominators of(Graph graph) {
        Dominators tree = new Dominators(graph);
        tree.compute();
        tree.connect();
        return tree;
    }

    private void compute() {
        List<Block> blocks = graph.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            position[blocks.get(i).id()] = i;
        }
        immediate[graph.entry().id()] = graph.entry();
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Block block : blocks.subList(1, blocks.size())) {
                Block meeting = null;
                for (Block predecessor : block.predecessors()) {
                    if (immediate[predecessor.id()] != null) {
                        meeting = meeting == null ? predecessor : meet(meeting, predecessor);
                    }
                }
                changed |= immediate[block.id()] != meeting;
                immediate[block.id()] = meeting;
            }
        }
        immediate[graph.entry().id()] = null;
    }

    private Block meet(Block a, Block b) {
        while (a != b) {
            if (position[a.id()] > position[b.id()]) {
                a = immediate[a.id()];
            } else {
                b = immediate[b.id()];
            }
        }
        return a;
    }

    private void connect() {
        for (int i = 0; i < graph.blockCount(); i++) {
            children.add(Collections.emptyList());
        }
        for (Block block : graph.blocks()) {
            Block parent = immediate[block.id()];
            if (parent != null) {
                if (children.get(parent.id()).isEmpty()) {
                    children.set(parent.id(), new ArrayList<>(2));
                }
                children.get(parent.id()).add(block);
            }
        }
        number(graph.entry());
    }

    private void number(Block block) {
        begin[block.id()] = clock++;
        children(block).forEach(this::number);
        end[block.id()] = clock++;
    }

    /** The nearest block that every path to a block goes through; null of the entry. */
    public Block immediate(Block block) {
        return immediate[block.id()];
    }

    /** The blocks whose immediate dominator a block is, in reverse postorder: whoever walks them so comes to a block after all that jump forward to it. */
    public List<Block> children(Block block) {
        return children.get(block.id());
    }

    /** Whether every path to {@code lower} goes through {@code upper}; of one and the same block, yes. */
    public boolean dominates(Block upper, Block lower) {
        return begin[upper.id()] <= begin[lower.id()] && end[lower.id()] <= end[upper.id()];
    }
}
