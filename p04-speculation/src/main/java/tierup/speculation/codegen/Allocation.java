package tierup.speculation.codegen;

import java.util.List;
import tierup.ir.Jump;
import tierup.ir.Node;
import tierup.ir.Representation;

/**
 * What an allocator has decided: where the operands of every node are, and which moves bring them there. The generator of
 * code asks nothing else, so it does not know whether values live in registers or in the frame.
 *
 * <p>Around each node the code is: the moves {@link #before} it, what {@link Node#emit} emits, the moves {@link #after} it. The moves of one place are made
 * in parallel: all sources are read before any target is written.
 */
public interface Allocation {
    /**
     * A copy of a value.
     *
     * @param representation of the value
     */
    record Move(Location from, Location to, Representation representation) {}

    /** How many words of the frame it has taken, from {@link tierup.vm.memory.Frame#FIRST_LOCAL} downwards. */
    int slots();

    /** Moves that bring inputs to where they are wanted. */
    List<Move> before(Node node);

    /** Moves that bring the result to where it is going to live. */
    List<Move> after(Node node);

    /** Moves that bring the arguments of a jump to the parameters of its target. */
    List<Move> moves(Jump jump);

    /** Where an input is while the node is executed. */
    Location input(Node node, int index);

    /** Where the node leaves its result; null if it has none. */
    Location result(Node node);

    /** A general register that the node may overwrite. */
    Location.Register temporary(Node node, int number);

    /** An xmm register that the node may overwrite. */
    Location.FloatRegister floatTemporary(Node node, int number);
}
