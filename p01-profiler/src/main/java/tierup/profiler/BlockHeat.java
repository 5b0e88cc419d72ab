package tierup.profiler;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tierup.bytecode.FunctionCode;
import tierup.launch.TextTable;
import tierup.launch.TextTable.Column;

/** The section of a report that adds up instructions by basic block: what a compiler would lay out first and optimize most. */
final class BlockHeat {
    private static final int BAR = 10;
    private static final int SHORT_BAR = 5;

    private record Row(FunctionProfile function, BasicBlock block, int loopDepth, long instructions) {}

    private BlockHeat() {}

    static List<String> lines(Profile profile, ProfileReport.Options options, Styles styles) {
        List<Row> rows = profile.functions().stream()
                .flatMap(function -> rows(function).stream())
                .sorted(Comparator.comparingLong((Row row) -> -row.instructions()))
                .limit(options.top())
                .toList();
        long largest = rows.isEmpty() ? 1 : rows.get(0).instructions();
        boolean wide = options.width() >= ProfileReport.WIDE;
        int bar = wide ? BAR : SHORT_BAR;
        TextTable table = new TextTable(" | ", Column.LEFT, Column.LEFT, Column.LEFT, Column.NAME, Column.PATH);
        for (Row row : rows) {
            FunctionCode code = row.function().code();
            table.row(
                    profile.addresses().show(code, row.block().start()) + ".."
                            + profile.addresses().show(code, row.block().last()),
                    row.block().name() + (row.loopDepth() == 0 ? "" : ", " + row.loopDepth()),
                    styles.heat((double) row.instructions() / largest, HeatBar.of(row.instructions(), largest, bar))
                            + " "
                            + Quantities.count(row.instructions())
                            + (wide ? " (" + Quantities.share(row.instructions(), profile.instructions()) + ")" : ""),
                    profile.addresses().name(code),
                    profile.addresses().place(code, row.block().start()));
        }
        return table.lines(options.width());
    }

    private static List<Row> rows(FunctionProfile function) {
        ControlFlowGraph graph = ControlFlowGraph.of(function.code());
        List<NaturalLoop> loops = graph.loops();
        List<Row> rows = new ArrayList<>();
        for (BasicBlock block : graph.blocks()) {
            long instructions =
                    block.pcs().stream().mapToLong(function::executions).sum();
            if (instructions > 0) {
                int depth = (int)
                        loops.stream().filter(loop -> loop.contains(block)).count();
                rows.add(new Row(function, block, depth, instructions));
            }
        }
        return rows;
    }
}
