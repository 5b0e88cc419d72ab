package tierup.minivm;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A table of benchmarks that grows row by row while they run: milliseconds in each engine, ratios of some pairs of
 * engines, and at the end the geometric means of the ratios. What failed is a dash, and no part of a mean.
 */
final class BenchTable {
    /** Time of {@code slow} through time of {@code fast}; both are names of measurements. */
    private record Ratio(String title, String slow, String fast) {}

    /** A ratio of two tiers, and with Node all that compare with a tier of Node's. */
    private static final Ratio TIERS = new Ratio("0/1", BenchEngine.TIER_0, BenchEngine.TIER_1);

    private static final List<Ratio> WITH_NODE = List.of(
            new Ratio("0/jitless", BenchEngine.TIER_0, BenchEngine.JITLESS),
            new Ratio("1/sparkplug", BenchEngine.TIER_1, BenchEngine.SPARKPLUG),
            new Ratio("1/node", BenchEngine.TIER_1, BenchEngine.NODE));

    /** From the start of the process to the first result. */
    static final String FIRST = "first";

    private static final Ratio FIRST_ITERATION = new Ratio("first/node", FIRST, BenchEngine.NODE);

    /** A row, for the means. */
    private record Row(String group, Map<String, Double> nanos) {}

    private static final int NARROWEST = 8;

    private final PrintStream out;
    private final int nameWidth;
    private final List<String> engines;
    private final List<Ratio> ratios = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    /**
     * @param names of the benchmarks and of the means, for the first column's width
     * @param engines whose times are shown
     * @param withFirst whether {@link #FIRST} is measured too
     */
    BenchTable(PrintStream out, List<String> names, List<String> engines, boolean withFirst) {
        this.out = out;
        this.engines = engines;
        this.nameWidth = names.stream().mapToInt(String::length).max().orElse(0) + 1;
        if (engines.contains(BenchEngine.NODE)) {
            ratios.addAll(WITH_NODE);
            if (withFirst) {
                ratios.add(FIRST_ITERATION);
            }
        } else {
            ratios.add(TIERS);
        }
    }

    void head() {
        StringBuilder line = new StringBuilder(padded("ms"));
        engines.forEach(engine -> cell(line, engine, engine));
        ratios.forEach(ratio -> cell(line, ratio.title, ratio.title));
        print(line);
    }

    /**
     * Prints a row.
     *
     * @param nanos by name of the measurement: an engine, or {@link #FIRST}; what failed is missing
     */
    void row(String name, String group, Map<String, Double> nanos) {
        Row row = new Row(group, nanos);
        rows.add(row);
        StringBuilder line = new StringBuilder(padded(name));
        for (String engine : engines) {
            cell(line, engine, number(nanos.getOrDefault(engine, Double.NaN) / 1e6));
        }
        for (Ratio ratio : ratios) {
            cell(line, ratio.title, number(of(row, ratio)));
        }
        print(line);
    }

    /** Prints geometric means: of each group, if there are several, and of all. */
    void means() {
        List<String> groups = rows.stream().map(Row::group).distinct().toList();
        if (groups.size() > 1) {
            groups.forEach(group -> mean(group, row -> row.group.equals(group)));
        }
        mean("all", row -> true);
    }

    private void mean(String title, Predicate<Row> wanted) {
        StringBuilder line = new StringBuilder(padded("mean, " + title));
        engines.forEach(engine -> cell(line, engine, ""));
        for (Ratio ratio : ratios) {
            double logarithm = rows.stream()
                    .filter(wanted)
                    .mapToDouble(row -> of(row, ratio))
                    .filter(Double::isFinite)
                    .map(Math::log)
                    .average()
                    .orElse(Double.NaN);
            cell(line, ratio.title, number(Math.exp(logarithm)));
        }
        print(line);
    }

    private static double of(Row row, Ratio ratio) {
        Double slow = row.nanos.get(ratio.slow);
        Double fast = row.nanos.get(ratio.fast);
        return slow == null || fast == null ? Double.NaN : slow / fast;
    }

    private String padded(String name) {
        return String.format("%-" + nameWidth + "s", name);
    }

    private static void cell(StringBuilder line, String title, String text) {
        int width = Math.max(NARROWEST, title.length() + 2);
        line.append(String.format("%" + width + "s", text));
    }

    private static String number(double value) {
        if (Double.isNaN(value)) {
            return "-";
        }
        return String.format(Locale.ROOT, value < 100 ? "%.2f" : "%.0f", value);
    }

    private void print(StringBuilder line) {
        out.println(line.toString().stripTrailing());
    }
}
