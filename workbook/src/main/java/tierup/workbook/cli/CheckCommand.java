package tierup.workbook.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tierup.workbook.check.ModuleCheck;
import tierup.workbook.check.Proof;
import tierup.workbook.exercise.Course;
import tierup.workbook.exercise.ProjectModule;
import tierup.workbook.exercise.WorkbookError;

/** Proves that the exercises are sound: see {@link ModuleCheck}. For authors and for continuous integration. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description =
                "For authors: proves that starters fail rightly, tests guard their exercises, wrong solutions die.")
final class CheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "MODULE", arity = "0..*", description = "Modules (p02); all of them if none is named.")
    private List<String> words = List.of();

    @Option(names = "--no-build", description = "Takes the classes in target/ as they are.")
    private boolean noBuild;

    @Option(names = "--only", paramLabel = "TEXT", description = "Only what has this text in its name, such as p02.3.")
    private String only = "";

    @Option(names = "--threads", paramLabel = "N", description = "How many at once (default: one for each processor).")
    private int threads = Runtime.getRuntime().availableProcessors();

    /** A proof and what it found. */
    private record Result(Proof probe, List<String> problems) {}

    @Override
    public Integer call() throws InterruptedException {
        Course course = Course.find();
        Console console = new Console(spec, course);
        List<ProjectModule> modules = words.isEmpty()
                ? course.modules()
                : words.stream().map(course::module).toList();
        if (!noBuild) {
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
                            .filter(probe -> probe.name().contains(only))
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
        ExecutorService workers = Executors.newFixedThreadPool(Math.max(1, threads));
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
        String mark = good ? Console.styled("fg(green)", "ok    ") : Console.styled("bold,fg(red)", "FAILED");
        console.print(mark + "  " + result.probe().name());
        for (String problem : result.problems()) {
            problem.lines().forEach(line -> console.print("          " + line));
        }
        console.flush();
    }
}
