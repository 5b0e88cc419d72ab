package tierup.workbook.classroom.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tierup.workbook.classroom.ClassResults;
import tierup.workbook.classroom.Ending;
import tierup.workbook.classroom.ExerciseResult.State;

/** The tables of a class: for spreadsheets and for the terminal. */
class ClassFilesTest {
    private final ClassResults results = SampleGrades.of(
            SampleGrades.student("Ada").result(),
            SampleGrades.student("=1+1, \"Bob\"\n")
                    .with("jumpsBackward", Ending.FAILED, "expected: 1\r\n but was: \"2\"")
                    .result(),
            SampleGrades.student("Eve")
                    .with(0, State.DID_NOT_COMPILE, Ending.DID_NOT_COMPILE)
                    .with(1, State.NOT_ATTEMPTED, Ending.NOT_ATTEMPTED)
                    .result());

    /** Reads a text as RFC 4180 says. */
    private static List<List<String>> read(String csv) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean isQuoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char next = csv.charAt(i);
            if (isQuoted && next == '"' && csv.startsWith("\"\"", i)) {
                field.append('"');
                i++;
            } else if (next == '"') {
                assertThat(isQuoted || field.length() == 0)
                        .as("a quote begins a field or ends it")
                        .isTrue();
                isQuoted = !isQuoted;
            } else if (!isQuoted && next == ',') {
                row.add(field.toString());
                field.setLength(0);
            } else if (!isQuoted && next == '\r') {
                assertThat(csv.charAt(++i)).as("what follows a carriage return").isEqualTo('\n');
                row.add(field.toString());
                field.setLength(0);
                rows.add(row);
                row = new ArrayList<>();
            } else {
                assertThat(isQuoted || next != '\n')
                        .as("a line feed only between quotes")
                        .isTrue();
                field.append(next);
            }
        }
        assertThat(row).as("the last line ends, too").isEmpty();
        return rows;
    }

    @Test
    void aRowForEachStudentAndAColumnForEachExercise() {
        List<List<String>> rows = read(CsvTables.wide(results));

        assertThat(rows).hasSize(4);
        assertThat(rows.get(0).subList(0, 5)).containsExactly("student", "p02.1", "p02.2", "points", "maximum");
        assertThat(rows.get(1).subList(0, 6)).containsExactly("Ada", "15", "5", "20", "20", "2");
        assertThat(rows.get(2).subList(1, 4)).containsExactly("5", "5", "10");
        assertThat(rows.get(3).subList(1, 4)).containsExactly("0", "0", "0");
        assertThat(rows).allSatisfy(row -> assertThat(row).hasSameSizeAs(rows.get(0)));
    }

    @Test
    void aSpreadsheetTakesNoNameForAFormula() {
        assertThat(read(CsvTables.wide(results)).get(2).get(0)).isEqualTo("'=1+1, \"Bob\"\n");
    }

    @Test
    void aRowForEachTest() {
        List<List<String>> rows = read(CsvTables.tests(results));

        assertThat(rows).hasSize(1 + 3 * 4);
        assertThat(rows.get(5))
                .contains(
                        "p02.1",
                        "sample.ArithmeticTest#jumpsBackward",
                        "failed",
                        "0",
                        "10",
                        "expected: 1\n but was: \"2\"");
        assertThat(rows.get(6)).contains("own.SecretTest#farJumps", "yes", "passed", "5");
        assertThat(rows.get(9)).contains("Eve", "did not compile");
    }

    @Test
    void theTerminalsColumnsStandUnderEachOther() {
        List<String> lines = TerminalReport.of(results, false);

        assertThat(lines.get(0)).containsSubsequence("student", "p02.1", "p02.2", "points");
        int end = lines.get(0).indexOf("points") + "points".length();
        assertThat(lines.subList(1, 4))
                .extracting(line -> line.substring(0, end).replaceFirst(".*\\s", ""))
                .containsExactly("20", "10", "0");
        assertThat(lines.get(3)).contains("javac", "-", "0 %");
        assertThat(lines).anyMatch(line -> line.matches("mean .*10 +50 %"));
        assertThat(lines).anyMatch(line -> line.matches("solved by +1 +2 +1"));
        assertThat(lines).noneMatch(line -> line.contains("\u001B"));
    }

    @Test
    void coloursTakeNoRoom() {
        List<String> plain = TerminalReport.of(results, false);
        List<String> coloured = TerminalReport.of(results, true);

        assertThat(coloured.get(1)).contains("\u001B[32m");
        assertThat(coloured)
                .extracting(line -> line.replaceAll("\u001B\\[[0-9;]*m", "").stripTrailing())
                .isEqualTo(plain);
    }

    @Test
    void wideLettersTakeTwoColumns() {
        ClassResults asian = SampleGrades.of(
                SampleGrades.student("王小明").result(),
                SampleGrades.student("Ottili").result());

        List<String> lines = TerminalReport.of(asian, false);

        assertThat(lines.get(1).length()).isEqualTo(lines.get(2).length() - 3);
    }

    @Test
    void aStudentCannotSteerTheTerminal() {
        ClassResults hostile = SampleGrades.of(SampleGrades.student("\u001B[2J\rroot")
                .unreadable("\u001B]0;owned\u0007")
                .result());

        assertThat(String.join("\n", TerminalReport.of(hostile, false)))
                .doesNotContain("\u001B", "\r", "\u0007")
                .contains("root", "not graded", "owned");
    }
}
