package tierup.workbook.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Passes in groups as an aligned table: a row a group, a column a tier. */
final class PassTable {
    private static final String TOTAL = "all";

    private final Results results;
    private final String title;
    private final List<String[]> rows = new ArrayList<>();

    private PassTable(Results results, String title) {
        this.results = results;
        this.title = title;
    }

    /** Passes by gate, with a line for all of them. */
    static String byGate(Results results) {
        PassTable table = new PassTable(results, "gate");
        table.groups(results.groups(TestCase::gate));
        table.row(TOTAL, List.copyOf(results.verdicts().keySet()));
        return table.render();
    }

    /** Passes by folder. */
    static String byFolder(Results results) {
        PassTable table = new PassTable(results, "folder");
        table.groups(results.groups(TestCase::folder));
        return table.render();
    }

    private void groups(Map<String, List<TestCase>> groups) {
        groups.forEach(this::row);
    }

    private void row(String name, List<TestCase> tests) {
        String[] row = new String[2 + results.tiers().size()];
        row[0] = name;
        row[1] = String.format(Locale.ROOT, "%,d", tests.size());
        for (int i = 0; i < results.tiers().size(); i++) {
            long passes = results.passes(tests, results.tiers().get(i));
            row[2 + i] = String.format(Locale.ROOT, "%,d %6s %%", passes, percent(passes, tests.size()));
        }
        rows.add(row);
    }

    /** Rounded down, so that 100.0 means all. */
    private static String percent(long passes, int tests) {
        return String.format(Locale.ROOT, "%.1f", Math.floor(1000.0 * passes / tests) / 10);
    }

    private String render() {
        String[] head = new String[2 + results.tiers().size()];
        head[0] = title;
        head[1] = "tests";
        for (int i = 0; i < results.tiers().size(); i++) {
            head[2 + i] = results.tiers().get(i).title();
        }
        rows.add(0, head);
        int[] widths = new int[head.length];
        for (String[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                widths[i] = Math.max(widths[i], row[i].length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (String[] row : rows) {
            text.append(String.format("%-" + widths[0] + "s", row[0]));
            for (int i = 1; i < row.length; i++) {
                text.append(String.format("  %" + widths[i] + "s", row[i]));
            }
            text.append('\n');
        }
        return text.toString();
    }
}
