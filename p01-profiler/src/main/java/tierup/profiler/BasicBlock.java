package tierup.profiler;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A basic block: instructions that are entered at the first only and, unless one of them throws, left at the last only.
 * So all of them are executed equally often, and one number is the heat of them all.
 *
 * @param index position in {@link ControlFlowGraph#blocks}
 * @param pcs offsets of its instructions, ascending, at least one
 * @param end offset behind its last instruction
 */
public record BasicBlock(int index, List<Integer> pcs, int end) {
    public BasicBlock {
        pcs = List.copyOf(pcs);
    }

    /** Offset of the leader. */
    public int start() {
        return pcs.get(0);
    }

    /** Offset of the last instruction. */
    public int last() {
        return pcs.get(pcs.size() - 1);
    }

    /** The name in listings: B0, B1, ... */
    public String name() {
        return "B" + index;
    }

    /** How a block leads to another one. */
    public enum EdgeKind {
        /** On to the next instruction. */
        FALL_THROUGH("falls through"),
        /** Forward jump, conditional or not. */
        JUMP("jumps"),
        /** The jump from the end of a loop to its header. */
        BACK("goes round"),
        /** To the handler, from any instruction of the block. */
        EXCEPTION("throws");

        private final String verb;

        EdgeKind(String verb) {
            this.verb = verb;
        }

        /** What the block does, for listings. */
        public String verb() {
            return verb;
        }
    }

    /**
     * An edge of the graph.
     *
     * @param target offset of the first instruction of the block it leads to
     */
    public record Edge(EdgeKind kind, int target) {}

    /** Cuts the instructions of a function before each leader. */
    static List<BasicBlock> cut(Iterable<Integer> instructions, Set<Integer> leaders, int codeLength) {
        List<BasicBlock> blocks = new ArrayList<>();
        List<Integer> pcs = new ArrayList<>();
        for (int pc : instructions) {
            if (leaders.contains(pc) && !pcs.isEmpty()) {
                blocks.add(new BasicBlock(blocks.size(), pcs, pc));
                pcs = new ArrayList<>();
            }
            pcs.add(pc);
        }
        blocks.add(new BasicBlock(blocks.size(), pcs, codeLength));
        return blocks;
    }
}
