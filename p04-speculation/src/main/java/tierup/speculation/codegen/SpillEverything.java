package tierup.speculation.codegen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tierup.ir.Graph;
import tierup.ir.Jump;
import tierup.ir.Node;
import tierup.speculation.codegen.Location.FloatRegister;
import tierup.speculation.codegen.Location.Register;
import tierup.speculation.codegen.Location.Rematerialized;

/**
 * The allocator that decides nothing: every value lives in the frame. A node's inputs are loaded, it is executed, its result is
 * stored. That costs loads and stores, which the processor forwards to each other in four or five cycles, and it leaves no question open: so it is
 * where a wrong result of a better allocator is looked for. (JikesRVM and B3 keep such a twin.)
 */
public final class SpillEverything implements Allocation {
    private final FrameLayout layout;
    private final Map<Node, NodeRegisters> registers = new HashMap<>();

    /** @param graph whose nodes all have machine code */
    public SpillEverything(Graph graph) {
        layout = new FrameLayout(graph, new FusedConditions(graph));
    }

    private NodeRegisters of(Node node) {
        NodeRegisters known = registers.get(node);
        if (known == null) {
            known = new NodeRegisters(node, this::home);
            registers.put(node, known);
        }
        return known;
    }

    private Location home(Node value) {
        Node origin = FrameLayout.origin(value);
        return Constants.isConstant(origin) ? new Rematerialized(origin) : layout.slot(origin);
    }

    @Override
    public int slots() {
        return layout.size();
    }

    @Override
    public List<Move> before(Node node) {
        if (node instanceof Jump) {
            return List.of();
        }
        List<Move> moves = new ArrayList<>();
        for (int i = 0; i < node.inputCount(); i++) {
            Location place = input(node, i);
            if (place instanceof Register || place instanceof FloatRegister) {
                Move move = new Move(home(node.input(i)), place, node.inputRepresentation(i));
                if (!moves.contains(move)) {
                    moves.add(move);
                }
            }
        }
        return moves;
    }

    @Override
    public List<Move> after(Node node) {
        return layout.isStored(node)
                ? List.of(new Move(result(node), layout.slot(node), node.representation()))
                : List.of();
    }

    @Override
    public List<Move> moves(Jump jump) {
        List<Move> moves = new ArrayList<>();
        for (int i = 0; i < jump.inputCount(); i++) {
            Node parameter = jump.target().parameters().get(i);
            Location from = home(jump.input(i));
            Location to = layout.slot(parameter);
            if (!from.equals(to)) {
                moves.add(new Move(from, to, parameter.representation()));
            }
        }
        return moves;
    }

    @Override
    public Location input(Node node, int index) {
        return of(node).inputs[index];
    }

    @Override
    public Location result(Node node) {
        return of(node).result;
    }

    @Override
    public Register temporary(Node node, int number) {
        return of(node).temporaries.get(number);
    }

    @Override
    public FloatRegister floatTemporary(Node node, int number) {
        return of(node).floatTemporaries.get(number);
    }
}
