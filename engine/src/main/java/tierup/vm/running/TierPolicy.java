package tierup.vm.running;

import tierup.vm.code.FunctionInfo;

/** Decides when a function deserves a better tier. */
public interface TierPolicy {
    /** In {@link #onHot}: the function is about to be called. */
    int AT_ENTRY = -1;

    /**
     * Asked when a function has been called, or a loop has gone round, a number of times that is a multiple of
     * {@link #callInterval} or {@link #loopInterval}. May compile, and thereby set the function's entry.
     *
     * @param function the function that is warm
     * @param pc offset of the loop header, or {@link #AT_ENTRY}
     * @param count calls of the function, or round trips of the loop, so far
     */
    void onHot(FunctionInfo function, int pc, long count);

    /**
     * Asked when a function's machine code has used up its budget of calls and rounds of loops; it has the next one
     * already. May compile. The answer is where to go on instead, if anywhere: at a loop header, an address that takes
     * the frame as it is there; at the entry, the entry of other code, which is then called in place of this.
     *
     * @param function what is running
     * @param pc offset of the loop header, or {@link #AT_ENTRY}
     * @return an address in machine code, or 0 to go on
     */
    default long onBudget(FunctionInfo function, int pc) {
        return 0;
    }

    /** Called at every poll, about once in a thousand calls and loop iterations: an occasion to look at the clock. */
    default void onPoll() {}

    /** How many calls pass between two questions. A power of two. */
    default int callInterval() {
        return 64;
    }

    /** How many round trips of a loop pass between two questions. A power of two. */
    default int loopInterval() {
        return 256;
    }

    /** Never compiles anything. */
    TierPolicy NEVER = (function, pc, count) -> {};
}
