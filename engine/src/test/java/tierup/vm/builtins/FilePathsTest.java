package tierup.vm.builtins;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tierup.vm.NodeOracle;

class FilePathsTest {
    private static final List<String> PATHS = List.of(
            "/",
            "//",
            "a",
            "/a",
            "a/",
            "/a/b",
            "a/b//",
            "a//b",
            "///a///b///",
            ".",
            "..",
            "./a",
            "../a/..",
            "a/../../b",
            "/..",
            "/a/./b/../c",
            "/a/.../b",
            " ");

    @TempDir
    Path folder;

    @Test
    void foldersAreThoseOfNode() throws IOException, InterruptedException {
        assertThat(PATHS.stream().map(FilePaths::directory).toList())
                .isEqualTo(NodeOracle.answers(folder, PATHS, "require('path').dirname"));
    }

    @Test
    void pathsAreResolvedAsInNode() throws IOException, InterruptedException {
        assertThat(PATHS.stream().map(path -> FilePaths.resolve("/x/y", path)).toList())
                .isEqualTo(NodeOracle.answers(folder, PATHS, "p => require('path').resolve('/x/y', p)"));
        assertThat(FilePaths.resolve("sub", "a")).isEqualTo(FilePaths.workingDirectory() + "/sub/a");
    }

    @Test
    void packagesAreLookedForUpToTheRoot() {
        assertThat(FilePaths.packageFolders("/a/node_modules/b"))
                .containsExactly("/a/node_modules/b/node_modules", "/a/node_modules", "/node_modules");
        assertThat(FilePaths.packageFolders("/")).containsExactly("/node_modules");
    }
}
