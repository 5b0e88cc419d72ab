package tierup.vm.running;

import java.util.function.BiFunction;
import java.util.function.Function;
import tierup.vm.code.Probe;
import tierup.vm.memory.VmOptions;
import tierup.vm.memory.VmStack;
import tierup.vm.objects.PropertyCaches;
import tierup.vm.shapes.PrototypeValidity;
import tierup.vm.shapes.ShapeTable;

/**
 * The replaceable parts an engine is composed of; each later module replaces one or two.
 *
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
        Function<Vm, PrototypeValidity> validity,
        Function<Vm, ShapeTable> shapes,
        Function<Vm, PropertyCaches> caches,
        Function<VmOptions, VmStack> stack,
        Function<Vm, CompiledTier> compiled,
        BiFunction<Vm, CompiledTier, TierPolicy> policy,
        Function<Vm, World> world,
        Probe probe) {
    public VmParts withProbe(Probe other) {
        return new VmParts(validity, shapes, caches, stack, compiled, policy, world, other);
    }

    public VmParts withShapes(Function<Vm, ShapeTable> other) {
        return new VmParts(validity, other, caches, stack, compiled, policy, world, probe);
    }

    /** Another watcher of prototypes. */
    public VmParts withValidity(Function<Vm, PrototypeValidity> other) {
        return new VmParts(other, shapes, caches, stack, compiled, policy, world, probe);
    }

    /** Other caches, and who tells them of changed prototypes. */
    public VmParts withCaches(Function<Vm, PropertyCaches> other, Function<Vm, PrototypeValidity> watcher) {
        return new VmParts(watcher, shapes, other, stack, compiled, policy, world, probe);
    }

    /** Puts a policy in front of the one that these parts have. */
    public VmParts withPolicyInFront(BiFunction<TierPolicy, CompiledTier, TierPolicy> front) {
        return new VmParts(
                validity,
                shapes,
                caches,
                stack,
                compiled,
                (vm, tier) -> front.apply(policy.apply(vm, tier), tier),
                world,
                probe);
    }

    public VmParts withMachine(
            Function<VmOptions, VmStack> otherStack,
            Function<Vm, CompiledTier> otherTier,
            BiFunction<Vm, CompiledTier, TierPolicy> otherPolicy) {
        return new VmParts(validity, shapes, caches, otherStack, otherTier, otherPolicy, world, probe);
    }
}
