package tierup.workbook.classroom.report;

import java.util.ArrayList;
import java.util.List;
import tierup.workbook.TextStyle;
import tierup.workbook.classroom.Assignment;
import tierup.workbook.classroom.ClassResults;
import tierup.workbook.classroom.ExerciseResult;
import tierup.workbook.classroom.SubmissionResult;
import tierup.workbook.classroom.report.PlainTable.Cell;

/** The grades of a class as a table for a terminal: a line for each student, a column for each exercise, the sums below. */
public final class TerminalReport {
    private static final int LONGEST_NAME = 28;

    private TerminalReport() {}

    /**
     * @param coloured whether to mark what is solved, begun and missing by colours
     * @return lines without line breaks
     */
    public static List<String> of(ClassResults results, boolean coloured) {
        List<Assignment.Task> tasks = results.assignment().exercises();
        PlainTable table = new PlainTable();
        List<Cell> head = new ArrayList<>(List.of(new Cell("student", TextStyle.BOLD)));
        tasks.forEach(task -> head.add(new Cell(task.id(), TextStyle.BOLD)));
        head.add(new Cell("points", TextStyle.BOLD));
        head.add(Cell.of(""));
        table.row(head);
        results.submissions().forEach(submission -> table.row(row(submission, tasks)));
        footer(results).forEach(table::row);
        List<String> lines = new ArrayList<>(table.lines(coloured));
        results.submissions().stream()
                .filter(submission -> !submission.error().isEmpty())
                .forEach(submission -> lines.add(TextStyle.RED.of("not graded", coloured) + "  "
                        + ShownText.line(submission.student()) + ": " + ShownText.line(submission.error())));
        return lines;
    }

    private static List<Cell> row(SubmissionResult submission, List<Assignment.Task> tasks) {
        List<Cell> row = new ArrayList<>(List.of(Cell.of(shortened(ShownText.line(submission.student())))));
        for (Assignment.Task task : tasks) {
            row.add(submission.exercise(task.id()).map(TerminalReport::cell).orElse(Cell.of("")));
        }
        boolean isWhole = submission.solved() == tasks.size();
        row.add(new Cell(Figures.points(submission.score()), isWhole ? TextStyle.GREEN : TextStyle.BOLD));
        row.add(Cell.of(Figures.percent(submission.score(), submission.maximum())));
        return row;
    }

    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - 1)) + "\u2026";
    }

    private static Cell cell(ExerciseResult result) {
        if (result.isSolved()) {
            return new Cell(Figures.points(result.score()), TextStyle.GREEN);
        }
        return switch (result.state()) {
            case ATTEMPTED ->
                new Cell(Figures.points(result.score()), result.points() == 0 ? TextStyle.RED : TextStyle.YELLOW);
            case NOT_ATTEMPTED -> new Cell("-", TextStyle.FAINT);
            case REFERENCE -> new Cell("ref", TextStyle.FAINT);
            case MISSING -> new Cell("none", TextStyle.RED);
            case DID_NOT_COMPILE -> new Cell("javac", TextStyle.RED);
            case REFUSED -> new Cell("refused", TextStyle.RED);
        };
    }

    private static List<List<Cell>> footer(ClassResults results) {
        ClassStatistics statistics = new ClassStatistics(results);
        List<Cell> maximum = new ArrayList<>(List.of(new Cell("maximum", TextStyle.FAINT)));
        List<Cell> mean = new ArrayList<>(List.of(new Cell("mean", TextStyle.FAINT)));
        List<Cell> solved = new ArrayList<>(List.of(new Cell("solved by", TextStyle.FAINT)));
        for (ClassStatistics.ExerciseFigures figures : statistics.exercises()) {
            maximum.add(new Cell(Figures.points(figures.task().maximum()), TextStyle.FAINT));
            mean.add(new Cell(Figures.points(figures.mean()), TextStyle.FAINT));
            solved.add(new Cell(String.valueOf(figures.solved()), TextStyle.FAINT));
        }
        double all = results.assignment().maximum();
        maximum.add(new Cell(Figures.points(all), TextStyle.FAINT));
        mean.add(new Cell(Figures.points(statistics.mean()), TextStyle.FAINT));
        mean.add(new Cell(Figures.percent(statistics.mean(), all), TextStyle.FAINT));
        solved.add(new Cell(String.valueOf(statistics.complete()), TextStyle.FAINT));
        return List.of(maximum, mean, solved);
    }
}
