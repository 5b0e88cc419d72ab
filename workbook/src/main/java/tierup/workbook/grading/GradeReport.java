package tierup.workbook.grading;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
 * @param earned points earned
 * @param possible points that all tests together are worth
 * @param exercises the sums by exercise, in order
 * @param tests every grading test, by exercise
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
        List<GradedTest> tests) {
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
     * @param earned points earned
     * @param possible points possible
     */
    public record ExerciseGrade(String id, String title, int earned, int possible) {}

    /**
     * Sums up a run.
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
        Map<String, List<GradedTest>> byExercise = new LinkedHashMap<>();
        for (GradedTest test : tests) {
            byExercise.computeIfAbsent(test.exercise(), id -> new ArrayList<>()).add(test);
        }
        List<ExerciseGrade> exercises = new ArrayList<>();
        byExercise.forEach((id, its) ->
                exercises.add(new ExerciseGrade(id, titles.getOrDefault(id, id), earned(its), possible(its))));
        String java = System.getProperty("java.version");
        return new GradeReport(
                module, time, java, pid, complete, earned(tests), possible(tests), exercises, List.copyOf(tests));
    }

    private static int earned(List<GradedTest> tests) {
        return tests.stream().mapToInt(GradedTest::earned).sum();
    }

    private static int possible(List<GradedTest> tests) {
        return tests.stream().mapToInt(GradedTest::points).sum();
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
        Files.createDirectories(folder);
        replace(folder.resolve(JSON), GSON.toJson(this));
        replace(folder.resolve(HTML), GradePage.render(this));
    }

    private static void replace(Path file, String text) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(fresh, text);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
