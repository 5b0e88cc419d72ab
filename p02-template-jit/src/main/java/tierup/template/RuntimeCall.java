package tierup.template;

/**
 * What template code asks Java for: the numbers of the first rows of {@link RuntimeFunctions}. An {@link ExitSite} says
 * which it is.
 *
 * <p>The list is short because one entry serves all bytecodes: {@link #EXECUTE} carries out whatever instruction the
 * frame's pc stands at, by the very code that the interpreter uses for it.
 */
public final class RuntimeCall {
    /** Carry out the instruction at the frame's pc in the general way; the result goes where the site expects it. */
    public static final int EXECUTE = 0;
    /** The prologue found the stack exhausted or an interrupt pending. The frame has no locals yet; its pc is -1. */
    public static final int ENTRY_CHECK = 1;
    /** A class constructor was called without new. As ENTRY_CHECK. */
    public static final int NOT_CONSTRUCTED = 2;
    /**
     * The function's budget is used up, at its entry or at the back-edge at the frame's pc. It goes on where {@link
     * tierup.vm.running.TierPolicy#onBudget} says.
     */
    public static final int TIER_UP = 3;

    /**
     * The function {@code next} of the walk on top of the operand stack has returned what is in rcx: its value comes back in
     * rax, or EMPTY.
     */
    public static final int ITERATOR_RESULT = 4;

    private RuntimeCall() {}
}
