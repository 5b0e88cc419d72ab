package tierup.template;

import tierup.vm.code.FunctionInfo;
import tierup.vm.running.TierPolicy;

/**
 * Compiles a function when it has been called, or one of its loops has gone round, often enough. JavaScriptCore's
 * baseline waits for a few hundred calls too: long enough that code which runs once is never compiled, short enough
 * that what runs for a millisecond is. {@link CompilationWorth} says how much more a giant needs.
 */
public final class CompileAtCount implements TierPolicy {
    /** Calls after which a function is compiled. */
    public static final int CALLS = 256;
    /** Round trips of one loop after which its function is compiled, and entered in the middle. */
    public static final int ROUNDS = 1024;

    private final BaselineTier tier;
    private final TierListener listener;
    private final boolean atOnce;
    private final CompilationWorth worth = new CompilationWorth();

    /**
     * @param tier compiles
     * @param atOnce compile each function at its first call: for tests
     */
    public CompileAtCount(BaselineTier tier, TierListener listener, boolean atOnce) {
        this.tier = tier;
        this.listener = listener;
        this.atOnce = atOnce;
    }

    @Override
    public void onHot(FunctionInfo function, int pc, long count) {
        boolean loop = pc != AT_ENTRY;
        if ((atOnce || isWorthIt(function, pc, count)) && tier.codeOf(function) == null) {
            listener.hot(function, count, loop);
            tier.compile(function);
        }
    }

    private boolean isWorthIt(FunctionInfo function, int pc, long count) {
        if (pc == AT_ENTRY) {
            return count >= CALLS && count >= CompilationWorth.calls(function);
        }
        return count >= ROUNDS && count >= worth.rounds(function, pc);
    }

    @Override
    public int callInterval() {
        return atOnce ? 1 : 64;
    }

    @Override
    public int loopInterval() {
        return atOnce ? 1 : 256;
    }
}
