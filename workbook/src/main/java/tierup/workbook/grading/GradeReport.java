package tierup.workbook.grading;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tierup.workbook.exercise.State;

/**
 * The grade of one test run of one module.
 *
 * <p>Invariant: {@code tests} holds every grading test that the module has, whether it ran or not, so the possible points
 * never depend on how far a run came.
 *
 * @param module the module's folder name
 * @param time when the run started, ISO 8601
 * @param java the version of the JDK
 * @param pid the process id of the test JVM (a crash leaves {@code target/hs_err_pidN.log})
 * @param complete whether the run came to its end
 * @param earned points that the learner earned; an exercise whose reference is in place counts for nothing
 * @param possible points that all tests together are worth
 * @param exercises the sums by exercise, in order
 * @param tests every grading test, by exercise, with its latest result
 * @param compileError what the compiler said if the module does not compile, else null
 */
public record GradeReport(
        String module,
        String time,
        String java,
        long pid,
        boolean complete,
        int earned,
        int possible,
        List<ExerciseGrade> exercises,
        List<GradedTest> tests,
        String compileError) {
    /** The file's name under {@code target/grade}. */
    public static final String JSON = "grade.json";
    /** The page's name under {@code target/grade}. */
    public static final String HTML = "grade.html";

    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    /**
     * What one exercise earned.
     *
     * @param id the exercise, for example {@code p02.3}
     * @param title its title, or its id where it has no page
     * @param earned points of the tests that pass, whoever wrote the code
     * @param possible points possible
     * @param state whose code it is; null if that is not known, as in runs of the tool's own
     */
    public record ExerciseGrade(String id, String title, int earned, int possible, State state) {
        /** Whether the reference is in place, so that its points are not the learner's. */
        public boolean isReference() {
            return state != null && state.isReference();
        }
    }

    /**
     * Sums up a run in which all code counts as the learner's.
     *
     * @param titles exercise id to title; exercises that are missing there are shown by their id
     */
    public static GradeReport of(
            String module,
            String time,
            long pid,
            boolean complete,
            Map<String, String> titles,
            List<GradedTest> tests) {
        return of(module, time, pid, complete, titles, Map.of(), tests);
    }

    /**
     * Sums up a run.
     *
     * @param titles exercise id to title; exercises that are missing there are shown by their id
     * @param states exercise id to whose code is in place; what is missing there counts as the learner's
     */
    public static GradeReport of(
            String module,
            String time,
            long pid,
            boolean complete,
            Map<String, String> titles,
            Map<String, State> states,
            List<GradedTest> tests) {
        Map<String, List<GradedTest>> byExercise = new LinkedHashMap<>();
        for (GradedTest test : tests) {
            byExercise.computeIfAbsent(test.exercise(), id -> new ArrayList<>()).add(test);
        }
        List<ExerciseGrade> exercises = new ArrayList<>();
        byExercise.forEach((id, its) -> exercises.add(
                new ExerciseGrade(id, titles.getOrDefault(id, id), earned(its), possible(its), states.get(id))));
        int earned = exercises.stream()
                .filter(exercise -> !exercise.isReference())
                .mapToInt(ExerciseGrade::earned)
                .sum();
        String java = System.getProperty("java.version");
        return new GradeReport(
                module, time, java, pid, complete, earned, possible(tests), exercises, List.copyOf(tests), null);
    }

    /** The same run, summed up anew. */
    GradeReport of(Map<String, State> states, List<GradedTest> newTests) {
        Map<String, String> titles = new LinkedHashMap<>();
        exercises.forEach(exercise -> titles.put(exercise.id(), exercise.title()));
        return of(module, time, pid, complete, titles, states, newTests).withCompileError(compileError);
    }

    GradeReport withCompileError(String message) {
        return new GradeReport(module, time, java, pid, complete, earned, possible, exercises, tests, message);
    }

    /** The report of a module that does not compile: every test says so, and none earns anything. */
    GradeReport hidden() {
        String cause = "did not compile: "
                + compileError.lines().findFirst().orElse("").strip();
        Map<String, State> states = new HashMap<>();
        exercises.forEach(exercise -> states.put(exercise.id(), exercise.state()));
        return of(
                states,
                tests.stream()
                        .map(test -> test.ended(TestOutcome.DID_NOT_COMPILE, cause, "", 0))
                        .toList());
    }

    /**
     * Records that a module does not compile: none of its tests earns anything until tests run again, and the report says why.
     * The results of earlier runs are kept.
     *
     * @param module the module's folder
     * @param message what the compiler said
     */
    public static GradeReport didNotCompile(Path module, String message) {
        return new LatestResults(module).didNotCompile(message);
    }

    /** Points that the reference earns where it is in place; they are not in {@link #earned}. */
    public int earnedByReference() {
        return exercises.stream()
                .filter(ExerciseGrade::isReference)
                .mapToInt(ExerciseGrade::earned)
                .sum();
    }

    private static int earned(List<GradedTest> tests) {
        return tests.stream().mapToInt(GradedTest::earned).sum();
    }

    private static int possible(List<GradedTest> tests) {
        return tests.stream().mapToInt(GradedTest::points).sum();
    }

    /** The tests that did not pass and say why, those that failed first; tests that never ran are not among them. */
    public List<GradedTest> open() {
        return tests.stream()
                .filter(test -> test.outcome() != TestOutcome.NEVER_RAN)
                .filter(test -> test.outcome() != TestOutcome.PASSED || test.old())
                .sorted(Comparator.comparing(GradedTest::isFailure).reversed().thenComparing(GradedTest::old))
                .toList();
    }

    /** How many tests have never run. */
    public long neverRan() {
        return tests.stream()
                .filter(test -> test.outcome() == TestOutcome.NEVER_RAN)
                .count();
    }

    /** The grading tests of one exercise. */
    public List<GradedTest> testsOf(String exercise) {
        return tests.stream().filter(test -> test.exercise().equals(exercise)).toList();
    }

    /**
     * Reads the report of a module's latest run.
     *
     * @param folder the module's {@code target/grade}
     * @return nothing if there is no readable report
     */
    public static Optional<GradeReport> read(Path folder) {
        try {
            return Optional.ofNullable(GSON.fromJson(Files.readString(folder.resolve(JSON)), GradeReport.class));
        } catch (IOException | JsonParseException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * Writes {@code grade.json} and {@code grade.html}. A reader, or a JVM that dies meanwhile, never leaves half a file.
     *
     * @param folder the module's {@code target/grade}; created if missing
     */
    public void write(Path folder) throws IOException {
        writeJson(folder);
        replace(folder.resolve(HTML), GradePage.render(this));
    }

    /** Writes {@code grade.json} alone. */
    void writeJson(Path folder) throws IOException {
        Files.createDirectories(folder);
        replace(folder.resolve(JSON), GSON.toJson(this));
    }

    private static void replace(Path file, String text) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(fresh, text);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
