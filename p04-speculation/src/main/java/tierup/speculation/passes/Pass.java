package tierup.speculation.passes;

import tierup.ir.Graph;

/** One step of the compiler over a graph. It keeps no state of its own from one graph to the next. */
public interface Pass {
    /** What it does, as a verb: "infer types". */
    String name();

    /** Improves a graph in place. @return whether anything has changed */
    boolean run(Graph graph);
}
