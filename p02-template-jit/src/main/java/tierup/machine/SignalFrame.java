package tierup.machine;

/**
 * Where Linux on x86-64 puts what a signal handler needs to know.
 *
 * <p>The handler is called as {@code handler(int signal, siginfo_t*, ucontext_t*)}. The {@code ucontext_t} holds the
 * interrupted registers, and what the handler changes there is what the thread continues with: that is how a handler
 * can send the guest somewhere else. Source: {@code sys/ucontext.h}, {@code bits/types/siginfo_t.h}; the kernel writes
 * the frame in {@code arch/x86/kernel/signal_64.c}.
 */
final class SignalFrame {
    /** In {@code siginfo_t}: int32 cause. */
    static final int SI_CODE = 8;
    /** In {@code siginfo_t}: the address that could not be accessed, or the instruction. */
    static final int SI_ADDR = 16;

    /** In {@code ucontext_t}: the first of the registers, eight bytes each, in the order of {@link #NAMES}. */
    static final int REGISTERS = 40;
    /** In {@code ucontext_t}: address of the floating-point state. */
    static final int FLOATING_POINT = REGISTERS + 8 * 23;

    /** Index of each register. */
    static final int R13 = 5;

    static final int RSP = 15;
    static final int RIP = 16;
    static final int FLAGS = 17;
    /** The processor's page-fault error code. */
    static final int ERROR = 19;
    /** The processor's exception number. */
    static final int TRAP = 20;

    /** How many registers the frame holds. */
    static final int COUNT = 23;

    /** Page-fault error code: the access was a write. */
    static final int ERROR_WRITE = 2;
    /** Page-fault error code: the access was an instruction fetch. */
    static final int ERROR_FETCH = 16;

    /** Exception 1: debug, which is what the trap flag raises; an int3 is exception 3. */
    static final int TRAP_DEBUG = 1;

    /** Exception 13: general protection, on x86-64 mostly a non-canonical address. */
    static final int TRAP_GENERAL_PROTECTION = 13;
    /** Exception 14: page fault; only then is {@link #SI_ADDR} the address accessed. */
    static final int TRAP_PAGE_FAULT = 14;

    /** Cause of a SIGSEGV: the page is mapped, but not for this kind of access. */
    static final int SEGV_ACCERR = 2;

    /** Flags that the host must not inherit from a guest: trap (8), direction (10), alignment check (18). */
    static final int UNWANTED_FLAGS = 1 << 8 | 1 << 10 | 1 << 18;

    /** Names of the registers by index, as in {@code sys/ucontext.h}. */
    static final String[] NAMES = ("r8 r9 r10 r11 r12 r13 r14 r15 rdi rsi rbp rbx rdx rax rcx rsp rip"
                    + " rflags segments error trap mask cr2")
            .split(" ");

    private SignalFrame() {}

    static int register(int index) {
        return REGISTERS + 8 * index;
    }
}
