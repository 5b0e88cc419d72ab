package tierup.speculation.tools;

import java.util.ArrayList;
import java.util.List;
import tierup.ir.Graph;
import tierup.ir.GraphText;
import tierup.speculation.passes.Pass;
import tierup.speculation.passes.PassListener;
import tierup.speculation.snapshot.FunctionSnapshot;

/** One function's way through the compiler, written down. */
final class Compilation implements PassListener {
    static final String BUILD = "build";

    private final FunctionSnapshot function;
    private final List<Phase> phases = new ArrayList<>();
    private Graph graph;

    Compilation(FunctionSnapshot function) {
        this.function = function;
    }

    FunctionSnapshot function() {
        return function;
    }

    List<Phase> phases() {
        return phases;
    }

    /** The graph as the last pass has left it. */
    Graph graph() {
        return graph;
    }

    @Override
    public void began(Graph built) {
        graph = built;
        phases.add(new Phase(BUILD, 0, GraphText.of(built)));
    }

    @Override
    public void ran(Pass pass, Graph changed, long nanos) {
        String name = pass.name();
        long before = phases.stream()
                .filter(phase -> phase.name().equals(name) || phase.name().startsWith(name + " "))
                .count();
        phases.add(new Phase(before == 0 ? name : name + " " + (before + 1), nanos, GraphText.of(changed)));
    }
}
