package tierup.workbook.classroom.report;

import java.util.ArrayList;
import java.util.List;
import tierup.workbook.classroom.Ending;
import tierup.workbook.classroom.ExerciseResult;
import tierup.workbook.classroom.Remark;
import tierup.workbook.classroom.SubmissionResult;
import tierup.workbook.classroom.TestVerdict;

/**
 * A grade as its student may see it: the instructor's own tests have neither names nor messages, only whether they passed, and remarks that are
 * for the instructor alone are left out. Everything that leaves for a student or another system is made from this.
 */
final class ForStudent {
    private ForStudent() {}

    static SubmissionResult of(SubmissionResult result) {
        return new SubmissionResult(
                result.student(),
                result.source(),
                result.handedIn(),
                result.graded(),
                result.fingerprint(),
                result.error(),
                result.confinement(),
                result.seconds(),
                result.exercises().stream().map(ForStudent::of).toList(),
                result.remarks().stream()
                        .filter(remark -> remark.kind() != Remark.Kind.SAME_AS_REFERENCE)
                        .toList(),
                result.regions());
    }

    private static ExerciseResult of(ExerciseResult result) {
        List<TestVerdict> tests = new ArrayList<>();
        int hidden = 0;
        for (TestVerdict test : result.tests()) {
            tests.add(test.hidden() ? concealed(test, ++hidden) : test);
        }
        return new ExerciseResult(result.id(), result.title(), result.maximum(), result.state(), tests);
    }

    private static TestVerdict concealed(TestVerdict test, int number) {
        String reason = test.ending() == Ending.PASSED
                ? ""
                : "A hidden test: " + test.ending().label() + ".";
        String name = "hidden test " + number;
        return new TestVerdict(
                "hidden#" + number,
                name,
                test.exercise(),
                test.points(),
                true,
                test.ending(),
                reason,
                "",
                test.millis());
    }
}
