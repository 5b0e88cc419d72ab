package tierup.ir;

import java.util.ArrayList;
import java.util.List;
import tierup.ir.nodes.Branch;

/**
 * Checks what every graph has to keep to, after a pass say. A pass that breaks one of these rules is found where it does, not where code
 * computes nonsense.
 */
public final class GraphVerifier {
    private final Graph graph;
    private final boolean selected;
    private final List<String> faults = new ArrayList<>();
    private final Block[] blockOf;
    private final int[] position;
    private Dominators dominators;

    private GraphVerifier(Graph graph, boolean selected) {
        this.graph = graph;
        this.selected = selected;
        this.blockOf = new Block[graph.nodeCount()];
        this.position = new int[graph.nodeCount()];
    }

    /**
     * Looks for faults.
     *
     * @param selected whether representations have been selected, so that every node has machine code and inputs are as they are wanted
     * @return a sentence each; none if the graph is in order
     */
    public static List<String> faults(Graph graph, boolean selected) {
        GraphVerifier verifier = new GraphVerifier(graph, selected);
        verifier.verify();
        return verifier.faults;
    }

    /** @throws IllegalStateException if there are {@link #faults} */
    public static void verify(Graph graph, boolean selected) {
        List<String> faults = faults(graph, selected);
        if (!faults.isEmpty()) {
            throw new IllegalStateException(String.join("; ", faults) + "\n" + GraphText.of(graph));
        }
    }

    private void verify() {
        edges();
        if (!faults.isEmpty()) {
            return;
        }
        dominators = Dominators.of(graph);
        order();
        places();
        for (Block block : graph.blocks()) {
            block.nodes().forEach(node -> inputs(node, block));
            inputs(block.end(), block);
        }
        if (faults.isEmpty()) {
            graph.blocks().forEach(this::facts);
        }
        guardsBehindEffects();
    }

    private void fault(String format, Object... what) {
        faults.add(String.format(format, what));
    }

    // -- blocks -----------------------------------------------------------------------------------

    private void edges() {
        for (Block block : graph.blocks()) {
            if (block.end() == null) {
                fault("%s has no end", block);
                return;
            }
            for (Block successor : block.successors()) {
                edge(block, successor);
            }
            for (Block predecessor : block.predecessors()) {
                if (!graph.blocks().contains(predecessor)
                        || !predecessor.successors().contains(block)) {
                    fault("%s does not lead to %s", predecessor, block);
                }
            }
        }
        if (!graph.entry().predecessors().isEmpty()
                || !graph.entry().parameters().isEmpty()) {
            fault("the entry has predecessors or parameters");
        }
    }

    private void edge(Block block, Block successor) {
        if (!graph.blocks().contains(successor)) {
            fault("%s leads to %s, which is not in the graph", block, successor);
        } else if (!successor.predecessors().contains(block)) {
            fault("%s does not know that %s leads to it", successor, block);
        } else if (block.end() instanceof Branch
                && (successor.predecessors().size() != 1
                        || !successor.parameters().isEmpty())) {
            fault("the edge from %s to %s is not split", block, successor);
        } else if (block.end() instanceof Jump jump
                && jump.inputCount() != successor.parameters().size()) {
            fault(
                    "%s passes %d arguments to %s, which has %d parameters",
                    block, jump.inputCount(), successor, successor.parameters().size());
        }
    }

    private void order() {
        boolean[] seen = new boolean[graph.blockCount()];
        for (Block block : graph.blocks()) {
            Block above = dominators.immediate(block);
            if (above != null && !seen[above.id()]) {
                fault("%s comes before its dominator %s", block, above);
            }
            seen[block.id()] = true;
            for (Block successor : block.successors()) {
                if (seen[successor.id()] && !(successor.isLoopHeader() && dominators.dominates(successor, block))) {
                    fault("%s jumps back to %s, which is no header of a loop around it", block, successor);
                }
            }
        }
    }

