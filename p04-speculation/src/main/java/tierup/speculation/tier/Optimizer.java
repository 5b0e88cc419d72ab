package tierup.speculation.tier;

import tierup.ir.Graph;
import tierup.speculation.build.Refused;
import tierup.speculation.snapshot.FunctionSnapshot;

/** The front and middle of the compiler: makes, of what is known of a function, a graph whose nodes all have machine code. */
@FunctionalInterface
public interface Optimizer {
    /**
     * Makes a graph.
     *
     * @throws Refused if the function is one that this compiler does not take
     */
    Graph optimize(FunctionSnapshot function);
}
