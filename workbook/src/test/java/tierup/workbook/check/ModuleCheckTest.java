package tierup.workbook.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tierup.workbook.FixtureModule;
import tierup.workbook.SampleModule;
import tierup.workbook.exercise.Course;
import tierup.workbook.exercise.WorkbookError;
import tierup.workbook.exercise.Workspace;

class ModuleCheckTest {
    @TempDir
    Path root;

    private FixtureModule fixture;

    @BeforeEach
    void writeModule() {
        fixture = SampleModule.in(root);
    }

    private Map<String, List<String>> check(String only) {
        fixture.compile();
        Map<String, List<String>> results = new TreeMap<>();
        ModuleCheck check = new ModuleCheck(new Course(root).module("p02"), root.resolve("work"));
        for (Proof probe : check.probes()) {
            if (probe.name().contains(only)) {
                results.put(probe.name(), probe.problems().get());
            }
        }
        return results;
    }

    private String problemsOf(String only) {
        Map<String, List<String>> results = check(only);
        assertThat(results).hasSize(1);
        return String.join("\n", results.values().iterator().next());
    }

    @Test
    void aSoundModulePassesEverything() {
        Map<String, List<String>> results = check("");
        assertThat(results).hasSize(3 + 2 + 2 + 3);
        assertThat(results.values()).allMatch(List::isEmpty);
    }

    @Test
    void aReferenceThatLosesPointsIsFound() {
        fixture.write(SampleModule.SOURCE, fixture.read(SampleModule.SOURCE).replace("from + 5", "from + 4"));
        assertThat(problemsOf("reference")).contains("ArithmeticTest#jumpsBackward (p02.1) failed", "-15", "-14");
    }

    @Test
    void aTestThatPassesWithStubsIsFound() {
        fixture.write("src/test/java/sample/EmptyTest.java", """
                package sample;
                class EmptyTest {
                    @org.junit.jupiter.api.Test @tierup.workbook.Exercise("p02.1") void proves() {}
                }
                """);
        assertThat(problemsOf("starter")).contains("EmptyTest#proves (p02.1) passed");
    }

    @Test
    void anExerciseWithoutGuardIsFound() {
        fixture.write(
                "src/test/java/sample/ArithmeticTest.java",
                fixture.read("src/test/java/sample/ArithmeticTest.java")
                        .replace("Arithmetic.jumpDistance(20, 10)", "-15"));
        assertThat(problemsOf("p02.1: stubbed alone")).isEqualTo("none of its 1 tests fails for its stub");
    }

    @Test
    void aWrongSolutionThatSurvivesIsFound() {
        fixture.write(
                "src/wrong/p02.1-right-by-chance.java", SampleModule.wrong("jumpsBackward", "return to - from - 5;"));
        assertThat(problemsOf("right-by-chance")).contains("survives: sample.ArithmeticTest#jumpsBackward");
    }

    @Test
    void aWrongSolutionThatTakesTheJvmDownIsDead() {
        fixture.write(
                "src/wrong/p02.1-exits.java",
                SampleModule.wrong("jumpsBackward", "Runtime.getRuntime().halt(1);\nreturn 0;"));
        assertThat(problemsOf("p02.1-exits")).isEmpty();
    }

    @Test
    void aWrongSolutionMustCompileAndNameATest() {
        fixture.write("src/wrong/p02.1-broken.java", SampleModule.wrong("jumpsBackward", "return nothing;"));
        assertThat(problemsOf("broken")).startsWith("does not compile:").contains("cannot find symbol");
        fixture.write("src/wrong/p02.1-broken.java", SampleModule.wrong("jumpsSideways", "return 0;"));
        assertThat(problemsOf("broken")).isEqualTo("there is no grading test sample.ArithmeticTest#jumpsSideways");
        fixture.write("src/wrong/p02.1-broken.java", SampleModule.wrong("jumpsBackward", "// region 2\nreturn 0;"));
        assertThat(problemsOf("broken")).isEqualTo("it names a region that p02.1 does not have");
    }

    @Test
    void missingAndSurplusPartsAreFound() {
        fixture.write("exercises/p02.3.md", SampleModule.page("nobody's"));
        fixture.write("src/wrong/p02.4-x.java", SampleModule.wrong("addsUp", "return 0;"));
        fixture.write(SampleModule.SOURCE, fixture.read(SampleModule.SOURCE).replace("p02.1", "p02.7"));
        assertThat(problemsOf("match"))
                .contains(
                        "p02.7 has no page in exercises/",
                        "p02.7 has no grading test",
                        "p02.7 has no wrong solution in src/wrong/",
                        "a page in exercises/ names p02.3, which has no region in the sources",
                        "a wrong solution in src/wrong/ names p02.4, which has no region in the sources",
                        "a grading test names p02.1, which has no region in the sources");
    }

    /** The second exercise's sum begins where the first one says. */
    private void letTheSecondNeedTheFirst() {
        fixture.write(
                SampleModule.SOURCE,
                fixture.read(SampleModule.SOURCE).replace("int sum = 0;", "int sum = jumpDistance(0, 5);"));
    }

