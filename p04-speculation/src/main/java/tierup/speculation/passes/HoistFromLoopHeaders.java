package tierup.speculation.passes;

import java.util.ArrayList;
import java.util.List;
import tierup.ir.Block;
import tierup.ir.Dominators;
import tierup.ir.Graph;
import tierup.ir.Node;

/**
 * Computes in front of a loop what its header computes from values of outside: {@code check.int n} of {@code i < n}, once instead of each time. Whoever enters
 * a loop executes its header, so nothing is computed that would not have been, and a guard fails no sooner than it would have. Of the
 * loop's body that cannot be said; what is to be done there is another story.
 */
public final class HoistFromLoopHeaders implements Pass {
    @Override
    public String name() {
        return "hoist from loop headers";
    }

    @Override
    public boolean run(Graph graph) {
        Dominators dominators = Dominators.of(graph);
        Block[] homes = homes(graph);
        boolean changed = false;
        // Inner loops first: what leaves one may leave the next.
        for (int i = graph.blocks().size() - 1; i > 0; i--) {
            Block header = graph.blocks().get(i);
            Block before = header.isLoopHeader() ? entrance(header, dominators) : null;
            if (before != null) {
                changed |= hoist(graph, header, before, dominators, homes);
            }
        }
        return changed;
    }

    private static Block[] homes(Graph graph) {
        Block[] homes = new Block[graph.nodeCount()];
        for (Block block : graph.blocks()) {
            block.parameters().forEach(parameter -> homes[parameter.id()] = block);
            block.nodes().forEach(node -> homes[node.id()] = block);
        }
        return homes;
    }

    /** The block from which a loop is entered; null if there are several. */
    private static Block entrance(Block header, Dominators dominators) {
        Block entrance = null;
        for (Block predecessor : header.predecessors()) {
            if (!dominators.dominates(header, predecessor)) {
                if (entrance != null) {
                    return null;
                }
                entrance = predecessor;
            }
        }
        return entrance;
    }

    private static boolean hoist(Graph graph, Block header, Block before, Dominators dominators, Block[] homes) {
        int written = writesOfLoop(graph, header, dominators);
        List<Node> kept = new ArrayList<>(header.nodes().size());
        boolean happened = false;
        boolean changed = false;
        for (Node node : header.nodes()) {
            boolean moves = !happened
                    && node.effects().isRepeatable()
                    && (node.effects().reads() & written) == 0
                    && comesFromOutside(node, before, dominators, homes);
            if (moves) {
                before.nodes().add(node);
                homes[node.id()] = before;
                changed = true;
            } else {
                kept.add(node);
            }
            happened |= node.effects().isVisible();
        }
        header.setNodes(kept);
        return changed;
    }

    private static boolean comesFromOutside(Node node, Block before, Dominators dominators, Block[] homes) {
        for (int i = 0; i < node.inputCount(); i++) {
            if (!dominators.dominates(homes[node.input(i).id()], before)) {
                return false;
            }
        }
        return true;
    }

    private static int writesOfLoop(Graph graph, Block header, Dominators dominators) {
        boolean[] inside = new boolean[graph.blockCount()];
        inside[header.id()] = true;
        List<Block> open = new ArrayList<>();
        for (Block predecessor : header.predecessors()) {
            if (dominators.dominates(header, predecessor)) {
                open.add(predecessor);
            }
        }
        int written = 0;
        while (!open.isEmpty()) {
            Block block = open.remove(open.size() - 1);
            if (!inside[block.id()]) {
                inside[block.id()] = true;
                open.addAll(block.predecessors());
            }
        }
        for (Block block : graph.blocks()) {
            if (inside[block.id()]) {
                for (Node node : block.nodes()) {
                    written |= node.effects().writes();
                }
            }
        }
        return written;
    }
}
