package tierup.speculation.tier;

import tierup.machine.CodeObject;
import tierup.speculation.codegen.GeneratedCode.GuardPoint;
import tierup.vm.code.FunctionInfo;

/** Hears what the optimizing tier does. */
public interface OptimizationListener {
    /** A function is about to be optimized, after so many calls and rounds of its loops in tier 1. */
    default void optimizing(FunctionInfo function, long units) {}

    /** A function has optimized code now. */
    default void optimized(FunctionInfo function, CodeObject code, int guards) {}

    /** A function is none that the compiler takes; it stays in tier 1. */
    default void refused(FunctionInfo function, String reason) {}

    /** The compiler has failed, or its verifier has found fault with a graph; the function stays in tier 1. */
    default void failed(FunctionInfo function, Throwable cause) {}

    /** A guard has failed: the call begins again in tier 1. */
    default void left(FunctionInfo function, GuardPoint guard) {}

    /**
     * A function's optimized code has been thrown away; it is in tier 1 again.
     *
     * @param forGood whether that is the last attempt
     */
    default void discarded(FunctionInfo function, String reason, boolean forGood) {}

    /** Hears and says nothing. */
    OptimizationListener SILENT = new OptimizationListener() {};
}
