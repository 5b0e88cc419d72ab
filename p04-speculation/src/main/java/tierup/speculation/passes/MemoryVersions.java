package tierup.speculation.passes;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import tierup.ir.Block;
import tierup.ir.Dominators;
import tierup.ir.Effects.Heap;
import tierup.ir.Graph;
import tierup.ir.Node;

/**
 * Which state memory is in, as a number for each of its parts: two reads of a part with the same number have the same result. For a walk down the dominator
 * tree. A write gives the parts that it changes a new number. A block begins with the numbers at the end of its immediate dominator, but for
 * what a block in between writes, on any path: in a loop, the loop's whole body is in between.
 */
final class MemoryVersions {
    private static final int PARTS = Integer.bitCount(Heap.EVERYTHING);

    private final Dominators dominators;
    private final int[] writes;
    private final boolean anyWrites;
    private final int[][] atEnd;
    private final int[] seenFor;
    private int[] now = new int[PARTS];
    private int last;

    MemoryVersions(Graph graph, Dominators dominators) {
        this.dominators = dominators;
        this.writes = new int[graph.blockCount()];
        this.atEnd = new int[graph.blockCount()][];
        this.seenFor = new int[graph.blockCount()];
        Arrays.fill(seenFor, -1);
        int all = 0;
        for (Block block : graph.blocks()) {
            for (Node node : block.nodes()) {
                writes[block.id()] |= node.effects().writes();
            }
            all |= writes[block.id()];
        }
        anyWrites = all != 0;
    }

    /** What a block's nodes write. */
    int writes(Block block) {
        return writes[block.id()];
    }

    void enter(Block block) {
        Block above = dominators.immediate(block);
        if (!anyWrites || above == null) {
            return;
        }
        now = atEnd[above.id()].clone();
        advance(writesBetween(above, block));
    }

    /** Goes on behind a node. */
    void pass(Node node) {
        if (anyWrites) {
            advance(node.effects().writes());
        }
    }

    void leave(Block block) {
        atEnd[block.id()] = now;
    }

    /** A number that is the same for two reads of the same parts if nobody has written there in between. */
    long version(int parts) {
        long version = 0;
        for (int i = 0; parts != 0 && i < PARTS; i++) {
            if ((parts >> i & 1) != 0) {
                version = version * 1_000_003 + now[i];
            }
        }
        return version;
    }

    private void advance(int parts) {
        if (parts == 0) {
            return;
        }
        last++;
        for (int i = 0; i < PARTS; i++) {
            if ((parts >> i & 1) != 0) {
                now[i] = last;
            }
        }
    }

    /** Backwards from a block to its immediate dominator. The block itself is in between if it is in a loop that the dominator is outside of. */
    private int writesBetween(Block above, Block block) {
        int written = 0;
        Deque<Block> open = new ArrayDeque<>(block.predecessors());
        while (!open.isEmpty()) {
            Block between = open.pop();
            if (between != above && seenFor[between.id()] != block.id()) {
                seenFor[between.id()] = block.id();
                written |= writes[between.id()];
                open.addAll(between.predecessors());
            }
        }
        return written;
    }
}
