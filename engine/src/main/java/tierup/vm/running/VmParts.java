package tierup.vm.running;

import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import tierup.vm.code.Probe;
import tierup.vm.memory.Heap;
import tierup.vm.memory.VmOptions;
import tierup.vm.memory.VmStack;
import tierup.vm.objects.PropertyCaches;
import tierup.vm.shapes.PrototypeValidity;
import tierup.vm.shapes.ShapeTable;

/**
 * The replaceable parts an engine is composed of; each later module replaces one or two.
 *
 * @param heap where objects come from; given the address of the engine's block
 * @param validity who watches prototypes
 * @param shapes which slot a name has
 * @param caches what a property site remembers
 * @param stack memory for frames
 * @param compiled machine code, if any; made last, when the rest of the engine stands
 * @param policy when to compile; made together with {@code compiled}
 * @param world the built-in objects; made when nothing else is left to make
 * @param probe the observer
 */
public record VmParts(
        BiFunction<Long, VmOptions, Heap> heap,
        Function<Vm, PrototypeValidity> validity,
        Function<Vm, ShapeTable> shapes,
        Function<Vm, PropertyCaches> caches,
        Function<VmOptions, VmStack> stack,
        Function<Vm, CompiledTier> compiled,
        BiFunction<Vm, CompiledTier, TierPolicy> policy,
        Function<Vm, World> world,
        Probe probe) {
    public VmParts withProbe(Probe other) {
        return new VmParts(heap, validity, shapes, caches, stack, compiled, policy, world, other);
    }

    /** Another heap; machine code that allocates and stores must suit it. */
    public VmParts withHeap(BiFunction<Long, VmOptions, Heap> other) {
        return new VmParts(other, validity, shapes, caches, stack, compiled, policy, world, probe);
    }

    public VmParts withShapes(Function<Vm, ShapeTable> other) {
        return new VmParts(heap, validity, other, caches, stack, compiled, policy, world, probe);
    }

    /** Another watcher of prototypes. */
    public VmParts withValidity(Function<Vm, PrototypeValidity> other) {
        return new VmParts(heap, other, shapes, caches, stack, compiled, policy, world, probe);
    }

    /** Other caches, and who tells them of changed prototypes. */
    public VmParts withCaches(Function<Vm, PropertyCaches> other, Function<Vm, PrototypeValidity> watcher) {
        return new VmParts(heap, watcher, shapes, other, stack, compiled, policy, world, probe);
    }

    /** Puts a policy in front of the one that these parts have. */
    public VmParts withPolicyInFront(BiFunction<TierPolicy, CompiledTier, TierPolicy> front) {
        return new VmParts(
                heap,
                validity,
                shapes,
                caches,
                stack,
                compiled,
                (vm, tier) -> front.apply(policy.apply(vm, tier), tier),
                world,
                probe);
    }

    /** Something to be done with the machine code's tier as soon as it is made: a later module adds to it. */
    public VmParts preparingTier(Consumer<CompiledTier> preparation) {
        Function<Vm, CompiledTier> prepared = vm -> {
            CompiledTier tier = compiled.apply(vm);
            preparation.accept(tier);
            return tier;
        };
        return new VmParts(heap, validity, shapes, caches, stack, prepared, policy, world, probe);
    }

    public VmParts withMachine(
            Function<VmOptions, VmStack> otherStack,
            Function<Vm, CompiledTier> otherTier,
            BiFunction<Vm, CompiledTier, TierPolicy> otherPolicy) {
        return new VmParts(heap, validity, shapes, caches, otherStack, otherTier, otherPolicy, world, probe);
    }
}
