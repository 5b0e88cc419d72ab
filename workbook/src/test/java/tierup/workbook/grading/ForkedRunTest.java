package tierup.workbook.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tierup.workbook.FixtureModule;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForkedRunTest {
    private static final String HEAD = """
            package fixture;
            import org.junit.jupiter.api.*;
            import org.junit.jupiter.params.ParameterizedTest;
            import org.junit.jupiter.params.provider.ValueSource;
            import tierup.workbook.*;
            """;

    private static final String OUTCOMES = HEAD + """
            @Exercise("p07.1")
            class OutcomesTest {
                @Test @Points(4) void passes() {}
                @Test @Points(3) void fails() { Assertions.assertEquals(30, 10 + 21, "sum"); }
                @Test void isNotWritten() { throw new Todo("p07.1"); }
                @Test void needsAnother() { throw new IllegalStateException("wrapped", new Todo("p07.2")); }
                @Test @Exercise("p07.2") void isBlocked() { throw new Todo("p04.2"); }
                @Test @Exercise("p07.2") void quotesATodo() {
                    Assertions.assertThrows(IllegalStateException.class, () -> { throw new Todo("p07.2"); });
                }
                @Test @Disabled("by hand") void isDisabled() {}
                @ParameterizedTest @ValueSource(ints = {1, 2, 3}) void failsOnce(int n) { Assertions.assertNotEquals(2, n); }
                @ParameterizedTest @ValueSource(ints = {1, 2, 3}) @Points(2) void passesAlways(int n) {}
                @Test @Exercise("p07.2") void runsOutOfMemory() { throw new OutOfMemoryError("planted"); }
                @Nested class Inner { @Test @Points(5) void inherits() {} }
                @Test void nothingToDoWithGrading() {}
            }
            """;

    private static final String CRASHES = HEAD + """
            @Exercise("p07.3")
            class CrashTest {
                @Test void aPassesBefore() {}
                @Test @Points(2) void bCrashes() throws Exception {
                    var field = sun.misc.Unsafe.class.getDeclaredField("theUnsafe");
                    field.setAccessible(true);
                    ((sun.misc.Unsafe) field.get(null)).putAddress(0, 0);
                }
                @Test void cExits() { System.exit(3); }
                @Test void dHalts() { Runtime.getRuntime().halt(4); }
                @Test void ePassesAfter() {}
            }
            """;

    private static final String HANGS = HEAD + """
            @Exercise("p07.4")
            class HangTest {
                static volatile long counter;
                @Test void spins() { while (true) { counter++; } }
                @Test void zPassesAfter() {}
            }
            """;

    private static final String HANGS_FOR_GOOD = HEAD + """
            @Exercise("p07.5")
            class BadHangTest {
                static volatile long counter;
                @Test @Timeout(value = 1, threadMode = Timeout.ThreadMode.SAME_THREAD)
                void spins() { while (true) { counter++; } }
                @Test void zPassesAfter() {}
            }
            """;

    private static final String BAD_SET_UP = HEAD + """
            @Exercise("p07.6")
            class BadSetUpTest {
                @BeforeAll static void prepare() { throw new IllegalStateException("no ground"); }
                @Test void a() {}
                @Test void b() {}
            }
            """;

    private static final String CRASHING_SET_UP = HEAD + """
            @Exercise("p07.7")
            class CrashingSetUpTest {
                @BeforeAll static void prepare() { Runtime.getRuntime().halt(9); }
                @Test void a() {}
            }
            """;

    @TempDir
    static Path root;

    private ForkedRun run;
    private GradeReport listed;

    @BeforeAll
    void compile() {
        FixtureModule module = new FixtureModule(root, "p07-fixture")
                .write("src/test/java/fixture/OutcomesTest.java", OUTCOMES)
                .write("src/test/java/fixture/CrashTest.java", CRASHES)
                .write("src/test/java/fixture/HangTest.java", HANGS)
                .write("src/test/java/fixture/BadHangTest.java", HANGS_FOR_GOOD)
                .write("src/test/java/fixture/BadSetUpTest.java", BAD_SET_UP)
                .write("src/test/java/fixture/CrashingSetUpTest.java", CRASHING_SET_UP)
                .compile();
        run = new ForkedRun(
                module.folder(),
                module.classpath(),
                root.resolve("work"),
                Duration.ofSeconds(3),
                Duration.ofSeconds(4));
        listed = run.list();
    }

    private Map<String, GradedTest> run(String exercise) {
        return run.run(listed.testsOf(exercise)).stream()
                .collect(Collectors.toMap(test -> test.test().replaceAll(".*#", ""), Function.identity()));
    }

    @Test
    void listsEveryGradingTestWithItsPointsAndNothingElse() {
        assertThat(listed.possible()).isEqualTo(4 + 3 + 1 + 1 + 1 + 2 + 5 + 1 + 1 + 3 + 6 + 2 + 2 + 2 + 1);
        assertThat(listed.earned()).isZero();
        assertThat(listed.exercises())
                .extracting(GradeReport.ExerciseGrade::id)
                .containsExactly("p07.1", "p07.2", "p07.3", "p07.4", "p07.5", "p07.6", "p07.7");
        assertThat(listed.tests()).allMatch(test -> test.outcome() == TestOutcome.NEVER_RAN);
    }

    @Test
    void tellsOutcomesApart() {
        Map<String, GradedTest> first = run("p07.1");
        assertThat(first.get("passes").earned()).isEqualTo(4);
        assertThat(first.get("inherits").earned()).isEqualTo(5);
        assertThat(first.get("passesAlways").earned()).isEqualTo(2);
        assertThat(first.get("fails").outcome()).isEqualTo(TestOutcome.FAILED);
        assertThat(first.get("fails").cause()).contains("sum", "30", "31");
        assertThat(first.get("failsOnce").outcome()).isEqualTo(TestOutcome.FAILED);
        assertThat(first.get("isNotWritten").outcome()).isEqualTo(TestOutcome.NOT_WRITTEN);
        assertThat(first.get("needsAnother").cause()).isEqualTo("needs p07.2, which is not written yet");
        assertThat(first.get("isDisabled").outcome()).isEqualTo(TestOutcome.SKIPPED);
        assertThat(first.get("isDisabled").cause()).contains("by hand");
    }

    @Test
    void saysWhichOtherModuleBlocksAndHowToGoOn() {
        Map<String, GradedTest> second = run("p07.2");
        assertThat(second.get("isBlocked").outcome()).isEqualTo(TestOutcome.BLOCKED);
        assertThat(second.get("isBlocked").cause()).isEqualTo("blocked by p04.2: run `./tierup shelve p04`");
        assertThat(second.get("quotesATodo").outcome()).isEqualTo(TestOutcome.NOT_WRITTEN);
        assertThat(second.get("runsOutOfMemory").cause()).contains("planted");
    }

    @Test
    void aCrashCostsOnlyTheTestThatCrashed() {
        Map<String, GradedTest> third = run("p07.3");
        assertThat(third.get("aPassesBefore").outcome()).isEqualTo(TestOutcome.PASSED);
        assertThat(third.get("bCrashes").outcome()).isEqualTo(TestOutcome.CRASHED);
        assertThat(third.get("bCrashes").cause()).contains("signal 6");
        assertThat(third.get("cExits").cause()).contains("exit code 3");
        assertThat(third.get("dHalts").cause()).contains("exit code 4");
        assertThat(third.get("ePassesAfter").outcome()).isEqualTo(TestOutcome.PASSED);
    }

    @Test
    void aHungTestIsGivenUpAndTheNextOneRuns() {
        Map<String, GradedTest> fourth = run("p07.4");
        assertThat(fourth.get("spins").outcome()).isEqualTo(TestOutcome.HUNG);
        assertThat(fourth.get("spins").cause()).contains("timed out after 3000 milliseconds", "HangTest.spins");
        assertThat(fourth.get("zPassesAfter").outcome()).isEqualTo(TestOutcome.PASSED);
    }

    @Test
    void aTestThatNothingCanInterruptIsKilledWithItsJvm() {
        Map<String, GradedTest> fifth = run("p07.5");
        assertThat(fifth.get("spins").outcome()).isEqualTo(TestOutcome.HUNG);
        assertThat(fifth.get("spins").cause()).contains("killed");
        assertThat(fifth.get("zPassesAfter").outcome()).isEqualTo(TestOutcome.PASSED);
    }

    @Test
    void aFailedSetUpIsTheCauseOfAllItsTests() {
        assertThat(run("p07.6").values())
                .hasSize(2)
                .allMatch(test -> test.outcome() == TestOutcome.FAILED)
                .allMatch(test ->
                        test.cause().contains("in the set-up of BadSetUpTest: IllegalStateException: no ground"));
    }

    @Test
    void aJvmThatDiesInASetUpLeavesItsTestsNeverRun() {
        List<GradedTest> tests = List.copyOf(run("p07.7").values());
        assertThat(tests).singleElement().matches(test -> test.outcome() == TestOutcome.NEVER_RAN);
    }
}
