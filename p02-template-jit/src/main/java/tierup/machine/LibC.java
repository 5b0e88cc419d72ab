package tierup.machine;

import com.kenai.jffi.CallContext;
import com.kenai.jffi.CallingConvention;
import com.kenai.jffi.Invoker;
import com.kenai.jffi.LastError;
import com.kenai.jffi.Library;
import com.kenai.jffi.Type;
import java.util.Arrays;
import tierup.vm.memory.AddressSpaceExhausted;
import tierup.vm.memory.Memory;

/**
 * The dozen C library functions that a JIT needs: pages, signals, threads.
 *
 * <p>They are called through jffi, the lower half of jnr-ffi. jnr-ffi proper would let us declare a Java interface, but
 * it generates a class for it at start: measured, 140 to 230 ms against 40 to 60 for jffi alone, most of which is unpacking its
 * native half: where the launchers have done that, 5 remain. jffi takes every argument as a 64-bit integer,
 * which on x86-64 is how the C library takes ints, sizes and pointers alike.
 *
 * <p>Nothing is loaded before the first call. Every method throws {@link NativeError} when the call fails.
 */
final class LibC {
    /** Size of a page in bytes; a constant on x86-64. */
    static final int PAGE = 4096;

    static final int SIGILL = 4;
    static final int SIGTRAP = 5;
    static final int SIGBUS = 7;
    static final int SIGFPE = 8;
    static final int SIGSEGV = 11;
    static final int SIGURG = 23;

    static final int SA_SIGINFO = 0x4;
    static final int SA_ONSTACK = 0x0800_0000;
    static final int SA_RESTART = 0x1000_0000;

    /** {@code struct sigaction}: handler, 128 bytes of mask, flags, restorer. */
    static final int SIGACTION_SIZE = 152;

    static final int SIGACTION_FLAGS = 136;

    /** {@code stack_t}: base, flags, size. */
    static final int STACK_T_SIZE = 24;

    static final int STACK_T_FLAGS = 8;
    static final int STACK_T_LENGTH = 16;
    static final int SS_DISABLE = 2;

    private static final int MAP_PRIVATE = 0x02;
    private static final int MAP_ANONYMOUS = 0x20;
    private static final int MAP_NORESERVE = 0x4000;
    private static final long MAP_FAILED = -1;

    private static final Library LIBRARY = Library.openLibrary(null, Library.LAZY | Library.GLOBAL);
    private static final Invoker INVOKER = Invoker.getInstance();

    private static final CallContext ZERO = arguments(0);
    private static final CallContext TWO = arguments(2);
    private static final CallContext THREE = arguments(3);
    private static final CallContext SIX = arguments(6);

    private static final long MMAP = symbol("mmap");
    private static final long MUNMAP = symbol("munmap");
    private static final long MPROTECT = symbol("mprotect");
    private static final long SIGACTION = symbol("sigaction");
    private static final long SIGALTSTACK = symbol("sigaltstack");
    private static final long PTHREAD_SELF = symbol("pthread_self");
    private static final long GETPID = symbol("getpid");
    private static final long SYSCALL = symbol("syscall");

    private static final long CLOCK_GETTIME = symbol("clock_gettime");

    /** {@code CPUCLOCK_PERTHREAD_MASK | CPUCLOCK_SCHED}. */
    private static final int CPU_CLOCK_OF_THREAD = 4 | 2;

    private static final int SYS_GETTID = 186;
    private static final int SYS_TGKILL = 234;

    /** Where the kernel writes a time: seconds, nanoseconds. */
    private static long timespec;

    private LibC() {}

    /**
     * Maps fresh, zeroed, private pages; the kernel commits each when it is first touched.
     *
     * @param bytes a multiple of {@link #PAGE}
     * @return the address of the first byte
     */
    static long mmap(long bytes, PageProtection protection) {
        int flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE;
        long address = INVOKER.invokeL6(SIX, MMAP, 0, bytes, protection.bits, flags, -1, 0);
        if (address == MAP_FAILED) {
            throw new NativeError("mmap(" + bytes + " bytes, " + protection + ")", errno());
        }
        return address;
    }

