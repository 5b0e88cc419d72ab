package tierup.minivm;

import java.util.Optional;
import tierup.machine.Platform;
import tierup.polyic.CacheMode;
import tierup.polyic.PolyIcVm;
import tierup.shapes.TransitionTree;
import tierup.shapes.ValidityCells;
import tierup.speculation.tier.OptimizingTier;
import tierup.template.BaselineTier;
import tierup.template.TemplateVm;
import tierup.vm.code.Probe;
import tierup.vm.memory.VmOptions;
import tierup.vm.running.Vm;
import tierup.vm.running.VmParts;
import tierup.vm.shapes.ShapeLimits;

/** The capstone's engine, wired: every tier the workbook has, and a log of what they do. */
final class MiniVm implements AutoCloseable {
    private final Vm vm;
    /** Null if there is none. */
    private OptimizingTier optimizing;

    private MiniVm(VmOptions options, VmParts parts) {
        vm = new Vm(options, parts);
    }

    private MiniVm(VmOptions options, VmParts parts, OptimizingTier.Settings settings) {
        vm = new Vm(options, OptimizingTier.onTopOf(parts, settings, tier -> optimizing = tier));
    }

    /**
     * An engine with the interpreter alone; runs everywhere.
     *
     * @param caches what inline caches may do
     */
    static MiniVm interpreting(VmOptions options, CacheMode caches) {
        return interpreting(options, caches, TransitionTree.LIMITS);
    }

    /** Likewise, observed. */
    static MiniVm observed(VmOptions options, CacheMode caches, Probe probe) {
        VmParts parts = PolyIcVm.interpreter(caches).withProbe(probe);
        return new MiniVm(options, withHiddenClasses(parts, TransitionTree.LIMITS));
    }

    /** Likewise, with other limits of shapes. */
    static MiniVm interpreting(VmOptions options, CacheMode caches, ShapeLimits limits) {
        return new MiniVm(options, withHiddenClasses(PolyIcVm.interpreter(caches), limits));
    }

    /**
     * An engine with all tiers, on the calling thread.
     *
     * @param caches what inline caches may do
     * @param log hears of tier changes and measures them; compiled code then has a budget
     * @throws UnsupportedOperationException where machine code cannot run, see {@link Platform}
     */
    static MiniVm tiered(VmOptions options, TemplateVm.Settings settings, CacheMode caches, Optional<TierLog> log) {
        return tiered(options, settings, caches, log, TransitionTree.LIMITS);
    }

    /** Likewise, with other limits of shapes. */
    static MiniVm tiered(
            VmOptions options,
            TemplateVm.Settings settings,
            CacheMode caches,
            Optional<TierLog> log,
            ShapeLimits limits) {
        return new MiniVm(options, tieredParts(settings, caches, log, limits));
    }

    /**
     * An engine with all tiers and the optimizing one on top.
     *
     * @param settings compiled code gets the budget that the optimizing tier asks for
     * @param optimizing how to optimize
     */
    static MiniVm optimizing(
            VmOptions options,
            TemplateVm.Settings settings,
            CacheMode caches,
            Optional<TierLog> log,
            OptimizingTier.Settings optimizing) {
        TemplateVm.Settings budgeted = settings.withBudget(optimizing.budget());
        return new MiniVm(options, tieredParts(budgeted, caches, log, TransitionTree.LIMITS), optimizing);
    }

    private static VmParts tieredParts(
            TemplateVm.Settings settings, CacheMode caches, Optional<TierLog> log, ShapeLimits limits) {
        VmParts parts = withHiddenClasses(PolyIcVm.parts(settings, caches, false), limits);
        return log.isEmpty()
                ? parts
                : parts.withPolicyInFront((policy, tier) -> new SpeedMeter(policy, (BaselineTier) tier, log.get()));
    }

    private static VmParts withHiddenClasses(VmParts parts, ShapeLimits limits) {
        return parts.withValidity(ValidityCells::new).withShapes(vm -> new TransitionTree(vm.validity, limits));
    }

    Vm vm() {
        return vm;
    }

    /** The template JIT, if this engine has one. */
    Optional<BaselineTier> baseline() {
        return vm.compiled instanceof BaselineTier tier ? Optional.of(tier) : Optional.empty();
    }

    /** The tier above it, if this engine has one. */
    Optional<OptimizingTier> optimizing() {
        return Optional.ofNullable(optimizing);
    }

    @Override
    public void close() {
        vm.close();
    }
}
