package tierup.workbook.check;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import tierup.workbook.ExerciseId;
import tierup.workbook.exercise.ExercisePage;
import tierup.workbook.exercise.MarkedFile;
import tierup.workbook.exercise.ProjectModule;
import tierup.workbook.exercise.Region;
import tierup.workbook.exercise.WorkbookError;
import tierup.workbook.grading.ForkedRun;
import tierup.workbook.grading.GradeReport;
import tierup.workbook.grading.GradedTest;
import tierup.workbook.grading.TestOutcome;

/**
 * What must hold of a module's exercises for a grade to mean something:
 *
 * <ul>
 *   <li>every exercise has a page, grading tests and wrong solutions, and none of these lacks its exercise;
 *   <li>the reference earns every point;
 *   <li>with all stubs in place the module compiles, and every grading test fails for a stub, not by accident;
 *   <li>an exercise stubbed alone fails at least one of its own tests, with its own stub, and one of each exercise that names it;
 *   <li>an exercise's tests pass with all stubs in place but its own and those of what its page names ({@link Prerequisites});
 *   <li>every wrong solution fails the test that it names.
 * </ul>
 *
 * <p>The idea of testing the tests by planted faults is mutation analysis (DeMillo, Lipton and Sayward, "Hints on Test Data
 * Selection", 1978); here the mutants are written by hand, because a learner's mistakes are not random.
 */
public final class ModuleCheck {
    /** Much shorter than a learner's limit: a wrong solution that hangs is as dead as one that fails. */
    private static final Duration TEST_LIMIT = Duration.ofSeconds(30);

    private static final Duration GRACE = Duration.ofSeconds(60);

    private final ProjectModule module;
    private final Path work;
    private final Map<Path, MarkedFile> files;
    private final Set<ExerciseId> exercises;
    private final List<WrongSolution> wrong;
    private final List<Path> classpath;
    private final GradeReport listed;
    private final Prerequisites prerequisites;

    /**
     * Lists what the module has.
     *
     * @param module a compiled module in its reference state
     * @param work a folder for copies, classes and results
     * @throws WorkbookError if the module is not compiled or is somebody's work in progress, or a page or a wrong solution is
     *     malformed
     */
    public ModuleCheck(ProjectModule module, Path work) {
        this.module = module;
        this.work = work.resolve(module.id());
        this.files = module.markedFiles();
        if (!files.values().stream().allMatch(MarkedFile::isReference)) {
            throw new WorkbookError(
                    module.id() + " is started, but what is checked is the reference",
                    "`./tierup shelve " + module.id() + "` puts it in place and keeps your version.");
        }
        this.exercises = ProjectModule.exercises(files);
        this.wrong = WrongSolution.ofModule(module);
        this.classpath = testClasspath();
        this.listed = run("list", List.of()).list();
        this.prerequisites = new Prerequisites(files, exercises, module.pages(), this::trial);
    }

    private List<Path> testClasspath() {
        Path file = module.folder().resolve("target/test.classpath");
        List<Path> entries = new ArrayList<>();
        entries.add(module.folder().resolve("target/test-classes"));
        entries.add(module.folder().resolve("target/classes"));
        try {
            Stream.of(Files.readString(file).split(File.pathSeparator))
                    .map(Path::of)
                    .forEach(entries::add);
        } catch (IOException e) {
            throw new WorkbookError(
                    module.name() + " is not compiled", "mvn -pl " + module.name() + " process-test-classes");
        }
        return entries;
    }

    /** Everything to prove, the quick ones first. */
    public List<Proof> probes() {
        List<Proof> probes = new ArrayList<>();
        probes.add(new Proof(module.id() + ": exercises, pages, tests and wrong solutions match", this::complete));
        if (exercises.isEmpty()) {
            return probes;
        }
        probes.add(new Proof(module.id() + ": the starter compiles, and its tests fail for the stubs", this::starter));
        probes.add(new Proof(module.id() + ": the reference earns every point", this::reference));
        for (ExerciseId id : exercises) {
            probes.add(new Proof(id + ": stubbed alone, it fails its own tests", () -> stubbedAlone(id)));
        }
        for (ExerciseId id : exercises) {
            List<GradedTest> own = listed.testsOf(id.toString());
            probes.add(new Proof(id + ": needs what its page names", () -> prerequisites.unnamed(id, own)));
        }
        for (WrongSolution solution : wrong) {
            probes.add(new Proof(solution.name() + ": dies", () -> killed(solution)));
        }
        return probes;
    }

    private List<String> complete() {
        List<String> problems = new ArrayList<>();
        Set<ExerciseId> pages =
                new TreeSet<>(module.pages().stream().map(ExercisePage::id).toList());
        Set<ExerciseId> tested = new TreeSet<>();
        for (GradedTest test : listed.tests()) {
            ExerciseId.parse(test.exercise())
                    .ifPresentOrElse(
                            tested::add,
                            () -> problems.add(
                                    test.test() + " grades " + test.exercise() + ", which is not an exercise's id"));
        }
        Set<ExerciseId> broken =
                new TreeSet<>(wrong.stream().map(WrongSolution::exercise).toList());
        compare(problems, pages, "a page in exercises/");
        compare(problems, tested, "a grading test");
        compare(problems, broken, "a wrong solution in src/wrong/");
        problems.addAll(prerequisites.contradictions());
        problems.addAll(prerequisites.otherInChapter(chapter()));
        return problems;
    }

