package tierup.speculation;

import tierup.launch.VmEngine;
import tierup.speculation.tier.GraphCompiler;
import tierup.speculation.tier.OptimizationListener;
import tierup.speculation.tier.OptimizingTier;
import tierup.template.TemplateVm;
import tierup.vm.code.FunctionInfo;

/** Engines with the optimizing tier, for tests that compare tiers. A compiler that fails is an error in all of them. */
final class Engines {
    private Engines() {}

    /** As users have it. */
    static VmEngine standard() {
        return of(TemplateVm.Settings.standard(), optimizing());
    }

    /** Compiles every function at its first call, and optimizes it a few calls later. */
    static VmEngine soon() {
        return of(
                TemplateVm.Settings.standard().compilingAtOnce(),
                optimizing().withBudget(3).withUnits(6));
    }

    private static OptimizingTier.Settings optimizing() {
        return OptimizingTier.Settings.standard(new GraphCompiler()).withListener(new OptimizationListener() {
            @Override
            public void failed(FunctionInfo function, Throwable cause) {
                throw new IllegalStateException("the compiler has failed on " + function.label(), cause);
            }
        });
    }

    private static VmEngine of(TemplateVm.Settings settings, OptimizingTier.Settings optimizing) {
        return VmEngine.making(() -> SpeculationVm.create(VmEngine.OPTIONS, settings, optimizing));
    }
}
