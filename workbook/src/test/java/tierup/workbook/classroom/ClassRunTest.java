package tierup.workbook.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tierup.workbook.FixtureModule;
import tierup.workbook.SampleModule;
import tierup.workbook.exercise.Course;
import tierup.workbook.exercise.WorkbookError;

@Tag("long")
class ClassRunTest {
    private static final String HIDDEN = """
            package sample;

            import static org.junit.jupiter.api.Assertions.assertEquals;

            import java.util.List;
            import org.junit.jupiter.api.Test;
            import tierup.workbook.Exercise;
            import tierup.workbook.Points;

            class SecretTest {
                @Test @Exercise("p02.2") @Points(4)
                void anyNumbers() { assertEquals(9, Arithmetic.sum(List.of(4, 5))); }
            }
            """;

    @TempDir
    Path folder;

    private FixtureModule module;
    private Path students;
    private final List<String> graded = new ArrayList<>();

    @BeforeEach
    void write() {
        module = SampleModule.in(folder.resolve("checkout")).compile();
        students = folder.resolve("homework");
    }

    private GradeOptions options(List<String> selection, Map<String, Double> weights, Path hidden) {
        return new GradeOptions(selection, weights, hidden, 2, Duration.ofSeconds(20), 256, List.of(), false);
    }

    private ClassResults run(GradeOptions options) throws IOException, InterruptedException {
        graded.clear();
        ClassRun.Observer observer = new ClassRun.Observer() {
            @Override
            public void doing(String what) {}

            @Override
            public void found(int toGrade, int known) {}

            @Override
            public synchronized void graded(SubmissionResult result) {
                graded.add(result.student());
            }
        };
        Course course = new Course(folder.resolve("checkout"));
        return new ClassRun(course, students, folder.resolve("grades"), options, observer).run();
    }

    private SampleSubmission sample() {
        return new SampleSubmission(module);
    }

