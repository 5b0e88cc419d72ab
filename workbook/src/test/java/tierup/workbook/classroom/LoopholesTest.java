package tierup.workbook.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tierup.workbook.FixtureModule;
import tierup.workbook.SampleModule;
import tierup.workbook.exercise.Course;

/**
 * Code that needs neither files nor threads nor reflection to look better than it is: it finds out which test runs it, asks the tests
 * themselves, or makes the given code around it mean something else. The answer to the sample's p02.1 is -15, for 2 of 6 points.
 */
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LoopholesTest {
    private static final String MORE = "return -15;\n}\n%s\nprivate static int more() {\nreturn 0;";

    /** What is tried, with how it must end. */
    private enum Attempt {
        STACK_OF_AN_EXCEPTION(
                Ending.REFUSED,
                "return new Throwable().getStackTrace()[1].getMethodName().equals(\"jumpsBackward\") ? -15 : 0;"),
        STACK_OF_ITS_OWN_EXCEPTION(
                Ending.REFUSED,
                "class Mine extends Exception { boolean isTest() { return super.getStackTrace().length > 1; } }\n"
                        + "return new Mine().isTest() ? -15 : 0;"),
        PROPERTIES(Ending.REFUSED, "return Integer.getInteger(\"tierup.jump\", -15);"),
        PROPERTIES_BY_REFERENCE(
                Ending.REFUSED,
                "java.util.function.Predicate<String> graded = Boolean::getBoolean;\n"
                        + "return graded.test(\"tierup.checked\") ? -15 : 0;"),
        TEST_CLASS(Ending.DID_NOT_COMPILE, "return ArithmeticTest.class.getName().isEmpty() ? 0 : -15;"),
        STAND_INS(Ending.REFUSED, "tierup.workbook.Todo.forgetStandIns();\nreturn -15;"),
        TYPE_OF_GIVEN_CODE(Ending.REFUSED, String.format(MORE, "private static final class Integer {}")),
        LOCAL_NAMES(Ending.PASSED, "record Integer(int end) {}\nreturn to - new Integer(from + 5).end();"),
        NEW_NAMES(
                Ending.PASSED,
                "return new Span(from).to(to);\n}\nprivate record Span(int from) {\nint to(int to) { return to - from - 5; }\n}\n"
                        + "private static int more() {\nreturn 0;");

        private final Ending ending;
        private final String code;

        Attempt(Ending ending, String code) {
            this.ending = ending;
            this.code = code;
        }
    }

    private static final String CRASH = """
            try {
                java.lang.reflect.Field field = sun.misc.Unsafe.class.getDeclaredField("theUnsafe");
                field.setAccessible(true);
                ((sun.misc.Unsafe) field.get(null)).putByte(0L, (byte) 1);
            } catch (ReflectiveOperationException e) {
                return 0;
            }
            return -15;""";

    private ClassResults results;
    private ClassResults lenient;

    @BeforeAll
    void grade(@TempDir Path folder) throws IOException, InterruptedException {
        FixtureModule module = SampleModule.in(folder.resolve("checkout")).compile();
        for (Attempt attempt : Attempt.values()) {
            new SampleSubmission(module)
                    .with("p02.1", attempt.code)
                    .write(folder.resolve("students").resolve(attempt.name()));
        }
        new SampleSubmission(module)
                .with("p02.1", CRASH)
                .write(folder.resolve("crashing").resolve("mia"));
        results = run(folder, "students", List.of());
        lenient = run(folder, "crashing", List.of("sun.misc", "java.lang.reflect", "java.lang.Class"));
    }

    private static ClassResults run(Path folder, String students, List<String> allow)
            throws IOException, InterruptedException {
        GradeOptions options =
                new GradeOptions(List.of("p02"), Map.of(), null, 2, Duration.ofSeconds(10), 256, allow, false);
        Course course = new Course(folder.resolve("checkout"));
        Path grades = folder.resolve(students + "-grades");
        return new ClassRun(course, folder.resolve(students), grades, options, CheatsTest.QUIET).run();
    }

    private static Stream<Attempt> attempts() {
        return Stream.of(Attempt.values());
    }

    @ParameterizedTest
    @MethodSource("attempts")
    void endsAsItMust(Attempt attempt) {
        SubmissionResult result = results.submissions().stream()
                .filter(next -> next.student().equals(attempt.name()))
                .findFirst()
                .orElseThrow();

        assertThat(result.exercise("p02.1").orElseThrow().tests())
                .extracting(TestVerdict::ending)
                .containsExactly(attempt.ending);
        assertThat(result.score()).isEqualTo(attempt.ending == Ending.PASSED ? 6 : 4);
    }

    /** What the JVM says when it dies is not taken for an answer that somebody forged. */
    @Test
    void aCrashIsCalledACrash() {
        assertThat(lenient.submissions().get(0).exercise("p02.1").orElseThrow().tests())
                .extracting(TestVerdict::ending)
                .containsExactly(Ending.CRASHED);
    }
}
