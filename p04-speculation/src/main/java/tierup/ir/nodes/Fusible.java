package tierup.ir.nodes;

import tierup.ir.Emission;

/** A comparison that can end in a jump instead of a boolean. */
public interface Fusible {
    /**
     * Emits the comparison and the jumps.
     *
     * @param branch the only one that needs the answer
     */
    void emitBranch(Emission e, Branch branch);
}
