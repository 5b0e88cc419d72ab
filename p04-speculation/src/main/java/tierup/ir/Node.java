package tierup.ir;

import java.util.Arrays;
import java.util.List;

/**
 * An operation of a graph, and the value that it computes. A class for each kind of node states all that there is to know about it; none is
 * longer than a page.
 *
 * <p>A node whose value is known by other means is {@linkplain #replaceBy replaced}: whoever has it as an input sees the other one from then
 * on. So no node has to know its users. A guard is a node whose value is its first input, known to be what was asked: what relies on
 * the guard takes the guard's value, and no schedule can put it in front of the guard.
 */
public abstract class Node {
    private final Node[] inputs;
    private int id = -1;
    private int pc = -1;
    private Type type;
    private Node replacement;

    protected Node(Node... inputs) {
        this.inputs = inputs;
    }

    // -- what it is -------------------------------------------------------------------------------

    /** What its value looks like. */
    public abstract Representation representation();

    /** What an input has to look like. */
    public abstract Representation inputRepresentation(int input);

    /** Whether all that it sees of an input is the number modulo 2^32, as ToInt32 makes it, although the input is no int32 maybe. */
    public boolean truncates(int input) {
        return false;
    }

    /** What it can do, and depends on; {@link Effects#NONE} for a function of its inputs. */
    public Effects effects() {
        return Effects.NONE;
    }

    /** Which values it can have, judged by the types of its inputs: its transfer function. Never {@link Type#NOTHING} for inputs that have values. */
    public Type inferType() {
        return switch (representation()) {
            case INT32 -> Type.INT32;
            case FLOAT64 -> Type.NUMBER;
            case BOOL -> Type.BOOL;
            default -> Type.ANY;
        };
    }

    /** Its name in printed graphs: "int32.add", "check.int". */
    public abstract String operator();

    /** What distinguishes it from others of its class besides its inputs, as printed: "#3", "slot 16"; or "". Nodes of one class with equal operators, attributes and inputs compute the same. */
    public String attributes() {
        return "";
    }

    /**
     * Computes its value.
     *
     * @return the word: of TAGGED a value, of INT32 the sign-extended int, of FLOAT64 the raw bits, of BOOL 0 or 1
     */
    public abstract long evaluate(Evaluation e);

    /** Where {@link #emit} wants its inputs and leaves its result. */
    public Constraints constraints() {
        throw new UnsupportedOperationException(
                operator() + " has no machine code: representations are to be selected first");
    }

    /** Emits its machine code. */
    public void emit(Emission e) {
        throw new UnsupportedOperationException(
                operator() + " has no machine code: representations are to be selected first");
    }

    // -- inputs -----------------------------------------------------------------------------------

    public final int inputCount() {
        return inputs.length;
    }

    public final Node input(int index) {
        Node input = inputs[index];
        if (input.replacement != null) {
            input = input.resolve();
            inputs[index] = input;
        }
        return input;
    }

    public final List<Node> inputs() {
        for (int i = 0; i < inputs.length; i++) {
            input(i);
        }
        return List.of(inputs);
    }

    public final void setInput(int index, Node input) {
        inputs[index] = input;
    }

    /** Has all who use this one use another instead. It is then to be taken out of its block. */
    public final void replaceBy(Node other) {
        if (other.resolve() == this) {
            throw new IllegalArgumentException(this + " would replace itself");
        }
        replacement = other;
    }

    public final boolean isReplaced() {
        return replacement != null;
    }

    /** This node, or what stands in its place. */
    public final Node resolve() {
        Node node = this;
        while (node.replacement != null) {
            node = node.replacement;
        }
        return node;
    }

    // -- place ------------------------------------------------------------------------------------

    /** Its number in the graph, in the order in which nodes were made. */
    public final int id() {
        return id;
    }

    final void setId(int number) {
        id = number;
    }

    /** Offset of the bytecode that it was made for; -1 if there is none. */
    public final int pc() {
        return pc;
    }

    public final Node at(int bytecode) {
        pc = bytecode;
        return this;
    }

    /** Which values it can have, as far as has been found out: what {@link #inferType} says when somebody asks first, until a pass knows better. */
    public final Type type() {
        if (type == null) {
            type = inferType();
        }
        return type;
    }

    /** @param known null to forget what was known */
    public final void setType(Type known) {
        type = known;
    }

    // -- comparing and printing -------------------------------------------------------------------

    /** Whether another node computes the same, if both are where what they read is the same. */
    public final boolean isSameOperation(Node other) {
        return getClass() == other.getClass()
                && operator().equals(other.operator())
                && inputs.length == other.inputs.length
                && inputs().equals(other.inputs())
                && attributes().equals(other.attributes());
    }

    /** Goes with {@link #isSameOperation}. */
    public final int operationHash() {
        return 31 * (31 * operator().hashCode() + inputs().hashCode())
                + attributes().hashCode();
    }

    /** Its name in printed graphs: "v12". */
    public final String name() {
        return "v" + id;
    }

    /** As a line of a printed graph, without type: "v12 = int32.add v3, v4". */
    @Override
    public final String toString() {
        StringBuilder text = new StringBuilder();
        if (representation() != Representation.NONE) {
            text.append(name()).append(" = ");
        }
        text.append(operator());
        if (!attributes().isEmpty()) {
            text.append(' ').append(attributes());
        }
        String separator = " ";
        for (Node input : Arrays.asList(inputs)) {
            text.append(separator).append(input == null ? "?" : input.resolve().name());
            separator = ", ";
        }
        return text.toString();
    }
}
