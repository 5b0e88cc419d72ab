package tierup.workbook.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tierup.workbook.ExerciseId;
import tierup.workbook.SampleModule;

class ExercisePageTest {
    private static final ExerciseId ID = new ExerciseId("p02", 1);

    @Test
    void readsFrontMatterTaskAndHints() {
        ExercisePage page = ExercisePage.parse(ID, SampleModule.page("Jumps: far and near"));
        assertThat(page.title()).isEqualTo("Jumps: far and near");
        assertThat(page.difficulty()).isEqualTo(2);
        assertThat(page.task()).isEqualTo("The task.");
        assertThat(page.needs()).isEmpty();
        assertThat(page.hints()).containsExactly("A nudge.", "A push.", "Nearly the answer.");
    }

    @Test
    void readsWhatAnExerciseNeeds() {
        String text = SampleModule.page("x").replace("difficulty: 2", "difficulty: 2\nneeds: p02.3, p02.4");
        assertThat(ExercisePage.parse(ID, text).needs())
                .containsExactly(new ExerciseId("p02", 3), new ExerciseId("p02", 4));
        assertThatThrownBy(() -> ExercisePage.parse(ID, text.replace("p02.4", "the assembler")))
                .hasMessageContaining("needs the assembler, which is not an exercise's id");
    }

    @Test
    void whatIsNeededComesFirst() {
        List<ExercisePage> pages =
                List.of(needing(1, "p02.3"), needing(2, ""), needing(3, "p02.4"), needing(4, "p02.3, p02.2"));
        assertThat(ExercisePage.inOrderOfNeeds(pages))
                .extracting(page -> page.id().number())
                .containsExactly(2, 3, 1, 4);
    }

    private static ExercisePage needing(int number, String needs) {
        String text = SampleModule.page("x").replace("difficulty: 2", "difficulty: 2\nneeds: " + needs);
        return ExercisePage.parse(new ExerciseId("p02", number), text);
    }

    @Test
    void saysWhatAPageLacks() {
        String good = SampleModule.page("x");
        assertThatThrownBy(() -> ExercisePage.parse(ID, "# x")).hasMessageContaining("without front matter");
        assertThatThrownBy(() -> ExercisePage.parse(ID, "---\ntitle: x\n")).hasMessageContaining("without an end");
        assertThatThrownBy(() -> ExercisePage.parse(ID, good.replace("title", "name")))
                .hasMessageContaining("has no title");
        assertThatThrownBy(() -> ExercisePage.parse(ID, good.replace("difficulty: 2", "difficulty: hard")))
                .hasMessageContaining("has difficulty hard");
        assertThatThrownBy(() -> ExercisePage.parse(ID, good.replace("<summary>Hint 3", "<summary>Tip 3")))
                .hasMessageContaining("has 2 hints, not 3");
    }

    @Test
    void pagesAreInTheOrderOfTheirNumbers(@TempDir Path root) {
        Path folder = SampleModule.in(root)
                .write("exercises/p02.10.md", SampleModule.page("ten"))
                .folder();
        assertThat(ExercisePage.ofModule(folder))
                .extracting(page -> page.id().number())
                .containsExactly(1, 2, 10);
    }
}
