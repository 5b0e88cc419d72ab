package tierup.speculation.codegen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tierup.ir.Block;
import tierup.ir.Control;
import tierup.ir.Graph;
import tierup.ir.Jump;
import tierup.ir.nodes.Branch;
import tierup.ir.nodes.Leave;

/**
 * In which order blocks stand in the code, and where a jump to a block really goes.
 *
 * <p>A loop whose header ends in its condition is turned round: the header comes behind the rest, so that a round takes one jump, which is the
 * conditional one, instead of two.
 *
 * <pre>
 *   header: cmp i, n            jmp header
 *           jge exit      body: ...
 *   body:   ...           header: cmp i, n
 *           jmp header            jl body
 *   exit:                 exit:
 * </pre>
 *
 * <p>A block in which there is nothing but a jump that moves nothing has no code; whoever goes there goes on at once.
 */
final class BlockOrder {
    private final Allocation allocation;
    private final List<Block> order;
    private final Map<Block, Block> next = new HashMap<>();

    BlockOrder(Graph graph, Allocation allocation) {
        this.allocation = allocation;
        order = new ArrayList<>(graph.blocks());
        for (Block header : graph.blocks()) {
            if (header.isLoopHeader() && header.end() instanceof Branch && header != graph.entry()) {
                turnRound(header);
            }
        }
        order.removeIf(block -> block != graph.entry() && (destination(block) != block || isLeave(block)));
        for (int i = 1; i < order.size(); i++) {
            next.put(order.get(i - 1), order.get(i));
        }
    }

    /** The blocks that have code. */
    List<Block> blocks() {
        return order;
    }

    /** The block whose code follows; null behind the last. */
    Block after(Block block) {
        return next.get(block);
    }

    /** Where control arrives that goes to a block. */
    Block destination(Block block) {
        Block at = block;
        for (int steps = 0; steps <= order.size() && isEmptyJump(at); steps++) {
            at = ((Jump) at.end()).target();
        }
        return at;
    }

    /** Whether a block is nothing but a guard that fails: whoever goes there leaves. */
    static boolean isLeave(Block block) {
        return block.nodes().isEmpty() && block.end() instanceof Leave;
    }

    private boolean isEmptyJump(Block block) {
        Control end = block.end();
        return block.nodes().isEmpty()
                && end instanceof Jump jump
                && jump.target() != block
                && allocation.moves(jump).isEmpty();
    }

    private void turnRound(Block header) {
        int start = order.indexOf(header);
        int latch = start;
        for (Block predecessor : header.predecessors()) {
            latch = Math.max(latch, order.indexOf(predecessor));
        }
        if (latch > start) {
            order.remove(start);
            order.add(latch, header);
        }
    }
}
