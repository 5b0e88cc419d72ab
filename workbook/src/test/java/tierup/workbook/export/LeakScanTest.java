package tierup.workbook.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeakScanTest {
    private static final String SOLUTION = """
            int sum = 0;
            for (int number : numbers) {
                sum += number;
            }
            """;

    @TempDir
    Path root;

    private LeakScan scan;
    private final FileTree tree = new FileTree();

    @BeforeEach
    void readWorkbook() throws IOException {
        SmallWorkbook workbook = SmallWorkbook.in(root);
        scan = new LeakScan(workbook.course, Map.of("p01-low", Set.of("low/Low")));
    }

    private List<String> problems() throws IOException {
        return scan.problems(tree);
    }

    @Test
    void aSolutionIsFoundInAnyText() throws IOException {
        tree.put("examples/notes.txt", "before\n" + SOLUTION.indent(7) + "after\n");
        tree.put("examples/bits.txt", "int sum = 0;\nsum += number;\n");
        assertThat(problems())
                .containsExactly("examples/notes.txt: has lines of the solution of p02.2: "
                        + "int sum = 0; / for (int number : numbers) { / sum += number;");
    }

    @Test
    void aRegionHoldsItsStub() throws IOException {
        String path = "p01-low/" + SmallWorkbook.LOW;
        String file = "class Low {\n// BEGIN SOLUTION p01.1\n%s\n// END SOLUTION p01.1\n}\n";
        tree.put(path, String.format(file, "throw new tierup.workbook.Todo(\"p01.1\");"));
        assertThat(problems()).isEmpty();
        tree.put(path, String.format(file, "return number / 2;"));
        assertThat(problems()).containsExactly(path + ": the region of p01.1 does not hold its stub alone");
        tree.put(path, "class Low {}\n");
        assertThat(problems()).containsExactly(path + ": has 0 regions, not 1");
    }

    @Test
    void aJarHoldsClassesOfItsOwnModule() throws IOException {
        byte[] own = ReferenceJar.of("p01-low", Map.of("low/note.txt", new byte[0]));
        tree.put("edition/jars/p01-low.jar", own, false);
        assertThat(problems()).isEmpty();
        tree.put("edition/jars/p02-sample.jar", own, false);
        tree.put("p01-low/helper.jar", own, false);
        byte[] sources = ReferenceJar.of("p01-low", Map.of("low/Low.java", SOLUTION.getBytes(StandardCharsets.UTF_8)));
        tree.put("edition/jars/p01-low.jar", sources, false);
        assertThat(problems())
                .contains(
                        "edition/jars/p02-sample.jar: a jar that has no place in this edition",
                        "p01-low/helper.jar: a jar that has no place in this edition",
                        "edition/jars/p01-low.jar: holds low/Low.java")
                .anyMatch(problem -> problem.startsWith("edition/jars/p01-low.jar!low/Low.java: has lines of"));
    }

    @Test
    void aClassOfAnotherModuleInAJarIsFound() throws IOException {
        LeakScan nothingAllowed = new LeakScan(SmallWorkbook.in(root).course, Map.of("p01-low", Set.of("low/Other")));
        byte[] someClass =
                LeakScanTest.class.getResourceAsStream("LeakScanTest.class").readAllBytes();
        tree.put(
                "edition/jars/p01-low.jar",
                ReferenceJar.of("p01-low", Map.of("low/Low$Inner.class", someClass)),
                false);
        assertThat(problems()).isEmpty();
        assertThat(nothingAllowed.problems(tree))
                .containsExactly("edition/jars/p01-low.jar: holds a class of another module: low/Low$Inner.class");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".git/config",
                "p01-low/src/wrong/p01.1-whole.java",
                "p01-low/target/grade/grade.json",
                "p01-low/Low.class",
                "sources.zip",
                ".tierup/reference/p01-low/Low.java"
            })
    void whatHasNoPlaceInAnEdition(String path) throws IOException {
        tree.put(path, "");
        assertThat(problems()).containsExactly(path + ": has no place in an edition");
    }
}
