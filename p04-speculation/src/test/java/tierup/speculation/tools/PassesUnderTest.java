package tierup.speculation.tools;

import tierup.ir.Graph;
import tierup.ir.GraphText;
import tierup.ir.GraphVerifier;
import tierup.ir.evaluate.PassChecker;
import tierup.speculation.passes.Pass;
import tierup.speculation.passes.PassListener;
import tierup.speculation.passes.Pipeline;
import tierup.speculation.passes.SelectRepresentations;

/** Runs the passes on a graph, and has it verified and evaluated after each. */
final class PassesUnderTest implements PassListener {
    private final PassChecker checker;
    private String former;
    private boolean selected;
    private int number;

    private PassesUnderTest(PassChecker checker) {
        this.checker = checker;
    }

    /**
     * Runs them.
     *
     * @throws IllegalStateException if the verifier finds fault with the graph
     * @throws PassChecker.ChangedResult if a pass is wrong
     */
    static void run(Graph graph, PassChecker checker) {
        Pipeline.run(graph, new PassesUnderTest(checker));
    }

    @Override
    public void began(Graph graph) {
        verify("building the graph", graph);
        checker.begin(graph);
    }

    @Override
    public void ran(Pass pass, Graph graph, long nanos) {
        selected |= pass instanceof SelectRepresentations;
        String name = ++number + ", " + pass.name();
        verify(name, graph);
        checker.after(name, graph);
    }

    private void verify(String pass, Graph graph) {
        String text = GraphText.of(graph);
        var faults = GraphVerifier.faults(graph, selected);
        if (!faults.isEmpty()) {
            throw new IllegalStateException(
                    pass + " breaks rules: " + faults + "\nBefore:\n" + former + "\nAfter:\n" + text);
        }
        former = text;
    }
}
