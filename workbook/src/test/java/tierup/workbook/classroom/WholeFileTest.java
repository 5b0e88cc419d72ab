package tierup.workbook.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    @TempDir
    Path folder;

    @Test
    void takesThePlaceOfAnOlderOne() throws IOException {
        Path file = folder.resolve("a/b/grades.csv");
        WholeFile.write(file, "old, and longer");
        WholeFile.write(file, "Zoë \uD800");

        assertThat(file).hasContent("Zoë ?");
        assertThat(file.getParent()).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void leavesNothingBehindWhenItCannotBeWritten() throws IOException {
        Path file = Files.createDirectories(folder.resolve("taken"));
        Files.writeString(file.resolve("inside"), "so it cannot be replaced");

        assertThatThrownBy(() -> WholeFile.write(file, "text")).isInstanceOf(IOException.class);
        assertThat(folder).isDirectoryNotContaining("glob:**.new");
        assertThat(file.resolve("inside")).exists();
    }
}
