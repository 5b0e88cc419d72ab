package tierup.minivm;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code ./mini_v8 --bench}: the benchmark programs in every tier, and in Node's tiers where Node is installed.
 *
 * <p>The runs are interleaved, engine after engine, round after round, each in a process of its own, because a
 * machine's speed drifts: what is compared ran within seconds of each other. A figure is the median over the rounds of
 * the harness's own median. Ratios are to this workbook's interpreter or to Node's tier of the same kind; their geometric
 * means are taken over each group of programs, numbers and objects, for itself.
 */
final class Benchmarks {
    private static final int ROUNDS = 3;
    private static final Pattern LINE = Pattern.compile("bench (\\S+) median_ns=(\\d+) .* group=(\\S+)");

    /** An engine by name, and the command that runs the harness in it. */
    private record Contender(String name, List<String> command) {}

    private final PrintStream out;
    private final Map<String, Map<String, List<Double>>> times = new LinkedHashMap<>();
    /** Names of the benchmarks by group. */
    private final Map<String, Set<String>> groups = new LinkedHashMap<>();

    Benchmarks(PrintStream out) {
        this.out = out;
    }

    /**
     * Runs and prints the table.
     *
     * @param names benchmarks to run; all if empty
     * @return exit code
     */
    int run(List<String> names) throws IOException, InterruptedException {
        Path home = Path.of(System.getProperty("tierup.home", "."));
        Path harness = home.resolve("examples/bench/harness.js");
        if (!Files.exists(harness)) {
            out.println("mini_v8: " + harness + " is missing; run this from a checkout of the workbook");
            return 1;
        }
        List<Contender> contenders = contenders(home);
        for (int round = 1; round <= ROUNDS; round++) {
            for (Contender contender : contenders) {
                progress(String.format("round %d of %d: %s", round, ROUNDS, contender.name()));
                measure(contender, harness, names);
            }
        }
        progress("");
        print(contenders);
        return 0;
    }

    private static List<Contender> contenders(Path home) throws InterruptedException {
        String mini = home.resolve("mini_v8").toString();
        List<Contender> all = new ArrayList<>();
        all.add(new Contender("tier 0", List.of(mini, "--quiet", "--jitless")));
        all.add(new Contender("tier 1", List.of(mini, "--quiet", "--tier=1")));
        if (nodeIsInstalled()) {
            all.add(new Contender("node jitless", List.of("node", "--jitless", "--no-expose-wasm")));
            all.add(new Contender(
                    "node sparkplug", List.of("node", "--no-opt", "--no-maglev", "--sparkplug", "--always-sparkplug")));
            all.add(new Contender("node", List.of("node")));
        }
        return all;
    }

    private static boolean nodeIsInstalled() throws InterruptedException {
        try {
            return new ProcessBuilder("node", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private void measure(Contender contender, Path harness, List<String> names)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(contender.command());
        command.add(harness.toString());
        command.addAll(names);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher matcher = LINE.matcher(line);
                if (matcher.matches()) {
                    groups.computeIfAbsent(matcher.group(3), group -> new LinkedHashSet<>())
                            .add(matcher.group(1));
                    times.computeIfAbsent(matcher.group(1), name -> new TreeMap<>())
                            .computeIfAbsent(contender.name(), name -> new ArrayList<>())
                            .add(Double.parseDouble(matcher.group(2)));
                }
            }
        }
        if (process.waitFor() != 0) {
            throw new IOException(contender.name() + " failed: " + String.join(" ", command));
        }
    }

    private void progress(String text) {
        if (System.console() != null) {
            System.err.print("\r\033[K" + text);
        }
    }

    private void print(List<Contender> contenders) {
        StringBuilder head = new StringBuilder(String.format("%-19s", "ms, median"));
        contenders.forEach(c -> head.append(String.format("%16s", c.name())));
        head.append(String.format("%14s", "tier 0 / 1"));
        boolean node = contenders.size() > 2;
        if (node) {
            head.append(String.format("%16s%18s", "0 / jitless", "sparkplug / 1"));
        }
        out.println(head);
        times.keySet().forEach(name -> out.println(row(name, contenders, node)));
        groups.forEach((group, names) -> out.println(means(group, names, node)));
    }

    private String row(String name, List<Contender> contenders, boolean node) {
        StringBuilder row = new StringBuilder(String.format("%-19s", name));
        contenders.forEach(c -> row.append(String.format(Locale.ROOT, "%16.1f", median(name, c.name()) / 1e6)));
        row.append(String.format(Locale.ROOT, "%13.2fx", ratio(name, "tier 0", "tier 1")));
        if (node) {
            row.append(String.format(Locale.ROOT, "%15.2fx", ratio(name, "tier 0", "node jitless")));
            row.append(String.format(Locale.ROOT, "%17.2fx", ratio(name, "node sparkplug", "tier 1")));
        }
        return row.toString();
    }

    private String means(String group, Set<String> names, boolean node) {
        StringBuilder text = new StringBuilder("Geometric means, " + group + ": ");
        text.append(String.format(Locale.ROOT, "tier 1 is %.1fx as fast as tier 0", mean(names, "tier 0", "tier 1")));
        if (node) {
            text.append(String.format(
                    Locale.ROOT,
                    "; tier 0 takes %.1fx the time of node --jitless; tier 1 is %.2fx as fast as Sparkplug",
                    mean(names, "tier 0", "node jitless"),
                    mean(names, "node sparkplug", "tier 1")));
        }
        return text.append('.').toString();
    }

    private double mean(Set<String> names, String slow, String fast) {
        return Math.exp(names.stream()
                .mapToDouble(name -> Math.log(ratio(name, slow, fast)))
                .average()
                .orElse(0));
    }

    private double ratio(String benchmark, String slow, String fast) {
        return median(benchmark, slow) / median(benchmark, fast);
    }

    private double median(String benchmark, String contender) {
        List<Double> sorted =
                times.get(benchmark).get(contender).stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
