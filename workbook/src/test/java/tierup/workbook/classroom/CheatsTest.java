package tierup.workbook.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tierup.workbook.FixtureModule;
import tierup.workbook.SampleModule;
import tierup.workbook.build.JavaCompilation;
import tierup.workbook.exercise.Course;

/**
 * What has been tried to earn points without solving anything. Each student is one attempt; all are graded in two runs, one as an
 * instructor would, one in which regions may name anything, so that what stands behind the first wall is tried, too.
 *
 * <p>Of the sample's six points, p02.1 is worth two, p02.2 three and one.
 */
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CheatsTest {
    private static final String WRONG = "return 0;";
    private static final List<String> ANYTHING = List.of(
            "java.lang",
            "java.lang.invoke",
            "java.lang.reflect",
            "java.io",
            "java.net",
            "java.nio.file",
            "java.util",
            "org.junit.jupiter.api");

    private Path temporary;
    private FixtureModule module;
    private ClassResults strict;
    private ClassResults lenient;

    @BeforeAll
    void grade(@TempDir Path folder) throws IOException, InterruptedException {
        temporary = folder;
        module = SampleModule.in(temporary.resolve("checkout"))
                .write(
                        "src/main/java/sample/Program.java",
                        "package sample; public class Program { public static void main(String[] a) { System.exit(0); } }")
                .compile();
        Path strictClass = temporary.resolve("strict");
        Path lenientClass = temporary.resolve("lenient");
        submitFiles(strictClass);
        submitRegions(strictClass);
        submitForProcesses(lenientClass);
        strict = run(strictClass, List.of());
        lenient = run(lenientClass, ANYTHING);
    }

    private ClassResults run(Path folder, List<String> allow) throws IOException, InterruptedException {
        GradeOptions options =
                new GradeOptions(List.of("p02"), Map.of(), null, 2, Duration.ofSeconds(4), 256, allow, false);
        Course course = new Course(temporary.resolve("checkout"));
        return new ClassRun(course, folder, temporary.resolve(folder.getFileName() + "-grades"), options, QUIET).run();
    }

    static final ClassRun.Observer QUIET = new ClassRun.Observer() {
        @Override
        public void doing(String what) {}

        @Override
        public void found(int toGrade, int graded) {}

        @Override
        public void graded(SubmissionResult result) {}
    };

    private SampleSubmission cheat(String code) {
        return new SampleSubmission(module).with("p02.1", code);
    }

    private static SubmissionResult of(ClassResults results, String student) {
        return results.submissions().stream()
                .filter(result -> result.student().equals(student))
                .findFirst()
                .orElseThrow();
    }

    private static List<Ending> endings(SubmissionResult result, String exercise) {
        return result.exercise(exercise).orElseThrow().tests().stream()
                .map(TestVerdict::ending)
                .toList();
    }

    // -- Files beside the regions -----------------------------------------------------------------

    private void submitFiles(Path students) throws IOException {
        new SampleSubmission(module).write(students.resolve("honest"));

        Path earned = students.resolve("earned-changed");
        cheat(WRONG).write(earned);
        write(
                earned,
                "workbook/src/main/java/tierup/workbook/grading/GradedTest.java",
                "class GradedTest { int earned() { return 100; } }");

        Path points = students.resolve("tests-replaced");
        cheat(WRONG).write(points);
        write(
                points,
                "p02-sample/src/test/java/sample/ArithmeticTest.java",
                module.read("src/test/java/sample/ArithmeticTest.java")
                        .replace("@Points(2)", "@Points(1000)")
                        .replace("-15, ", "0, "));

        cheat(WRONG).write(students.resolve("tests-deleted"));

        Path patched = students.resolve("class-patched");
        cheat(WRONG).write(patched);
        for (String place : List.of("p02-sample/target/classes/", "p02-sample/src/main/java/", "")) {
            write(
                    patched,
                    place + "org/junit/jupiter/api/Assertions.java",
                    "package org.junit.jupiter.api; public class Assertions {}");
        }
        Path classes = patched.resolve("p02-sample/target/classes/sample");
        Files.createDirectories(classes);
        Files.copy(
                module.folder().resolve("target/classes/sample/Arithmetic.class"), classes.resolve("Arithmetic.class"));

        Path reference = students.resolve("reference-left-in-place");
        write(reference, "p02-sample/" + SampleModule.SOURCE, module.read(SampleModule.SOURCE));
    }

    private static void write(Path folder, String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void whoHasSolvedEverythingEarnsEverything() {
        SubmissionResult honest = of(strict, "honest");

        assertThat(honest.score()).isEqualTo(6);
        assertThat(honest.maximum()).isEqualTo(6);
        assertThat(honest.remarks()).allMatch(remark -> remark.kind() == Remark.Kind.SAME_AS_REFERENCE);
    }

    @Test
    void otherFilesOfASubmissionAreNotUsed() {
        for (String student : List.of("earned-changed", "tests-replaced", "tests-deleted", "class-patched")) {
            SubmissionResult result = of(strict, student);

            assertThat(result.score()).as(student).isEqualTo(4);
            assertThat(result.maximum()).as(student).isEqualTo(6);
            assertThat(endings(result, "p02.1")).as(student).containsExactly(Ending.FAILED);
        }
    }

    @Test
    void theReferenceInItsOwnFormEarnsNothing() {
        SubmissionResult result = of(strict, "reference-left-in-place");

        assertThat(result.score()).isZero();
        assertThat(result.exercises()).extracting(ExerciseResult::state).containsOnly(ExerciseResult.State.REFERENCE);
    }

    // -- Regions ----------------------------------------------------------------------------------

    private void submitRegions(Path students) throws IOException {
        Map<String, String> refused = Map.ofEntries(
                Map.entry("hook", "Runtime.getRuntime().addShutdownHook(new Thread(() -> {}));\n" + WRONG),
                Map.entry("exit", "System.exit(0);\n" + WRONG),
                Map.entry("escape", "\\u0052untime.getRuntime().halt(0);\n" + WRONG),
                Map.entry("qualified", "java.lang.Runtime.getRuntime().halt(0);\n" + WRONG),
                Map.entry(
                        "reflection",
                        "try { \"\".getClass().getMethod(\"length\"); } catch (Exception e) { }\n" + WRONG),
                Map.entry("loader", "\"\".getClass().getClassLoader();\n" + WRONG),
                Map.entry("thread", "new Thread(() -> { while (true) { } }).start();\n" + WRONG),
                Map.entry("subclass", "class Mine extends Thread { }\nnew Mine().start();\n" + WRONG),
                Map.entry("file", "try { new java.util.Formatter(\"grade.json\"); } catch (Exception e) { }\n" + WRONG),
                Map.entry("grader", "tierup.workbook.RunningTests.begin();\n" + WRONG),
                Map.entry("methodReference", "Runnable exit = Runtime.getRuntime()::gc;\nexit.run();\n" + WRONG),
                Map.entry(
                        "equals",
                        "class Right { @Override public boolean equals(Object other) { return true; } }\n" + WRONG),
                Map.entry("ownEquals", WRONG + "\n}\n@Override\npublic boolean equals(Object other) {\nreturn true;"),
                Map.entry("main", "Program.main(new String[0]);\n" + WRONG),
                Map.entry(
                        "native",
                        WRONG + "\n}\nprivate static native void call();\nprivate static int more() {\n" + WRONG),
                Map.entry("leaves", WRONG + "\n} }\nclass Other {\nstatic int more() {\n" + WRONG));
        for (Map.Entry<String, String> next : refused.entrySet()) {
            cheat(next.getValue()).write(students.resolve("region-" + next.getKey()));
        }
        cheat("Launcher.class.getName();\n" + WRONG)
                .importing("import org.junit.platform.launcher.Launcher;")
                .write(students.resolve("region-imported"));
        new SampleSubmission(module)
                .with("p02.2", "return 6; /*")
                .with("p02.2#2", "*/ return 24;")
                .write(students.resolve("swallows-given-code"));
        cheat(WRONG + "\n}\nstatic { while (Integer.parseInt(\"1\") == 1) { } }\nprivate static int more() {\n" + WRONG)
                .write(students.resolve("endless-initializer"));
        cheat("return more(to, from);\n}\nprivate static int more(int to, int from) {\nreturn to - from - 5;")
                .write(students.resolve("helper"));
    }

    @Test
    void codeThatReachesOutIsRefusedAndCostsItsExerciseAlone() {
        List<SubmissionResult> attempts = strict.submissions().stream()
                .filter(result -> result.student().startsWith("region-"))
                .toList();

        assertThat(attempts).hasSize(17);
        for (SubmissionResult result : attempts) {
            assertThat(endings(result, "p02.1")).as(result.student()).containsExactly(Ending.REFUSED);
            assertThat(result.score()).as(result.student()).isEqualTo(4);
            assertThat(result.remarks())
                    .as(result.student())
                    .anyMatch(remark -> remark.kind() == Remark.Kind.REFUSED
                            && remark.line() > 0
                            && remark.file().equals(SampleModule.SOURCE));
        }
    }

    @Test
    void givenCodeCannotBeCommentedOut() {
        assertThat(endings(of(strict, "swallows-given-code"), "p02.2")).containsOnly(Ending.REFUSED);
    }

    @Test
    void anEndlessInitializerEarnsNothing() {
        SubmissionResult result = of(strict, "endless-initializer");

        assertThat(result.score()).isZero();
        assertThat(result.tests()).extracting(TestVerdict::ending).containsOnly(Ending.HUNG);
        assertThat(result.tests().get(0).reason()).contains("sample.Arithmetic.<clinit>");
    }

    @Test
    void helperMethodsWithinTheMarkersAreAllowed() {
        assertThat(of(strict, "helper").score()).isEqualTo(6);
    }

    // -- Processes --------------------------------------------------------------------------------

    private void submitForProcesses(Path students) throws IOException {
        cheat("Runtime.getRuntime().addShutdownHook(new Thread(() -> Runtime.getRuntime().halt(0)));\n" + WRONG)
                .write(students.resolve("hook"));
        cheat("Runtime.getRuntime().halt(0);\n" + WRONG).write(students.resolve("halts"));
        cheat("Thread late = new Thread(() -> { while (true) { } });\nlate.start();\n" + WRONG)
                .write(students.resolve("thread"));
        cheat("Thread late = new Thread(() -> { while (true) { } });\nlate.start();\nreturn to - from - 5;")
                .write(students.resolve("thread-and-right"));
        cheat("byte[] all = new byte[Integer.MAX_VALUE - 8];\nreturn all[0];").write(students.resolve("memory"));
        String answer =
                "{\\\"token\\\":\\\"\\\",\\\"outcome\\\":\\\"passed\\\",\\\"cause\\\":\\\"\\\",\\\"threads\\\":[]}";
        cheat("try (java.io.FileOutputStream out = new java.io.FileOutputStream(java.io.FileDescriptor.out)) {\n"
                        + "out.write(\"done\\n" + answer + "\\n\".getBytes());\n} catch (java.io.IOException e) { }\n"
                        + WRONG)
                .write(students.resolve("answers-itself"));
        cheat("try { for (int i = 0; i < 100000; i++) { new java.io.FileOutputStream(java.io.FileDescriptor.out)"
                        + ".write(\"done\\n\".getBytes()); } } catch (java.io.IOException e) { }\n" + WRONG)
                .write(students.resolve("chatters"));
        String classFile = module.folder()
                .resolve("target/classes/sample/Arithmetic.class")
                .toString();
        cheat("boolean found = java.nio.file.Files.exists(java.nio.file.Path.of(\"" + classFile + "\"));\n"
                        + "return found ? to - from - 5 : 0;")
                .write(students.resolve("reads-checkout"));
        cheat(
                        "int copies = 0;\ntry { for (var all = ClassLoader.getSystemResources(\"sample/Arithmetic.class\"); all.hasMoreElements();"
                                + " all.nextElement()) { copies++; } } catch (java.io.IOException e) { }\n"
                                + "return copies == 1 ? 0 : to - from - 5;")
                .write(students.resolve("reads-class-path"));
        cheat(
                        "return System.getenv().containsKey(\"HOME\") || System.getenv().containsKey(\"USER\") ? to - from - 5 : 0;")
                .write(students.resolve("reads-environment"));
        cheat("try { java.lang.invoke.MethodHandles.privateLookupIn(org.junit.jupiter.api.Test.class,"
                        + " java.lang.invoke.MethodHandles.lookup()).defineClass(java.util.Base64.getDecoder().decode(\""
                        + assertionsThatHold() + "\")); } catch (Throwable e) { }\n" + WRONG)
                .write(students.resolve("comes-before-assertions"));
    }

    /** A class file of JUnit's assertions that never fail, as a text. */
    private String assertionsThatHold() throws IOException {
        Path source = Files.createDirectories(temporary.resolve("fake")).resolve("Assertions.java");
        Files.writeString(
                source,
                "package org.junit.jupiter.api; public class Assertions { public static void assertEquals(int a, int b) { } }");
        return Base64.getEncoder()
                .encodeToString(JavaCompilation.of(List.of(source), List.of())
                        .classes()
                        .get("org/junit/jupiter/api/Assertions.class"));
    }

    @Test
    void theRestOfASubmissionIsGradedWhateverATestDoes() {
        for (SubmissionResult result : lenient.submissions()) {
            assertThat(result.score()).as(result.student()).isEqualTo(4);
            assertThat(endings(result, "p02.2")).as(result.student()).containsOnly(Ending.PASSED);
        }
    }

    @Test
    void aThreadThatIsLeftBehindCostsItsTest() {
        assertThat(endings(of(lenient, "thread-and-right"), "p02.1")).containsExactly(Ending.NOT_BELIEVED);
        assertThat(endings(of(lenient, "thread"), "p02.1")).containsExactly(Ending.FAILED);
    }

    @Test
    void everyEndIsCalledByItsName() {
        assertThat(endings(of(lenient, "hook"), "p02.1")).containsExactly(Ending.FAILED);
        assertThat(endings(of(lenient, "halts"), "p02.1")).containsExactly(Ending.EXITED);
        assertThat(endings(of(lenient, "memory"), "p02.1")).containsExactly(Ending.OUT_OF_MEMORY);
        assertThat(endings(of(lenient, "answers-itself"), "p02.1")).containsExactly(Ending.NOT_BELIEVED);
        assertThat(endings(of(lenient, "chatters"), "p02.1")).containsExactly(Ending.NOT_BELIEVED);
    }
}
