package tierup.minivm.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tierup.workbook.build.ModuleBuild;
import tierup.workbook.exercise.Course;
import tierup.workbook.export.FileTree;
import tierup.workbook.export.LeakScan;
import tierup.workbook.export.StudentEdition;

/** Student editions of the workbook as it is, looked through from the disk. They are made here because the modules concerned are compiled by now. */
@Tag("long")
class RealEditionTest {
    private static final String UNDER_TEST = "p03-mono-ic";

    @TempDir
    Path out;

    private Course course;

    @BeforeEach
    void findCourse() {
        course = new Course(Path.of(System.getProperty("tierup.module.dir", "."))
                .toAbsolutePath()
                .normalize()
                .getParent());
    }

    private StudentEdition write(String... modules) throws IOException {
        StudentEdition edition = new StudentEdition(
                course, Stream.of(modules).map(course::module).toList(), List.of());
        assertThat(edition.make()).isPositive();
        edition.writeTo(out);
        return edition;
    }

    @Test
    void nothingOfTheSolutionsOfOneModuleIsInItsEdition() throws IOException {
        StudentEdition edition = write("p03");
        assertThat(edition.exercises()).containsExactly(UNDER_TEST);
        assertThat(edition.jars()).containsExactly("p01-profiler", "p02-template-jit");
        FileTree tree = FileTree.read(out);
        assertThat(new LeakScan(course, classes(edition.jars())).problems(tree)).isEmpty();
        assertThat(out.resolve("capstone-minivm")).doesNotExist();
        assertThat(out.resolve("mini_v8")).doesNotExist();
    }

    /** The sources of the modules whose classes may be in an edition, as the names of their classes. */
    private Map<String, Set<String>> classes(List<String> modules) throws IOException {
        Map<String, Set<String>> classes = new HashMap<>();
        for (String name : modules) {
            Path sources = course.root().resolve(name).resolve("src/main/java");
            try (Stream<Path> files = Files.walk(sources)) {
                classes.put(
                        name,
                        files.map(file -> sources.relativize(file).toString().replace('\\', '/'))
                                .filter(file -> file.endsWith(".java"))
                                .map(file -> file.substring(0, file.length() - ".java".length()))
                                .collect(Collectors.toSet()));
            }
        }
        return classes;
    }

    @Test
    void oneModulesSolutionsPutBackWouldBeFoundAgain() throws IOException {
        StudentEdition edition = write("p03");
        LeakScan scan = new LeakScan(course, classes(edition.jars()));
        for (Path file : course.module("p03").markedFiles().keySet()) {
            String path = course.root().relativize(file).toString();
            Files.copy(
                    file, Files.createDirectories(out.resolve("examples/leak")).resolve(file.getFileName() + ".txt"));
            assertThat(scan.problems(FileTree.read(out))).as(path).anyMatch(problem -> problem.contains("of p03."));
            Files.delete(out.resolve("examples/leak").resolve(file.getFileName() + ".txt"));
        }
    }

    @Test
    void starterAndTestsCompileOnTheClassesOfTheModulesBelow() throws IOException {
        StudentEdition edition = write("p03", "p06");
        edition.modules().forEach(this::copyClasspaths);
        ModuleBuild.Result result = new ModuleBuild(out, out.resolve("p06-poly-ic")).run(step -> {});
        assertThat(result.message(out)).isEmpty();
        assertThat(out.resolve(UNDER_TEST + "/target/classes/META-INF/tierup-reference"))
                .exists();
        assertThat(out.resolve("p06-poly-ic/target/classes/META-INF/tierup-reference"))
                .doesNotExist();
    }

    /** What Maven would write there. */
    private void copyClasspaths(String module) {
        for (String kind : List.of("runtime", "test")) {
            String file = module + "/target/" + kind + ".classpath";
            try {
                String classpath = Files.readString(course.root().resolve(file));
                Files.createDirectories(out.resolve(file).getParent());
                Files.writeString(
                        out.resolve(file), classpath.replace(course.root() + File.separator, out + File.separator));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
