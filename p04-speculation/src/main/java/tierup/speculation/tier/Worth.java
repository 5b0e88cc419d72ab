package tierup.speculation.tier;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tierup.ir.Block;
import tierup.ir.Graph;
import tierup.ir.Node;
import tierup.ir.nodes.RuntimeOperation;
import tierup.speculation.build.Refused;

/**
 * Whether optimized code is going to be faster than that of tier 1. Where nothing may be guessed, because something visible has happened before, Java carries
 * instructions out for which tier 1 has code of its own: each costs as much as some dozens of others. Loops count tenfold for each level.
 */
final class Worth {
    /** What an instruction costs that is left to Java, in nodes. */
    private static final long RUNTIME = 20;
    /** Rounds that a loop is taken to go. */
    private static final long ROUNDS = 10;
    /** More would overflow. */
    private static final int DEEPEST = 9;

    private Worth() {}

    /**
     * Sees to it that a graph is worth its machine code.
     *
     * @throws Refused if tier 1 is likely to be faster
     */
    static void require(Graph graph) {
        int[] depths = loopDepths(graph);
        long gain = 0;
        long loss = 0;
        for (Block block : graph.blocks()) {
            long weight = 1;
            for (int i = 0; i < Math.min(DEEPEST, depths[block.id()]); i++) {
                weight *= ROUNDS;
            }
            for (Node node : block.nodes()) {
                if (node instanceof RuntimeOperation) {
                    loss += weight * RUNTIME;
                } else {
                    gain += weight;
                }
            }
        }
        if (loss > gain) {
            throw new Refused("most of it would be left to Java, as it lies behind a side effect");
        }
    }

    private static int[] loopDepths(Graph graph) {
        int[] depths = new int[graph.blockCount()];
        List<Block> blocks = graph.blocks();
        for (Block header : blocks) {
            if (header.isLoopHeader()) {
                for (Block block : loopOf(header, blocks)) {
                    depths[block.id()]++;
                }
            }
        }
        return depths;
    }

    /** The blocks from which a header is reached without leaving its loop. */
    private static Set<Block> loopOf(Block header, List<Block> order) {
        Set<Block> loop = new HashSet<>(Set.of(header));
        Deque<Block> pending = new ArrayDeque<>();
        int position = order.indexOf(header);
        for (Block predecessor : header.predecessors()) {
            if (order.indexOf(predecessor) >= position) {
                pending.add(predecessor);
            }
        }
        while (!pending.isEmpty()) {
            Block block = pending.remove();
            if (loop.add(block)) {
                pending.addAll(block.predecessors());
            }
        }
        return loop;
    }
}
