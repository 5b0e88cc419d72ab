package tierup.minivm;

import java.util.Optional;
import tierup.machine.GuardedStack;
import tierup.machine.Platform;
import tierup.template.BaselineTier;
import tierup.template.CompileAtCount;
import tierup.template.TemplateVm;
import tierup.vm.Vm;
import tierup.vm.VmOptions;
import tierup.vm.VmParts;

/** The capstone's engine, wired: every tier the workbook has, and a log of what they do. */
final class MiniVm implements AutoCloseable {
    private final Vm vm;
    private BaselineTier baseline;

    private MiniVm(VmOptions options, VmParts parts) {
        vm = new Vm(options, parts);
    }

    private MiniVm(VmOptions options, TemplateVm.Settings settings, Optional<TierLog> log) {
        VmParts parts = VmParts.interpreter()
                .withMachine(
                        o -> GuardedStack.map(o.stackBytes()),
                        engine -> baseline = TemplateVm.tier(engine, settings),
                        (engine, tier) -> {
                            CompileAtCount policy =
                                    new CompileAtCount(baseline, settings.listener(), settings.atOnce());
                            return log.isPresent() ? new SpeedMeter(policy, baseline, log.get()) : policy;
                        });
        vm = new Vm(options, parts);
    }

    /** An engine with the interpreter alone; runs everywhere. */
    static MiniVm interpreting(VmOptions options) {
        return new MiniVm(options, VmParts.interpreter());
    }

    /**
     * An engine with all tiers, on the calling thread.
     *
     * @param log hears of tier changes and measures them; compiled code then counts its calls and rounds
     * @throws UnsupportedOperationException where machine code cannot run, see {@link Platform}
     */
    static MiniVm tiered(VmOptions options, TemplateVm.Settings settings, Optional<TierLog> log) {
        return new MiniVm(options, settings, log);
    }

    Vm vm() {
        return vm;
    }

    /** The template JIT, if this engine has one. */
    Optional<BaselineTier> baseline() {
        return Optional.ofNullable(baseline);
    }

    @Override
    public void close() {
        vm.close();
    }
}
