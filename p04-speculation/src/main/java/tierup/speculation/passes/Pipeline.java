package tierup.speculation.passes;

import java.util.List;
import tierup.ir.Graph;

/** What the compiler does to a graph, in order: its table of contents. */
public final class Pipeline {
    /** On values: what numbers are as words is not decided. */
    private static final List<Pass> ON_VALUES = List.of(
            new DropNeedlessGuesses(),
            new InferTypes(),
            new FoldConstants(),
            new Simplify(),
            new RemoveRedundantGuards(),
            new ValueNumbering(),
            new RemoveDeadCode(),
            new HoistFromLoopHeaders(),
            // Guards are fewer, so branches say more: of the value itself, not of one of its guards.
            new InferTypes(),
            new FoldConstants(),
            new Simplify(),
            new RemoveRedundantGuards(),
            new ValueNumbering(),
            new RemoveDeadCode());

    private static final List<Pass> SELECTION = List.of(new SelectRepresentations());

    /** On words: all nodes have machine code. */
    private static final List<Pass> ON_WORDS = List.of(
            new FoldConstants(), new Simplify(), new ReduceStrength(), new ValueNumbering(), new RemoveDeadCode());

    private Pipeline() {}

    /** All passes, in order; some come more than once. */
    public static List<Pass> passes() {
        return List.of(ON_VALUES, SELECTION, ON_WORDS).stream()
                .flatMap(List::stream)
                .toList();
    }

    /**
     * Runs all passes.
     *
     * @param graph as it was built; afterwards every node has machine code
     * @param listener hears of each
     */
    public static void run(Graph graph, PassListener listener) {
        listener.began(graph);
        run(ON_VALUES, graph, listener);
        run(SELECTION, graph, listener);
        run(ON_WORDS, graph, listener);
    }

    private static void run(List<Pass> passes, Graph graph, PassListener listener) {
        for (Pass pass : passes) {
            long begin = System.nanoTime();
            pass.run(graph);
            listener.ran(pass, graph, System.nanoTime() - begin);
        }
    }
}
