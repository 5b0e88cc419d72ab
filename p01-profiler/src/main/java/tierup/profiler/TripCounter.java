package tierup.profiler;

/**
 * A counter with a tripwire: it remembers when it first exceeded its threshold.
 *
 * <p>Invariant: {@link #tripTime} is {@link #NEVER} as long as {@code count <= threshold}, and never changes again once it is set. The
 * clock is read at that moment only: a reading costs more than the event that is being counted.
 */
public final class TripCounter {
    /** The trip time of a counter that has not tripped. */
    public static final long NEVER = -1;

    private final long threshold;
    private final Clock clock;
    private long count;
    private long tripTime = NEVER;

    /**
     * A counter at 0.
     *
     * @param threshold the highest count that is not hot
     * @param clock what the time of the trip is read from
     */
    public TripCounter(long threshold, Clock clock) {
        this.threshold = threshold;
        this.clock = clock;
    }

    /** A counter in a known state, for tests of what reads it. */
    static TripCounter in(long count, long tripTime) {
        return in(0, count, tripTime);
    }

    /** The same, with a threshold. */
    static TripCounter in(long threshold, long count, long tripTime) {
        TripCounter counter = new TripCounter(threshold, () -> tripTime);
        counter.count = count;
        counter.tripTime = tripTime;
        return counter;
    }

    /** Counts one event; the first one beyond the threshold sets {@link #tripTime}. */
    public void increment() {
        // BEGIN SOLUTION p01.1
        count++;
        if (count > threshold && tripTime == NEVER) {
            tripTime = clock.nanos();
        }
        // STUB: throw new Todo("p01.1");
        // END SOLUTION p01.1
    }

    /** Events so far. */
    public long count() {
        return count;
    }

    public long threshold() {
        return threshold;
    }

    /** Whether the threshold has been exceeded. */
    public boolean hasTripped() {
        return tripTime != NEVER;
    }

    /** When the threshold was exceeded, in nanoseconds of the clock, or {@link #NEVER}. */
    public long tripTime() {
        return tripTime;
    }
}
