package tierup.speculation.tier;

import tierup.ir.Graph;
import tierup.ir.GraphVerifier;
import tierup.speculation.passes.Pass;
import tierup.speculation.passes.PassListener;
import tierup.speculation.passes.SelectRepresentations;

/** Has a graph verified as it was built and after each pass. */
final class VerifyingListener implements PassListener {
    private boolean selected;

    @Override
    public void began(Graph graph) {
        selected = false;
        verify(graph, "as it was built");
    }

    @Override
    public void ran(Pass pass, Graph graph, long nanos) {
        selected |= pass instanceof SelectRepresentations;
        verify(graph, "after the pass " + pass.name());
    }

    private void verify(Graph graph, String when) {
        try {
            GraphVerifier.verify(graph, selected);
        } catch (IllegalStateException e) {
            throw new IllegalStateException("the graph of '" + graph.function() + "' is wrong " + when, e);
        }
    }
}
