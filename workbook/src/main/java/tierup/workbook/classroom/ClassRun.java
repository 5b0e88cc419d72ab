package tierup.workbook.classroom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import tierup.workbook.ExerciseId;
import tierup.workbook.classroom.ExerciseResult.State;
import tierup.workbook.exercise.Course;
import tierup.workbook.exercise.ExercisePage;
import tierup.workbook.exercise.ProjectModule;
import tierup.workbook.exercise.WorkbookError;
import tierup.workbook.grading.GradedTest;

/**
 * Grades the submissions of a class: every entry of a folder, a folder itself or an archive, is one, and its name is the student's.
 *
 * <p>What is taken of a submission is the text between the markers of its exercises and plain imports, nothing else
 * ({@link StudentWork}). It is looked at ({@link RegionText}, {@link RegionPolicy}) and compiled into the instructor's tree
 * ({@link SubmissionBuild}); the tests run in confined processes ({@link Confinement}), one test at a time as this process says
 * ({@link TestRun}); what each is worth is known here and nowhere else.
 *
 * <p>An exercise is judged by itself: for another one that it needs and that was left out, does not compile or fails its own tests, the
 * reference stands in ({@link ModuleGrading}), which earns nothing there.
 *
 * <p><b>What is defended against.</b> Changed tests, points, graders and libraries, and any other file of a submission: they are not
 * used. Code that leaves its markers by comments, braces, escapes or classes of its own. Files, processes, network, threads, exit, shutdown hooks,
 * class loaders, reflection, native code, the JVM's properties: code that names them is refused before it runs, however it spells them. A test that
 * hangs, exits, crashes, uses up memory or leaves a thread behind: costs itself, the next test has a new process. Assertions that have been made
 * harmless: tests that must fail run after each that passes. Results told by somebody else than the grader: only the answer to a token
 * counts that does not exist while student's code runs. The reference: for an exercise that is graded it is not on the class path, and where there are
 * namespaces neither checkout nor home directory can be seen. A full disk: a grade is written whole or not at all, and the run ends with an error.
 *
 * <p><b>What is not.</b> Exercises that emit machine code run it. Machine code can call the kernel; a student who writes system calls byte by
 * byte and knows this protocol could answer in the worker's place. Nothing here reads machine code; whoever suspects it reads the region, which
 * is in the report. And a grade says what code does, not who wrote it.
 */
public final class ClassRun {
    /** Is told how it goes; by several threads, one at a time. */
    public interface Observer {
        /** Something is being done that takes a while. */
        void doing(String what);

        /** How many submissions there are to grade, and how many have their grades from an earlier run. */
        void found(int toGrade, int graded);

        /** A submission has its grade. */
        void graded(SubmissionResult result);
    }

    private final Course course;
    private final Path folder;
    private final ResultStore store;
    private final GradeOptions options;
    private final Observer observer;
    private final Map<ProjectModule, Set<String>> selected = new LinkedHashMap<>();
    private final List<ModuleGrading> modules = new ArrayList<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private Confinement confinement;
    private Path work;

    /**
     * @param course the instructor's checkout; the selected modules are compiled
     * @param folder the submissions
     * @param out where the grades go
     * @throws WorkbookError if there is nothing of what is selected, or a weight is of something else
     */
    public ClassRun(Course course, Path folder, Path out, GradeOptions options, Observer observer) {
        this.course = course;
        this.folder = folder.toAbsolutePath().normalize();
        this.store = new ResultStore(out.toAbsolutePath().normalize());
        this.options = options;
        this.observer = observer;
        select();
    }

    private void select() {
        Map<String, ProjectModule> byId = new TreeMap<>();
        Map<String, Set<String>> ids = new TreeMap<>();
        for (String word : options.selection()) {
            Course.Target target = course.target(word);
            byId.put(target.module().id(), target.module());
            Set<String> chosen = ids.computeIfAbsent(target.module().id(), id -> new TreeSet<>(BY_NUMBER));
            target.exercises().forEach(id -> chosen.add(id.toString()));
        }
        ids.forEach((id, chosen) -> selected.put(byId.get(id), chosen));
        options.weights().keySet().forEach(id -> {
            if (selected.values().stream().noneMatch(chosen -> chosen.contains(id))) {
                throw new WorkbookError(
                        "there is a weight for " + id + ", which is not graded", "Weights are given as p02.3=10.");
            }
        });
    }

