package tierup.template;

import java.time.Duration;
import tierup.machine.CodeCache;
import tierup.machine.GuardedStack;
import tierup.vm.InterpreterVm;
import tierup.vm.memory.VmOptions;
import tierup.vm.running.Vm;
import tierup.vm.running.VmParts;

/** The engine of this module, wired: the interpreter of p01 with the template JIT above it. */
public final class TemplateVm {
    private TemplateVm() {}

    /**
     * What can be set.
     *
     * @param codeBytes size of the code cache
     * @param atOnce compile every function at its first call
     * @param counting whether compiled code goes on counting calls and iterations, for who watches
     * @param watchdog how long machine code may run without answering; zero for ever
     * @param table the templates
     * @param listener hears of compilations
     */
    public record Settings(
            long codeBytes,
            boolean atOnce,
            boolean counting,
            Duration watchdog,
            TemplateTable table,
            TierListener listener) {
        public static Settings standard() {
            return new Settings(
                    CodeCache.DEFAULT_CAPACITY,
                    false,
                    false,
                    Duration.ofSeconds(10),
                    TemplateTable.standard(),
                    TierListener.SILENT);
        }

        public Settings compilingAtOnce() {
            return new Settings(codeBytes, true, counting, watchdog, table, listener);
        }

        public Settings keepingCount() {
            return new Settings(codeBytes, atOnce, true, watchdog, table, listener);
        }

        public Settings withListener(TierListener other) {
            return new Settings(codeBytes, atOnce, counting, watchdog, table, other);
        }

        public Settings withCodeBytes(long bytes) {
            return new Settings(bytes, atOnce, counting, watchdog, table, listener);
        }

        public Settings withTable(TemplateTable other) {
            return new Settings(codeBytes, atOnce, counting, watchdog, other, listener);
        }

        public Settings withWatchdog(Duration limit) {
            return new Settings(codeBytes, atOnce, counting, limit, table, listener);
        }
    }

    /** An engine on the calling thread, which must be a platform thread and stay the only one to use it. */
    public static Vm create(VmOptions options, Settings settings) {
        return new Vm(options, parts(settings));
    }

    /** The parts of such an engine, for others to build on. */
    public static VmParts parts(Settings settings) {
        return InterpreterVm.parts()
                .withMachine(
                        options -> GuardedStack.map(options.stackBytes()),
                        vm -> new BaselineTier(
                                vm,
                                settings.codeBytes(),
                                settings.table(),
                                settings.counting(),
                                settings.watchdog(),
                                settings.listener()),
                        (vm, compiled) ->
                                new CompileAtCount((BaselineTier) compiled, settings.listener(), settings.atOnce()));
    }
}
