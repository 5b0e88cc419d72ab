package tierup.profiler;

import java.util.Comparator;
import java.util.List;

/**
 * The section of a report that shows who calls whom, from where and how often: what an inliner decides by (p07). A call
 * graph drawn from the source shows what may be called; this one shows what was.
 */
final class CallGraph {
    private record Row(FunctionProfile caller, FunctionProfile.CallSite site) {}

    private CallGraph() {}

    static List<String> lines(Profile profile, int top) {
        List<Row> rows = profile.functions().stream()
                .flatMap(caller -> caller.callSites().stream().map(site -> new Row(caller, site)))
                .sorted(Comparator.comparingLong((Row row) -> -row.site().count))
                .limit(top)
                .toList();
        if (rows.isEmpty()) {
            return List.of("No function called another one.");
        }
        int width = rows.stream()
                .mapToInt(row -> label(profile, row).length())
                .max()
                .orElse(1);
        return rows.stream()
                .map(row -> String.format(
                        "%-" + width + "s | %s | %s",
                        label(profile, row),
                        profile.addresses().show(row.caller().code(), row.site().pc),
                        Quantities.count(row.site().count)))
                .toList();
    }

    private static String label(Profile profile, Row row) {
        return profile.signature(row.caller()) + " -> " + profile.signature(row.site().callee);
    }
}