    private static final Comparator<String> BY_NUMBER =
            Comparator.comparing(id -> ExerciseId.parse(id).orElseThrow());

    /** The modules that are graded. */
    public Set<ProjectModule> modules() {
        return selected.keySet();
    }

    /**
     * Grades what has no grade yet.
     *
     * @return the grades of the whole class
     * @throws WorkbookError if it cannot go on; grades that are written stay
     */
    public ClassResults run() throws IOException, InterruptedException {
        List<Path> entries = entries();
        work = Files.createTempDirectory("tierup-grade").toRealPath();
        Thread cleaner = new Thread(() -> delete(work), "grade-cleaner");
        Runtime.getRuntime().addShutdownHook(cleaner);
        try {
            prepare();
            store.write(assignment());
            store.keepOnly(entries.stream().map(ClassRun::nameOf).toList());
            gradeAll(entries);
            return store.readAll(true);
        } catch (IOException | UncheckedIOException e) {
            throw cannotGoOn(e);
        } finally {
            delete(work);
            Runtime.getRuntime().removeShutdownHook(cleaner);
        }
    }

    private static WorkbookError cannotGoOn(Throwable reason) {
        return new WorkbookError(
                "grading cannot go on: " + reason,
                "Grades that were written before are whole; the same command goes on behind them.");
    }

    // -- Submissions ------------------------------------------------------------------------------

