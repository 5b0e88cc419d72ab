package tierup.vm.memory;

/**
 * The one frame layout of interpreter and template JIT.
 *
 * <p>All guest frames stand on one VM stack, which grows downwards as the machine's does. Offsets are relative to the
 * frame pointer (rbp in machine code):
 *
 * <pre>
 *            +16 + 8*(argc+1)   callee; in a construct call new.target     pushed by the caller
 *            +16 + 8*argc       this
 *            +16 + 8*(argc-1)   argument 0
 *              ...
 *            +16                last argument
 *             +8                return address
 *              0                caller's frame pointer
 *             -8                function; 0 in an entry frame
 *            -16                argc (int32) and, in the upper half, flags
 *            -24                pc (int32) and, in the upper half, the resume word
 *            -32                context
 *            -40 - 8*i          local i; the parameters come first
 *              ...
 *            -40 - 8*(locals+j) operand j; the stack pointer points at the topmost one
 * </pre>
 *
 * <p>The prologue copies min(argc, parameters) arguments into the locals and fills the rest with undefined, so a call
 * with the wrong number of arguments needs no adaptor frame, and the extra ones stay readable for rest parameters and
 * {@code arguments}.
 *
 * <p><b>Return address.</b> {@link tierup.vm.running.CompiledTier#returnStub()} says that the caller is an interpreter frame (or an entry
 * frame); anything else is an address in machine code. It may be replaced while the callee runs, so it is read when the
 * caller is to go on, by {@link tierup.vm.running.ReturnAddresses}. An entry frame has the address of its caller's return address there,
 * or 0.
 *
 * <p><b>pc and the resume word.</b> Whoever calls out of a frame, interpreter or machine code, first stores the pc of
 * the instruction that does (one store, beside a call that costs dozens), so unwinding and stack traces read it from
 * the frame and need no tables. The resume word matters to interpreter frames only: it says where the stack pointer
 * will be when the callee returns, without its result, as the distance from the frame pointer, and in its low bits what
 * becomes of the result ({@link Continuation}). Machine code knows both by itself; there the
 * word is free for a frame whose return address was replaced.
 *
 * <p><b>Entry frames</b> mark where Java called the guest: the run loop stops when a return or an exception arrives
 * there.
 */
public final class Frame {
    public static final int RETURN_ADDRESS = 8;
    public static final int CALLER = 0;
    public static final int FUNCTION = -8;
    public static final int ARGC = -16;
    public static final int FLAGS = -12;
    public static final int PC = -24;
    public static final int RESUME = -20;
    public static final int CONTEXT = -32;
    public static final int FIRST_LOCAL = -40;

    /** Offset of the last argument; earlier ones are above it. */
    public static final int LAST_ARGUMENT = 16;

    /** In FLAGS: called by {@code new} or super(). */
    public static final int CONSTRUCT = 1;

    /** Bytes from the frame pointer down to the first local, exclusive. */
    public static final int FIXED_BYTES = 32;

    private Frame() {}

    public static long local(long fp, int index) {
        return fp + FIRST_LOCAL - 8L * index;
    }

    /** Address of the argument with the given number; there are {@code argc}. */
    public static long argument(long fp, int index) {
        return fp + LAST_ARGUMENT + 8L * (argc(fp) - 1 - index);
    }

    public static int argc(long fp) {
        return Memory.getInt(fp + ARGC);
    }

    /** Address of the {@code this} the caller passed. */
    public static long thisAddress(long fp) {
        return fp + LAST_ARGUMENT + 8L * argc(fp);
    }

    /** Address of the callee or new.target the caller passed. */
    public static long calleeAddress(long fp) {
        return fp + LAST_ARGUMENT + 8L * (argc(fp) + 1);
    }

    public static boolean isConstruct(long fp) {
        return (Memory.getInt(fp + FLAGS) & CONSTRUCT) != 0;
    }

    public static boolean isEntry(long fp) {
        return Memory.getLong(fp + FUNCTION) == 0;
    }

    /** The function object of a frame that the interpreter or template code runs; of others the walker of frames knows. */
    public static long function(long fp) {
        return Memory.getLong(fp + FUNCTION);
    }

    /** Likewise, where such a frame is; -1 at the check on entry. */
    public static int pc(long fp) {
        return Memory.getInt(fp + PC);
    }

    /** Where the code of the caller's frame goes on when this frame returns. */
    public static long returnAddress(long fp) {
        return Memory.getLong(fp + RETURN_ADDRESS);
    }

    public static long caller(long fp) {
        return Memory.getLong(fp + CALLER);
    }

    /**
     * Writes the resume word of an interpreter frame that will wait for a callee.
     *
     * @param sp the stack pointer afterwards, before the result is dealt with: the operands are off the stack but for
     *     the iterator of a {@link Continuation#BRANCH_IF_EMPTY}. The value of a {@link Continuation#KEEP_VALUE} lies
     *     right below.
     */
    public static void setResume(long fp, long sp, Continuation continuation) {
        Memory.putInt(fp + RESUME, (int) (fp - sp) | continuation.ordinal());
    }

    /** The stack pointer that {@link #setResume} was given. */
    public static long resumedStack(long fp, int resumeWord) {
        return fp - (resumeWord & ~Continuation.MASK);
    }

    /** Stack pointer with no operands on the stack. */
    public static long emptyStack(long fp, int locals) {
        return fp - FIXED_BYTES - 8L * locals;
    }
}
