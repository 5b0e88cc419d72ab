package tierup.minivm;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import tierup.launch.CommandLines;
import tierup.workbook.Terminal;

/**
 * {@code ./mini_v8 --bench}: benchmark programs in every tier, and in Node's tiers where Node is installed.
 *
 * <p>The programs are those of {@code examples/bench}, or of a checkout of Are-We-Fast-Yet ({@link AreWeFastYet}). Program after
 * program, the engines take turns, round after round, each in a process of its own, because a machine's speed drifts: what
 * is compared ran within seconds of each other. A figure is the median over the rounds of the CPU time of the executing
 * thread for one run of the program, after a warm-up ({@code examples/bench/measure.js}).
 */
final class Benchmarks {
    /**
     * A program to time.
     *
     * @param script and its arguments, which times itself
     * @param once likewise, for a script that runs once and ends; empty if nobody wants to know
     */
    record Program(String name, String group, List<String> script, List<String> once) {}

    private static final int ROUNDS = 3;
    private static final String MEANS = "mean, numbers";

    private final PrintStream out;
    private final PrintStream err;
    private final List<BenchEngine> engines;
    private boolean failed;

    Benchmarks(PrintStream out, PrintStream err, List<BenchEngine> engines) {
        this.out = out;
        this.err = err;
        this.engines = engines;
    }

    /**
     * Carries out {@code ./mini_v8 --bench}.
     *
     * @param awfy a checkout of Are-We-Fast-Yet, or null for this workbook's own programs
     * @param names programs to run; all if empty
     * @return exit code
     */
    static int run(String awfy, List<String> names) throws IOException, InterruptedException {
        Path scripts = Path.of(System.getProperty("tierup.home", ".")).resolve("examples/bench");
        if (!Files.exists(scripts.resolve("harness.js"))) {
            return fail(scripts + " is missing; run this from a checkout of the workbook");
        }
        List<BenchEngine> engines = BenchEngine.installed(scripts.getParent().getParent());
        List<Program> programs;
        try {
            programs = chosen(
                    awfy == null ? own(scripts, engines.get(0)) : AreWeFastYet.programs(scripts, Path.of(awfy)), names);
        } catch (IllegalArgumentException e) {
            return fail(e.getMessage());
        }
        // One round of programs that take so long: they have been run for seconds each.
        return new Benchmarks(System.out, System.err, engines).run(programs, awfy == null ? ROUNDS : 1);
    }

    private static int fail(String message) {
        System.err.println("mini_v8: " + message);
        return CommandLines.FAILURE;
    }

    /** The programs of {@code examples/bench}, as their harness lists them. */
    static List<Program> own(Path scripts, BenchEngine engine) throws IOException, InterruptedException {
        String harness = scripts.resolve("harness.js").toString();
        List<Program> programs = new ArrayList<>();
        for (String line : engine.output(List.of(harness, "--list"))) {
            String[] words = line.split(" ");
            programs.add(new Program(words[0], words[1], List.of(harness, words[0]), List.of()));
        }
        return programs;
    }

    /** Those of the names given, in that order; all if there are none. */
    static List<Program> chosen(List<Program> programs, List<String> names) {
        List<Program> chosen = new ArrayList<>();
        for (String name : names) {
            chosen.add(programs.stream()
                    .filter(program -> program.name.equalsIgnoreCase(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("there is no benchmark " + name + ", only "
                            + programs.stream().map(Program::name).collect(Collectors.joining(", ")))));
        }
        return names.isEmpty() ? programs : chosen;
    }

    /**
     * Runs programs and prints their table.
     *
     * @return exit code: whether all have run in all engines
     */
    int run(List<Program> programs, int rounds) throws IOException, InterruptedException {
        List<String> names =
                new ArrayList<>(programs.stream().map(Program::name).toList());
        names.add(MEANS);
        boolean withFirst = programs.stream().anyMatch(program -> !program.once.isEmpty());
        BenchTable table = new BenchTable(
                out, names, engines.stream().map(BenchEngine::name).toList(), withFirst);
        table.head();
        for (int i = 0; i < programs.size(); i++) {
            String place = String.format("%d of %d: %s", i + 1, programs.size(), programs.get(i).name);
            Map<String, Double> nanos = measure(programs.get(i), rounds, place);
            progress("");
            table.row(programs.get(i).name, programs.get(i).group, nanos);
        }
        table.means();
        return failed ? CommandLines.FAILURE : 0;
    }

    private Map<String, Double> measure(Program program, int rounds, String place)
            throws IOException, InterruptedException {
        Map<String, double[]> times = new HashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (BenchEngine engine : engines) {
                progress(String.format("%s, round %d of %d, %s", place, round + 1, rounds, engine.name()));
                note(times, rounds, round, engine.name(), engine, program.script, engine.timed(program.script));
            }
        }
        if (!program.once.isEmpty()) {
            BenchEngine engine = engines.stream()
                    .filter(candidate -> candidate.name().equals(BenchEngine.TIER_1))
                    .findFirst()
                    .orElseThrow();
            for (int round = 0; round < ROUNDS; round++) {
                progress(String.format("%s, first iteration, %d of %d", place, round + 1, ROUNDS));
                note(times, ROUNDS, round, BenchTable.FIRST, engine, program.once, engine.wholeProcess(program.once));
            }
        }
        Map<String, Double> medians = new HashMap<>();
        times.forEach((name, all) -> {
            Arrays.sort(all);
            if (all[0] > 0) {
                medians.put(name, all[all.length / 2]);
            }
        });
        return medians;
    }

    /** A failure is time 0. */
    private void note(
            Map<String, double[]> times,
            int rounds,
            int round,
            String name,
            BenchEngine engine,
            List<String> script,
            OptionalDouble nanos) {
        times.computeIfAbsent(name, unused -> new double[rounds])[round] = nanos.orElse(0);
        if (nanos.isEmpty()) {
            progress("");
            err.println("mini_v8: failed: " + String.join(" ", engine.commandFor(script)));
            failed = true;
        }
    }

    private void progress(String text) {
        if (Terminal.ERR.isTerminal()) {
            err.print("\r\033[K" + text);
            err.flush();
        }
    }
}
