package tierup.ir.nodes;

import tierup.ir.Constraints;
import tierup.ir.Effects;
import tierup.ir.Evaluation;
import tierup.ir.Node;
import tierup.ir.Representation;
import tierup.ir.Speculative;

/**
 * Leaves the optimized code unless its first input is what was guessed; its value is that input. What it makes sure of is a type mostly, and whoever
 * relies on it takes the guard's value, so that nothing can be moved in front of the guard.
 */
public abstract class Guard extends Node implements Speculative {
    private final String reason;

    /** @param reason what was guessed, for people: "int at a + b" */
    protected Guard(String reason, Node... inputs) {
        super(inputs);
        this.reason = reason;
    }

    @Override
    public String reason() {
        return reason;
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
        return Effects.GUARD;
    }

    /** Whether a value is what was guessed. */
    protected abstract boolean passes(Evaluation e, long value);

    @Override
    public final long evaluate(Evaluation e) {
        long value = e.word(input(0));
        if (!passes(e, value)) {
            throw e.exit(this);
        }
        return value;
    }

    @Override
    public final Constraints constraints() {
        return Constraints.sameAsFirst(1);
    }
}
