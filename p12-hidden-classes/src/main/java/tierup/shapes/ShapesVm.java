package tierup.shapes;

import tierup.vm.Vm;
import tierup.vm.VmParts;
import tierup.vm.memory.VmOptions;
import tierup.vm.objects.UncachedProperties;

/** The engine of this module, wired: the interpreter of p01 with hidden classes. */
public final class ShapesVm {
    private ShapesVm() {}

    /** An engine on the calling thread. */
    public static Vm create(VmOptions options) {
        return new Vm(options, parts());
    }

    /** The parts of such an engine, for others to build on. */
    public static VmParts parts() {
        return VmParts.interpreter()
                .withCaches(vm -> new UncachedProperties(vm.objects), ValidityCells::new)
                .withShapes(vm -> new TransitionTree(vm.validity));
    }
}
