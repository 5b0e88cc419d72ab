package tierup.ir.nodes;

import tierup.ir.Effects;
import tierup.ir.Evaluation;
import tierup.ir.Node;
import tierup.ir.Representation;

/** Calls a function: callee, {@code this}, arguments. What is no function with code of its own is left to Java. */
public final class Call extends Node {
    /** @param words callee, {@code this}, arguments */
    public Call(int pc, Node... words) {
        super(words);
        at(pc);
    }

    /** How many arguments are passed. */
    public int argumentCount() {
        return inputCount() - 2;
    }

    @Override
    public Representation representation() {
        return Representation.TAGGED;
    }

    @Override
    public Representation inputRepresentation(int input) {
        return Representation.TAGGED;
    }

    @Override
    public Effects effects() {
        return Effects.CALL;
    }

    @Override
    public String operator() {
        return "call";
    }

    @Override
    public String attributes() {
        return "@" + pc();
    }

    @Override
    public long evaluate(Evaluation e) {
        return e.askRuntime(this, inputs().stream().mapToLong(e::word).toArray());
    }
}