    private String chapter() {
        try {
            Path readme = module.folder().resolve("README.md");
            return Files.exists(readme) ? Files.readString(readme) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void compare(List<String> problems, Set<ExerciseId> others, String what) {
        exercises.stream()
                .filter(id -> !others.contains(id))
                .forEach(id -> problems.add(id + " has no " + what.substring(2)));
        others.stream()
                .filter(id -> !exercises.contains(id))
                .forEach(id -> problems.add(what + " names " + id + ", which has no region in the sources"));
    }

    private List<String> reference() {
        return run("reference", List.of()).run(listed.tests()).stream()
                .filter(test -> test.outcome() != TestOutcome.PASSED)
                .map(ModuleCheck::describe)
                .toList();
    }

    private List<String> starter() {
        Map<Path, String> sources = new TreeMap<>();
        files.forEach(
                (file, marked) -> sources.put(file, marked.map(Region::stubbed).text()));
        return withChange(
                "starter",
                sources,
                listed.tests(),
                results -> results.stream()
                        .filter(test -> !Prerequisites.waits(test))
                        .map(test -> "fails for another reason than a stub: " + describe(test))
                        .toList());
    }

    private List<String> stubbedAlone(ExerciseId id) {
        Map<Path, String> sources = changed(id, (region, index) -> region.stubbed());
        List<GradedTest> tests = new ArrayList<>(listed.testsOf(id.toString()));
        int own = tests.size();
        prerequisites.naming(id).forEach(other -> tests.addAll(listed.testsOf(other.toString())));
        String reason = id + " is not written yet";
        return withChange("stub-" + id, sources, tests, results -> {
            List<String> problems = new ArrayList<>();
            if (results.stream().noneMatch(test -> test.reason().equals(reason))) {
                problems.add("none of its " + own + " tests fails for its stub");
            }
            problems.addAll(prerequisites.needless(id, results));
            return problems;
        });
    }

    private List<String> killed(WrongSolution solution) {
        List<GradedTest> killers = listed.tests().stream()
                .filter(test -> solution.killedBy().contains(test.test()))
                .toList();
        if (killers.isEmpty()) {
            return List.of("there is no grading test " + String.join(", ", solution.killedBy()));
        }
        if (solution.bodies().keySet().stream()
                .anyMatch(number -> number < 1 || number > regions(solution.exercise()))) {
            return List.of("it names a region that " + solution.exercise() + " does not have");
        }
        Map<Path, String> sources = changed(solution.exercise(), (region, index) -> {
            List<String> body = solution.bodies().get(index + 1);
            return body == null ? region : region.withBody(body);
        });
        return withChange("wrong-" + solution.name(), sources, killers, results -> {
            boolean dead = results.stream()
                    .map(GradedTest::outcome)
                    .anyMatch(Set.of(TestOutcome.FAILED, TestOutcome.HUNG, TestOutcome.CRASHED)::contains);
            return dead
                    ? List.of()
                    : results.stream()
                            .map(test -> "survives: " + describe(test))
                            .toList();
        });
    }

    private long regions(ExerciseId id) {
        return files.values().stream()
                .mapToLong(file -> file.regions(id).size())
                .sum();
    }

    /** The files with regions of an exercise, these replaced by what a function makes of them and of their number from 0. */
    private Map<Path, String> changed(ExerciseId id, BiFunction<Region, Integer, Region> change) {
        Map<Path, String> sources = new TreeMap<>();
        Map<ExerciseId, Integer> seen = new HashMap<>();
        files.forEach((file, marked) -> {
            if (!marked.regions(id).isEmpty()) {
                MarkedFile result = marked.map(region -> region.exercise().equals(id)
                        ? change.apply(region, seen.merge(id, 1, Integer::sum) - 1)
                        : region);
                sources.put(file, result.text());
            }
        });
        return sources;
    }

    private List<String> withChange(
            String name,
            Map<Path, String> sources,
            List<GradedTest> tests,
            Function<List<GradedTest>, List<String>> judge) {
        try {
            return judge.apply(trial(name, sources, tests));
        } catch (DoesNotCompile e) {
            return List.of(e.getMessage());
        }
    }

    private List<GradedTest> trial(String name, Map<Path, String> sources, List<GradedTest> tests) {
        Overlay overlay = new Overlay(module, work.resolve(name));
        clean(overlay.folder());
        if (!sources.isEmpty()) {
            overlay.compile(sources, classpath).ifPresent(errors -> {
                throw new DoesNotCompile(errors);
            });
        }
        return run(name, List.of(overlay.classes())).run(tests);
    }

    private ForkedRun run(String name, List<Path> first) {
        List<Path> entries = new ArrayList<>(first);
        entries.addAll(classpath);
        return new ForkedRun(module.folder(), entries, work.resolve(name).resolve("run"), TEST_LIMIT, GRACE);
    }

    static String describe(GradedTest test) {
        String cause = test.cause().isEmpty() ? "" : ": " + test.cause();
        return test.test() + " (" + test.exercise() + ") " + test.outcome().label() + cause;
    }

    private static void clean(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
