package tierup.speculation.tier;

import tierup.vm.code.FunctionInfo;

/** What the tier knows about one function. */
final class FunctionState {
    final FunctionInfo function;
    /** Calls and rounds of loops in tier 1 since it was optimized last. */
    long units;
    /** How often it has been compiled. */
    int compilations;
    /** Its optimized code; null if it has none now. */
    OptimizedCode code;
    /** The facts that the code relies on. */
    OptimizingTier.Facts facts;

    /** Why it is not optimized any more; null as long as it may be. */
    String closed;

    FunctionState(FunctionInfo function) {
        this.function = function;
    }
}