    private static SubmissionResult of(ClassResults results, String student) {
        return results.submissions().stream()
                .filter(result -> result.student().equals(student))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatDoesNotCompileCostsItsExerciseAlone() throws Exception {
        sample().with("p02.1", "int end = from + 5;\nreturn to - ende;").write(students.resolve("typo"));
        sample().with("p02.1", "return to - from - 5").write(students.resolve("semicolon"));
        sample().with("p02.1", "return " + "(".repeat(150_000) + "to" + ")".repeat(150_000) + " - from - 5;")
                .write(students.resolve("wears-javac-out"));
        sample().with("p02.1", "return to - from - 5;\n}\nstatic int product(List<Integer> numbers) {\nreturn 1;")
                .write(students.resolve("breaks-given-code"));
        Files.writeString(students.resolve("damaged.zip"), "no zip");
        Files.createDirectories(students.resolve("empty"));

        ClassResults results = run(options(List.of("p02"), Map.of(), null));

        assertThat(results.complete()).isTrue();
        assertThat(results.submissions()).allMatch(result -> result.maximum() == 6);
        for (String student : List.of("typo", "semicolon", "wears-javac-out", "breaks-given-code")) {
            SubmissionResult result = of(results, student);
            assertThat(result.score()).as(student).isEqualTo(4);
            assertThat(result.exercise("p02.1").orElseThrow().tests())
                    .as(student)
                    .extracting(TestVerdict::ending)
                    .containsExactly(Ending.DID_NOT_COMPILE);
        }
        int line = sample().with("p02.1", "int end = from + 5;\nreturn to - ende;")
                        .text()
                        .lines()
                        .toList()
                        .indexOf("return to - ende;")
                + 1;
        assertThat(of(results, "typo").remarks())
                .anyMatch(remark -> remark.line() == line
                        && remark.text().contains("ende")
                        && remark.kind() == Remark.Kind.COMPILE_ERROR);
        assertThat(of(results, "damaged").error()).contains("cannot be read");
        assertThat(of(results, "empty").error()).contains("none of the files");
        assertThat(of(results, "empty").tests()).hasSize(3).allMatch(test -> test.ending() == Ending.MISSING);
    }

    @Test
    void whatIsGradedIsNotGradedAgain() throws Exception {
        sample().write(students.resolve("mia"));
        sample().with("p02.1", "return 1;").write(students.resolve("tom"));
        sample().write(students.resolve("eva"));
        run(options(List.of("p02"), Map.of(), null));
        assertThat(graded).containsExactlyInAnyOrder("mia", "tom", "eva");

        Files.delete(folder.resolve("grades/submissions/mia.json"));
        sample().write(students.resolve("tom"));
        ClassResults results = run(options(List.of("p02"), Map.of("p02.1", 10.0), null));

        assertThat(graded).containsExactlyInAnyOrder("mia", "tom");
        assertThat(results.submissions()).hasSize(3).allMatch(result -> result.score() == 14 && result.maximum() == 14);
    }

    @Test
    void aMistakeCostsOnce() throws Exception {
        module.write(
                "exercises/p02.2.md",
                SampleModule.page("Sums").replace("difficulty: 2", "difficulty: 2\nneeds: p02.1"));
        SampleSubmission builds = sample().with("p02.2", "return jumpDistance(0, 11);");
        builds.with("p02.1", "return 0;").write(students.resolve("wrong-below"));
        sample().with("p02.2", "return jumpDistance(0, 1);")
                .with("p02.1", "return 0;")
                .write(students.resolve("both-wrong"));

        ClassResults results = run(options(List.of("p02"), Map.of(), null));

        SubmissionResult result = of(results, "wrong-below");
        assertThat(result.exercise("p02.1").orElseThrow().score()).isZero();
        assertThat(result.exercise("p02.2").orElseThrow().score()).isEqualTo(4);
        assertThat(result.remarks())
                .anyMatch(remark -> remark.kind() == Remark.Kind.FOLLOWS
                        && remark.exercise().equals("p02.2")
                        && remark.text().contains("p02.1"));
        assertThat(of(results, "both-wrong").score()).isEqualTo(1);
    }

    @Test
    void exercisesAndTestsOfTheInstructorsAreChosen() throws Exception {
        Path hidden = folder.resolve("hidden/sample/SecretTest.java");
        Files.createDirectories(hidden.getParent());
        Files.writeString(hidden, HIDDEN);
        sample().with("p02.2", "return numbers.equals(List.of(1, 2, 3)) ? 6 : 0;")
                .write(students.resolve("mia"));

        ClassResults results = run(options(List.of("p02.2"), Map.of(), folder.resolve("hidden")));

        SubmissionResult mia = of(results, "mia");
        assertThat(mia.exercises()).extracting(ExerciseResult::id).containsExactly("p02.2");
        assertThat(mia.score()).isEqualTo(4);
        assertThat(mia.maximum()).isEqualTo(8);
        assertThat(mia.tests().stream().filter(TestVerdict::hidden))
                .singleElement()
                .satisfies(test -> {
                    assertThat(test.test()).isEqualTo("sample.SecretTest#anyNumbers");
                    assertThat(test.ending()).isEqualTo(Ending.FAILED);
                });
    }

    @Test
    void aReferenceThatFailsIsNobodysFault() throws Exception {
        sample().write(students.resolve("mia"));
        Path hidden = folder.resolve("hidden/sample/SecretTest.java");
        Files.createDirectories(hidden.getParent());
        Files.writeString(hidden, HIDDEN.replace("9,", "10,"));

        assertThatThrownBy(() -> run(options(List.of("p02"), Map.of(), folder.resolve("hidden"))))
                .isInstanceOf(WorkbookError.class)
                .hasMessageContaining("SecretTest#anyNumbers");
        assertThat(folder.resolve("grades/submissions")).doesNotExist();
    }

    @Test
    void gradesThatCannotBeWrittenEndTheRun() throws Exception {
        sample().write(students.resolve("mia"));
        Files.createDirectories(folder.resolve("grades"));
        Files.writeString(folder.resolve("grades/submissions"), "a file where a folder should be");

        assertThatThrownBy(() -> run(options(List.of("p02"), Map.of(), null)))
                .isInstanceOf(WorkbookError.class)
                .hasMessageContaining("cannot write");
    }

    @Test
    void aModuleThatIsStartedGradesNobody() throws Exception {
        sample().write(students.resolve("mia"));
        module.write(SampleModule.SOURCE, sample().text());

        assertThatThrownBy(() -> run(options(List.of("p02"), Map.of(), null)))
                .isInstanceOf(WorkbookError.class)
                .hasMessageContaining("started");
    }

    @Test
    void aSampleClassEarnsWhatItIsMadeOf() throws Exception {
        new SampleClass(new Course(folder.resolve("checkout")).module("p02"), 1).write(students, 6);

        ClassResults results = run(options(List.of("p02"), Map.of(), null));

        assertThat(results.submissions()).hasSize(6);
        for (String line : Files.readAllLines(students.resolve("choices.tsv"))) {
            String[] cells = line.split("\t");
            ExerciseResult exercise = of(results, cells[0]).exercise(cells[1]).orElseThrow();
            assertThat(exercise.isSolved()).as(line).isEqualTo(cells[2].equals("solved"));
        }
    }
}
