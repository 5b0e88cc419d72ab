package tierup.workbook.cli;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tierup.workbook.conformance.Baseline;
import tierup.workbook.conformance.ConformanceRun;
import tierup.workbook.conformance.Report;
import tierup.workbook.conformance.Results;
import tierup.workbook.conformance.Test262;
import tierup.workbook.conformance.TestCase;
import tierup.workbook.conformance.TestList;
import tierup.workbook.conformance.Tier;
import tierup.workbook.exercise.Course;
import tierup.workbook.exercise.WorkbookError;
import tierup.workbook.grading.TestJvm;

/** Runs a share of test262, the official conformance tests of ECMAScript, on the capstone's engine, in every tier. */
@Command(
        name = "conformance",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "For authors: runs tests of test262 in every tier and compares with the recorded baseline.",
            "Exit code 1 if a test fails that is not in the baseline, or if tiers differ."
        })
final class ConformanceCommand implements Callable<Integer> {
    private static final String ENGINE = "capstone-minivm";
    private static final String WORKER = "tierup.minivm.ConformanceWorker";
    private static final Duration WORKER_LIMIT = Duration.ofSeconds(60);

    @Spec
    private CommandSpec spec;

    @Option(names = "--test262", required = true, paramLabel = "DIR", description = "A checkout of tc39/test262.")
    private Path checkout;

    @Option(
            names = "--list",
            required = true,
            paramLabel = "FILE",
            description = "The tests to run: gate, path, kind, mode, includes, between tabs.")
    private Path list;

    @Option(
            names = "--gate",
            split = ",",
            paramLabel = "G",
            description = "Only these gates (default: all that are strict).")
    private Set<String> gates = Set.of();

    @Option(
            names = "--filter",
            paramLabel = "TEXT",
            description = "Only tests with this text in their path.",
            defaultValue = "")
    private String filter;

    @Option(
            names = "--tier",
            paramLabel = "0|1|eager|all",
            defaultValue = "all",
            description =
                    "Interpreted, tiering up, compiled at the first call, or each of them (default: ${DEFAULT-VALUE}).")
    private String tier;

    @Option(names = "--jobs", paramLabel = "N", description = "Worker processes (default: one for each processor).")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "The known failures (default: " + ENGINE + "/conformance/baseline.tsv).")
    private Path baselineFile;

    @Option(names = "--update-baseline", description = "Records what fails now as known.")
    private boolean update;

    @Option(names = "--no-build", description = "Takes the classes in target/ as they are.")
    private boolean noBuild;

    @Option(
            names = "--engine",
            paramLabel = "CLASSPATH",
            description = "Tests the engine on this class path instead of this checkout's.")
    private String engine;

    @Override
    public Integer call() throws InterruptedException {
        Course course = Course.find();
        Console console = new Console(spec, course);
        List<Tier> tiers = tiers();
        List<TestCase> tests = tests();
        if (engine == null && !noBuild) {
            console.print("Building " + ENGINE + "...");
            console.flush();
            Maven.run(course, List.of("-pl", ENGINE, "process-classes"));
        }
        Results results = run(course, tests, tiers);
        Path file = baselineFile == null ? course.root().resolve(ENGINE + "/conformance/baseline.tsv") : baselineFile;
        Baseline baseline = Baseline.read(file);
        Report report = new Report(results, baseline);
        console.print(report.text().stripTrailing());
        Path failures = course.root().resolve("target/conformance/failures.tsv");
        if (report.writeFailures(failures)) {
            console.print("Every failure and its cause: " + console.shorten(failures));
        }
        if (update) {
            baseline.update(results);
            baseline.write(file);
            console.print("Recorded in " + console.shorten(file.toAbsolutePath()));
            return 0;
        }
        return report.good() ? 0 : 1;
    }

    private List<Tier> tiers() {
        try {
            return Tier.named(tier);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    private List<TestCase> tests() {
        if (!new Test262(checkout).exists()) {
            throw new WorkbookError(
                    checkout + " is not a checkout of test262",
                    "git clone https://github.com/tc39/test262, and give --test262 its folder.");
        }
        List<TestCase> tests = TestList.read(list).stream()
                .filter(test -> gates.isEmpty() || gates.contains(test.gate()))
                .filter(test -> test.path().contains(filter))
                .toList();
        if (tests.isEmpty()) {
            throw new WorkbookError(
                    "no test of the list is in the gates and matches the filter", "Widen --gate or --filter.");
        }
        return tests;
    }

    private Results run(Course course, List<TestCase> tests, List<Tier> tiers) throws InterruptedException {
        ConformanceRun run = new ConformanceRun(worker(course), Math.max(1, jobs), WORKER_LIMIT);
        try (ProgressBar bar = System.console() == null ? null : CheckCommand.bar(spec.name(), tests.size())) {
            return run.run(tests, tiers, () -> {
                if (bar != null) {
                    bar.step();
                }
            });
        }
    }

    private List<String> worker(Course course) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(TestJvm.flagsOfJdk());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xss16m"));
        command.addAll(List.of("-XX:ErrorFile=/dev/null", "-XX:-CreateCoredumpOnCrash"));
        command.addAll(List.of("-cp", engine == null ? builtEngine(course) : engine));
        command.addAll(List.of(WORKER, checkout.toString()));
        return command;
    }

    private static String builtEngine(Course course) {
        Path target = course.root().resolve(ENGINE).resolve("target");
        try {
            return target.resolve("classes")
                    + File.pathSeparator
                    + Files.readString(target.resolve("runtime.classpath")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(ENGINE + " has not been built", e);
        }
    }
}
