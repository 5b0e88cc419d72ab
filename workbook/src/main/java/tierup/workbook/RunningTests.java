package tierup.workbook;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which threads are in a test's method at this moment.
 *
 * <p>JUnit gives up on a test that has had its time, but cannot end its thread: it goes on, while the test's resources
 * are closed and the next test runs. Whoever owns memory outside the Java heap must not take it away from under such a
 * thread, for that would be the end of the JVM and of all tests that follow.
 */
public final class RunningTests {
    private static final Set<Thread> THREADS = ConcurrentHashMap.newKeySet();

    private static final Deque<Runnable> WAITING = new ArrayDeque<>();

    private RunningTests() {}

    /** Says that the calling thread begins a test's method. */
    public static void begin() {
        THREADS.add(Thread.currentThread());
    }

    /** Says that it has come out. */
    public static void end() {
        THREADS.remove(Thread.currentThread());
        runWaiting();
    }

    /**
     * Has something done as soon as no thread other than the one that is active then is in a test's method: now, or when a
     * test ends.
     */
    public static void whenNoneIsElsewhere(Runnable action) {
        synchronized (WAITING) {
            WAITING.add(action);
        }
        runWaiting();
    }

    private static void runWaiting() {
        synchronized (WAITING) {
            while (!WAITING.isEmpty() && !elsewhere()) {
                WAITING.remove().run();
            }
        }
    }

    /** Whether a thread other than the calling one is in a test's method. */
    private static boolean elsewhere() {
        THREADS.removeIf(thread -> !thread.isAlive());
        return THREADS.size() > (THREADS.contains(Thread.currentThread()) ? 1 : 0);
    }
}
