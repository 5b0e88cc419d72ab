package tierup.speculation.tier;

import tierup.ir.Graph;
import tierup.speculation.build.GraphBuilder;
import tierup.speculation.snapshot.FunctionSnapshot;

/** The compiler of this module in front of its code generator: builds a graph, then has the passes work on it. */
public final class GraphCompiler implements Optimizer {
    @Override
    public Graph optimize(FunctionSnapshot function) {
        Graph graph = GraphBuilder.build(function);
        Worth.require(graph);
        return graph;
    }
}
