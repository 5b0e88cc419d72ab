package tierup.speculation.tier;

import java.util.Map;
import java.util.TreeMap;

/** What the tier has done so far, for statistics. */
public final class OptimizationCounts {
    int optimized;
    int guards;
    long bytes;
    long nanos;
    int failedCompilations;
    int restarts;
    int discarded;
    final Map<String, Integer> refusals = new TreeMap<>();
    final Map<String, Integer> leaving = new TreeMap<>();
    final Map<String, String> givenUp = new TreeMap<>();

    OptimizationCounts() {}

    /** How often a function was optimized, counting each time. */
    public int optimized() {
        return optimized;
    }

    /** Guards with an exit in all that code. */
    public int guards() {
        return guards;
    }

    /** Bytes of it. */
    public long bytes() {
        return bytes;
    }

    /** Nanoseconds spent in the compiler. */
    public long nanos() {
        return nanos;
    }

    /** Functions on which the compiler has failed. */
    public int failedCompilations() {
        return failedCompilations;
    }

    /** Guards that have failed: calls that began again in tier 1. */
    public int restarts() {
        return restarts;
    }

    /** How often optimized code was thrown away. */
    public int discarded() {
        return discarded;
    }

    /** By reason, how many functions were refused. */
    public Map<String, Integer> refusals() {
        return Map.copyOf(refusals);
    }

    /** By reason, how many guards have failed how often. */
    public Map<String, Integer> leaving() {
        return Map.copyOf(leaving);
    }

    /** By function, why it is not optimized again. */
    public Map<String, String> givenUp() {
        return Map.copyOf(givenUp);
    }
}