    @Test
    void aDependencyThatThePageDoesNotNameIsFound() {
        letTheSecondNeedTheFirst();
        assertThat(problemsOf("p02.2: needs")).isEqualTo("p02.2 needs p02.1, which its page does not name");
        nameOnPage("p02.2", "p02.1");
        assertThat(problemsOf("p02.2: needs")).isEmpty();
        assertThat(problemsOf("p02.1: stubbed alone")).isEmpty();
    }

    private void nameOnPage(String exercise, String needs) {
        fixture.write(
                "exercises/" + exercise + ".md",
                SampleModule.page("x").replace("difficulty: 2", "difficulty: 2\nneeds: " + needs));
    }

    @Test
    void aDependencyThatIsNoneIsFound() {
        nameOnPage("p02.2", "p02.1");
        assertThat(problemsOf("p02.1: stubbed alone"))
                .isEqualTo("p02.2 names p02.1 on its page, which it does not need");
        assertThat(problemsOf("p02.2: needs")).isEmpty();
    }

    @Test
    void aDependencyOnNothingIsFound() {
        nameOnPage("p02.2", "p02.9");
        assertThat(problemsOf("match")).isEqualTo("the page of p02.2 needs p02.9, which has no region in the sources");
    }

    @Test
    void twoMayNeedEachOtherAndNoMore() {
        nameOnPage("p02.1", "p02.2");
        nameOnPage("p02.2", "p02.1");
        assertThat(problemsOf("match")).isEmpty();
        fixture.write(
                SampleModule.SOURCE,
                fixture.read(SampleModule.SOURCE).replaceFirst("(?s)p02.2(.*?)p02.2(.*?)p02.2", "p02.3$1p02.3$2p02.3"));
        nameOnPage("p02.1", "p02.3");
        nameOnPage("p02.3", "p02.2");
        assertThat(problemsOf("match"))
                .contains(
                        "p02.1 needs itself, by way of p02.3",
                        "p02.2 needs itself, by way of p02.1",
                        "p02.3 needs itself, by way of p02.2");
    }

    @Test
    void aChapterThatSaysOtherwiseIsFound() {
        fixture.write("README.md", """
                | | | where | difficulty | needs |
                |---|---|---|---|---|
                | [p02.1](exercises/p02.1.md) | Distance | `Arithmetic` | 2 | |
                | [p02.2](exercises/p02.2.md) | Sums | `Arithmetic` | 2 | p02.1 |
                """);
        assertThat(problemsOf("match")).isEqualTo("the chapter says that p02.2 needs \"p02.1\", its page says \"\"");
    }

    private void letTheFirstStandIn(String way) {
        fixture.write(
                SampleModule.SOURCE,
                fixture.read(SampleModule.SOURCE)
                        .replace(
                                "// STUB: throw new Todo(\"p02.1\");",
                                "// STUB: Todo.standIn(\"p02.1\");\n        // STUB: " + way));
    }

    /** A stub that does right without throwing: others need not wait for it, and its own tests do not pass. */
    @Test
    void aStubMayStandInForTheExercise() {
        letTheSecondNeedTheFirst();
        letTheFirstStandIn("return to - from - 5;");
        assertThat(problemsOf("p02.2: needs")).isEmpty();
        assertThat(problemsOf("p02.1: stubbed alone")).isEmpty();
        assertThat(problemsOf("starter")).isEmpty();
    }

    @Test
    void aStubThatStandsInBadlyIsADependency() {
        letTheSecondNeedTheFirst();
        letTheFirstStandIn("return to - from;");
        assertThat(problemsOf("p02.2: needs")).isEqualTo("p02.2 needs p02.1, which its page does not name");
        assertThat(problemsOf("starter")).isEmpty();
    }

    @Test
    void workInProgressIsNotTakenForTheReference() {
        fixture.compile();
        Course course = new Course(root);
        new Workspace(root).start(course.target("p02.1"), false, false);
        assertThatThrownBy(() -> new ModuleCheck(course.module("p02"), root.resolve("work")))
                .isInstanceOf(WorkbookError.class)
                .hasMessage("p02 is started, but what is checked is the reference");
    }

    @Test
    void aWrongSolutionSaysWhoKillsItAndWhy() {
        assertThatThrownBy(() -> WrongSolution.parse("p02.1-x.java", "// why: x\nreturn 0;"))
                .hasMessageContaining("no line names the test");
        assertThatThrownBy(() -> WrongSolution.parse("p02.1-x.java", "// killed by: a.B#c\nreturn 0;"))
                .hasMessageContaining("what is wrong with it");
        assertThatThrownBy(() -> WrongSolution.parse("x.java", "return 0;"))
                .hasMessageContaining("its name is not like");
        assertThat(WrongSolution.parse("p02.1-x.java", "// killed by: a.B#c, a.B#d\n// why: x\nreturn 0;")
                        .killedBy())
                .containsExactly("a.B#c", "a.B#d");
    }
}
