package tierup.polyic;

import tierup.monoic.PrototypeEpoch;
import tierup.template.TemplateVm;
import tierup.vm.InterpreterVm;
import tierup.vm.memory.VmOptions;
import tierup.vm.running.Vm;
import tierup.vm.running.VmParts;

/** The engine of this module, wired: interpreter and template JIT, with polymorphic inline caches in both. */
public final class PolyIcVm {
    private PolyIcVm() {}

    /** An engine with both tiers, on the calling thread. */
    public static Vm create(VmOptions options, TemplateVm.Settings settings) {
        return new Vm(options, parts(settings, CacheMode.ON, false));
    }

    /** The interpreter alone, with caches. */
    public static VmParts interpreter(CacheMode mode) {
        return cached(InterpreterVm.parts(), mode, false);
    }

    /**
     * The parts of an engine with both tiers, for others to build on.
     *
     * @param settings its table gets the rows of cached accesses
     * @param counting whether machine code counts hits
     */
    public static VmParts parts(TemplateVm.Settings settings, CacheMode mode, boolean counting) {
        if (mode == CacheMode.OFF) {
            return TemplateVm.parts(settings);
        }
        TemplateVm.Settings cached = settings.withTable(PolymorphicTemplates.in(settings.table()));
        return cached(TemplateVm.parts(cached), mode, counting);
    }

    private static VmParts cached(VmParts parts, CacheMode mode, boolean counting) {
        if (mode == CacheMode.OFF) {
            return parts;
        }
        boolean forced = mode == CacheMode.MEGAMORPHIC_ONLY;
        return parts.withCaches(
                vm -> new PolymorphicCaches(vm, counting, forced), vm -> new PrototypeEpoch(vm.assumptions));
    }
}
