package tierup.workbook.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tierup.workbook.ExerciseId;
import tierup.workbook.FixtureModule;
import tierup.workbook.SampleModule;

class WorkspaceTest {
    private static final ExerciseId FIRST = new ExerciseId("p02", 1);
    private static final ExerciseId SECOND = new ExerciseId("p02", 2);

    @TempDir
    Path root;

    private FixtureModule fixture;
    private Course course;
    private Workspace workspace;
    private ProjectModule module;
    private String original;

    @BeforeEach
    void writeModule() {
        fixture = SampleModule.in(root);
        course = new Course(root);
        workspace = new Workspace(root);
        module = course.module("p02");
        original = source();
    }

    private String source() {
        return fixture.read(SampleModule.SOURCE);
    }

    private void edit(String from, String to) {
        assertThat(source()).contains(from);
        fixture.write(SampleModule.SOURCE, source().replace(from, to));
    }

    private Path start(String word) {
        return workspace.start(course.target(word), false, false);
    }

    private State state(ExerciseId id) {
        return workspace.state(module, id);
    }

    @Test
    void startPutsEveryStubInPlace() {
        assertThat(state(FIRST)).isEqualTo(State.NOT_STARTED);
        assertThat(start("p02-sample/")).isNull();
        assertThat(source())
                .doesNotContain("to - end", "sum += number", "reduce")
                .contains("Todo(\"p02.1\")");
        assertThat(state(FIRST)).isEqualTo(State.TO_DO);
        assertThat(state(SECOND)).isEqualTo(State.TO_DO);
    }

    @Test
    void startOfOneExerciseLeavesTheOthersAlone() {
        start("p02.2");
        assertThat(source()).contains("return to - end;").doesNotContain("reduce");
        assertThat(state(FIRST)).isEqualTo(State.NOT_STARTED);
        start("p02");
        assertThat(state(FIRST)).isEqualTo(State.TO_DO);
    }

    @Test
    void startNeverOverwritesWork() {
        start("p02");
        edit("throw new tierup.workbook.Todo(\"p02.1\");", "return 42;");
        String mine = source();
        assertThatThrownBy(() -> start("p02")).isInstanceOf(WorkbookError.class).hasMessage("p02 is started already");
        assertThatThrownBy(() -> start("p02.1")).hasMessage("p02.1 is started already");
        assertThat(source()).isEqualTo(mine);
        assertThat(state(FIRST)).isEqualTo(State.YOURS);
    }

    @Test
    void resetKeepsACopyOfTheWork() throws IOException {
        start("p02");
        edit("throw new tierup.workbook.Todo(\"p02.1\");", "return 42;");
        String mine = source();
        Path saved = workspace.start(course.target("p02"), true, false);
        assertThat(state(FIRST)).isEqualTo(State.TO_DO);
        assertThat(Files.readString(saved.resolve("p02-sample").resolve(SampleModule.SOURCE)))
                .isEqualTo(mine);
    }

    @Test
    void solvePutsTheReferenceBackAndKeepsTheWork() throws IOException {
        start("p02");
        edit("throw new tierup.workbook.Todo(\"p02.1\");", "return 42;");
        String mine = source();
        Path saved = workspace.solve(course.target("p02.1"));
        assertThat(source()).contains("return to - end;").doesNotContain("return 42;");
        assertThat(state(FIRST)).isEqualTo(State.SOLVED);
        assertThat(state(SECOND)).isEqualTo(State.TO_DO);
        assertThat(Files.readString(saved.resolve("p02-sample").resolve(SampleModule.SOURCE)))
                .isEqualTo(mine);
        assertThatThrownBy(() -> workspace.solve(course.target("p02.1"))).isInstanceOf(WorkbookError.class);
    }

