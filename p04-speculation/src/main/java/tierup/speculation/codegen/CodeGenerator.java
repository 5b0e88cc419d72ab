package tierup.speculation.codegen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.asm.MachineCode;
import tierup.ir.Block;
import tierup.ir.Graph;
import tierup.ir.Node;
import tierup.ir.nodes.Branch;
import tierup.ir.nodes.Fusible;
import tierup.machine.GuardExits;

/**
 * Makes machine code of a graph whose nodes all have some, once an allocator has decided where values are: the frame, then the blocks one by one, then what is
 * out of line, then the exits of guards. What a node's code is only the node knows.
 */
public final class CodeGenerator {
    private final Assembler a = new Assembler();
    private final Allocation allocation;
    private final Target target;
    private final FusedConditions fused;
    private final BlockOrder order;
    private final MoveEmitter moves = new MoveEmitter(a);
    private final FrameCode frame;
    private final Map<Block, Label> labels = new HashMap<>();
    private final Map<Node, Label> exits = new HashMap<>();
    private final List<Node> guards = new ArrayList<>();
    private final NodeOffsets.Builder offsets = new NodeOffsets.Builder();
    private Block block;

    private CodeGenerator(Graph graph, Allocation allocation, Target target) {
        this.allocation = allocation;
        this.target = target;
        this.fused = new FusedConditions(graph);
        this.order = new BlockOrder(graph, allocation);
        this.frame = new FrameCode(a, target, allocation.slots(), mostPushed(graph));
    }

    /** Generates the code. */
    public static GeneratedCode generate(Graph graph, Allocation allocation, Target target) {
        requireWords(graph);
        return new CodeGenerator(graph, allocation, target).generate();
    }

    /** A node that gets a word of another representation than it wants would compute with garbage, and might crash. */
    private static void requireWords(Graph graph) {
        for (Block block : graph.blocks()) {
            block.nodes().forEach(CodeGenerator::requireWords);
            requireWords(block.end());
        }
    }

    private static void requireWords(Node node) {
        for (int i = 0; i < node.inputCount(); i++) {
            if (node.input(i).representation() != node.inputRepresentation(i)) {
                throw new IllegalStateException(node + " wants a word that is " + node.inputRepresentation(i) + ", and "
                        + node.input(i).name() + " is " + node.input(i).representation());
            }
        }
    }

    private static int mostPushed(Graph graph) {
        int most = 0;
        for (Block block : graph.blocks()) {
            for (Node node : block.nodes()) {
                most = Math.max(most, node.inputCount());
            }
            most = Math.max(most, block.end().inputCount());
        }
        return most;
    }

    private GeneratedCode generate() {
        frame.emitPrologue();
        for (Block next : order.blocks()) {
            block = next;
            a.bind(labelOf(block));
            for (Node node : block.nodes()) {
                if (!Constants.isConstant(node) && !fused.contains(node)) {
                    emit(node);
                }
            }
            emitEnd();
        }
        offsets.add(a.instructionCount(), "");
        a.emitOutOfLine();
        GuardExits calls = new GuardExits(target.exits().deoptimize());
        List<GeneratedCode.GuardPoint> points = new ArrayList<>();
        for (Node guard : guards) {
            start(guard);
            a.bind(exits.get(guard));
            calls.emit(a);
            points.add(GeneratedCode.GuardPoint.of(guard));
        }
        a.shortenJumps();
        MachineCode code = a.finish();
        return new GeneratedCode(code, calls.table(), points, offsets.build(code));
    }

    private void start(Node node) {
        a.setBytecode(node.pc());
        offsets.add(a.instructionCount(), node);
        if (target.annotated()) {
            a.comment(node.toString());
        }
    }

    private void emit(Node node) {
        start(node);
        moves.emit(allocation.before(node));
        node.emit(new NodeEmission(this, node));
        moves.emit(allocation.after(node));
    }

    private void emitEnd() {
        Node condition = fused.of(block.end());
        if (condition == null) {
            emit(block.end());
            return;
        }
        start(condition);
        moves.emit(allocation.before(condition));
        ((Fusible) condition).emitBranch(new NodeEmission(this, condition), (Branch) block.end());
    }

    private Label labelOf(Block wanted) {
        return labels.computeIfAbsent(wanted, b -> new Label(b.name()));
    }

    // -- for the nodes -----------------------------------------------------------------------------

    Assembler assembler() {
        return a;
    }

    Allocation allocation() {
        return allocation;
    }

    Target target() {
        return target;
    }

    FrameCode frame() {
        return frame;
    }

    MoveEmitter moves() {
        return moves;
    }

    Label exit(Node guard) {
        return exits.computeIfAbsent(guard, node -> {
            guards.add(node);
            return new Label("leave: " + node.name());
        });
    }

    Label label(Block wanted) {
        Block destination = order.destination(wanted);
        return BlockOrder.isLeave(destination) ? exit(destination.end()) : labelOf(destination);
    }

    boolean isNext(Block wanted) {
        return order.after(block) == order.destination(wanted);
    }
}