    // -- nodes ------------------------------------------------------------------------------------

    private void places() {
        for (Block block : graph.blocks()) {
            for (BlockParameter parameter : block.parameters()) {
                place(parameter, block, -1);
            }
            for (int i = 0; i < block.nodes().size(); i++) {
                place(block.nodes().get(i), block, i);
            }
            place(block.end(), block, Integer.MAX_VALUE);
        }
    }

    private void place(Node node, Block block, int index) {
        if (node.id() < 0 || node.id() >= blockOf.length) {
            fault("%s has no number of this graph", node);
        } else if (blockOf[node.id()] != null) {
            fault("%s is in %s and in %s", node, blockOf[node.id()], block);
        } else {
            blockOf[node.id()] = block;
            position[node.id()] = index;
        }
        if (node.isReplaced()) {
            fault("%s has been replaced by %s and is still in %s", node, node.resolve(), block);
        }
    }

    private void inputs(Node node, Block block) {
        for (int i = 0; i < node.inputCount(); i++) {
            Node input = node.input(i);
            if (!isAvailable(input, node, block)) {
                fault("%s uses %s, which is not computed on every path to it", node, input);
            } else if (!fits(input.representation(), node.inputRepresentation(i))) {
                fault(
                        "%s takes %s as %s, which is %s",
                        node, input.name(), node.inputRepresentation(i), input.representation());
            }
        }
    }

    private void facts(Block block) {
        block.parameters().forEach(this::type);
        block.nodes().forEach(this::type);
        if (selected) {
            block.nodes().forEach(this::machineCode);
        }
    }

    private void type(Node node) {
        if (!isOfItsRepresentation(node)) {
            fault("%s is %s, and its type is %s", node, node.representation(), node.type());
        }
    }

    private void machineCode(Node node) {
        try {
            node.constraints();
        } catch (UnsupportedOperationException e) {
            fault("%s has no machine code", node);
        }
    }

    private boolean isAvailable(Node input, Node user, Block block) {
        Block home = input.id() < 0 || input.id() >= blockOf.length ? null : blockOf[input.id()];
        if (home == null) {
            return false;
        }
        return home == block ? position[input.id()] < position[user.id()] : dominators.dominates(home, block);
    }

    private boolean fits(Representation is, Representation wanted) {
        return is == wanted || !selected && isNumeric(is) && isNumeric(wanted);
    }

    private static boolean isNumeric(Representation representation) {
        return representation == Representation.TAGGED
                || representation == Representation.INT32
                || representation == Representation.FLOAT64;
    }

    private static boolean isOfItsRepresentation(Node node) {
        Type widest = switch (node.representation()) {
            case INT32 -> Type.INT32;
            case FLOAT64 -> Type.NUMBER;
            case BOOL -> Type.BOOL;
            default -> Type.ANY;
        };
        return node.type().isSubtypeOf(widest);
    }

    // -- effects ----------------------------------------------------------------------------------

    /** A guard that fails has the call begin again, so nothing visible may have happened on any path to it. */
    private void guardsBehindEffects() {
        boolean[] happened = new boolean[graph.blockCount()];
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Block block : graph.blocks()) {
                boolean visible = happened[block.id()];
                for (Node node : block.nodes()) {
                    visible |= node.effects().isVisible();
                }
                for (Block successor : block.successors()) {
                    changed |= visible && !happened[successor.id()];
                    happened[successor.id()] |= visible;
                }
            }
        }
        for (Block block : graph.blocks()) {
            boolean visible = happened[block.id()];
            for (Node node : block.nodes()) {
                guardBehindEffect(node, visible);
                visible |= node.effects().isVisible();
            }
            guardBehindEffect(block.end(), visible);
        }
    }

    private void guardBehindEffect(Node node, boolean visible) {
        if (visible && node.effects().exits()) {
            fault("%s may leave behind a side effect", node);
        }
    }
}
