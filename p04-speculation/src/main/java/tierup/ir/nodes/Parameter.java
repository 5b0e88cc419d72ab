package tierup.ir.nodes;

import tierup.ir.Constraints;
import tierup.ir.Constraints.Output;
import tierup.ir.Emission;
import tierup.ir.Evaluation;
import tierup.ir.Node;
import tierup.ir.Representation;
import tierup.ir.Type;

/** What the caller passed: an argument (undefined where there are fewer), {@code this}, the function itself, new.target, the context it closes over. */
public final class Parameter extends Node {
    /** Which word of the call. */
    public enum Which {
        ARGUMENT,
        THIS,
        FUNCTION,
        NEW_TARGET,
        CONTEXT
    }

    private final Which which;
    private final int number;

    /** @param number of an ARGUMENT, from 0; of others 0 */
    public Parameter(Which which, int number) {
        this.which = which;
        this.number = number;
    }

    public Which which() {
        return which;
    }

    public int number() {
        return number;
    }

    @Override
    public Representation representation() {
        return Representation.TAGGED;
    }

    @Override
    public Representation inputRepresentation(int input) {
        throw new IllegalArgumentException("a parameter has no inputs");
    }

    @Override
    public Type inferType() {
        return which == Which.FUNCTION ? Type.of(Type.OBJECT) : Type.ANY;
    }

    @Override
    public String operator() {
        return "parameter";
    }

    @Override
    public String attributes() {
        return which == Which.ARGUMENT ? Integer.toString(number) : which.name().toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public long evaluate(Evaluation e) {
        return switch (which) {
            case ARGUMENT -> e.argument(number);
            case THIS -> e.receiver();
            case FUNCTION -> e.callee();
            case NEW_TARGET -> e.newTarget();
            case CONTEXT -> e.load(e.callee() + tierup.vm.memory.Cell.FUNCTION_CONTEXT, 8);
        };
    }

    @Override
    public Constraints constraints() {
        return Constraints.of(Output.REGISTER);
    }

    @Override
    public void emit(Emission e) {
        e.loadParameter(this);
    }
}
