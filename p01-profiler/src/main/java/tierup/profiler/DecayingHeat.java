package tierup.profiler;

/**
 * Heat that cools: a count of events in which an event of one half-life ago weighs a half, one of two half-lives ago a quarter.
 *
 * <p>The obvious way, halving every counter at every tick of a timer (HotSpot long did that, {@code -XX:CounterHalfLifeTime}), touches all
 * functions for the sake of a few. Here a counter is brought up to date when it is used: only the value and the moment it was right are kept, and
 * all events of the past cool by the same factor, so one multiplication does for all. This is the exponentially weighted
 * counter of packet schedulers and cache policies (Cormode, Shkapenyuk, Srivastava and Xu, "Forward Decay", ICDE 2009).
 */
public final class DecayingHeat {
    /** The half-life of heat that never cools. */
    public static final double FOREVER = Double.POSITIVE_INFINITY;

    private final double halfLife;
    private double value;
    private long updated;

    /**
     * No heat.
     *
     * @param halfLife in nanoseconds; {@link #FOREVER} makes this a plain counter
     */
    public DecayingHeat(double halfLife) {
        this.halfLife = halfLife;
    }

    /**
     * Adds events that happen now, each of weight 1.
     *
     * @param now in nanoseconds; not before any earlier {@code now}
     */
    public void add(long now, long events) {
        // BEGIN SOLUTION p01.7
        if (now != updated) {
            value = at(now);
            updated = now;
        }
        value += events;
        // STUB: throw new Todo("p01.7");
        // END SOLUTION p01.7
    }

    /**
     * The heat at a moment. Looking does not change anything.
     *
     * @param now in nanoseconds; not before the latest {@link #add}
     */
    public double at(long now) {
        // BEGIN SOLUTION p01.7
        return value * Math.pow(0.5, (now - updated) / halfLife);
        // STUB: throw new Todo("p01.7");
        // END SOLUTION p01.7
    }
}
