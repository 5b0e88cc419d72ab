package tierup.workbook.grading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tierup.workbook.ExerciseId;
import tierup.workbook.exercise.Hints;
import tierup.workbook.exercise.Journal;
import tierup.workbook.exercise.MarkedFile;
import tierup.workbook.exercise.ProjectModule;
import tierup.workbook.exercise.SavedGame;
import tierup.workbook.exercise.State;
import tierup.workbook.exercise.WorkbookError;
import tierup.workbook.exercise.Workspace;

/**
 * The latest result of each grading test of a module, kept across runs.
 *
 * <p>The problem: a learner runs one class, or one exercise, and what the others said yesterday must neither be erased nor be believed
 * when their sources have changed. So every result is kept with the {@link SourceStamps stamp} of what it was run on, in the
 * learner's {@link SavedGame}, and is old when that is not what stands there now. A failed compilation erases nothing either: it is
 * kept beside the results, and hides them, until tests run again.
 */
public final class LatestResults {
    private final Path module;
    private final Path kept;
    private final SourceStamps stamps;

    /**
     * @param module the module's folder, in a checkout
     */
    public LatestResults(Path module) {
        this.module = module.toAbsolutePath().normalize();
        this.kept = SavedGame.of(this.module.getParent())
                .resolve("grades")
                .resolve(this.module.getFileName().toString());
        this.stamps = new SourceStamps(this.module);
    }

    /** The folder of the report that the learner reads. */
    public static Path reportFolder(Path module) {
        return module.resolve("target/grade");
    }

    /**
     * The report as it is right now: results whose sources have changed since are marked old, exercises are what they are today.
     *
     * @return nothing if no test of the module was ever run
     */
    public Optional<GradeReport> read() {
        return GradeReport.read(kept).map(report -> {
            GradeReport now = report.of(states(), withResults(report.tests(), report.tests()));
            return now.compileError() == null ? now : now.hidden();
        });
    }

    /** Tests as they were listed, with the results that are kept of them. */
    List<GradedTest> recall(List<GradedTest> listed) {
        return GradeReport.read(kept)
                .map(report -> withResults(listed, report.tests()))
                .orElse(listed);
    }

    private List<GradedTest> withResults(List<GradedTest> listed, List<GradedTest> known) {
        Map<String, GradedTest> results = new HashMap<>();
        known.forEach(test -> results.put(test.id(), test));
        return listed.stream()
                .map(test -> {
                    GradedTest result = results.getOrDefault(test.id(), test);
                    boolean old = result.outcome() != TestOutcome.NEVER_RAN
                            && !stamps.of(test).equals(result.stamp());
                    return test.withResultOf(result, old);
                })
                .toList();
    }

    /** What a result of a test is obtained from if it is obtained now. */
    String stamp(GradedTest test) {
        return stamps.of(test);
    }

    /** The states of the module's exercises by their ids; those of files that cannot be read are missing. */
    Map<String, State> states() {
        Map<String, State> states = new HashMap<>();
        try {
            String name = module.getFileName().toString();
            ProjectModule project = new ProjectModule(name.replaceFirst("-.*", ""), module);
            Workspace workspace = new Workspace(module.getParent());
            Map<Path, MarkedFile> files = project.markedFiles();
            ProjectModule.exercises(files)
                    .forEach(id -> states.put(id.toString(), workspace.state(project, files, id)));
        } catch (WorkbookError unreadable) {
            states.clear(); // A grade is given nevertheless: as if everything were the learner's.
        }
        return states;
    }

    /** Keeps the results of a run. */
    void keep(GradeReport report) throws IOException {
        report.writeJson(kept);
    }

    /** Remembers of each exercise that passes all its tests, on the learner's own code, how it was finished. */
    void noteFinished(GradeReport report) {
        Path root = module.getParent();
        Hints hints = new Hints(root);
        Journal journal = new Journal(root);
        report.exercises().stream()
                .filter(exercise -> exercise.state() == State.YOURS)
                .filter(exercise -> exercise.earned() == exercise.possible())
                .flatMap(exercise -> ExerciseId.parse(exercise.id()).stream())
                .forEach(id -> journal.finished(id, hints.shown(id)));
    }

    /**
     * Records results that were not obtained by {@link GradingListener}, such as those of a {@link ForkedRun}, and writes the report.
     *
     * @param listed every grading test of the module
     * @param results those that ran, as they ended
     */
    public GradeReport record(List<GradedTest> listed, List<GradedTest> results) {
        Map<String, GradedTest> tests = new LinkedHashMap<>();
        recall(listed).forEach(test -> tests.put(test.id(), test));
        results.forEach(result -> tests.replace(result.id(), result.on(stamp(result))));
        GradeReport report = GradeReport.of(
                module.getFileName().toString(),
                now(),
                ProcessHandle.current().pid(),
                true,
                GradingListener.titles(module),
                states(),
                List.copyOf(tests.values()));
        noteFinished(report);
        return write(report);
    }

    /**
     * Records that the module does not compile: no test of it earns anything until tests run again.
     *
     * @param message what the compiler said
     */
    public GradeReport didNotCompile(String message) {
        List<GradedTest> tests = GradeReport.read(kept).map(GradeReport::tests).orElse(List.of());
        GradeReport report = GradeReport.of(
                module.getFileName().toString(),
                now(),
                ProcessHandle.current().pid(),
                false,
                GradingListener.titles(module),
                states(),
                tests);
        return write(report.withCompileError(message.strip()));
    }

    private GradeReport write(GradeReport report) {
        try {
            keep(report);
            GradeReport shown = report.compileError() == null ? report : report.hidden();
            shown.write(reportFolder(module));
            return shown;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
