package tierup.minivm;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An engine that runs benchmarks, each in a process of its own.
 *
 * @param name what the tables call it
 * @param command what starts it; a script and its arguments are added
 */
record BenchEngine(String name, List<String> command) {
    static final String TIER_0 = "tier 0";
    static final String TIER_1 = "tier 1";
    static final String JITLESS = "jitless";
    static final String SPARKPLUG = "sparkplug";
    static final String NODE = "node";

    private static final Pattern LINE = Pattern.compile("bench (\\S+) median_ns=(\\d+) .*");

    /**
     * The tiers of this workbook, and where Node is installed, Node's tiers of the same kinds and Node as it is.
     *
     * @param home the checkout of the workbook
     */
    static List<BenchEngine> installed(Path home) throws InterruptedException {
        String mini = home.resolve("mini_v8").toString();
        List<BenchEngine> all = new ArrayList<>();
        all.add(new BenchEngine(TIER_0, List.of(mini, "--quiet", "--jitless")));
        all.add(new BenchEngine(TIER_1, List.of(mini, "--quiet", "--tier=1")));
        if (nodeIsInstalled()) {
            all.add(new BenchEngine(JITLESS, List.of("node", "--jitless", "--no-expose-wasm")));
            all.add(new BenchEngine(
                    SPARKPLUG, List.of("node", "--no-opt", "--no-maglev", "--sparkplug", "--always-sparkplug")));
            all.add(new BenchEngine(NODE, List.of("node")));
        }
        return all;
    }

    private static boolean nodeIsInstalled() throws InterruptedException {
        try {
            Process process = new ProcessBuilder("node", "--version")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** What the script and its arguments make in this engine. */
    List<String> commandFor(List<String> script) {
        List<String> all = new ArrayList<>(command);
        all.addAll(script);
        return all;
    }

    /** Runs a script that times itself; nanoseconds from the line it prints, or nothing if it failed. */
    OptionalDouble timed(List<String> script) throws IOException, InterruptedException {
        OptionalDouble median = OptionalDouble.empty();
        for (String line : output(script)) {
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches()) {
                median = OptionalDouble.of(Double.parseDouble(matcher.group(2)));
            }
        }
        return median;
    }

    /** Runs a script; nanoseconds from the start of the process to its end, or nothing if it failed. */
    OptionalDouble wholeProcess(List<String> script) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(commandFor(script))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        boolean succeeded = process.waitFor() == 0;
        return succeeded ? OptionalDouble.of(System.nanoTime() - start) : OptionalDouble.empty();
    }

    /** The lines that a script prints; none if it failed. */
    List<String> output(List<String> script) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(commandFor(script))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> lines = new ArrayList<>();
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            reader.lines().forEach(lines::add);
        }
        return process.waitFor() == 0 ? lines : List.of();
    }
}
