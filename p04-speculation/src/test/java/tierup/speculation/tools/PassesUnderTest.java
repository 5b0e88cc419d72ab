package tierup.speculation.tools;

import tierup.ir.Graph;
import tierup.ir.GraphVerifier;
import tierup.ir.evaluate.PassChecker;
import tierup.speculation.passes.InferTypes;

final class PassesUnderTest {
    static void run(Graph graph, PassChecker checker) {
        new InferTypes().run(graph);
        GraphVerifier.verify(graph, false);
        checker.after("infer types", graph);
    }
}
