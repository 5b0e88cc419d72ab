package tierup.template;

import tierup.vm.code.Assumptions;
import tierup.vm.code.FunctionInfo;
import tierup.vm.code.NamedFacts;

/**
 * Machine code that relies on facts without testing them: when one fails, the code is discarded, before whatever breaks
 * the fact has been done. Calls then go to the interpreter. Frames that are in the code go on in it until somebody
 * patches them: that is for the tier that emits such code, which is told here.
 */
public final class ReliantCode implements Assumptions.Dependent {
    private final Assumptions assumptions;
    private final BaselineTier tier;
    private final FunctionInfo function;
    private final int[] facts;
    private final Runnable frames;
    private boolean discarded;

    private ReliantCode(
            Assumptions assumptions, BaselineTier tier, FunctionInfo function, NamedFacts facts, Runnable frames) {
        this.assumptions = assumptions;
        this.tier = tier;
        this.function = function;
        this.facts = facts.words();
        this.frames = frames;
    }

    /**
     * Makes a function's machine code rely on facts. To be called before the code can be run with them.
     *
     * @param facts named by the compilation, which may close them afterwards
     * @param frames what to do about frames that are in the code when a fact fails; called once
     * @return false if one has failed already: the code must not be used
     */
    public static boolean install(
            Assumptions assumptions, BaselineTier tier, FunctionInfo function, NamedFacts facts, Runnable frames) {
        ReliantCode code = new ReliantCode(assumptions, tier, function, facts, frames);
        for (int fact : code.facts) {
            if (!assumptions.addDependent(fact, code)) {
                code.withdraw();
                return false;
            }
        }
        return true;
    }

    /** One fact is as good as all. */
    @Override
    public void failed(int assumption) {
        if (!discarded) {
            discarded = true;
            withdraw();
            tier.discard(function);
            frames.run();
        }
    }

    private void withdraw() {
        for (int fact : facts) {
            assumptions.removeDependent(fact, this);
        }
    }
}
