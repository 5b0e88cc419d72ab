package tierup.minivm;

import java.util.Optional;
import tierup.launch.VmEngine;
import tierup.polyic.CacheMode;
import tierup.template.TemplateVm;

/** The forms of the engine with all parts, for tests that compare them. */
final class Engines {
    private Engines() {}

    static VmEngine interpreter(CacheMode caches) {
        return VmEngine.making(
                () -> MiniVm.interpreting(VmEngine.OPTIONS, caches).vm());
    }

    static VmEngine tiered(CacheMode caches) {
        return of(TemplateVm.Settings.standard(), caches);
    }

    /** Compiles every function at its first call. */
    static VmEngine eager(CacheMode caches) {
        return of(TemplateVm.Settings.standard().compilingAtOnce(), caches);
    }

    private static VmEngine of(TemplateVm.Settings settings, CacheMode caches) {
        return VmEngine.making(() -> MiniVm.tiered(VmEngine.OPTIONS, settings, caches, Optional.empty())
                .vm());
    }
}
