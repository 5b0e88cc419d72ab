package tierup.profiler;

import java.util.ArrayList;
import java.util.List;
import tierup.bytecode.FunctionCode;
import tierup.bytecode.Handler;
import tierup.bytecode.Instructions;
import tierup.bytecode.Opcode;
import tierup.bytecode.OperandKind;
import tierup.profiler.BasicBlock.Edge;
import tierup.profiler.BasicBlock.EdgeKind;

/**
 * Which block can follow which: the view of a function that compilers work on.
 *
 * <p>Nearly every instruction of JavaScript can throw. If each ended its block, blocks would be one instruction long; so a block has one
 * exception edge for all its instructions together, taken from somewhere in its middle. JikesRVM introduced this
 * "factored" graph (Choi, Grove, Hind and Sarkar, "Efficient and Precise Modeling of Exceptions for the Analysis of Java
 * Programs", 1999). The price: an instruction may run less often than the leader of its block, by as many times as the block threw.
 */
public final class ControlFlowGraph {
    private final FunctionCode code;
    private final List<BasicBlock> blocks;
    private final BasicBlock[] startingAt;
    private final List<List<Edge>> edges = new ArrayList<>();
    private final List<List<BasicBlock>> predecessors = new ArrayList<>();

    private ControlFlowGraph(FunctionCode code) {
        this.code = code;
        this.blocks = BasicBlock.cut(Instructions.of(code), Leaders.of(code), code.code().length);
        this.startingAt = new BasicBlock[code.code().length];
        for (BasicBlock block : blocks) {
            startingAt[block.start()] = block;
            predecessors.add(new ArrayList<>());
        }
        for (BasicBlock block : blocks) {
            edges.add(List.copyOf(edgesFrom(code, block)));
            for (BasicBlock successor : successors(block)) {
                predecessors.get(successor.index()).add(block);
            }
        }
    }

    /**
     * The graph of one function, without those of the functions in it.
     *
     * @param code verified
     */
    public static ControlFlowGraph of(FunctionCode code) {
        return new ControlFlowGraph(code);
    }

    /**
     * The edges that leave a block, in this order: on to the next instruction, if the last one does not {@linkplain Opcode#endsBlock end
     * the block}; to the last instruction's target, if it is a jump (JUMP_BACK makes a {@link EdgeKind#BACK} edge, all others a
     * {@link EdgeKind#JUMP}); to the innermost handler that covers the block, if there is one.
     *
     * @param block a block of {@code code}: a handler covers all of it or nothing
     */
    public static List<Edge> edgesFrom(FunctionCode code, BasicBlock block) {
        // BEGIN SOLUTION p01.6
        List<Edge> edges = new ArrayList<>();
        Opcode last = code.opcodeAt(block.last());
        if (!last.endsBlock()) {
            edges.add(new Edge(EdgeKind.FALL_THROUGH, block.end()));
        }
        if (last.isJump()) {
            EdgeKind kind = last == Opcode.JUMP_BACK ? EdgeKind.BACK : EdgeKind.JUMP;
            edges.add(new Edge(kind, code.operand(block.last(), OperandKind.TARGET)));
        }
        Handler handler = code.handlerFor(block.start());
        if (handler != null) {
            edges.add(new Edge(EdgeKind.EXCEPTION, handler.target()));
        }
        return edges;
        // STUB: throw new Todo("p01.6");
        // END SOLUTION p01.6
    }

    public FunctionCode code() {
        return code;
    }

    /** All blocks in code order; the entry is the first. */
    public List<BasicBlock> blocks() {
        return blocks;
    }

    /** The block whose leader is at {@code pc}, or null. */
    public BasicBlock startingAt(int pc) {
        return startingAt[pc];
    }

    /** See {@link #edgesFrom}. */
    public List<Edge> edges(BasicBlock block) {
        return edges.get(block.index());
    }

    /** Blocks that may run right after this one, without repetition. */
    public List<BasicBlock> successors(BasicBlock block) {
        return edges(block).stream()
                .map(edge -> startingAt[edge.target()])
                .distinct()
                .toList();
    }

    /** Blocks after which this one may run. */
    public List<BasicBlock> predecessors(BasicBlock block) {
        return predecessors.get(block.index());
    }

    /** The loops, in order of their headers. */
    public List<NaturalLoop> loops() {
        return NaturalLoop.find(this);
    }
}
