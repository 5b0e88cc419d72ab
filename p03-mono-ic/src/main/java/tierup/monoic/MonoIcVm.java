package tierup.monoic;

import tierup.template.TemplateVm;
import tierup.vm.InterpreterVm;
import tierup.vm.memory.VmOptions;
import tierup.vm.running.Vm;
import tierup.vm.running.VmParts;

/** The engine of this module, wired: interpreter and template JIT of p01 and p02, with inline caches in both. */
public final class MonoIcVm {
    private MonoIcVm() {}

    /** An engine with both tiers, on the calling thread. */
    public static Vm create(VmOptions options, TemplateVm.Settings settings) {
        return new Vm(options, parts(settings, false));
    }

    /** The interpreter alone, with caches. */
    public static VmParts interpreter() {
        return cached(InterpreterVm.parts(), false);
    }

    /**
     * The parts of an engine with both tiers, for others to build on.
     *
     * @param settings its table gets the rows of cached accesses
     * @param counting whether caches count their hits
     */
    public static VmParts parts(TemplateVm.Settings settings, boolean counting) {
        return cached(TemplateVm.parts(settings.withTable(MonomorphicTemplates.in(settings.table()))), counting);
    }

    private static VmParts cached(VmParts parts, boolean counting) {
        return parts.withCaches(vm -> new MonomorphicCaches(vm, counting), vm -> new PrototypeEpoch(vm.assumptions));
    }
}
