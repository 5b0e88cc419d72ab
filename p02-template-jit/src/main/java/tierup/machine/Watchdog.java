package tierup.machine;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import tierup.vm.memory.Memory;

/**
 * Ends machine code that never comes back.
 *
 * <p>A JavaScript loop that runs for an hour is nobody's fault: the code polls the interrupt word at every back-edge
 * and so can always be stopped in good order. A loop <em>without</em> a poll is a bug of the compiler, and nothing but
 * a signal ends it. The watchdog tells the two apart by asking first. After half its limit in one stay in the guest it
 * has the interrupt word set; a poll that sees it leaves and comes back, which begins a new stay. After the whole limit
 * it condemns the stay, and the signal handler turns it into a fault.
 *
 * <p>Time is processor time of the guest's thread: on a loaded machine a thread that waits for its turn is not to blame,
 * and a stop of all threads by the JVM's collector is none of its doing. What goes on for long without being stuck in one
 * stay, a loop that leaves for Java again and again, has a budget of its own, in tests: {@link Watch#isOverdue}.
 *
 * <p>A stay is named by the guest's entry count. A signal that arrives when its guest has already left finds another
 * count, or finds the thread outside, and does nothing.
 *
 * <p>One daemon thread watches all guests; it exists while there is something to watch.
 */
final class Watchdog {
    private static final long SHORTEST_TICK_MILLIS = 1;
    private static final long LONGEST_TICK_MILLIS = 250;
    private static final int TICKS_PER_LIMIT = 8;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private static final List<Watch> WATCHES = new CopyOnWriteArrayList<>();
    private static Thread thread;

    private Watchdog() {}

    /** Watches a guest of the calling thread. */
    static synchronized Watch add(StateBlock state, long slot, Duration limit) {
        Watch watch = new Watch(state, slot, LibC.threadId(), limit);
        WATCHES.add(watch);
        if (thread == null) {
            thread = new Thread(Watchdog::run, "tierup-watchdog");
            thread.setDaemon(true);
            thread.start();
        } else {
            thread.interrupt(); // it may be sleeping for longer than the new limit allows
        }
        return watch;
    }

    /** Stops watching. When this returns, no further signal is sent. */
    static synchronized void remove(Watch watch) {
        WATCHES.remove(watch);
        watch.retire();
    }

    private static void run() {
        while (!retireIfIdle()) {
            long shortest = Long.MAX_VALUE;
            for (Watch watch : WATCHES) {
                watch.look();
                shortest = Math.min(shortest, watch.limit.toMillis());
            }
            sleep(Math.max(SHORTEST_TICK_MILLIS, Math.min(LONGEST_TICK_MILLIS, shortest / TICKS_PER_LIMIT)));
        }
    }

    private static synchronized boolean retireIfIdle() {
        if (WATCHES.isEmpty()) {
            thread = null;
            return true;
        }
        return false;
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            // a new watch: look again at once
        }
    }

    /** One guest being watched. All times are the thread's processor time in nanoseconds. */
    static final class Watch {
        private final StateBlock state;
        private final long slot;
        private final int threadId;
        private final Duration limit;
        private final long begun;
        private volatile boolean overdue;
        private volatile long budgetNanos = Guest.BUDGET * NANOS_PER_MILLI;
        private long entry = -1;
        private long since;
        private boolean questioned;
        private boolean retired;

        private Watch(StateBlock state, long slot, int threadId, Duration limit) {
            this.state = state;
            this.slot = slot;
            this.threadId = threadId;
            this.limit = limit;
            this.begun = LibC.cpuNanos(threadId);
        }

        void setBudget(Duration budget) {
            budgetNanos = budget.toNanos();
        }

        /** Whether the guest's thread has used up its budget, mostly {@link Guest#BUDGET}; the guest has then been asked to come out. */
        boolean isOverdue() {
            return overdue;
        }

        Duration limit() {
            return limit;
        }

        private synchronized void retire() {
            retired = true;
        }

        private synchronized void look() {
            if (retired) {
                return;
            }
            long now = LibC.cpuNanos(threadId);
            overdue |= budgetNanos != 0 && now - begun > budgetNanos;
            long current = state.word(StateBlock.ENTRIES);
            if (current != entry || Memory.getLong(slot + GuestTable.THREAD) == 0) {
                entry = current;
                since = now;
                questioned = false;
                if (overdue) {
                    signal(StateBlock.QUESTIONED_ENTRY);
                }
            } else if (now - since > limit.toNanos() / 2) {
                signal(questioned ? StateBlock.CONDEMNED_ENTRY : StateBlock.QUESTIONED_ENTRY);
                questioned = true;
                since = now; // the answer may take the other half, however late this thread was
            }
        }

        private void signal(int verdict) {
            state.setWord(verdict, entry);
            LibC.signalThread(threadId, Signals.WATCHDOG);
        }
    }
}
