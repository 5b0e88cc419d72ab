package tierup.ir;

/** A node that leaves the optimized code unless something is as it was guessed, and says what in words. */
public interface Speculative {
    /** What was guessed, for people: "int at a + b"; null if the node has nothing to guess, as all is known. */
    String reason();
}
