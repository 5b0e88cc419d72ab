package tierup.profiler;

/**
 * The time since a profile began, in nanoseconds.
 *
 * <p>A seam with two uses: {@link #precise} is read at the few moments that a report names, {@link CoarseClock} at every call and loop
 * round, where a real clock (20 to 30 ns a reading) would cost more than what it measures.
 */
@FunctionalInterface
public interface Clock {
    /** Nanoseconds since the clock was made; never goes back. */
    long nanos();

    /** The system's monotonic clock, counting from now. */
    static Clock precise() {
        long start = System.nanoTime();
        return () -> System.nanoTime() - start;
    }
}
