package tierup.workbook.classroom.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tierup.workbook.SampleModule;
import tierup.workbook.classroom.Assignment;
import tierup.workbook.classroom.ClassResults;
import tierup.workbook.classroom.Ending;
import tierup.workbook.classroom.ExerciseResult;
import tierup.workbook.classroom.ExerciseResult.State;
import tierup.workbook.classroom.HandedInRegion;
import tierup.workbook.classroom.Remark;
import tierup.workbook.classroom.SubmissionResult;
import tierup.workbook.classroom.TestVerdict;
import tierup.workbook.exercise.ProjectModule;

/** Grades that nobody earned, of {@link SampleModule}: two exercises with two tests each, the last of each hidden. */
final class SampleGrades {
    static final String FILE = SampleModule.SOURCE;
    static final double MAXIMUM = 20;

    private static final List<TestVerdict> FIRST = List.of(
            test("p02.1", "sample.ArithmeticTest#jumpsBackward", 2, false),
            test("p02.1", "own.SecretTest#farJumps", 1, true));
    private static final List<TestVerdict> SECOND = List.of(
            test("p02.2", "sample.ArithmeticTest#addsUp", 3, false),
            test("p02.2", "own.SecretTest#overflows", 1, true));

    private SampleGrades() {}

    private static TestVerdict test(String exercise, String name, int points, boolean hidden) {
        String method = name.substring(name.indexOf('#') + 1) + "()";
        return new TestVerdict(name, method, exercise, points, hidden, Ending.PASSED, "", "", 12);
    }

    /** The first exercise counts 15 instead of the 3 points of its tests, the second 5 instead of 4. */
    static Assignment assignment() {
        return new Assignment(
                "homework <3>",
                List.of("p02-sample"),
                List.of(
                        new Assignment.Task("p02.1", "The distance of a jump", 15, FIRST),
                        new Assignment.Task("p02.2", "Sums and products", 5, SECOND)),
                "2024-03-01T10:00:00Z",
                "17",
                List.of("Processes were confined."));
    }

    static ClassResults of(SubmissionResult... submissions) {
        return new ClassResults(assignment(), List.of(submissions), true);
    }

    static GivenCode given(Path root) {
        SampleModule.in(root);
        return new GivenCode(List.of(new ProjectModule("p02", root.resolve("p02-sample"))));
    }

    /** A student who has begun both exercises. */
    static Student student(String name) {
        return new Student(name);
    }

    /** A submission in the making: everything passes until something is said to fail. */
    static final class Student {
        private final String name;
        private final State[] states = {State.ATTEMPTED, State.ATTEMPTED};
        private final List<List<TestVerdict>> tests = new ArrayList<>(List.of(FIRST, SECOND));
        private final List<Remark> remarks = new ArrayList<>();
        private final List<HandedInRegion> regions = new ArrayList<>();
        private String error = "";

        private Student(String name) {
            this.name = name;
        }

        /** Lets a test end in another way. */
        Student with(String test, Ending ending, String reason) {
            tests.replaceAll(all -> all.stream()
                    .map(one -> one.test().endsWith("#" + test) ? ended(one, ending, reason) : one)
                    .toList());
            return this;
        }

        /** Lets an exercise not be run at all; by its index. */
        Student with(int exercise, State state, Ending ending) {
            states[exercise] = state;
            tests.set(
                    exercise,
                    tests.get(exercise).stream()
                            .map(one -> ended(one, ending, state.label()))
                            .toList());
            return this;
        }

        Student with(Remark remark) {
            remarks.add(remark);
            return this;
        }

        /** Hands in the only region of the first exercise, from line 12 on. */
        Student code(String text) {
            regions.add(new HandedInRegion("p02.1", FILE, 0, 12, text, false));
            return this;
        }

        Student unreadable(String why) {
            error = why;
            return with(0, State.MISSING, Ending.MISSING).with(1, State.MISSING, Ending.MISSING);
        }

        private static TestVerdict ended(TestVerdict test, Ending ending, String reason) {
            String trace = ending == Ending.FAILED ? "trace of " + test.test() : "";
            return new TestVerdict(
                    test.test(), test.name(), test.exercise(), test.points(), test.hidden(), ending, reason, trace, 12);
        }

        SubmissionResult result() {
            List<ExerciseResult> exercises = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                Assignment.Task task = assignment().exercises().get(i);
                exercises.add(new ExerciseResult(task.id(), task.title(), task.maximum(), states[i], tests.get(i)));
            }
            return new SubmissionResult(
                    name,
                    name + ".zip",
                    "2024-02-28T23:59:00Z",
                    "2024-03-01T10:00:09Z",
                    Arrays.toString(states),
                    error,
                    "confined",
                    1.5,
                    exercises,
                    remarks,
                    regions);
        }
    }
}
