package tierup.workbook.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tierup.workbook.exercise.WorkbookError;

class ResultStoreTest {
    @TempDir
    Path folder;

    static TestVerdict verdict(String test, int points, Ending ending) {
        return new TestVerdict(test, test, "p77.1", points, false, ending, "", "", 5);
    }

    static SubmissionResult result(String student) {
        ExerciseResult exercise = new ExerciseResult(
                "p77.1",
                "Adds",
                10,
                ExerciseResult.State.ATTEMPTED,
                List.of(verdict("a.SampleTest#one", 3, Ending.PASSED), verdict("a.SampleTest#two", 1, Ending.HUNG)));
        return new SubmissionResult(
                student,
                student + ".zip",
                "",
                "2030-01-01T00:00:00Z",
                "f",
                "",
                "",
                1.5,
                List.of(exercise),
                List.of(),
                List.of());
    }

    @Test
    void keepsWhatWasGraded() {
        ResultStore store = new ResultStore(folder);
        Assignment assignment = new Assignment("week 3", List.of("p77-sample"), List.of(), "", "", List.of());
        store.write(assignment);
        store.write(result("mia"));
        store.write(result("../Ægir /\u0000"));

        ClassResults results = new ResultStore(folder).readAll(true);

        assertThat(results.assignment()).isEqualTo(assignment);
        assertThat(results.submissions()).containsExactly(result("../Ægir /\u0000"), result("mia"));
        assertThat(store.read("mia")).contains(result("mia"));
        assertThat(store.read("Mia")).isEmpty();
    }

    @Test
    void weightsScaleWhatTestsAreWorth() {
        SubmissionResult result = result("mia");

        assertThat(result.score()).isEqualTo(7.5);
        assertThat(result.maximum()).isEqualTo(10);
        assertThat(result.solved()).isZero();
        assertThat(result.tests().get(0).shortName()).isEqualTo("SampleTest#one");
    }

    @Test
    void halfAFileIsNoGrade() throws IOException {
        ResultStore store = new ResultStore(folder);
        store.write(result("mia"));
        Path file = folder.resolve("submissions/mia.json");
        String text = Files.readString(file);
        Files.writeString(file, text.substring(0, text.length() / 2));

        assertThat(store.read("mia")).isEmpty();
    }

    @Test
    void whatCannotBeWrittenIsAnError() throws IOException {
        Files.writeString(folder.resolve("submissions"), "a file where a folder should be");

        assertThatThrownBy(() -> new ResultStore(folder).write(result("mia")))
                .isInstanceOf(WorkbookError.class)
                .hasMessageContaining("cannot write");
    }

    @Test
    void namesNeverShareAFile() {
        String longName = "x".repeat(300);

        assertThat(List.of("a b", "a%20;b", "a/b", "ä", ".a", longName + "1", longName + "2"))
                .extracting(ResultStore::fileName)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[%A-Za-z0-9_-][%;.A-Za-z0-9_-]*") && name.length() < 240);
    }
}
