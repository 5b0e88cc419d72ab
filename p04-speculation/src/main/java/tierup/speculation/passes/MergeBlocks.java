package tierup.speculation.passes;

import java.util.ArrayList;
import java.util.List;
import tierup.ir.Block;
import tierup.ir.Graph;
import tierup.ir.Jump;
import tierup.ir.Node;
import tierup.ir.nodes.Branch;

/** Makes one block of two that follow each other, and a jump of a branch whose two ways are the same. Part of {@link RemoveDeadCode}. */
final class MergeBlocks {
    private MergeBlocks() {}

    static boolean run(Graph graph) {
        boolean changed = false;
        for (Block block : graph.blocks()) {
            // What has been merged into another block is left without predecessors.
            while (block == graph.entry() || !block.predecessors().isEmpty()) {
                if (!goesOneWay(graph, block) && !append(block)) {
                    break;
                }
                changed = true;
            }
        }
        if (changed) {
            graph.finish();
            LoopHeaders.mark(graph);
        }
        return changed;
    }

    /** Appends the block behind a block to it, if that is the only way there. */
    private static boolean append(Block block) {
        if (!(block.end() instanceof Jump jump) || jump.target().predecessors().size() != 1 || jump.target() == block) {
            return false;
        }
        Block next = jump.target();
        for (int i = 0; i < next.parameters().size(); i++) {
            Node argument = jump.input(i);
            if (!argument.type().isSubtypeOf(next.parameters().get(i).type())) {
                return false;
            }
        }
        for (int i = 0; i < next.parameters().size(); i++) {
            next.parameters().get(i).replaceBy(jump.input(i));
        }
        List<Node> nodes = new ArrayList<>(block.nodes());
        nodes.addAll(next.nodes());
        block.setNodes(nodes);
        block.setEnd(next.end());
        next.predecessors().clear();
        for (Block successor : block.successors()) {
            successor.predecessors().replaceAll(from -> from == next ? block : from);
        }
        return true;
    }

    /** Turns a branch of which both ways are empty and lead to one block, with the same arguments, into a jump. */
    private static boolean goesOneWay(Graph graph, Block block) {
        if (!(block.end() instanceof Branch branch)) {
            return false;
        }
        Jump one = onlyJump(branch.ifTrue());
        Jump other = onlyJump(branch.ifFalse());
        if (one == null
                || other == null
                || one.target() != other.target()
                || !one.inputs().equals(other.inputs())) {
            return false;
        }
        Block target = one.target();
        target.predecessors().remove(branch.ifTrue());
        target.predecessors().remove(branch.ifFalse());
        target.predecessors().add(block);
        branch.ifTrue().predecessors().clear();
        branch.ifFalse().predecessors().clear();
        graph.end(block, new Jump(target, one.inputs().toArray(Node[]::new)));
        block.end().at(branch.pc());
        return true;
    }

    private static Jump onlyJump(Block block) {
        return block.nodes().isEmpty() && block.end() instanceof Jump jump ? jump : null;
    }
}
