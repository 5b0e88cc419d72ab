package tierup.machine;

import tierup.vm.memory.Memory;

/**
 * A second stack for the signal handlers of one thread.
 *
 * <p>The kernel writes the interrupted registers on the stack and calls the handler there. When the guest has exhausted
 * its stack, or a bug has set {@code rsp} to nonsense, there is no such place, and the kernel kills the process. With
 * an alternative stack ({@code sigaltstack(2)}) it uses that one instead.
 *
 * <p>A guest that jumps into the alternative stack's guard or writes over it is not protected against; the stack lies
 * between two inaccessible pages so that it takes aim to do so.
 */
final class SignalStack implements AutoCloseable {
    /**
     * Usable bytes. The frame of a processor with AVX-512 and AMX takes 11 KiB; the rest is for the JVM's own handler,
     * which runs here when Java code on this thread faults, up to writing a crash report.
     */
    private static final long SIZE = 256L << 10;

    private static final ThreadLocal<SignalStack> CURRENT = new ThreadLocal<>();

    private final long mapping;
    private final long previous;
    private int users;

    private SignalStack(long mapping, long previous) {
        this.mapping = mapping;
        this.previous = previous;
    }

    /** Gives the calling thread a signal stack, or counts one more user of the one it has. */
    static SignalStack acquire() {
        SignalStack stack = CURRENT.get();
        if (stack == null) {
            stack = install();
            CURRENT.set(stack);
        }
        stack.users++;
        return stack;
    }

    private static SignalStack install() {
        long mapping = LibC.reserve("the signal stack", SIZE + 2L * LibC.PAGE, PageProtection.NONE, "--heap");
        LibC.mprotect(mapping + LibC.PAGE, SIZE, PageProtection.READ_WRITE);
        long both = Memory.allocate(2L * LibC.STACK_T_SIZE);
        Memory.putLong(both, mapping + LibC.PAGE);
        Memory.putInt(both + LibC.STACK_T_FLAGS, 0);
        Memory.putLong(both + LibC.STACK_T_LENGTH, SIZE);
        LibC.sigaltstack(both, both + LibC.STACK_T_SIZE);
        return new SignalStack(mapping, both);
    }

    /** Drops one use; the last puts back what the thread had before. Call it on the same thread. */
    @Override
    public void close() {
        if (CURRENT.get() != this) {
            throw new IllegalStateException("a signal stack must be closed by the thread that uses it");
        }
        if (--users == 0) {
            CURRENT.remove();
            LibC.sigaltstack(previous + LibC.STACK_T_SIZE, 0);
            Memory.free(previous);
            LibC.munmap(mapping, SIZE + 2L * LibC.PAGE);
        }
    }
}
