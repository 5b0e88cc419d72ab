package tierup.vm;

/** Decides when a function deserves a better tier. */
public interface TierPolicy {
    /** In {@link #onHot}: the function is about to be called. */
    int AT_ENTRY = -1;

    /**
     * Asked when a function has been called, or a loop has gone round, a number of times that is a multiple of the
     * interpreter's interval. May compile, and thereby set the function's entry.
     *
     * @param function the function that is warm
     * @param pc offset of the loop header, or {@link #AT_ENTRY}
     */
    void onHot(FunctionInfo function, int pc);

    /** Never compiles anything. */
    TierPolicy NEVER = (function, pc) -> {};
}
