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
     * @param budget calls and rounds of loops after which compiled code asks {@link tierup.vm.running.TierPolicy#onBudget}; 0 for
     *     never, which costs nothing
     * @param watchdog how long machine code may run without answering; zero for ever
     * @param table the templates
     * @param heapCode how machine code stores into the heap and allocates
     * @param listener hears of compilations
     */
    public record Settings(
            long codeBytes,
            boolean atOnce,
            int budget,
            Duration watchdog,
            TemplateTable table,
            HeapCode heapCode,
            TierListener listener) {
        public static Settings standard() {
            return new Settings(
                    CodeCache.DEFAULT_CAPACITY,
                    false,
                    0,
                    Duration.ofSeconds(10),
                    TemplateTable.standard(),
                    HeapCode.BUMP,
                    TierListener.SILENT);
        }

        public Settings compilingAtOnce() {
            return new Settings(codeBytes, true, budget, watchdog, table, heapCode, listener);
        }

        /** With a tier above this one, or somebody who wants to know how often code ran. */
        public Settings withBudget(int other) {
            return new Settings(codeBytes, atOnce, other, watchdog, table, heapCode, listener);
        }

        public Settings withListener(TierListener other) {
            return new Settings(codeBytes, atOnce, budget, watchdog, table, heapCode, other);
        }

        public Settings withCodeBytes(long bytes) {
            return new Settings(bytes, atOnce, budget, watchdog, table, heapCode, listener);
        }

        public Settings withTable(TemplateTable other) {
            return new Settings(codeBytes, atOnce, budget, watchdog, other, heapCode, listener);
        }

        public Settings withHeapCode(HeapCode other) {
            return new Settings(codeBytes, atOnce, budget, watchdog, table, other, listener);
        }

        public Settings withWatchdog(Duration limit) {
            return new Settings(codeBytes, atOnce, budget, limit, table, heapCode, listener);
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
                        vm -> new BaselineTier(vm, settings),
                        (vm, compiled) ->
                                new CompileAtCount((BaselineTier) compiled, settings.listener(), settings.atOnce()));
    }
}
