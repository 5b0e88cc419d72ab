package tierup.launch;

import java.util.concurrent.locks.LockSupport;
import tierup.vm.running.RunLoop;

/** A thread that interrupts the running program: periodically for a sample, and once when its time is up. */
public final class InterruptTimer implements AutoCloseable {
    /** A period or a limit that never comes. */
    public static final long NEVER = Long.MAX_VALUE;

    private final RunLoop loop;
    private final long period;
    private final long deadline;
    private final long start = System.nanoTime();
    private final Thread thread = new Thread(this::tick, "tierup-timer");
    private volatile boolean closed;
    private volatile int asked;

    /**
     * Starts the timer; its thread exists only if there is something to wait for.
     *
     * @param period nanoseconds between samples, or {@link #NEVER}
     * @param deadline nanoseconds from now until the program must stop, or {@link #NEVER}
     */
    public InterruptTimer(RunLoop loop, long period, long deadline) {
        this.loop = loop;
        this.period = period;
        this.deadline = deadline;
        thread.setDaemon(true);
        if (period != NEVER || deadline != NEVER) {
            thread.start();
        }
    }

    private void tick() {
        while (!closed) {
            LockSupport.parkNanos(Math.min(period, deadline - elapsed()));
            if (hasExpired()) {
                loop.interrupt(RunLoop.STOP);
                return;
            }
            if (period != NEVER && !closed) {
                loop.interrupt(RunLoop.SAMPLE);
                asked++;
            }
        }
    }

    /** Whether the program has been told to stop. */
    public boolean hasExpired() {
        return elapsed() >= deadline;
    }

    private long elapsed() {
        return System.nanoTime() - start;
    }

    /** How often a sample has been asked for. */
    public int asked() {
        return asked;
    }

    /** Ends the timer; when this returns, the engine may be closed. */
    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
