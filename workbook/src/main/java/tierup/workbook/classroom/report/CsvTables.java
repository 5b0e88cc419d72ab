package tierup.workbook.classroom.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tierup.workbook.classroom.Assignment;
import tierup.workbook.classroom.ClassResults;
import tierup.workbook.classroom.ExerciseResult;
import tierup.workbook.classroom.SubmissionResult;
import tierup.workbook.classroom.TestVerdict;

/**
 * The grades of a class for spreadsheets, as RFC 4180 has it: commas, quotes where they are needed, CRLF at the ends of lines, a header.
 *
 * <p>A spreadsheet takes a cell that begins with {@code =}, {@code +}, {@code -} or {@code @} for a formula and carries it out. A text of a
 * student's that begins so gets an apostrophe in front.
 */
final class CsvTables {
    private static final String LINE_END = "\r\n";
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private CsvTables() {}

    /** A row for each student, a column with the points of each exercise, and the sum. */
    static String wide(ClassResults results) {
        StringBuilder csv = new StringBuilder();
        List<String> head = new ArrayList<>(List.of("student"));
        List<Assignment.Task> tasks = results.assignment().exercises();
        tasks.forEach(task -> head.add(task.id()));
        head.addAll(List.of("points", "maximum", "solved", "handed in", "seconds", "error"));
        row(csv, head);
        for (SubmissionResult submission : results.submissions()) {
            List<String> row = new ArrayList<>(List.of(text(submission.student())));
            tasks.forEach(task -> row.add(submission
                    .exercise(task.id())
                    .map(result -> Figures.points(result.score()))
                    .orElse("")));
            row.add(Figures.points(submission.score()));
            row.add(Figures.points(submission.maximum()));
            row.add(String.valueOf(submission.solved()));
            row.add(text(submission.handedIn()));
            row.add(Figures.points(submission.seconds()));
            row.add(text(submission.error()));
            row(csv, row);
        }
        return csv.toString();
    }

    /** A row for each student and test. */
    static String tests(ClassResults results) {
        StringBuilder csv = new StringBuilder();
        row(
                csv,
                List.of(
                        "student",
                        "exercise",
                        "state",
                        "test",
                        "name",
                        "hidden",
                        "result",
                        "points",
                        "possible",
                        "seconds",
                        "reason"));
        for (SubmissionResult submission : results.submissions()) {
            for (ExerciseResult result : submission.exercises()) {
                for (TestVerdict test : result.tests()) {
                    row(
                            csv,
                            List.of(
                                    text(submission.student()),
                                    result.id(),
                                    result.state().label(),
                                    text(test.test()),
                                    text(test.name()),
                                    test.hidden() ? "yes" : "no",
                                    test.ending().label(),
                                    Figures.points(share(result, test.earned())),
                                    Figures.points(share(result, test.points())),
                                    Figures.points(test.millis() / 1000.0),
                                    text(test.reason())));
                }
            }
        }
        return csv.toString();
    }

    /** A test's points as a part of what its exercise is worth. */
    static double share(ExerciseResult result, int points) {
        return result.possiblePoints() == 0 ? 0 : result.maximum() * points / result.possiblePoints();
    }

    private static String text(String text) {
        String shown = ShownText.of(text);
        return !shown.isEmpty() && FORMULA_STARTS.indexOf(shown.charAt(0)) >= 0 ? "'" + shown : shown;
    }

    private static void row(StringBuilder csv, List<String> fields) {
        csv.append(fields.stream().map(CsvTables::quoted).collect(Collectors.joining(",")))
                .append(LINE_END);
    }

    private static String quoted(String field) {
        boolean isPlain = field.chars().noneMatch(unit -> unit == ',' || unit == '"' || unit == '\n' || unit == '\r');
        return isPlain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
