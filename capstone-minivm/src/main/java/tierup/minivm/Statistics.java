package tierup.minivm;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import tierup.launch.FunctionPlace;
import tierup.launch.TextTable;
import tierup.launch.TextTable.Column;
import tierup.polyic.CaseList;
import tierup.polyic.PolymorphicCaches;
import tierup.polyic.StubCache;
import tierup.speculation.tier.OptimizationCounts;
import tierup.template.BaselineTier;
import tierup.template.ExitCounts;
import tierup.vm.code.CallTarget;
import tierup.vm.code.FunctionInfo;
import tierup.vm.running.Vm;
import tierup.workbook.Terminal;

/** What an engine did in a run, for {@code --stats}. */
final class Statistics {
    /** How many kinds of exits are listed. */
    private static final int MOST = 6;

    private static final String INDENT = " ".repeat(25);

    private Statistics() {}

    static void print(MiniVm engine, long nanos, PrintStream out) {
        Vm vm = engine.vm();
        out.println("[Statistics]");
        row(out, "run time", String.format(Locale.ROOT, "%,.1f ms", nanos / 1e6));
        row(out, "functions known", String.format(Locale.ROOT, "%,d", vm.functions.count()));
        row(out, "guest heap used", String.format(Locale.ROOT, "%,d bytes", vm.heap.bytesUsed()));
        row(out, "shapes", String.format(Locale.ROOT, "%,d", vm.shapes.size()));
        if (vm.caches instanceof PolymorphicCaches caches) {
            row(out, "stub cache", stubCache(caches.cases()));
        }
        if (engine.baseline().isPresent()) {
            BaselineTier tier = engine.baseline().get();
            row(out, "functions in tier 1", String.format(Locale.ROOT, "%,d", tier.compiled()));
            row(
                    out,
                    "machine code",
                    String.format(
                            Locale.ROOT,
                            "%,d of %,d bytes",
                            tier.cache().used(),
                            tier.cache().capacity()));
            exits(tier.exits(), out);
            calls(tier.exits(), vm, out);
            row(out, "time to compile", String.format(Locale.ROOT, "%,.1f ms", tier.compileNanos() / 1e6));
        }
        engine.optimizing().ifPresent(tier -> optimizations(tier.counts(), out));
    }

    /** What megamorphic sites got from the table that they share: probes from Java that failed are misses. */
    private static String stubCache(CaseList sites) {
        StubCache stubs = sites.stubs();
        long hits = sites.stubHits();
        long accesses = hits + stubs.inserted();
        return String.format(
                Locale.ROOT,
                "%,d hits, %,d insertions (%.1f%% hit rate); %,d of %,d entries in use, %,d evictions",
                hits,
                stubs.inserted(),
                accesses == 0 ? 0 : 100.0 * hits / accesses,
                stubs.used(),
                StubCache.ENTRIES,
                stubs.evicted());
    }

    private static void exits(ExitCounts exits, PrintStream out) {
        row(
                out,
                "exits to Java",
                String.format(Locale.ROOT, "%,d; left for the interpreter %,d", exits.total(), exits.left()));
        TextTable table = new TextTable("  ", Column.RIGHT, Column.LEFT);
        exits.mostExecuted(MOST)
                .forEach((op, count) -> table.row(String.format(Locale.ROOT, "%,d", count), op.toString()));
        table.lines(Terminal.ERR.columns()).forEach(line -> out.println(INDENT + line));
    }

    /** Which functions were called most without having machine code. */
    private static void calls(ExitCounts exits, Vm vm, PrintStream out) {
        row(out, "calls to Java", String.format(Locale.ROOT, "%,d", exits.called()));
        TextTable table = new TextTable("  ", Column.RIGHT, Column.NAME, Column.PATH);
        exits.mostCalled(MOST).forEach((number, count) -> {
            CallTarget function = vm.functions.get(number);
            String place = function instanceof FunctionInfo info ? FunctionPlace.of(info.code()) : "built-in";
            table.row(String.format(Locale.ROOT, "%,d", count), function.label(), place);
        });
        table.lines(Terminal.ERR.columns() - INDENT.length()).forEach(line -> out.println(INDENT + line));
    }

    /** What the optimizing tier has done, and why it has not done more. */
    private static void optimizations(OptimizationCounts counts, PrintStream out) {
        row(
                out,
                "optimizations",
                String.format(
                        Locale.ROOT,
                        "%,d, with %,d guards in %,d bytes, in %,.1f ms",
                        counts.optimized(),
                        counts.guards(),
                        counts.bytes(),
                        counts.nanos() / 1e6));
        row(
                out,
                "restarts in tier 1",
                String.format(Locale.ROOT, "%,d; code discarded %,d times", counts.restarts(), counts.discarded()));
        table(counts.leaving(), out);
        int refused =
                counts.refusals().values().stream().mapToInt(Integer::intValue).sum();
        row(
                out,
                "not optimized",
                String.format(
                        Locale.ROOT,
                        "%,d refused, %,d given up, %,d compiler failures",
                        refused,
                        counts.givenUp().size(),
                        counts.failedCompilations()));
        table(counts.refusals(), out);
        counts.givenUp().forEach((function, reason) -> out.println(INDENT + function + ": " + reason));
    }

    /** The most frequent reasons. */
    private static void table(Map<String, Integer> counts, PrintStream out) {
        TextTable table = new TextTable("  ", Column.RIGHT, Column.LEFT);
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .forEach(row -> table.row(String.format(Locale.ROOT, "%,d", row.getValue()), row.getKey()));
        table.lines(Terminal.ERR.columns() - INDENT.length()).forEach(line -> out.println(INDENT + line));
    }

    private static void row(PrintStream out, String name, String value) {
        out.println(String.format("  %-22s %s", name, value));
    }
}
