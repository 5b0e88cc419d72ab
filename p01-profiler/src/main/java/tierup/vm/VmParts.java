package tierup.vm;

import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The replaceable parts an engine is composed of; each later module replaces one or two.
 *
 * @param shapes which slot a name has
 * @param caches what a property site remembers
 * @param stack memory for frames
 * @param compiled machine code, if any; made last, when the rest of the engine stands
 * @param policy when to compile; made together with {@code compiled}
 * @param probe the observer
 */
public record VmParts(
        Function<Names, ShapeTable> shapes,
        Function<Vm, PropertyCaches> caches,
        Function<VmOptions, VmStack> stack,
        Function<Vm, CompiledTier> compiled,
        BiFunction<Vm, CompiledTier, TierPolicy> policy,
        Probe probe) {
    /** An interpreter with the simplest parts. */
    public static VmParts interpreter() {
        return new VmParts(
                FlatShapes::new,
                UncachedProperties::new,
                options -> VmStack.plain(options.stackBytes()),
                vm -> CompiledTier.NONE,
                (vm, compiled) -> TierPolicy.NEVER,
                Probe.NONE);
    }

    public VmParts withProbe(Probe other) {
        return new VmParts(shapes, caches, stack, compiled, policy, other);
    }

    /** Puts a policy in front of the one that these parts have. */
    public VmParts withPolicyInFront(BiFunction<TierPolicy, CompiledTier, TierPolicy> front) {
        return new VmParts(
                shapes, caches, stack, compiled, (vm, tier) -> front.apply(policy.apply(vm, tier), tier), probe);
    }

    public VmParts withMachine(
            Function<VmOptions, VmStack> otherStack,
            Function<Vm, CompiledTier> otherTier,
            BiFunction<Vm, CompiledTier, TierPolicy> otherPolicy) {
        return new VmParts(shapes, caches, otherStack, otherTier, otherPolicy, probe);
    }
}
