package tierup.speculation.passes;

import tierup.ir.Graph;

/** Hears of every step of the compiler: dumps, checks, measurements. */
public interface PassListener {
    /** Hears nothing. */
    PassListener SILENT = new PassListener() {
        @Override
        public void began(Graph graph) {}

        @Override
        public void ran(Pass pass, Graph graph, long nanos) {}
    };

    /** The graph is as it was built; passes are about to begin. */
    void began(Graph graph);

    /**
     * A pass has run.
     *
     * @param graph as it is now
     * @param nanos what the pass took
     */
    void ran(Pass pass, Graph graph, long nanos);
}
