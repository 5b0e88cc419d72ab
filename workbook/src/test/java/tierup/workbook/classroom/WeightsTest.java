package tierup.workbook.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tierup.workbook.exercise.WorkbookError;

class WeightsTest {
    @Test
    void aListOnTheCommandLine() {
        assertThat(Weights.of("p03.1=10, p03.2=2.5")).containsOnly(entry("p03.1", 10), entry("p03.2", 2.5));
        assertThat(Weights.of("")).isEmpty();
    }

    private static Map.Entry<String, Double> entry(String exercise, double points) {
        return Map.entry(exercise, points);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# homework 3\n\np03.1 = 10\np03.2=2.5\n",
                "exercise,points\np03.1,10\np03.2,2.5\n",
                "\uFEFF\"exercise\";\"points\"\r\n\"p03.1\";10\r\np03.2;2.5\r\n",
                "p03.1\t10\np03.2\t2.5"
            })
    void aFileInAnyOfItsForms(String text, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("weights.txt"), text);

        assertThat(Weights.of(file.toString())).containsOnly(entry("p03.1", 10), entry("p03.2", 2.5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"p03.1", "p03.1 = ten", "p03 = 3", "p03.1 = -1", "p03.1 = 1e3", "p03.1 = 99999999", "3 = 4"})
    void aLineThatIsNoWeightIsNamed(String line) {
        assertThatThrownBy(() -> Weights.parse(List.of("p03.9 = 1", line), "weights.txt"))
                .isInstanceOf(WorkbookError.class)
                .hasMessageContaining("weights.txt:2: '" + line + "' is no weight");
    }

    @Test
    void anExerciseHasOneWeight() {
        assertThatThrownBy(() -> Weights.parse(List.of("p03.1 = 1", "p03.1 = 2"), "weights.txt"))
                .isInstanceOf(WorkbookError.class)
                .hasMessageContaining("p03.1 has a weight already");
    }

    @Test
    void aFileThatIsNotThereIsAnError() {
        assertThatThrownBy(() -> Weights.of("nowhere/weights.csv"))
                .isInstanceOf(WorkbookError.class)
                .hasMessageContaining("there is no file nowhere/weights.csv");
    }
}
