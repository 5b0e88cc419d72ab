package tierup.speculation.tier;

import tierup.ir.Graph;
import tierup.speculation.build.GraphBuilder;
import tierup.speculation.passes.PassListener;
import tierup.speculation.passes.Pipeline;
import tierup.speculation.snapshot.FunctionSnapshot;
import tierup.vm.memory.Memory;

/** The compiler of this module in front of its code generator: builds a graph, then has the passes work on it. */
public final class GraphCompiler implements Optimizer {
    private final PassListener listener;

    /** In checked mode, graphs are verified after each pass. */
    public GraphCompiler() {
        this(Memory.CHECKED ? new VerifyingListener() : PassListener.SILENT);
    }

    /** @param listener hears of each pass */
    public GraphCompiler(PassListener listener) {
        this.listener = listener;
    }

    @Override
    public Graph optimize(FunctionSnapshot function) {
        Graph graph = GraphBuilder.build(function);
        Pipeline.run(graph, listener);
        Worth.require(graph);
        return graph;
    }
}
