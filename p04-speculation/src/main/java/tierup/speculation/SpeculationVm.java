package tierup.speculation;

import java.util.function.Consumer;
import tierup.monoic.MonoIcVm;
import tierup.speculation.tier.OptimizingTier;
import tierup.template.TemplateVm;
import tierup.vm.memory.VmOptions;
import tierup.vm.running.Vm;
import tierup.vm.running.VmParts;

/** The engine of this module, wired: interpreter, template JIT and inline caches of p01 to p03, with the optimizing tier on top. */
public final class SpeculationVm {
    private SpeculationVm() {}

    /** An engine with all tiers, on the calling thread. */
    public static Vm create(VmOptions options, TemplateVm.Settings settings, OptimizingTier.Settings optimizing) {
        return new Vm(options, parts(settings, optimizing, tier -> {}));
    }

    /**
     * The parts of such an engine, for others to build on.
     *
     * @param settings of the template JIT, whose code gets the budget that the tier above wants
     * @param made is given the optimizing tier
     */
    public static VmParts parts(
            TemplateVm.Settings settings, OptimizingTier.Settings optimizing, Consumer<OptimizingTier> made) {
        TemplateVm.Settings budgeted = settings.withBudget(optimizing.budget());
        return OptimizingTier.onTopOf(MonoIcVm.parts(budgeted, false), optimizing, made);
    }
}
