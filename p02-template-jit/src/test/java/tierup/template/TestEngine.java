package tierup.template;

import tierup.launch.VmEngine;

/** The engines of this module, for tests that compare tiers. */
final class TestEngine {
    private TestEngine() {}

    static VmEngine template() {
        return of(TemplateVm.Settings.standard());
    }

    /** Compiles every function at its first call, before anything is known of its operands. */
    static VmEngine eager() {
        return of(TemplateVm.Settings.standard().compilingAtOnce());
    }

    static VmEngine of(TemplateVm.Settings settings) {
        return VmEngine.making(() -> TemplateVm.create(VmEngine.OPTIONS, settings));
    }
}