    @Test
    void allSolvedIsTheReferenceByteForByte() {
        String withoutFinalBreak = original.stripTrailing();
        fixture.write(SampleModule.SOURCE, withoutFinalBreak);
        start("p02");
        edit("import java.util.List;", "import java.util.ArrayList;\nimport java.util.List;");
        workspace.solve(course.target("p02.1"));
        assertThat(source()).contains("import java.util.ArrayList;");
        workspace.solve(course.target("p02.2"));
        assertThat(source()).isEqualTo(withoutFinalBreak);
        assertThat(state(FIRST)).isEqualTo(State.SOLVED);
    }

    @Test
    void solveLeavesAloneWhatStandsOutsideTheMarkers() {
        start("p02");
        edit("private Arithmetic() {}", "private Arithmetic() {}\n\n    static int helper;");
        workspace.solve(course.target("p02"));
        assertThat(source()).contains("static int helper;", "// STUB: throw new Todo(\"p02.1\");");
    }

    @Test
    void theLearnersOwnWorkIsNeverCalledTheReference() {
        start("p02");
        edit("throw new tierup.workbook.Todo(\"p02.1\");", "int end = from + 5;\n        return to - end;");
        assertThat(state(FIRST)).isEqualTo(State.YOURS);
    }

    @Test
    void whatWasSolvedIsStartedAgainOnlyByItsName() {
        start("p02");
        workspace.solve(course.target("p02.1"));
        assertThatThrownBy(() -> start("p02")).hasMessage("p02 is started already");
        start("p02.1");
        assertThat(state(FIRST)).isEqualTo(State.TO_DO);
    }

    @Test
    void theWayToTheEndIsRemembered() {
        start("p02");
        Hints hints = new Hints(root);
        hints.showOneMore(FIRST);
        new Journal(root).finished(FIRST, hints.shown(FIRST));
        workspace.solve(course.target("p02"));
        new Journal(root).finished(FIRST, 3);
        new Journal(root).finished(SECOND, 0);
        Journal journal = new Journal(root);
        assertThat(journal.finish(FIRST).orElseThrow().describe()).isEqualTo("with 1 hint");
        assertThat(journal.finish(SECOND).orElseThrow().describe()).isEqualTo("after solve");
        assertThat(journal.isSolved(FIRST)).isTrue();
    }

    @Test
    void shelveAndUnshelveSwapTheModule() {
        start("p02");
        edit("throw new tierup.workbook.Todo(\"p02.1\");", "return 42;");
        String mine = source();
        workspace.shelve(module);
        assertThat(source()).isEqualTo(original);
        assertThat(state(FIRST)).isEqualTo(State.SHELVED);
        assertThatThrownBy(() -> start("p02")).hasMessage("p02 is on the shelf");
        assertThat(workspace.unshelve(module, false)).isNull();
        assertThat(source()).isEqualTo(mine);
        assertThatThrownBy(() -> workspace.unshelve(module, false)).hasMessage("p02 is not shelved");
    }

    @Test
    void unshelveKeepsWhatWasChangedMeanwhile() throws IOException {
        start("p02");
        workspace.shelve(module);
        edit("return to - end;", "return end - to;");
        String changed = source();
        assertThatThrownBy(() -> workspace.unshelve(module, false)).hasMessageContaining("was changed while");
        assertThat(source()).isEqualTo(changed);
        Path saved = workspace.unshelve(module, true);
        assertThat(Files.readString(saved.resolve("p02-sample").resolve(SampleModule.SOURCE)))
                .isEqualTo(changed);
        assertThat(state(FIRST)).isEqualTo(State.TO_DO);
    }

    @Test
    void solveLeavesNothingModifiedForGit() throws Exception {
        commitAll();
        start("p02");
        assertThat(Git.uncommitted(root, List.of(file()))).hasSize(1);
        workspace.solve(course.target("p02"));
        assertThat(Git.uncommitted(root, List.of(file()))).isEmpty();
    }

