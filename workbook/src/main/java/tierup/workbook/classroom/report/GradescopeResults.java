package tierup.workbook.classroom.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.annotations.SerializedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tierup.workbook.classroom.Ending;
import tierup.workbook.classroom.ExerciseResult;
import tierup.workbook.classroom.Remark;
import tierup.workbook.classroom.SubmissionResult;
import tierup.workbook.classroom.TestVerdict;

/**
 * A grade as Gradescope reads it from {@code /autograder/results/results.json}.
 *
 * <p>The format: "Autograder Specifications", section "Output format", gradescope-autograders.readthedocs.io/en/latest/specs. All texts are
 * given as {@code text}, which Gradescope escapes. A test's score is a part of what its exercise is worth, so the scores add up to the grade.
 * Hidden tests are {@code after_published} where students may see them at all.
 */
final class GradescopeResults {
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
    private static final String TEXT = "text";

    /** The file. */
    record Results(
            double score,
            @SerializedName("execution_time") double executionTime,
            String output,
            @SerializedName("output_format") String outputFormat,
            @SerializedName("test_output_format") String testOutputFormat,
            @SerializedName("test_name_format") String testNameFormat,
            String visibility,
            @SerializedName("stdout_visibility") String stdoutVisibility,
            List<Case> tests) {}

    /** A test. */
    record Case(
            double score,
            @SerializedName("max_score") double maxScore,
            String status,
            String name,
            String number,
            String output,
            List<String> tags,
            String visibility,
            @SerializedName("extra_data") Map<String, String> extraData) {}

    private GradescopeResults() {}

    static String of(SubmissionResult submission) {
        List<Case> cases = new ArrayList<>();
        for (ExerciseResult exercise : submission.exercises()) {
            int number = 0;
            for (TestVerdict test : exercise.tests()) {
                cases.add(testCase(exercise, test, exercise.id() + "." + ++number));
            }
        }
        return GSON.toJson(new Results(
                rounded(submission.score()),
                rounded(submission.seconds()),
                ShownText.of(output(submission)),
                TEXT,
                TEXT,
                TEXT,
                "visible",
                "hidden",
                cases));
    }

    private static Case testCase(ExerciseResult exercise, TestVerdict test, String number) {
        boolean isPassed = test.ending() == Ending.PASSED;
        return new Case(
                rounded(CsvTables.share(exercise, test.earned())),
                rounded(CsvTables.share(exercise, test.points())),
                isPassed ? "passed" : "failed",
                ShownText.line(exercise.id() + " " + exercise.title() + ": " + test.name()),
                number,
                ShownText.of(isPassed ? "" : test.ending().label() + "\n" + test.reason()),
                List.of(exercise.id()),
                test.hidden() ? "after_published" : "visible",
                Map.of("test", test.test(), "ending", test.ending().label()));
    }

    /** What concerns the submission as a whole. */
    static String output(SubmissionResult submission) {
        StringBuilder text = new StringBuilder();
        text.append(Figures.points(submission.score()))
                .append(" of ")
                .append(Figures.points(submission.maximum()))
                .append(" points");
        if (!submission.error().isEmpty()) {
            text.append("\nnot graded: ").append(submission.error());
        }
        for (Remark remark : submission.remarks()) {
            text.append("\n");
            text.append(remark.exercise().isEmpty() ? "" : remark.exercise() + " ");
            text.append(remark.place().isEmpty() ? "" : remark.place() + ": ").append(remark.text());
        }
        return text.toString();
    }

    /** Four decimals are more than any grade book has. */
    static double rounded(double number) {
        return Math.round(number * 10_000) / 10_000.0;
    }
}
