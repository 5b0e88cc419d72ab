package tierup.machine;

/**
 * Why the guest came back to Java: the result of {@link Guest#enter}.
 *
 * <p>Plain ints rather than an enum, because generated code loads them into {@code eax} and the run loop switches on
 * them as fast as the exits come.
 */
public final class Exit {
    /** The frame that Java entered has returned; rax is its result. */
    public static final int RETURN = 0;
    /**
     * A function without machine code was called: rdi is the callee, ecx the argument word, the return address is on
     * the VM stack.
     */
    public static final int CALL_INTERPRETER = 1;
    /** Machine code asks for run-time function {@link StateBlock#callNumber()}; {@link Guest#resume} continues it. */
    public static final int RUNTIME_CALL = 2;
    /**
     * A guard of optimized code failed; the address behind its call, which tells which one it was, is on the VM stack, and
     * all registers are in the state block.
     */
    public static final int DEOPT = 3;
    /**
     * A slow path: two words on the VM stack say which, all general registers are in the state block. It goes on through
     * {@link Guest#goOn}, with the registers that it finds there.
     */
    public static final int SITE = 4;
    /** As SITE; the SSE registers are in the state block too. */
    public static final int SITE_WITH_DOUBLES = 5;
    /** What a SITE has called has returned, with its result in rax: a word on the VM stack says to which code. */
    public static final int SITE_RESULT = 6;
    /** A hardware fault or the watchdog; {@link Guest#enter} turns it into a {@link MachineCodeFault}. */
    static final int FAULT = 7;

    /** How many reasons there are. */
    public static final int COUNT = 8;

    private static final String[] NAMES = {
        "RETURN", "CALL_INTERPRETER", "RUNTIME_CALL", "DEOPT", "SITE", "SITE_WITH_DOUBLES", "SITE_RESULT", "FAULT"
    };

    private Exit() {}

    /** The constant's name, for traces. */
    public static String name(int reason) {
        return reason >= 0 && reason < NAMES.length ? NAMES[reason] : "exit reason " + reason;
    }
}
