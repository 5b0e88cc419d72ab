package tierup.workbook.fuzz;

/** What the programs of a generator are mostly about. */
public enum Emphasis {
    /** A bit of everything. */
    BALANCED,
    /**
     * Objects and prototypes that change under running code: for engines whose inline caches believe something about
     * them.
     */
    SHAPES,
    /** Loops of numbers and elements, without calls: for compilers that guess. */
    KERNELS;

    /** How much likelier than in balanced programs the sections about changing shapes are. */
    int shapes() {
        return this == SHAPES ? 20 : 1;
    }
}
