package tierup.speculation.passes;

import java.util.ArrayList;
import java.util.List;
import tierup.ir.Block;
import tierup.ir.BlockParameter;
import tierup.ir.Graph;
import tierup.ir.Jump;
import tierup.ir.Node;

/**
 * Removes what nobody needs. Live is what has an effect, what decides where control goes, and what live nodes take as inputs; parameters are dead until somebody uses them,
 * so that two loop variables that only feed each other go as well. A parameter for which everybody passes the same value is that value. Blocks that follow
 * each other, with no other way in or out, become one.
 */
public final class RemoveDeadCode implements Pass {
    @Override
    public String name() {
        return "remove dead code";
    }

    @Override
    public boolean run(Graph graph) {
        boolean changed = MergeBlocks.run(graph);
        while (replaceConstantParameters(graph)) {
            changed = true;
        }
        return new Liveness(graph).sweep() | changed;
    }

    // -- parameters -------------------------------------------------------------------------------

    private static boolean replaceConstantParameters(Graph graph) {
        boolean changed = false;
        for (Block block : graph.blocks()) {
            boolean[] gone = new boolean[block.parameters().size()];
            boolean any = false;
            for (int i = 0; i < gone.length; i++) {
                BlockParameter parameter = block.parameters().get(i);
                Node only = onlyArgument(block, parameter, i);
                if (only != null) {
                    parameter.replaceBy(only);
                    gone[i] = true;
                    any = true;
                }
            }
            if (any) {
                removeParameters(graph, block, gone);
                changed = true;
            }
        }
        return changed;
    }

    /** What all pass who do not pass the parameter itself; null if they differ. It must not be of a wider type, for what that type has decided. */
    private static Node onlyArgument(Block block, BlockParameter parameter, int index) {
        Node only = null;
        for (Block predecessor : block.predecessors()) {
            Node argument = predecessor.end().input(index);
            if (argument != parameter) {
                if (only != null && only != argument) {
                    return null;
                }
                only = argument;
            }
        }
        return only != null && only.type().isSubtypeOf(parameter.type()) ? only : null;
    }

    private static void removeParameters(Graph graph, Block block, boolean[] gone) {
        for (Block predecessor : block.predecessors()) {
            Jump jump = (Jump) predecessor.end();
            List<Node> arguments = new ArrayList<>();
            for (int i = 0; i < gone.length; i++) {
                if (!gone[i]) {
                    arguments.add(jump.input(i));
                }
            }
            graph.end(predecessor, new Jump(block, arguments.toArray(Node[]::new)));
            predecessor.end().at(jump.pc());
        }
        for (int i = gone.length - 1; i >= 0; i--) {
            if (gone[i]) {
                block.parameters().remove(i);
            }
        }
    }

    // -- nodes ------------------------------------------------------------------------------------

    /** What is live, found from what has to be. */
    private static final class Liveness {
        private final Graph graph;
        private final boolean[] live;
        private final List<Node> open = new ArrayList<>();

        Liveness(Graph graph) {
            this.graph = graph;
            this.live = new boolean[graph.nodeCount()];
            for (Block block : graph.blocks()) {
                for (Node node : block.nodes()) {
                    if (!node.effects().isRemovable()) {
                        mark(node);
                    }
                }
                if (!(block.end() instanceof Jump)) {
                    mark(block.end());
                }
            }
            while (!open.isEmpty()) {
                follow(open.remove(open.size() - 1));
            }
        }

        private void mark(Node node) {
            if (!live[node.id()]) {
                live[node.id()] = true;
                open.add(node);
            }
        }

        private void follow(Node node) {
            if (node instanceof BlockParameter parameter) {
                int index = parameter.index();
                parameter.block().predecessors().forEach(from -> mark(from.end().input(index)));
            }
            for (int i = 0; i < node.inputCount(); i++) {
                mark(node.input(i));
            }
        }

        boolean sweep() {
            boolean changed = false;
            for (Block block : graph.blocks()) {
                changed |= block.nodes().removeIf(node -> !live[node.id()]);
                boolean[] gone = new boolean[block.parameters().size()];
                boolean any = false;
                for (int i = 0; i < gone.length; i++) {
                    gone[i] = !live[block.parameters().get(i).id()];
                    any |= gone[i];
                }
                if (any) {
                    removeParameters(graph, block, gone);
                    changed = true;
                }
            }
            return changed;
        }
    }
}