    /**
     * Maps pages for a part of the engine.
     *
     * @param part its name, for a message
     * @param options what a person can lower when there is no room for it
     * @throws AddressSpaceExhausted when there is none
     */
    static long reserve(String part, long bytes, PageProtection protection, String options) {
        try {
            return mmap(bytes, protection);
        } catch (NativeError e) {
            throw new AddressSpaceExhausted(part, bytes, options, e);
        }
    }

    /** Gives whole pages back to the kernel. */
    static void munmap(long address, long bytes) {
        if ((int) INVOKER.invokeL2(TWO, MUNMAP, address, bytes) != 0) {
            throw new NativeError(String.format("munmap(0x%x, %d bytes)", address, bytes), errno());
        }
    }

    /** Changes what may be done with whole pages. */
    static void mprotect(long address, long bytes, PageProtection protection) {
        if ((int) INVOKER.invokeL3(THREE, MPROTECT, address, bytes, protection.bits) != 0) {
            int errno = errno();
            String call = String.format("mprotect(0x%x, %d bytes, %s)", address, bytes, protection);
            throw errno == NativeError.ENOMEM
                    ? new NativeError(call, errno, "ENOMEM, part of the range is not mapped")
                    : new NativeError(call, errno);
        }
    }

    /**
     * Examines and changes a signal's handler.
     *
     * @param action address of the new {@code struct sigaction}, or 0 to change nothing
     * @param previous address that receives the old one, or 0
     */
    static void sigaction(int signal, long action, long previous) {
        if ((int) INVOKER.invokeL3(THREE, SIGACTION, signal, action, previous) != 0) {
            throw new NativeError("sigaction(" + signal + ")", errno());
        }
    }

    /** Examines and changes the calling thread's signal stack; both arguments point to a {@code stack_t} or are 0. */
    static void sigaltstack(long stack, long previous) {
        if ((int) INVOKER.invokeL2(TWO, SIGALTSTACK, stack, previous) != 0) {
            throw new NativeError("sigaltstack", errno());
        }
    }

    /** The calling thread's control block: on x86-64 also what {@code fs:[0]} reads. */
    static long pthreadSelf() {
        return INVOKER.invokeL0(ZERO, PTHREAD_SELF);
    }

    static int processId() {
        return (int) INVOKER.invokeL0(ZERO, GETPID);
    }

    /**
     * The processor time that a thread of this process has used, in nanoseconds; 0 if there is no such thread. Its clock is
     * that of {@code pthread_getcpuclockid}, whose number the kernel composes of the thread's (see
     * {@code include/linux/posix-timers.h}).
     */
    static synchronized long cpuNanos(int thread) {
        if (timespec == 0) {
            timespec = Memory.allocate(16);
        }
        int clock = ~thread << 3 | CPU_CLOCK_OF_THREAD;
        if ((int) INVOKER.invokeL2(TWO, CLOCK_GETTIME, clock, timespec) != 0) {
            return 0;
        }
        return Memory.getLong(timespec) * 1_000_000_000L + Memory.getLong(timespec + 8);
    }

    /** The kernel's number of the calling thread. */
    static int threadId() {
        return (int) INVOKER.invokeL6(SIX, SYSCALL, SYS_GETTID, 0, 0, 0, 0, 0);
    }

    /**
     * Sends a signal to one thread of this process.
     *
     * @return false when the thread no longer exists
     */
    static boolean signalThread(int thread, int signal) {
        if ((int) INVOKER.invokeL6(SIX, SYSCALL, SYS_TGKILL, processId(), thread, signal, 0, 0) == 0) {
            return true;
        }
        int errno = errno();
        if (errno == 3) {
            return false;
        }
        throw new NativeError("tgkill(" + thread + ", " + signal + ")", errno);
    }

    private static int errno() {
        return LastError.getInstance().get();
    }

    private static CallContext arguments(int count) {
        Type[] types = new Type[count];
        Arrays.fill(types, Type.SLONG_LONG);
        return CallContext.getCallContext(Type.SLONG_LONG, types, CallingConvention.DEFAULT, true);
    }

    /** The address of a function of the C library.
     *
     * @throws UnsatisfiedLinkError when there is none of that name
     */
    static long symbol(String name) {
        long address = LIBRARY.getSymbolAddress(name);
        if (address == 0) {
            throw new UnsatisfiedLinkError("the C library has no function " + name);
        }
        return address;
    }
}
