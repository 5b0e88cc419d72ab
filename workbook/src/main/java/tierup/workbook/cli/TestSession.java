package tierup.workbook.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tierup.workbook.ExerciseId;
import tierup.workbook.build.ModuleBuild;
import tierup.workbook.exercise.Course;
import tierup.workbook.exercise.ProjectModule;
import tierup.workbook.exercise.WorkbookError;
import tierup.workbook.grading.ExerciseRun;
import tierup.workbook.grading.GradeReport;
import tierup.workbook.grading.GradedTest;
import tierup.workbook.grading.TestOutcome;

/** Compiles what was changed and runs the tests that guard some exercises; what {@code test} does once and {@code watch} often. */
final class TestSession {
    /** As for tests in Maven: junit-platform.properties. */
    private static final Duration TEST_LIMIT = Duration.ofSeconds(120);

    private static final Duration GRACE = Duration.ofSeconds(30);

    private final Course course;
    private final PrintWriter out;
    private final Map<ProjectModule, Set<ExerciseId>> exercises = new LinkedHashMap<>();

    /**
     * @param words exercises and modules
     * @throws WorkbookError if one of them does not exist
     */
    TestSession(Course course, List<String> words, PrintWriter out) {
        this.course = course;
        this.out = out;
        for (String word : words) {
            Course.Target target = course.target(word);
            exercises
                    .computeIfAbsent(target.module(), module -> new TreeSet<>())
                    .addAll(target.exercises());
        }
    }

    /** The folders whose files decide about the result: sources of the modules, and of those below. */
    List<Path> watched() throws IOException {
        List<Path> folders = new ArrayList<>();
        for (ProjectModule module : exercises.keySet()) {
            folders.addAll(new ModuleBuild(course.root(), module.folder()).sourceFolders());
        }
        return folders.stream().distinct().toList();
    }

    /** @return whether every test passes */
    boolean run() throws IOException {
        boolean isGood = true;
        for (Map.Entry<ProjectModule, Set<ExerciseId>> next : exercises.entrySet()) {
            isGood &= run(next.getKey(), next.getValue());
        }
        return isGood;
    }

    private boolean run(ProjectModule module, Set<ExerciseId> selected) throws IOException {
        long start = System.nanoTime();
        TestOutput output = new TestOutput(out, course, titles(module));
        ModuleBuild build = new ModuleBuild(course.root(), module.folder());
        if (build.needsMaven()) {
            askMaven(module, build);
        }
        ModuleBuild.Result compiled = build.run(output::doing);
        if (!compiled.isGood()) {
            String names = selected.stream().map(ExerciseId::toString).collect(Collectors.joining(", "));
            GradeReport.didNotCompile(module.folder(), compiled.message(course.root()));
            output.compileErrors(compiled, "0 points for " + names + ".");
            return false;
        }
        output.doing("starting the tests of " + module.name());
        List<String> ids = selected.stream().map(ExerciseId::toString).toList();
        List<GradedTest> tests =
                new ExerciseRun(module.folder(), build.testClasspath(), TEST_LIMIT, GRACE).run(ids, output);
        if (tests.isEmpty()) {
            throw new WorkbookError(String.join(", ", ids) + " has no graded tests", "They would be in src/test/java.");
        }
        output.summary(tests, (System.nanoTime() - start) / 1e9);
        return tests.stream().allMatch(test -> test.outcome() == TestOutcome.PASSED);
    }

    /** Maven resolves class paths; sources that do not compile are reported later, and better. */
    private void askMaven(ProjectModule module, ModuleBuild build) throws IOException {
        Console console = new Console(out, course);
        console.print("Asking Maven what " + module.name() + " needs (first time, or a pom.xml was changed)...");
        console.flush();
        Maven.run(course, List.of("-pl", module.name(), "-Dmaven.compiler.failOnError=false", "process-test-classes"));
        build.askedMaven();
    }

    private static Map<String, String> titles(ProjectModule module) {
        Map<String, String> titles = new HashMap<>();
        module.pages().forEach(page -> titles.put(page.id().toString(), page.title()));
        return titles;
    }
}
