package tierup.workbook.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tierup.workbook.SampleModule;
import tierup.workbook.exercise.WorkbookError;

class StudentEditionTest {
    @TempDir
    Path root;

    @TempDir
    Path out;

    private SmallWorkbook workbook;

    @BeforeEach
    void writeWorkbook() {
        workbook = SmallWorkbook.in(root);
    }

    private FileTree export(StudentEdition edition) throws IOException {
        edition.make();
        edition.writeTo(out);
        return FileTree.read(out);
    }

    private static String text(FileTree tree, String path) {
        return tree.entries().get(path).text();
    }

    @Test
    void oneModuleStandsOnClassesOfTheOnesBelow() throws IOException {
        StudentEdition edition = workbook.edition("p02");
        FileTree tree = export(edition);
        assertThat(edition.modules()).containsExactly("base", "p01-low", "p02-sample");
        assertThat(edition.exercises()).containsExactly("p02-sample");
        assertThat(edition.jars()).containsExactly("p01-low");
        assertThat(tree.entries())
                .containsKeys(
                        "p01-low/pom.xml",
                        "p01-low/src/testing/java/low/testing/Shared.java",
                        "edition/jars/p01-low.jar")
                .doesNotContainKeys("p01-low/" + SmallWorkbook.LOW, "p01-low/README.md", "docs/INSTRUCTORS.md");
    }

    @Test
    void theWholeWorkbookComesWithWhatStandsOnAllOfIt() throws IOException {
        StudentEdition edition = workbook.edition();
        export(edition);
        assertThat(edition.modules()).containsExactly("base", "p01-low", "p02-sample", "top");
        assertThat(edition.jars()).containsExactly("p01-low", "p02-sample");
        assertThat(out.resolve("top/pom.xml")).exists();
    }

    @Test
    void aModuleThatNothingStandsOnGoesOutWithoutAnyClass() throws IOException {
        StudentEdition edition = workbook.edition("p01");
        FileTree tree = export(edition);
        assertThat(edition.modules()).containsExactly("base", "p01-low");
        assertThat(tree.entries().keySet()).noneMatch(path -> path.endsWith(".jar") || path.startsWith("p02-sample"));
        assertThat(text(tree, "pom.xml"))
                .contains("<module>base</module>", "<module>p01-low</module>")
                .doesNotContain("p02-sample", "top", "formatter");
    }

    @Test
    void whatIsWithheldHasNoJar() throws IOException {
        StudentEdition edition =
                new StudentEdition(workbook.course, workbook.modules("p01", "p02"), workbook.modules("p01"));
        FileTree tree = export(edition);
        assertThat(edition.jars()).containsExactly("p02-sample");
        assertThat(tree.entries())
                .doesNotContainKeys("edition/jars/p01-low.jar", "edition/shelf/p01-low")
                .containsKeys("p01-low/" + SmallWorkbook.LOW, "edition/shelf/p02-sample");
    }

    @Test
    void stubsStandBetweenTheMarkersAndAreKept() throws IOException {
        FileTree tree = export(workbook.edition());
        assertThat(text(tree, "p01-low/" + SmallWorkbook.LOW))
                .contains("// BEGIN SOLUTION p01.1", "throw new tierup.workbook.Todo(\"p01.1\");")
                .doesNotContain("rounded", "STUB");
        assertThat(text(tree, "edition/stubs/p01-low/" + SmallWorkbook.LOW))
                .contains("// STUB: throw new Todo(\"p01.1\");")
                .doesNotContain("rounded");
        assertThat(tree.entries().keySet()).noneMatch(path -> path.contains("src/wrong"));
        assertThat(tree.entries().get("tierup").isExecutable()).isTrue();
        assertThat(tree.entries().get("pom.xml").isExecutable()).isFalse();
    }

    @Test
    void jarsHoldClassesAndResourcesWithLinesAndWithoutNamesOfLocals() throws IOException {
        FileTree tree = export(workbook.edition());
        Map<String, byte[]> entries =
                entries(tree.entries().get("edition/jars/p01-low.jar").bytes());
        assertThat(entries).containsOnlyKeys("META-INF/tierup-reference", "low/Low.class", "low/note.txt");
        String constants = new String(entries.get("low/Low.class"), StandardCharsets.ISO_8859_1);
        assertThat(constants).contains("LineNumberTable", "Low.java").doesNotContain("rounded", "LocalVariableTable");
    }

    private static Map<String, byte[]> entries(byte[] jar) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (JarInputStream in = new JarInputStream(new ByteArrayInputStream(jar))) {
            for (JarEntry entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        return entries;
    }

    @Test
    void pagesSpeakOfWhatIsThere() throws IOException {
        FileTree tree = export(workbook.edition("p02"));
        assertThat(text(tree, "p02-sample/README.md"))
                .contains(
                        "On p01, with [a source](src/main/java/sample/Quarter.java).",
                        "./tierup test p02.1",
                        "Begin with p02.1.")
                .doesNotContain("diff", "your copy", "<!--", "-->");
        assertThat(text(tree, "README.md"))
                .contains("2. Sample", "./tierup start p02 ", "`p01-low`: what your exercises stand on")
                .doesNotContain("1. Low", "{", "<!--", "./vm", "mini_v8");
        tree.entries().forEach((path, entry) -> {
            if (path.endsWith(".md")) {
                assertThat(PageLinks.dangling(path, entry.text(), tree))
                        .as(path)
                        .isEmpty();
            }
        });
    }

    @Test
    void theSameWorkbookMakesTheSameBytes() throws IOException {
        StudentEdition first = workbook.edition();
        StudentEdition second = workbook.edition();
        first.make();
        second.make();
        assertThat(second.zip("course")).isEqualTo(first.zip("course"));
        assertThat(second.tarGz("course")).isEqualTo(first.tarGz("course"));
    }

    @Test
    void startedModulesAndModulesWithoutExercisesAreRefused() throws IOException {
        workbook.write(
                "p02-sample/" + SampleModule.SOURCE,
                Files.readString(root.resolve("p02-sample").resolve(SampleModule.SOURCE))
                        .replace("// STUB: throw new Todo(\"p02.1\");\n", "\n"));
        assertThatThrownBy(() -> workbook.edition().refuseUnfinished(false))
                .isInstanceOf(WorkbookError.class)
                .hasMessageContaining("p02 is started");
        workbook.write("p05-empty/pom.xml", "<project/>");
        assertThatThrownBy(() -> workbook.edition("p05"))
                .isInstanceOf(WorkbookError.class)
                .hasMessageContaining("p05-empty has no exercises");
    }

    @Test
    void aSolutionThatWouldGoOutStopsTheExport() throws IOException {
        workbook.write("p02-sample/README.md", "Look:\n\n    " + SmallWorkbook.HALVES + "\n    return rounded / 2;\n");
        StudentEdition edition = workbook.edition("p02");
        assertThatThrownBy(edition::make)
                .isInstanceOf(WorkbookError.class)
                .hasMessageContaining("p02-sample/README.md: has lines of the solution of p01.1");
        assertThat(List.of(out.toFile().list())).isEmpty();
    }
}
