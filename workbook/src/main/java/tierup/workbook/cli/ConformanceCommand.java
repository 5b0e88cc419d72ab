package tierup.workbook.cli;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import me.tongfei.progressbar.ProgressBar;
import tierup.workbook.conformance.Baseline;
import tierup.workbook.conformance.ConformanceRun;
import tierup.workbook.conformance.Report;
import tierup.workbook.conformance.Results;
import tierup.workbook.conformance.Test262;
import tierup.workbook.conformance.TestCase;
import tierup.workbook.conformance.TestList;
import tierup.workbook.conformance.Tier;
import tierup.workbook.exercise.Course;
import tierup.workbook.exercise.Edition;
import tierup.workbook.exercise.WorkbookError;
import tierup.workbook.grading.TestJvm;
import tierup.workbook.options.Conversion;
import tierup.workbook.options.Option;
import tierup.workbook.options.WrongUsage;

/** Runs a share of test262, the official conformance tests of ECMAScript, on the capstone's engine, in every tier. */
final class ConformanceCommand extends Subcommand {
    private static final String ENGINE = "capstone-minivm";
    private static final String WORKER = "tierup.minivm.ConformanceWorker";
    private static final Duration WORKER_LIMIT = Duration.ofSeconds(60);

    private final Option<Path> checkout = table.option(
                    "--test262", "DIR", Path::of, null, "A checkout of tc39/test262.")
            .required();
    private final Option<Path> list = table.option(
                    "--list",
                    "FILE",
                    Path::of,
                    null,
                    "The tests to run: gate, path, kind, mode, includes, between tabs.")
            .required();
    private final Option<Set<String>> gates = table.option(
            "--gate",
            "G[,G...]",
            text -> Set.of(text.split(",")),
            Set.of(),
            "Only these gates (default: all that are strict).");
    private final Option<String> filter =
            table.option("--filter", "TEXT", Conversion::text, "", "Only tests with this text in their path.");
    private final Option<List<Tier>> tiers = table.option(
            "--tier",
            "0|1|eager|all",
            ConformanceCommand::tiers,
            Tier.named("all"),
            "Interpreted, tiering up, compiled at the first call, or each of them (default: all).");
    private final Option<Integer> jobs = table.option(
            "--jobs",
            "N",
            Conversion::integer,
            Runtime.getRuntime().availableProcessors(),
            "Worker processes (default: one for each processor).");
    private final Option<Path> baselineFile = table.option(
            "--baseline",
            "FILE",
            Path::of,
            null,
            "The known failures (default: " + ENGINE + "/conformance/baseline.tsv).");
    private final Option<Boolean> update = table.flag("--update-baseline", "Records what fails now as known.");
    private final Option<Boolean> noBuild = table.flag("--no-build", "Takes the classes in target/ as they are.");
    private final Option<String> engine = table.option(
            "--engine",
            "CLASSPATH",
            Conversion::text,
            null,
            "Tests the engine on this class path instead of this checkout's.");

    ConformanceCommand() {
        super(
                "conformance",
                "For authors: runs tests of test262 in every tier and compares with the recorded baseline.",
                "Exit code 1 if a test fails that is not in the baseline, or if tiers differ.");
    }

    @Override
    int run(PrintWriter out) throws InterruptedException {
        Course course = Course.find();
        Edition.refuseIn(course.root(), "conformance is measured in the whole workbook");
        Console console = new Console(out, course);
        List<TestCase> tests = tests();
        if (!engine.isGiven() && !noBuild.value()) {
            console.print("Building " + ENGINE + "...");
            console.flush();
            Maven.run(course, List.of("-pl", ENGINE, "process-classes"));
        }
        Results results = run(course, tests);
        Path file = baselineFile.isGiven()
                ? baselineFile.value()
                : course.root().resolve(ENGINE + "/conformance/baseline.tsv");
        Baseline baseline = Baseline.read(file);
        Report report = new Report(results, baseline);
        console.print(report.text().stripTrailing());
        Path failures = course.root().resolve("target/conformance/failures.tsv");
        if (report.writeFailures(failures)) {
            console.print("Every failure and its cause: " + console.shorten(failures));
        }
        if (update.value()) {
            baseline.update(results);
            baseline.write(file);
            console.print("Recorded in " + console.shorten(file.toAbsolutePath()));
            return 0;
        }
        return report.good() ? 0 : 1;
    }

    private static List<Tier> tiers(String name) {
        try {
            return Tier.named(name);
        } catch (IllegalArgumentException e) {
            throw new WrongUsage(e.getMessage());
        }
    }

    private List<TestCase> tests() {
        if (!new Test262(checkout.value()).exists()) {
            throw new WorkbookError(
                    checkout.value() + " is not a checkout of test262",
                    "git clone https://github.com/tc39/test262, and give --test262 its folder.");
        }
        List<TestCase> tests = TestList.read(list.value()).stream()
                .filter(test -> gates.value().isEmpty() || gates.value().contains(test.gate()))
                .filter(test -> test.path().contains(filter.value()))
                .toList();
        if (tests.isEmpty()) {
            throw new WorkbookError(
                    "no test of the list is in the gates and matches the filter", "Widen --gate or --filter.");
        }
        return tests;
    }

    private Results run(Course course, List<TestCase> tests) throws InterruptedException {
        ConformanceRun run = new ConformanceRun(worker(course), Math.max(1, jobs.value()), WORKER_LIMIT);
        try (ProgressBar bar = System.console() == null ? null : CheckCommand.bar("conformance", tests.size())) {
            return run.run(tests, tiers.value(), () -> {
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
        command.addAll(List.of("-cp", engine.isGiven() ? engine.value() : builtEngine(course)));
        command.addAll(List.of(WORKER, checkout.value().toString()));
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
