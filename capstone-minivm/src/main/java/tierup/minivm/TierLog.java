package tierup.minivm;

import java.io.PrintStream;
import tierup.launch.FunctionPlace;
import tierup.machine.CodeObject;
import tierup.template.TierListener;
import tierup.vm.code.FunctionInfo;
import tierup.workbook.TextStyle;

/** Tells on standard error which function went up or down the tiers, in the words of the workbook's brief. */
final class TierLog implements TierListener {
    private final PrintStream out;
    private final Runnable beforeWriting;
    private final boolean coloured;

    /**
     * @param coloured whether the reader is a terminal
     * @param beforeWriting flushes the program's own output, so that both appear in the order in which they happened
     */
    TierLog(PrintStream out, boolean coloured, Runnable beforeWriting) {
        this.out = out;
        this.coloured = coloured;
        this.beforeWriting = beforeWriting;
    }

    void start() {
        line(TextStyle.BLUE, "[Tier 0]", "Starting Interpreter...");
    }

    @Override
    public void hot(FunctionInfo function, long count, boolean loop) {
        String what = loop ? "a loop in '" + function.label() + "'" : "'" + function.label() + "'";
        line(
                TextStyle.BLUE,
                "[Tier 0]",
                "Cycle " + count + ": " + what + " is hot. Compiling to Baseline JIT..." + place(function));
    }

    @Override
    public void compiled(FunctionInfo function, CodeObject code) {
        line(
                TextStyle.GREEN,
                "[Tier 1]",
                String.format(
                                "'%s' promoted to Baseline JIT (Address: 0x%x, %,d bytes of bytecode became %,d of machine code).",
                                function.label(), code.entry(), function.code().code().length, code.size())
                        + place(function));
    }

    @Override
    public void codeCacheFull(FunctionInfo function) {
        line(
                TextStyle.YELLOW,
                "[Tier 0]",
                "The code cache is full: '" + function.label() + "' stays in the interpreter." + place(function));
    }

    /**
     * What the last tier change of a function was worth.
     *
     * @param ratio time before through time after
     * @param unit what was timed
     */
    void speedUp(FunctionInfo function, double ratio, String unit) {
        line(
                TextStyle.GREEN,
                "[Tier 1]",
                String.format("Performance Increase: %.1fx ('%s', per %s)", ratio, function.label(), unit)
                        + place(function));
    }

    /** Behind the brief's words, where the function is: names need not be unique. */
    String place(FunctionInfo function) {
        String place = FunctionPlace.of(function.code());
        return place.isEmpty() ? "" : " " + TextStyle.FAINT.of(place, coloured);
    }

    void line(TextStyle colour, String tag, String text) {
        beforeWriting.run();
        out.println(colour.of(tag, coloured) + " " + text);
    }
}
