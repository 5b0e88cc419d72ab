package tierup.workbook.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import tierup.workbook.TextStyle;
import tierup.workbook.check.ModuleCheck;
import tierup.workbook.check.Proof;
import tierup.workbook.exercise.Course;
import tierup.workbook.exercise.Edition;
import tierup.workbook.exercise.ProjectModule;
import tierup.workbook.exercise.WorkbookError;
import tierup.workbook.options.Conversion;
import tierup.workbook.options.Operand;
import tierup.workbook.options.Option;

/** Proves that the exercises are sound: see {@link ModuleCheck}. For authors and for continuous integration. */
final class CheckCommand extends Subcommand {
    /** A proof and what it found. */
    private record Result(Proof probe, List<String> problems) {}

    private final Operand words =
            table.operand("MODULE", 0, Integer.MAX_VALUE, "Modules (p02); all of them if none is named.");
    private final Option<Boolean> noBuild = table.flag("--no-build", "Takes the classes in target/ as they are.");
    private final Option<String> only =
            table.option("--only", "TEXT", Conversion::text, "", "Only what has this text in its name, such as p02.3.");
    private final Option<Integer> threads = table.option(
            "--threads",
            "N",
            Conversion::integer,
            Runtime.getRuntime().availableProcessors(),
            "How many at once (default: one for each processor).");

    CheckCommand() {
        super(
                "check",
                "For authors: proves that starters fail rightly, tests guard their exercises, wrong solutions die.");
    }

    @Override
    int run(PrintWriter out) throws InterruptedException {
        Course course = Course.find();
        Edition.refuseIn(course.root(), "exercises are checked against their solutions");
        Console console = new Console(out, course);
        List<ProjectModule> modules = words.values().isEmpty()
                ? course.modules()
                : words.values().stream().map(course::module).toList();
        if (!noBuild.value()) {
            String names = modules.stream().map(ProjectModule::name).collect(Collectors.joining(","));
            console.print("Building " + names.replace(",", ", ") + "...");
            console.flush();
            Maven.run(course, List.of("-pl", names, "process-test-classes"));
        }
        Path work = course.root().resolve("target/check");
        List<Proof> probes = new ArrayList<>();
        for (ProjectModule module : modules) {
            new ModuleCheck(module, work)
                    .probes().stream()
                            .filter(probe -> probe.name().contains(only.value()))
                            .forEach(probes::add);
        }
        long start = System.nanoTime();
        List<Result> failed = run(probes, console).stream()
                .filter(result -> !result.problems().isEmpty())
                .toList();
        long seconds = (System.nanoTime() - start) / 1_000_000_000;
        console.print((probes.size() - failed.size()) + " of " + probes.size() + " checks hold (" + seconds + " s).");
        return failed.isEmpty() ? 0 : 1;
    }

    private List<Result> run(List<Proof> probes, Console console) throws InterruptedException {
        ExecutorService workers = Executors.newFixedThreadPool(Math.max(1, threads.value()));
        try {
            List<Future<Result>> futures = new ArrayList<>();
            for (Proof probe : probes) {
                futures.add(
                        workers.submit(() -> new Result(probe, probe.problems().get())));
            }
            return collect(futures, console);
        } finally {
            workers.shutdownNow();
        }
    }

    /** Prints each result as it comes, in order; on a terminal a bar shows how far it is. */
    private static List<Result> collect(List<Future<Result>> futures, Console console) throws InterruptedException {
        List<Result> results = new ArrayList<>();
        try (ProgressBar bar = System.console() == null ? null : bar("check", futures.size())) {
            for (Future<Result> future : futures) {
                try {
                    results.add(future.get());
                } catch (ExecutionException e) {
                    if (e.getCause() instanceof WorkbookError error) {
                        throw error;
                    }
                    throw new IllegalStateException(e.getCause());
                }
                if (bar != null) {
                    bar.step();
                }
                print(results.get(results.size() - 1), console);
            }
        }
        return results;
    }

    /** A bar on standard error, gone when it is closed. */
    static ProgressBar bar(String task, int size) {
        return new ProgressBarBuilder()
                .setInitialMax(size)
                .setTaskName(task)
                .setStyle(ProgressBarStyle.ASCII)
                .clearDisplayOnFinish()
                .build();
    }

    private static void print(Result result, Console console) {
        boolean good = result.problems().isEmpty();
        String mark = good ? Console.styled(TextStyle.GREEN, "ok    ") : Console.styled(TextStyle.RED, "FAILED");
        console.print(mark + "  " + result.probe().name());
        for (String problem : result.problems()) {
            problem.lines().forEach(line -> console.print("          " + line));
        }
        console.flush();
    }
}
