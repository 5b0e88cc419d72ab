package tierup.profiler;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What was learned about one run.
 *
 * @param mode what was watched
 * @param duration of the run, in nanoseconds
 * @param cooling whether old events count less
 * @param heatTime if so, the moment for which to ask after heat
 * @param functions every function that ran
 * @param invocations their calls, from the engine's own feedback
 * @param samples what was sampled; empty if only counting
 * @param addresses program-wide addresses of their instructions
 */
public record Profile(
        Profiler.Mode mode,
        long duration,
        boolean cooling,
        long heatTime,
        List<FunctionProfile> functions,
        Map<FunctionProfile, Integer> invocations,
        SampleTable samples,
        AddressMap addresses) {

    /**
     * One instruction of one function.
     *
     * @param count executions or samples
     */
    public record Place(FunctionProfile function, int pc, long count) {}

    /** Instructions executed; 0 if only sampling. */
    public long instructions() {
        return functions.stream().mapToLong(FunctionProfile::instructions).sum();
    }

    /** Calls and loop rounds of a function, decayed if heat cools. */
    public double heat(FunctionProfile function) {
        return cooling ? function.heat().at(heatTime) : function.calls().count() + function.backEdges();
    }

    /** The functions, the one with most {@linkplain #heat heat} first; functions of equal heat stay in program order. */
    public List<FunctionProfile> hottest() {
        return functions.stream()
                .sorted(Comparator.comparingDouble((FunctionProfile f) -> -heat(f))
                        .thenComparingInt(f -> addresses.base(f.code())))
                .toList();
    }

    /** The functions that were seen in samples, the one that was seen running most often first. */
    public List<FunctionProfile> mostSampled() {
        return functions.stream()
                .filter(f -> samples.total(f) > 0)
                .sorted(Comparator.comparingInt((FunctionProfile f) -> -samples.self(f))
                        .thenComparingInt(f -> -samples.total(f))
                        .thenComparingInt(f -> addresses.base(f.code())))
                .toList();
    }

    /** A function's name and parameters. */
    public String signature(FunctionProfile function) {
        return addresses.signature(function.code());
    }

    /** Where a function's text is. */
    public String place(FunctionProfile function) {
        return addresses.place(function.code());
    }
}
