package tierup.profiler;

import java.util.List;
import java.util.Optional;
import tierup.profiler.FunctionProfile.Loop;

/**
 * Says which functions are worth compiling, and what gave them away.
 *
 * <p>Every function has several tripwires: one on its calls, one on each of its loops. What matters is which was tripped
 * <em>first</em>, for that is the moment at which an engine would have compiled it. A recursive function without a loop can only
 * trip by its calls; a script's main loop only by its rounds.
 */
public final class Advisor {

    /** What made a function hot. */
    public sealed interface Trigger {
        /** When, in nanoseconds. */
        long time();
    }

    /** It was called more often than the threshold. */
    public record Calls(long time) implements Trigger {}

    /**
     * A loop went round more often than the threshold.
     *
     * @param header offset of the loop's first instruction
     */
    public record Rounds(int header, long time) implements Trigger {}

    private Advisor() {}

    /**
     * The tripwire of a function that was tripped first. Where two were tripped in the same nanosecond, the call counter
     * is preferred to a loop, and an earlier loop to a later one.
     *
     * @param calls how often the function was called
     * @param loops its loops that have gone round, in code order
     * @return nothing, if none was tripped: the function is cold
     */
    public static Optional<Trigger> triggerOf(TripCounter calls, List<Loop> loops) {
        // BEGIN SOLUTION p01.4
        Trigger first = null;
        if (calls.hasTripped()) {
            first = new Calls(calls.tripTime());
        }
        for (Loop loop : loops) {
            TripCounter rounds = loop.rounds();
            if (rounds.hasTripped() && (first == null || rounds.tripTime() < first.time())) {
                first = new Rounds(loop.header(), rounds.tripTime());
            }
        }
        return Optional.ofNullable(first);
        // STUB: throw new Todo("p01.4");
        // END SOLUTION p01.4
    }

    /** The tripwire of a profiled function that was tripped first. */
    static Optional<Trigger> triggerOf(FunctionProfile function) {
        return triggerOf(function.calls(), function.loops());
    }

    /**
     * Whether compiled code would have to be entered in the middle of a loop: the function is being executed for the first and
     * only time, so there will be no next call at which it could start (the case for on-stack replacement).
     */
    public static boolean needsOnStackReplacement(TripCounter calls, Trigger trigger) {
        // BEGIN SOLUTION p01.4
        return trigger instanceof Rounds && calls.count() == 1;
        // STUB: throw new Todo("p01.4");
        // END SOLUTION p01.4
    }
}
