package tierup.profiler;

/**
 * A clock that costs one load to read: another thread advances it about once a millisecond.
 *
 * <p>Linux has the same idea in {@code CLOCK_MONOTONIC_COARSE}, the kernel's tick. Good enough wherever milliseconds do
 * not matter, as in decay with a half-life of seconds.
 */
public final class CoarseClock implements Clock, AutoCloseable {
    private static final long TICK_MILLIS = 1;

    private final Clock precise = Clock.precise();
    private final Thread thread = new Thread(this::advance, "tierup-clock");
    private volatile long now;

    /** Starts the clock. */
    public CoarseClock() {
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public long nanos() {
        return now;
    }

    private void advance() {
        try {
            while (true) {
                Thread.sleep(TICK_MILLIS);
                now = precise.nanos();
            }
        } catch (InterruptedException e) {
            now = precise.nanos();
        }
    }

    /** Stops the clock at the present moment. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
