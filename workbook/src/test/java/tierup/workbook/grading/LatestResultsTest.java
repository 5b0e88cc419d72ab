package tierup.workbook.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tierup.workbook.FixtureModule;
import tierup.workbook.SampleModule;
import tierup.workbook.exercise.Course;
import tierup.workbook.exercise.Workspace;

/** What is left of one run after the next, in JVMs with the listener as Maven and an IDE have it. */
class LatestResultsTest {
    private static final String TEST_FILE = "src/test/java/sample/ArithmeticTest.java";

    @TempDir
    Path root;

    private FixtureModule module;

    /** Two exercises: the learner has solved the first and nearly solved the second. */
    @BeforeEach
    void writeModule() {
        module = SampleModule.in(root);
        new Workspace(root).start(new Course(root).target("p02"), false, false);
        edit("throw new tierup.workbook.Todo(\"p02.1\");", "return to - (from + 5);");
        edit("// Add them up.\n        throw new tierup.workbook.Todo(\"p02.2\");", "return numbers.size();");
        module.compile();
    }

    private void edit(String from, String to) {
        assertThat(module.read(SampleModule.SOURCE)).contains(from);
        module.write(SampleModule.SOURCE, module.read(SampleModule.SOURCE).replace(from, to));
    }

    /** Runs some test methods of {@code ArithmeticTest} as a learner does, and reads what is known then. */
    private GradeReport run(String... methods) throws IOException, InterruptedException {
        Path ids = root.resolve("ids.txt");
        Files.write(
                ids,
                List.of(methods).stream()
                        .map(name -> "[engine:junit-jupiter]/[class:sample.ArithmeticTest]/[method:" + name + "()]")
                        .toList());
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Dtierup.module.dir=" + module.folder(),
                        "-cp",
                        module.classpath().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
                        TestRunner.class.getName(),
                        ids.toString())
                .redirectErrorStream(true)
                .redirectOutput(root.resolve("output.txt").toFile())
                .start();
        assertThat(java.waitFor()).isZero();
        return latest();
    }

    private GradeReport latest() {
        return new LatestResults(module.folder()).read().orElseThrow();
    }

    private static Map<String, String> verdicts(GradeReport report) {
        return report.tests().stream()
                .collect(Collectors.toMap(test -> test.test().replaceAll(".*#", ""), GradedTest::verdict));
    }

    @Test
    void aRunOfOneTestErasesNoOtherResult() throws Exception {
        GradeReport first = run("jumpsBackward");
        assertThat(verdicts(first))
                .isEqualTo(Map.of("jumpsBackward", "passed", "addsUp", "never ran", "multiplies", "never ran"));
        assertThat(first.earned()).isEqualTo(2);
        assertThat(first.neverRan()).isEqualTo(2);
        GradeReport second = run("addsUp");
        assertThat(verdicts(second))
                .isEqualTo(Map.of("jumpsBackward", "passed", "addsUp", "failed", "multiplies", "never ran"));
        assertThat(second.earned()).isEqualTo(2);
        assertThat(second.possible()).isEqualTo(6);
    }

    @Test
    void aResultIsOldWhenTheExerciseOrTheTestHasChanged() throws Exception {
        run("jumpsBackward", "addsUp", "multiplies");
        edit("return numbers.size();", "return numbers.size() * 2;");
        assertThat(verdicts(latest()))
                .containsEntry("jumpsBackward", "passed")
                .containsEntry("addsUp", "old (failed)")
                .containsEntry("multiplies", "old (not written)");
        edit("return to - (from + 5);", "return to - from;");
        assertThat(verdicts(latest())).containsEntry("jumpsBackward", "old (passed)");
        assertThat(latest().earned()).isZero();
        edit("return to - from;", "return   to - (from + 5);");
        assertThat(latest().earned()).as("taken back, but for white space").isEqualTo(2);
        module.write(TEST_FILE, module.read(TEST_FILE).replace("-15", "-16"));
        assertThat(latest().earned()).isZero();
    }

    @Test
    void resultsOutliveMavensClean() throws Exception {
        run("jumpsBackward");
        Path report = LatestResults.reportFolder(module.folder());
        Files.delete(report.resolve(GradeReport.JSON));
        Files.delete(report.resolve(GradeReport.HTML));
        assertThat(run("addsUp").earned()).isEqualTo(2);
        assertThat(GradeReport.read(report).orElseThrow().earned()).isEqualTo(2);
    }

    @Test
    void pointsOfTheReferenceAreNotTheLearners() throws Exception {
        new Workspace(root).solve(new Course(root).target("p02.2"));
        module.compile();
        GradeReport report = run("jumpsBackward", "addsUp", "multiplies");
        assertThat(report.earned()).isEqualTo(2);
        assertThat(report.earnedByReference()).isEqualTo(4);
        assertThat(GradeSummary.of(report, null))
                .containsPattern("p02.2 .* 4 / 4 +reference")
                .containsPattern("total .* 2 / 6")
                .contains("earned by the reference, and not counted: 4");
    }

    @Test
    void whatDoesNotCompileEarnsNothingUntilTestsRunAgain() throws Exception {
        run("jumpsBackward", "addsUp");
        GradeReport broken = GradeReport.didNotCompile(module.folder(), "Arithmetic.java:12: ';' expected\n  return");
        assertThat(broken.earned()).isZero();
        assertThat(latest().tests())
                .allMatch(test -> test.outcome() == TestOutcome.DID_NOT_COMPILE)
                .allMatch(test -> test.cause().equals("did not compile: Arithmetic.java:12: ';' expected"));
        assertThat(GradeSummary.of(latest(), null))
                .contains("did not compile:", "Arithmetic.java:12: ';' expected", "0 / 4    2 did not compile")
                .containsOnlyOnce("';' expected");
        assertThat(run("addsUp").earned()).as("earned before it broke").isEqualTo(2);
    }

    @Test
    void failuresComeFirst() throws Exception {
        GradeReport report = run("jumpsBackward", "addsUp", "multiplies");
        assertThat(report.open()).extracting(GradedTest::verdict).containsExactly("failed", "not written");
        String summary = GradeSummary.of(report, null);
        assertThat(summary.lines().toList().get(2))
                .startsWith("  failed  p02.2  ArithmeticTest#addsUp: expected: <6> but was: <3>");
        assertThat(summary).contains("1 failed, 1 not written");
    }

    @Test
    void resultsOfOtherRunsAreRecorded() throws Exception {
        GradeReport before = run("jumpsBackward", "addsUp");
        GradedTest multiplies = before.tests().stream()
                .filter(test -> test.test().endsWith("multiplies"))
                .findFirst()
                .orElseThrow();
        GradedTest crashed = multiplies.ended(TestOutcome.CRASHED, "signal 11", "", 5);
        new LatestResults(module.folder()).record(before.tests(), List.of(crashed));
        assertThat(verdicts(latest()))
                .isEqualTo(Map.of("jumpsBackward", "passed", "addsUp", "failed", "multiplies", "crashed"));
    }
}
