package tierup.speculation.passes;

import java.util.ArrayList;
import java.util.List;
import tierup.ir.Block;
import tierup.ir.Graph;
import tierup.ir.Node;

/** A walk over all nodes, inputs before users but for those that come around a loop, in which each may be replaced, by others that are made for it or that are there. */
abstract class Rewriting {
    protected final Graph graph;
    private List<Node> nodes;
    private Node current;
    private boolean changed;

    Rewriting(Graph graph) {
        this.graph = graph;
    }

    /** @return whether anything has been replaced */
    final boolean run() {
        for (Block block : graph.blocks()) {
            List<Node> old = block.nodes();
            nodes = new ArrayList<>(old.size() + 4);
            for (Node node : old) {
                rewriteAt(node);
            }
            current = block.end();
            atEnd(block);
            block.setNodes(nodes);
        }
        return changed;
    }

    private void rewriteAt(Node node) {
        current = node;
        Node better = rewrite(node);
        if (better == node) {
            nodes.add(node);
        } else {
            node.replaceBy(better);
            changed = true;
        }
    }

    /** What takes the place of a node: the node itself, or one that is there, or one that has been {@link #insert inserted}. */
    abstract Node rewrite(Node node);

    /** Looks at a block's control node, behind its other nodes. */
    void atEnd(Block block) {}

    /** Puts a new node where the walk is. Its type is inferred from its inputs. */
    final <N extends Node> N insert(N node) {
        graph.register(node).at(current.pc());
        node.setType(node.inferType());
        nodes.add(node);
        changed = true;
        return node;
    }

    final void changed() {
        changed = true;
    }
}
