package tierup.ir.nodes;

import tierup.ir.Effects;
import tierup.ir.Node;
import tierup.ir.Representation;
import tierup.ir.Speculative;

/** A conversion that is a guard, unless it is known that nothing can go wrong. */
public abstract class CheckedConversion extends Conversion implements Speculative {
    private final String reason;

    /** @param reason what is guessed, for people; null if it is known */
    protected CheckedConversion(Representation from, Representation to, String reason, Node value) {
        super(from, to, value);
        this.reason = reason;
    }

    public final boolean isChecked() {
        return reason != null;
    }

    @Override
    public final String reason() {
        return reason;
    }

    @Override
    public final Effects effects() {
        return isChecked() ? Effects.GUARD : Effects.NONE;
    }

    @Override
    public String attributes() {
        return isChecked() ? "checked" : "";
    }
}
