package tierup.shapes;

import tierup.vm.InterpreterVm;
import tierup.vm.memory.VmOptions;
import tierup.vm.objects.UncachedProperties;
import tierup.vm.running.Vm;
import tierup.vm.running.VmParts;

/** The engine of this module, wired: the interpreter of p01 with hidden classes. */
public final class ShapesVm {
    private ShapesVm() {}

    /** An engine on the calling thread. */
    public static Vm create(VmOptions options) {
        return new Vm(options, parts());
    }

    /** The parts of such an engine, for others to build on. */
    public static VmParts parts() {
        return InterpreterVm.parts()
                .withCaches(vm -> new UncachedProperties(vm.objects), ValidityCells::new)
                .withShapes(vm -> new TransitionTree(vm.validity));
    }
}
