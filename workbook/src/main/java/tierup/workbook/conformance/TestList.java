package tierup.workbook.conformance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tierup.workbook.exercise.WorkbookError;

/** Reads the list of tests that the language must pass. */
public final class TestList {
    /** Tests that exist only in sloppy mode, which Tierup has not. */
    private static final String SLOPPY_GATE = "G6";

    private TestList() {}

    /**
     * The tests of a list that concern a strict engine, in the order of the list.
     *
     * @param file one test a line, see {@link TestCase#parse}; lines that begin with # are comments
     * @throws WorkbookError if it cannot be read or makes no sense
     */
    public static List<TestCase> read(Path file) {
        List<TestCase> tests = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    TestCase test = TestCase.parse(line);
                    if (!test.gate().equals(SLOPPY_GATE)) {
                        tests.add(test);
                    }
                }
            }
        } catch (IOException e) {
            throw new WorkbookError("cannot read the list of tests " + file, "Give --list a file: " + e.getMessage());
        } catch (IllegalArgumentException e) {
            throw new WorkbookError(file + ": " + e.getMessage(), "Its format is in docs/ARCHITECTURE.md.");
        }
        return tests;
    }
}
