package tierup.workbook.classroom.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.annotations.SerializedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tierup.workbook.classroom.Ending;
import tierup.workbook.classroom.ExerciseResult;
import tierup.workbook.classroom.HandedInRegion;
import tierup.workbook.classroom.SubmissionResult;
import tierup.workbook.classroom.TestVerdict;

/**
 * A grade as GitHub Classroom's autograding takes it: the result of one "runner", which the action
 * {@code education/autograding-grading-reporter} reads, in Base64, from the environment variable {@code NAME_RESULTS} of each runner
 * {@code NAME} that it is told of.
 *
 * <p>The format has no page of its own; it is what that action's source reads ({@code src/main.js}, {@code notify-classroom.js},
 * {@code aggregate-results.js} and its tests): a status, the maximum, and for each test name, status, score, message, line and time. What
 * it reports to the classroom is the sum of the scores. The table that it prints into the log is another sum, in which all tests of
 * a runner are worth the same.
 */
final class GithubClassroomResult {
    private static final int VERSION = 1;

    private static final Gson GSON = new GsonBuilder()
            .setPrettyPrinting()
            .disableHtmlEscaping()
            .serializeNulls()
            .create();

    /** The file. */
    record Result(
            int version,
            String status,
            @SerializedName("max_score") double maxScore,
            List<Case> tests) {}

    /** A test. */
    record Case(
            String name,
            String status,
            double score,
            String message,
            @SerializedName("test_code") String testCode,
            String filename,
            @SerializedName("line_no") int line,
            @SerializedName("execution_time") String executionTime) {}

    private GithubClassroomResult() {}

    static String of(SubmissionResult submission) {
        List<Case> cases = new ArrayList<>();
        for (ExerciseResult exercise : submission.exercises()) {
            HandedInRegion region = submission.regions().stream()
                    .filter(next -> next.exercise().equals(exercise.id()))
                    .findFirst()
                    .orElse(null);
            exercise.tests().forEach(test -> cases.add(testCase(exercise, test, region)));
        }
        boolean isWhole = cases.stream().allMatch(test -> test.status().equals("pass"));
        String status = !submission.error().isEmpty() ? "error" : isWhole ? "pass" : "fail";
        return GSON.toJson(new Result(VERSION, status, GradescopeResults.rounded(submission.maximum()), cases));
    }

    /** @param region where the student wrote; null if that is not known */
    private static Case testCase(ExerciseResult exercise, TestVerdict test, HandedInRegion region) {
        boolean isPassed = test.ending() == Ending.PASSED;
        boolean isCode = test.ending().isFailure() || test.ending() == Ending.NOT_WRITTEN || isPassed;
        return new Case(
                ShownText.line(exercise.id() + ": " + test.name()),
                isPassed ? "pass" : isCode ? "fail" : "error",
                GradescopeResults.rounded(CsvTables.share(exercise, test.earned())),
                isPassed ? null : ShownText.of(test.ending().label() + ": " + test.reason()),
                ShownText.line(test.test()),
                region == null ? "" : ShownText.line(region.file()),
                region == null ? 0 : region.line(),
                String.format(Locale.ROOT, "%dms", test.millis()));
    }
}
