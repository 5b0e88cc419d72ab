package tierup.workbook.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tierup.workbook.ExerciseId;
import tierup.workbook.build.ModuleBuild;
import tierup.workbook.build.ShelvedClasses;
import tierup.workbook.exercise.Course;
import tierup.workbook.exercise.ProjectModule;
import tierup.workbook.exercise.State;
import tierup.workbook.exercise.WorkbookError;
import tierup.workbook.exercise.Workspace;

/** What a learner does in a student edition. */
class EditionWorkTest {
    private static final ExerciseId HALF = new ExerciseId("p01", 1);

    @TempDir
    Path whole;

    @TempDir
    Path root;

    private Course course;
    private Workspace workspace;
    private ProjectModule low;

    @BeforeEach
    void export() throws IOException {
        SmallWorkbook workbook = SmallWorkbook.in(whole);
        StudentEdition edition = workbook.edition();
        edition.make();
        edition.writeTo(root);
        workbook.classpaths(root);
        course = new Course(root);
        workspace = new Workspace(root);
        low = course.module("p01");
    }

    private State state() {
        return workspace.state(low, HALF);
    }

    private void solve(String body) throws IOException {
        Path source = low.folder().resolve(SmallWorkbook.LOW);
        String text = Files.readString(source);
        assertThat(text).contains("throw new tierup.workbook.Todo(\"p01.1\");");
        Files.writeString(source, text.replace("throw new tierup.workbook.Todo(\"p01.1\");", body));
    }

    /** Whether the classes of p01 are those of the jar, when p02 has been built. */
    private boolean isBuiltOnReference() throws IOException {
        ModuleBuild.Result result = new ModuleBuild(root, course.module("p02").folder()).run(step -> {});
        assertThat(result.problems()).isEmpty();
        Path classes = low.folder().resolve("target/classes");
        assertThat(classes.resolve("low/Low.class")).exists();
        return Files.exists(classes.resolve(ShelvedClasses.MARK));
    }

    @Test
    void whoBeginsInTheMiddleStandsOnTheReference() throws IOException {
        assertThat(state()).isEqualTo(State.NOT_STARTED);
        assertThat(isBuiltOnReference()).isTrue();
        assertThat(low.folder().resolve("target/classes/low/note.txt")).exists();
    }

    @Test
    void startedModulesAreBuiltFromTheirSources() throws IOException {
        assertThat(isBuiltOnReference()).isTrue();
        workspace.start(course.target("p01"), false, false);
        assertThat(state()).isEqualTo(State.TO_DO);
        assertThat(isBuiltOnReference()).isFalse();
        workspace.start(course.target("p01"), false, false);
        solve("return number >> 1;");
        assertThat(state()).isEqualTo(State.YOURS);
        assertThatThrownBy(() -> workspace.start(course.target("p01"), false, false))
                .isInstanceOf(WorkbookError.class)
                .hasMessageContaining("started already");
    }

    @Test
    void theShelfLeavesTheSourcesAlone() throws IOException {
        workspace.start(course.target("p01"), false, false);
        solve("return number >> 1;");
        assertThat(isBuiltOnReference()).isFalse();
        workspace.shelve(low);
        assertThat(state()).isEqualTo(State.SHELVED);
        assertThat(isBuiltOnReference()).isTrue();
        assertThatThrownBy(() -> workspace.shelve(low)).hasMessageContaining("on the shelf");
        workspace.unshelve(low, false);
        assertThat(state()).isEqualTo(State.YOURS);
        assertThat(isBuiltOnReference()).isFalse();
    }

    @Test
    void whatAnIdeCompiledIntoTheFolderOfAShelvedModuleIsReplaced() throws IOException {
        assertThat(isBuiltOnReference()).isTrue();
        Path compiled = low.folder().resolve("target/classes/low/Low.class");
        byte[] reference = Files.readAllBytes(compiled);
        Files.write(compiled, new byte[] {1, 2, 3});
        Files.writeString(low.folder().resolve("target/classes/low/Stray.class"), "");
        assertThat(isBuiltOnReference()).isTrue();
        assertThat(compiled).hasBinaryContent(reference);
        assertThat(low.folder().resolve("target/classes/low/Stray.class")).doesNotExist();
    }

    @Test
    void anExerciseIsBegunAgainFromItsStubAndTheOldOneIsKept() throws IOException {
        workspace.start(course.target("p01"), false, false);
        solve("return number >> 1;");
        Path saved = workspace.start(course.target("p01.1"), true, false);
        assertThat(saved.resolve("p01-low").resolve(SmallWorkbook.LOW))
                .content()
                .contains("number >> 1");
        assertThat(state()).isEqualTo(State.TO_DO);
    }

    @Test
    void thereIsNoSolutionToPutInPlace() throws IOException {
        workspace.start(course.target("p01"), false, false);
        assertThatThrownBy(() -> workspace.solve(course.target("p01.1")))
                .isInstanceOf(WorkbookError.class)
                .hasMessage("there is no solution to put in place");
        Files.delete(root.resolve("edition/jars/p01-low.jar"));
        assertThatThrownBy(() -> workspace.shelve(low))
                .isInstanceOf(WorkbookError.class)
                .hasMessageContaining("not in this edition");
    }

    @Test
    void aModuleOfClassesAloneHasNoExercises() throws IOException {
        Path other = Files.createDirectories(whole.resolve("out"));
        StudentEdition edition = SmallWorkbook.in(whole).edition("p02");
        edition.make();
        edition.writeTo(other);
        Course onlySecond = new Course(other);
        assertThat(onlySecond.modules()).extracting(ProjectModule::id).containsExactly("p02");
        assertThatThrownBy(() -> onlySecond.module("p01"))
                .hasMessage("p01 is here as classes alone, without exercises");
    }
}
