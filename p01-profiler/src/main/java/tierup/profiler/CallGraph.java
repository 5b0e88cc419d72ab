package tierup.profiler;

import java.util.Comparator;
import java.util.List;
import tierup.launch.TextTable;
import tierup.launch.TextTable.Column;

/**
 * The section of a report that shows who calls whom, from where and how often: what an inliner decides by (p07). A call
 * graph drawn from the source shows what may be called; this one shows what was.
 */
final class CallGraph {
    private record Row(FunctionProfile caller, FunctionProfile.CallSite site) {}

    private CallGraph() {}

    static List<String> lines(Profile profile, ProfileReport.Options options) {
        TextTable table = new TextTable(" | ", Column.NAME, Column.NAME, Column.LEFT, Column.RIGHT, Column.PATH);
        profile.functions().stream()
                .flatMap(caller -> caller.callSites().stream().map(site -> new Row(caller, site)))
                .sorted(Comparator.comparingLong((Row row) -> -row.site().count))
                .limit(options.top())
                .forEach(row -> table.row(
                        profile.signature(row.caller()),
                        profile.signature(row.site().callee),
                        profile.addresses().show(row.caller().code(), row.site().pc),
                        Quantities.count(row.site().count),
                        profile.addresses().place(row.caller().code(), row.site().pc)));
        return table.isEmpty()
                ? List.of("No function called another one.")
                : table.before(1, " -> ").lines(options.width());
    }
}