    private List<Path> entries() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new WorkbookError(
                    "there is no folder " + folder, "It has one folder or archive for each student, by name.");
        }
        List<Path> entries;
        try (Stream<Path> files = Files.list(folder)) {
            entries = files.filter(file -> !file.getFileName().toString().startsWith("."))
                    .filter(file -> Files.isDirectory(file)
                            || SubmittedFiles.isArchive(file.getFileName().toString()))
                    .filter(file -> !file.toAbsolutePath().normalize().equals(store.folder()))
                    .filter(file -> !file.getFileName().toString().equals("__MACOSX"))
                    .sorted()
                    .toList();
        }
        Map<String, Path> names = new HashMap<>();
        for (Path entry : entries) {
            Path other = names.put(nameOf(entry), entry);
            if (other != null) {
                throw new WorkbookError(
                        entry.getFileName() + " and " + other.getFileName() + " have the same student's name",
                        "Leave one of them in the folder.");
            }
        }
        if (entries.isEmpty()) {
            throw new WorkbookError(
                    "there are no submissions in " + folder,
                    "A submission is a folder, a .zip, a .tar or a .tar.gz, named after the student.");
        }
        return entries;
    }

    /** The student's name: that of the folder or archive without endings. */
    static String nameOf(Path entry) {
        String name = entry.getFileName().toString();
        return Files.isDirectory(entry) ? name : name.replaceFirst("(?i)\\.(zip|tgz|tar|tar\\.gz)$", "");
    }

    // -- Preparation ------------------------------------------------------------------------------

    private void prepare() throws IOException, InterruptedException {
        for (Map.Entry<ProjectModule, Set<String>> next : selected.entrySet()) {
            ProjectModule module = next.getKey();
            observer.doing("preparing " + module.name() + ", and trying its tests on the reference");
            Path kitFolder = Files.createDirectories(work.resolve(module.id()).resolve("kit"));
            Kit kit = new Kit(course.root(), module, kitFolder, options.hidden(), new RegionPolicy(options.allow()));
            List<Path> secret = List.of(
                    course.root(),
                    folder,
                    store.folder(),
                    Path.of(System.getProperty("user.home")),
                    Files.createDirectories(work.resolve("submissions")));
            confinement = Confinement.detect(secret, kitFolder);
            ModuleGrading grading = new ModuleGrading(kit, confinement, course.root(), options, next.getValue());
            grading.prepare(work.resolve("submissions").resolve("reference-" + module.id()));
            modules.add(grading);
        }
    }

    private Assignment assignment() {
        List<Assignment.Task> tasks = new ArrayList<>();
        List<String> notes = new ArrayList<>(List.of(confinement.describe()));
        for (ModuleGrading module : modules) {
            Map<String, String> titles = titles(module);
            for (String id : module.exercises()) {
                List<TestVerdict> tests = module.tests().stream()
                        .filter(test -> test.exercise().equals(id))
                        .map(test -> verdict(module, test, Ending.PASSED, "", "", module.referenceMillis(test)))
                        .toList();
                tasks.add(new Assignment.Task(id, titles.getOrDefault(id, id), maximum(id, tests), tests));
            }
            module.skipped().forEach(test -> notes.add("Left out, because it does not run on this machine: " + test));
        }
        if (!options.allow().isEmpty()) {
            notes.add("Regions could also name: " + String.join(", ", options.allow()) + ".");
        }
        return new Assignment(
                folder.getFileName().toString(),
                selected.keySet().stream().map(ProjectModule::name).toList(),
                tasks,
                now(),
                System.getProperty("java.version"),
                notes);
    }

    private static Map<String, String> titles(ModuleGrading module) {
        Map<String, String> titles = new HashMap<>();
        for (ExercisePage page : module.kit().module().pages()) {
            titles.put(page.id().toString(), page.title());
        }
        return titles;
    }

    private double maximum(String id, List<TestVerdict> tests) {
        return options.weights().getOrDefault(id, (double)
                tests.stream().mapToInt(TestVerdict::points).sum());
    }

    private static TestVerdict verdict(
            ModuleGrading module, GradedTest test, Ending ending, String reason, String trace, long millis) {
        return new TestVerdict(
                test.test(),
                test.name(),
                test.exercise(),
                test.points(),
                module.isHidden(test),
                ending,
                reason,
                trace,
                millis);
    }

    // -- Grading ----------------------------------------------------------------------------------

    private void gradeAll(List<Path> entries) throws InterruptedException {
        ExecutorService workers = Executors.newFixedThreadPool(Math.max(1, options.jobs()));
        ExecutorCompletionService<SubmissionResult> running = new ExecutorCompletionService<>(workers);
        try {
            List<Future<SubmissionResult>> futures = new ArrayList<>();
            int known = 0;
            for (Path entry : entries) {
                Intake intake = intake(entry);
                Optional<SubmissionResult> earlier =
                        options.isFresh() ? Optional.empty() : store.read(intake.student());
                if (earlier.isPresent() && earlier.get().fingerprint().equals(intake.fingerprint())) {
                    store.write(weighted(earlier.get()));
                    known++;
                } else {
                    futures.add(running.submit(() -> grade(intake)));
                }
            }
            observer.found(futures.size(), known);
            for (int i = 0; i < futures.size(); i++) {
                observer.graded(running.take().get());
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof WorkbookError error) {
                throw error;
            }
            if (e.getCause() instanceof IOException || e.getCause() instanceof OutOfMemoryError) {
                throw cannotGoOn(e.getCause());
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            workers.shutdownNow();
        }
    }

    /** What a submission holds, before anything is compiled. */
    private record Intake(
            Path entry,
            String student,
            String fingerprint,
            SubmittedFiles files,
            String error,
            List<StudentWork> work) {}

    private Intake intake(Path entry) {
        Set<String> wanted = new TreeSet<>();
        modules.forEach(module -> module.kit()
                .pristine()
                .keySet()
                .forEach(path -> wanted.add(module.kit().module().name() + "/" + path)));
        SubmittedFiles files;
        String error = "";
        try {
            files = SubmittedFiles.read(entry, wanted);
            if (files.texts().isEmpty()) {
                error = "none of the files with exercises was found in it";
            }
        } catch (IOException | IllegalArgumentException | UncheckedIOException e) {
            files = new SubmittedFiles(Map.of(), 0, List.of());
            error = "it cannot be read: " + e.getMessage();
        }
        List<StudentWork> works = new ArrayList<>();
        StringBuilder print = new StringBuilder(options.fingerprint() + System.getProperty("java.version") + error);
        for (ModuleGrading module : modules) {
            Map<String, String> texts = new TreeMap<>();
            String prefix = module.kit().module().name() + "/";
            files.texts().forEach((path, text) -> {
                if (path.startsWith(prefix)) {
                    texts.put(path.substring(prefix.length()), text);
                }
            });
            print.append(module.kit().fingerprint()).append(module.exercises()).append(texts);
            works.add(new StudentWork(module.kit().pristine(), module.exercises(), texts));
        }
        return new Intake(entry, nameOf(entry), Hash.of(print.toString()), files, error, works);
    }

    private SubmissionResult grade(Intake intake) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Path place = work.resolve("submissions").resolve("s" + numbers.incrementAndGet());
        List<ExerciseResult> results = new ArrayList<>();
        List<Remark> remarks = new ArrayList<>(intake.files().remarks());
        List<HandedInRegion> regions = new ArrayList<>();
        try {
            for (int i = 0; i < modules.size(); i++) {
                ModuleGrading module = modules.get(i);
                StudentWork theirs = intake.work().get(i);
                ModuleGrading.Graded graded =
                        module.grade(theirs, place.resolve(module.kit().module().id()));
                results.addAll(results(module, graded));
                remarks.addAll(graded.remarks());
                regions.addAll(theirs.regions());
            }
        } finally {
            delete(place);
        }
        SubmissionResult result = new SubmissionResult(
                intake.student(),
                intake.entry().getFileName().toString(),
                intake.files().newest() == 0
                        ? ""
                        : Instant.ofEpochMilli(intake.files().newest()).toString(),
                now(),
                intake.fingerprint(),
                intake.error(),
                confinement.describe(),
                (System.nanoTime() - start) / 1_000_000 / 1000.0,
                results,
                remarks,
                regions);
        store.write(result);
        return result;
    }

    private List<ExerciseResult> results(ModuleGrading module, ModuleGrading.Graded graded) {
        Map<String, String> titles = titles(module);
        List<ExerciseResult> results = new ArrayList<>();
        for (String id : module.exercises()) {
            State state = graded.states().get(id);
            List<TestVerdict> tests = new ArrayList<>();
            for (GradedTest test : module.tests()) {
                if (test.exercise().equals(id)) {
                    TestRun.Outcome outcome = graded.outcomes().get(test.id());
                    tests.add(
                            outcome == null
                                    ? verdict(module, test, ending(state), reason(id, state, graded), "", 0)
                                    : verdict(
                                            module,
                                            test,
                                            outcome.ending(),
                                            outcome.reason(),
                                            outcome.trace(),
                                            outcome.millis()));
                }
            }
            results.add(new ExerciseResult(id, titles.getOrDefault(id, id), maximum(id, tests), state, tests));
        }
        return results;
    }

    private static Ending ending(State state) {
        return switch (state) {
            case NOT_ATTEMPTED, REFERENCE -> Ending.NOT_ATTEMPTED;
            case MISSING -> Ending.MISSING;
            case DID_NOT_COMPILE -> Ending.DID_NOT_COMPILE;
            case REFUSED -> Ending.REFUSED;
            case ATTEMPTED -> throw new IllegalStateException("an attempted exercise was not run");
        };
    }

    private static String reason(String id, State state, ModuleGrading.Graded graded) {
        String remark = graded.remarks().stream()
                .filter(next -> next.exercise().equals(id))
                .filter(next -> next.kind() != Remark.Kind.SAME_AS_REFERENCE && next.kind() != Remark.Kind.FOLLOWS)
                .map(next -> next.place() + (next.place().isEmpty() ? "" : ": ") + next.text())
                .findFirst()
                .orElse("");
        return switch (state) {
            case REFERENCE -> "the reference is in place; it earns nothing";
            case NOT_ATTEMPTED -> "the stub is in place";
            default -> remark.isEmpty() ? state.label() : remark;
        };
    }

    /** An earlier result with the weights of this run. */
    private SubmissionResult weighted(SubmissionResult known) {
        List<ExerciseResult> exercises = known.exercises().stream()
                .map(one -> new ExerciseResult(
                        one.id(), one.title(), maximum(one.id(), one.tests()), one.state(), one.tests()))
                .toList();
        return new SubmissionResult(
                known.student(),
                known.source(),
                known.handedIn(),
                known.graded(),
                known.fingerprint(),
                known.error(),
                known.confinement(),
                known.seconds(),
                exercises,
                known.remarks(),
                known.regions());
    }

    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            // It is in the folder for temporary files, where somebody else cleans up.
            folder.toFile().deleteOnExit();
        }
    }
}
