package tierup.minivm;

import java.io.PrintStream;
import picocli.CommandLine.Help.Ansi;
import tierup.machine.CodeObject;
import tierup.template.TierListener;
import tierup.vm.code.FunctionInfo;

/** Tells on standard error which function went up or down the tiers, in the words of the workbook's brief. */
final class TierLog implements TierListener {
    private final PrintStream out;
    private final Runnable beforeWriting;
    private final Ansi ansi;

    /**
     * @param beforeWriting flushes the program's own output, so that both appear in the order in which they happened
     */
    TierLog(PrintStream out, Ansi ansi, Runnable beforeWriting) {
        this.out = out;
        this.ansi = ansi;
        this.beforeWriting = beforeWriting;
    }

    void start() {
        line("blue", "[Tier 0]", "Starting Interpreter...");
    }

    @Override
    public void hot(FunctionInfo function, long count, boolean loop) {
        String what = loop ? "a loop in '" + function.displayName() + "'" : "'" + function.displayName() + "'";
        line("blue", "[Tier 0]", "Cycle " + count + ": " + what + " is hot. Compiling to Baseline JIT...");
    }

    @Override
    public void compiled(FunctionInfo function, CodeObject code) {
        line(
                "green",
                "[Tier 1]",
                String.format(
                        "'%s' promoted to Baseline JIT (Address: 0x%x, %,d bytes of bytecode became %,d of machine code).",
                        function.displayName(), code.entry(), function.code().code().length, code.size()));
    }

    @Override
    public void codeCacheFull(FunctionInfo function) {
        line(
                "yellow",
                "[Tier 0]",
                "The code cache is full: '" + function.displayName() + "' stays in the interpreter.");
    }

    /**
     * What the last tier change of a function was worth.
     *
     * @param ratio time before through time after
     * @param unit what was timed
     */
    void speedUp(FunctionInfo function, double ratio, String unit) {
        line(
                "green",
                "[Tier 1]",
                String.format("Performance Increase: %.1fx ('%s', per %s)", ratio, function.displayName(), unit));
    }

    private void line(String colour, String tag, String text) {
        beforeWriting.run();
        out.println(ansi.string("@|" + colour + " " + tag + "|@ ") + text);
    }
}
