package tierup.machine;

import tierup.vm.memory.Memory;

/**
 * Installs our signal handlers while at least one guest is open, and puts the JVM's back afterwards.
 *
 * <p>A handler belongs to the whole process, so guests share them and are counted. The new {@code sigaction} is a copy
 * of the JVM's with only the handler's address changed and {@code SA_ONSTACK} added (threads without a signal stack do
 * not notice it): mask and flags stay as HotSpot relies on them.
 */
final class Signals {
    /** The signals by which a processor reports that an instruction could not be executed. */
    private static final int[] FAULTS = {LibC.SIGSEGV, LibC.SIGBUS, LibC.SIGILL, LibC.SIGFPE, LibC.SIGTRAP};

    /** The watchdog's: ignored by default, unused by HotSpot (which takes SIGUSR2) and by the JDK. */
    static final int WATCHDOG = LibC.SIGURG;

    private static final long SIG_DFL = 0;

    private static int guests;

    private Signals() {}

    /** Counts one more guest; the first installs the handlers. */
    static synchronized void acquire(Stubs stubs) {
        if (guests++ == 0) {
            for (int signal : FAULTS) {
                install(signal, stubs.faultHandler(), stubs);
            }
            install(WATCHDOG, stubs.watchdogHandler(), stubs);
        }
    }

    /** Counts one guest less; the last restores the handlers that were there before. */
    static synchronized void release(Stubs stubs) {
        if (--guests == 0) {
            for (int signal : FAULTS) {
                restore(signal, stubs.faultHandler(), stubs);
            }
            restore(WATCHDOG, stubs.watchdogHandler(), stubs);
        }
    }

    private static void install(int signal, long handler, Stubs stubs) {
        long action = stubs.savedAction(signal);
        LibC.sigaction(signal, 0, action);
        long previous = Memory.getLong(action);
        long chained = previous > 1 ? previous : stubs.defaultAction();
        Memory.putLong(stubs.previousHandlers() + 8L * signal, chained);
        long copy = copyOf(action);
        Memory.putLong(copy, handler);
        int flags = previous == SIG_DFL ? LibC.SA_RESTART : Memory.getInt(copy + LibC.SIGACTION_FLAGS);
        Memory.putInt(copy + LibC.SIGACTION_FLAGS, flags | LibC.SA_SIGINFO | LibC.SA_ONSTACK);
        LibC.sigaction(signal, copy, 0);
        Memory.free(copy);
    }

    /** Restores what was there, unless someone else has installed a handler on top of ours meanwhile. */
    private static void restore(int signal, long handler, Stubs stubs) {
        long current = Memory.allocate(LibC.SIGACTION_SIZE);
        LibC.sigaction(signal, 0, current);
        if (Memory.getLong(current) == handler) {
            LibC.sigaction(signal, stubs.savedAction(signal), 0);
        }
        Memory.free(current);
    }

    private static long copyOf(long action) {
        long copy = Memory.allocate(LibC.SIGACTION_SIZE);
        Memory.copy(action, copy, LibC.SIGACTION_SIZE);
        return copy;
    }
}
