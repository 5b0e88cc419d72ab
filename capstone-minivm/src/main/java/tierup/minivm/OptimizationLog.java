package tierup.minivm;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;
import tierup.machine.CodeObject;
import tierup.speculation.codegen.GeneratedCode.GuardPoint;
import tierup.speculation.tier.OptimizationListener;
import tierup.template.CodeDump;
import tierup.vm.code.FunctionInfo;
import tierup.workbook.TextStyle;

/** Tells on standard error what the optimizing tier does, as far as somebody wants to know; that the compiler has failed, in any case. */
final class OptimizationLog implements OptimizationListener {
    private static final String TIER = "[Tier 2]";

    private final Optional<TierLog> log;
    private final Optional<CodeDump> dump;
    private final PrintStream warnings;

    /**
     * @param log tells of tier changes
     * @param dump prints machine code
     */
    OptimizationLog(Optional<TierLog> log, Optional<CodeDump> dump, PrintStream warnings) {
        this.log = log;
        this.dump = dump;
        this.warnings = warnings;
    }

    private void tell(TextStyle colour, FunctionInfo function, String format, Object... arguments) {
        log.ifPresent(to -> to.line(colour, TIER, String.format(Locale.ROOT, format, arguments) + to.place(function)));
    }

    @Override
    public void optimizing(FunctionInfo function, long units) {
        tell(
                TextStyle.BLUE,
                function,
                "'%s' is hot in tier 1, after %,d calls and rounds. Optimizing...",
                function.label(),
                units);
    }

    @Override
    public void optimized(FunctionInfo function, CodeObject code, int guards) {
        tell(
                TextStyle.GREEN,
                function,
                "'%s' promoted to Optimizing Compiler (Address: 0x%x, guards: %d, %,d bytes of bytecode became %,d of machine code).",
                function.label(),
                code.entry(),
                guards,
                function.code().code().length,
                code.size());
        dump.ifPresent(printer -> printer.print(function, code));
    }

    @Override
    public void refused(FunctionInfo function, String reason) {
        tell(TextStyle.YELLOW, function, "'%s' stays in tier 1: %s.", function.label(), reason);
    }

    @Override
    public void failed(FunctionInfo function, Throwable cause) {
        warnings.println("mini_v8: warning: the optimizing compiler has failed on '" + function.label()
                + "', which stays in tier 1: " + cause);
    }

    @Override
    public void left(FunctionInfo function, GuardPoint guard) {
        tell(
                TextStyle.YELLOW,
                function,
                "Guard failed in '%s': %s. The call begins again in tier 1.",
                function.label(),
                guard.reason());
    }

    @Override
    public void discarded(FunctionInfo function, String reason, boolean forGood) {
        tell(
                TextStyle.YELLOW,
                function,
                forGood ? "'%s' stays in tier 1 for good, after several attempts: %s." : "'%s' is back in tier 1: %s.",
                function.label(),
                reason);
    }
}
