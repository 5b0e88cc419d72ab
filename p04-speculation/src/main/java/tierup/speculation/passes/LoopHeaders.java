package tierup.speculation.passes;

import tierup.ir.Block;
import tierup.ir.Graph;

/** Keeps the marks of loops' headers true where edges have changed. */
final class LoopHeaders {
    private LoopHeaders() {}

    /** @param graph in reverse postorder, in which an edge that does not go forward goes back to a header */
    static void mark(Graph graph) {
        boolean[] seen = new boolean[graph.blockCount()];
        graph.blocks().forEach(block -> block.setLoopHeader(false));
        for (Block block : graph.blocks()) {
            seen[block.id()] = true;
            for (Block successor : block.successors()) {
                if (seen[successor.id()]) {
                    successor.setLoopHeader(true);
                }
            }
        }
    }
}
