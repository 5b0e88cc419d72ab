package tierup.profiler;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The section of a report that adds up instructions by basic block: what a compiler would lay out first and optimize most. */
final class BlockHeat {
    private record Row(FunctionProfile function, BasicBlock block, int loopDepth, long instructions) {}

    private BlockHeat() {}

    static List<String> lines(Profile profile, int top, Styles styles) {
        List<Row> rows = profile.functions().stream()
                .flatMap(function -> rows(function).stream())
                .sorted(Comparator.comparingLong((Row row) -> -row.instructions()))
                .limit(top)
                .toList();
        long largest = rows.isEmpty() ? 1 : rows.get(0).instructions();
        int width = rows.stream()
                .mapToInt(row -> label(profile, row).length())
                .max()
                .orElse(1);
        return rows.stream()
                .map(row -> String.format(
                        "%s..%s | %-" + width + "s | %s %s (%s)",
                        profile.addresses()
                                .show(row.function().code(), row.block().start()),
                        profile.addresses()
                                .show(row.function().code(), row.block().last()),
                        label(profile, row),
                        styles.heat((double) row.instructions() / largest, HeatBar.of(row.instructions(), largest)),
                        Quantities.count(row.instructions()),
                        Quantities.share(row.instructions(), profile.instructions())))
                .toList();
    }

    private static String label(Profile profile, Row row) {
        String place = row.block().name() + " of " + profile.signature(row.function());
        return row.loopDepth() == 0 ? place : place + ", loop depth " + row.loopDepth();
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
