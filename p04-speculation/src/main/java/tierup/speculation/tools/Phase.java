package tierup.speculation.tools;

/**
 * A graph as it was after a pass.
 *
 * @param name of the pass
 * @param nanos what the pass took; 0 if nobody has measured
 * @param graph as {@link tierup.ir.GraphText} prints it
 */
public record Phase(String name, long nanos, String graph) {}
