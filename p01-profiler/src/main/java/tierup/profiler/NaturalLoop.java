package tierup.profiler;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tierup.profiler.BasicBlock.EdgeKind;

/**
 * A loop as compilers define it: a header, and all blocks that can come back to it through one of its back-edges without
 * leaving by the header (Dragon Book, section 9.6.6).
 *
 * <p>The book needs dominators to tell a back-edge from any other jump upwards. Our compiler leaves no doubt: JUMP_BACK is a back-edge,
 * and nothing else jumps backward.
 *
 * @param header the block where the loop is entered
 * @param blocks indices of all its blocks, the header included
 * @param depth 1 for an outermost loop, one more for each loop around it
 */
public record NaturalLoop(BasicBlock header, BitSet blocks, int depth) {

    /** All loops of a graph, in order of their headers; back-edges to one header belong to one loop. */
    static List<NaturalLoop> find(ControlFlowGraph graph) {
        Map<Integer, BitSet> bodies = new TreeMap<>();
        for (BasicBlock block : graph.blocks()) {
            for (BasicBlock.Edge edge : graph.edges(block)) {
                if (edge.kind() == EdgeKind.BACK) {
                    int header = graph.startingAt(edge.target()).index();
                    collect(graph, block, bodies.computeIfAbsent(header, NaturalLoop::only));
                }
            }
        }
        List<NaturalLoop> loops = new ArrayList<>();
        bodies.forEach((header, body) -> {
            int depth = (int)
                    bodies.values().stream().filter(other -> other.get(header)).count();
            loops.add(new NaturalLoop(graph.blocks().get(header), body, depth));
        });
        return loops;
    }

    private static BitSet only(int block) {
        BitSet set = new BitSet();
        set.set(block);
        return set;
    }

    /** Walks backwards from the latch; the header, being in the set already, stops the walk. */
    private static void collect(ControlFlowGraph graph, BasicBlock latch, BitSet body) {
        Deque<BasicBlock> work = new ArrayDeque<>(List.of(latch));
        while (!work.isEmpty()) {
            BasicBlock block = work.pop();
            if (!body.get(block.index())) {
                body.set(block.index());
                work.addAll(graph.predecessors(block));
            }
        }
    }

    public boolean contains(BasicBlock block) {
        return blocks.get(block.index());
    }
}