    @Test
    void theReferenceOfACloneComesFromItsHistory() throws Exception {
        commitAll();
        start("p02");
        edit("throw new tierup.workbook.Todo(\"p02.1\");", "return 42;");
        git("commit", "-q", "-a", "-m", "my work");
        edit("return 42;", "return 43;");
        git("commit", "-q", "-a", "-m", "more of it");
        Path elsewhere = root.resolve("elsewhere");
        git("clone", "-q", root.toString(), elsewhere.toString());
        Course there = new Course(elsewhere);
        Workspace cloned = new Workspace(elsewhere);
        assertThat(cloned.state(there.module("p02"), FIRST)).isEqualTo(State.YOURS);
        assertThat(cloned.state(there.module("p02"), SECOND)).isEqualTo(State.TO_DO);
        cloned.solve(there.target("p02"));
        assertThat(Files.readString(elsewhere.resolve("p02-sample").resolve(SampleModule.SOURCE)))
                .isEqualTo(original);
    }

    @Test
    void whatIsSavedOutlivesGitClean() throws Exception {
        start("p02");
        edit("throw new tierup.workbook.Todo(\"p02.1\");", "return 42;");
        String mine = source();
        commitAll();
        git("rm", "-r", "-q", "--cached", ".tierup");
        Path saved = new Workspace(root).solve(course.target("p02.1"));
        git("clean", "-q", "-fdx");
        assertThat(saved).startsWith(root.resolve(".git/tierup/saved"));
        assertThat(Files.readString(saved.resolve("p02-sample").resolve(SampleModule.SOURCE)))
                .isEqualTo(mine);
        assertThat(root.resolve(".tierup")).doesNotExist();
    }

    @Test
    void aLinkedWorktreeHasASavedGameOfItsOwn() throws Exception {
        commitAll();
        Path linked = root.resolve("linked");
        git("worktree", "add", "-q", "-b", "other", linked.toString());
        Workspace there = new Workspace(linked);
        there.start(new Course(linked).target("p02"), false, false);
        assertThat(SavedGame.of(linked)).isDirectory().startsWith(root.resolve(".git/worktrees"));
        assertThat(state(FIRST)).isEqualTo(State.NOT_STARTED);
    }

    private Path file() {
        return fixture.folder().resolve(SampleModule.SOURCE);
    }

    private void commitAll() throws Exception {
        git("init", "-q");
        git("config", "user.name", "t");
        git("config", "user.email", "t@t");
        git("add", ".");
        git("commit", "-q", "-m", "all");
    }

    @Test
    void aChangeThatIsNotCommittedIsNotTakenForTheReference() throws Exception {
        commitAll();
        edit("return to - end;", "return end - to;");
        assertThatThrownBy(() -> start("p02")).hasMessageContaining("p02-sample/" + SampleModule.SOURCE);
        workspace.start(course.target("p02"), false, true);
        assertThat(state(FIRST)).isEqualTo(State.TO_DO);
    }

    private void git(String... arguments) throws Exception {
        String[] command = new String[arguments.length + 1];
        command[0] = "git";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        assertThat(new ProcessBuilder(command)
                        .directory(root.toFile())
                        .inheritIO()
                        .start()
                        .waitFor())
                .isZero();
    }

    @Test
    void withoutItsReferenceNothingIsTouched() {
        fixture.write(SampleModule.SOURCE, original.replaceAll("(?m)^ *// STUB:.*\n", ""));
        assertThatThrownBy(() -> state(FIRST))
                .hasMessageContaining("the reference of p02-sample/")
                .hasMessageContaining("is lost");
        assertThatThrownBy(() -> workspace.shelve(module)).hasMessageContaining("is lost");
    }

    @Test
    void unknownNamesAreAnsweredWithTheKnownOnes() {
        assertThatThrownBy(() -> course.target("p77"))
                .isInstanceOfSatisfying(
                        WorkbookError.class, e -> assertThat(e.wayOut()).contains("p02"));
        assertThatThrownBy(() -> course.target("p02.9"))
                .isInstanceOfSatisfying(
                        WorkbookError.class, e -> assertThat(e.wayOut()).contains("p02.1, p02.2"));
    }
}
