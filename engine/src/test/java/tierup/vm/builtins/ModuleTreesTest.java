package tierup.vm.builtins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tierup.workbook.corpus.NodeEngine;

/**
 * Small trees of files and packages, of which {@code main.js} is run: it prints what it prints in Node. A tree is one text
 * in {@code modules/*.tree}, the files behind lines that begin with {@code ===}.
 */
class ModuleTreesTest {
    private static final String SEPARATOR = "=== ";

    @TempDir
    Path folder;

    static List<Path> trees() throws IOException, URISyntaxException {
        try (Stream<Path> files =
                Files.list(Path.of(ModuleTreesTest.class.getResource("modules").toURI()))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("trees")
    void nodeFindsTheSameModules(Path tree) throws IOException, InterruptedException {
        assumeTrue(NodeEngine.installedVersion().isPresent(), "node is not installed, and it is the reference");
        Path root = folder.toRealPath();
        plant(Files.readString(tree), root);
        Path main = root.resolve("main.js");
        ProgramFixture.Outcome outcome = ProgramFixture.run(main);
        assertThat(outcome.output()).isEqualTo(nodesOutput(main));
        assertThat(outcome.errors()).isEmpty();
    }

    private static void plant(String tree, Path root) throws IOException {
        for (String part : tree.split("\n(?=" + SEPARATOR + ")")) {
            if (part.startsWith(SEPARATOR)) {
                int end = part.indexOf('\n');
                String name = part.substring(SEPARATOR.length(), end < 0 ? part.length() : end);
                Path file = root.resolve(name);
                Files.createDirectories(file.getParent());
                Files.writeString(file, end < 0 ? "" : part.substring(end + 1));
            }
        }
    }

    private String nodesOutput(Path main) throws IOException, InterruptedException {
        Process node = new ProcessBuilder("node", main.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(node.waitFor()).as("exit code of node").isZero();
        return output;
    }
}
