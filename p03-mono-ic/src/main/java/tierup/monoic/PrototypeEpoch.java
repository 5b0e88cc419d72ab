package tierup.monoic;

import tierup.vm.code.Assumptions;
import tierup.vm.shapes.PrototypeValidity;

/**
 * The simplest way to know that no prototype has changed: one assumption for all of them.
 *
 * <p>A cached method is right for as long as nobody touches any prototype anywhere. That sounds rash and is nearly
 * always true: programs set up their classes first and then run. The price is that one late addition to one prototype
 * makes every site of the engine that relies on a prototype miss once. Hidden classes (p12) bring a cell for each
 * prototype.
 */
public final class PrototypeEpoch extends PrototypeValidity {
    private static final int NONE = 0;

    private final Assumptions assumptions;
    private int current = NONE;

    public PrototypeEpoch(Assumptions assumptions) {
        this.assumptions = assumptions;
    }

    /** The present epoch, whoever asks; a new one begins when somebody asks after the last has ended. */
    @Override
    public int assumptionFor(long prototype) {
        // BEGIN SOLUTION p03.4
        if (current == NONE) {
            current = assumptions.make();
        }
        return current;
        // STUB: throw new Todo("p03.4");
        // END SOLUTION p03.4
    }

    /** Ends the epoch, if anybody relies on it. */
    @Override
    public void changed(long prototype) {
        // BEGIN SOLUTION p03.4
        if (current != NONE) {
            assumptions.fail(current);
            current = NONE;
        }
        // STUB: throw new Todo("p03.4");
        // END SOLUTION p03.4
    }
}
