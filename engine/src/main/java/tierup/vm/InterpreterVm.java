package tierup.vm;

import tierup.vm.builtins.Realm;
import tierup.vm.code.Probe;
import tierup.vm.memory.Heap;
import tierup.vm.memory.VmStack;
import tierup.vm.objects.UncachedProperties;
import tierup.vm.running.CompiledTier;
import tierup.vm.running.TierPolicy;
import tierup.vm.running.VmParts;
import tierup.vm.shapes.FlatShapes;
import tierup.vm.shapes.PrototypeValidity;

/** The engine of this module, wired: an interpreter with the simplest parts. */
public final class InterpreterVm {
    private InterpreterVm() {}

    /** The parts of such an engine, for others to build on. */
    public static VmParts parts() {
        return new VmParts(
                (block, options) -> new Heap(block, options.heapBytes()),
                vm -> PrototypeValidity.NONE,
                vm -> new FlatShapes(vm.validity),
                vm -> new UncachedProperties(vm.objects),
                options -> VmStack.plain(options.stackBytes()),
                vm -> CompiledTier.NONE,
                (vm, compiled) -> TierPolicy.NEVER,
                Realm::new,
                Probe.NONE);
    }
}
