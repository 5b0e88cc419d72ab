package tierup.workbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceWatchTest {
    @TempDir
    Path root;

    @Test
    void aSaveInAFolderFarBelowIsNoticed() throws Exception {
        Path folder = Files.createDirectories(root.resolve("java/a/b"));
        try (SourceWatch watch = new SourceWatch(List.of(root.resolve("java"), root.resolve("missing")))) {
            Files.writeString(folder.resolve("Code.java"), "class Code {}");
            watch.awaitChange();
        }
    }

    @Test
    void filesOfEditorsAreNone() {
        assertThat(List.of(".Code.java.swp", "#Code.java#", "Code.java~", "4913"))
                .noneMatch(SourceWatch::isSource);
        assertThat(SourceWatch.isSource("Code.java")).isTrue();
    }
}
