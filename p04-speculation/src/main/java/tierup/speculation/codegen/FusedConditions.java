package tierup.speculation.codegen;

import java.util.HashSet;
import java.util.Set;
import tierup.ir.Block;
import tierup.ir.Effects;
import tierup.ir.Graph;
import tierup.ir.Node;
import tierup.ir.nodes.Branch;
import tierup.ir.nodes.Fusible;

/**
 * The conditions that are emitted by the branch that they decide: compare and jump, instead of compare, make a boolean of the flags, test the boolean and
 * jump. A condition qualifies if its block's branch is all that needs it, and if nothing that it reads can change on the way there.
 */
final class FusedConditions {
    private final Set<Node> fused = new HashSet<>();

    FusedConditions(Graph graph) {
        int[] uses = new int[graph.nodeCount()];
        for (Block block : graph.blocks()) {
            block.nodes().forEach(node -> count(node, uses));
            count(block.end(), uses);
        }
        for (Block block : graph.blocks()) {
            if (block.end() instanceof Branch) {
                Node condition = block.end().input(0);
                if (condition instanceof Fusible
                        && uses[condition.id()] == 1
                        && condition.effects().equals(Effects.NONE)
                        && block.nodes().contains(condition)) {
                    fused.add(condition);
                }
            }
        }
    }

    private static void count(Node user, int[] uses) {
        for (int i = 0; i < user.inputCount(); i++) {
            uses[user.input(i).id()]++;
        }
    }

    boolean contains(Node node) {
        return fused.contains(node);
    }

    /** What a branch emits in place of a test of its input; null if nothing. */
    Node of(Node end) {
        return end instanceof Branch && fused.contains(end.input(0)) ? end.input(0) : null;
    }
}
