package tierup.monoic;

import tierup.launch.VmEngine;
import tierup.template.TemplateVm;
import tierup.vm.running.Vm;

/** The engines of this module, for tests that compare tiers. */
final class TestEngine {
    private TestEngine() {}

    /** The interpreter alone, with caches. */
    static VmEngine interpreter() {
        return VmEngine.making(() -> new Vm(VmEngine.OPTIONS, MonoIcVm.interpreter()));
    }

    /** Functions are compiled once their sites have been executed. */
    static VmEngine template() {
        return of(TemplateVm.Settings.standard());
    }

    /** Compiles every function at its first call, before its sites know anything: all is looked up in cells. */
    static VmEngine eager() {
        return of(TemplateVm.Settings.standard().compilingAtOnce());
    }

    private static VmEngine of(TemplateVm.Settings settings) {
        return VmEngine.making(() -> MonoIcVm.create(VmEngine.OPTIONS, settings));
    }
}
