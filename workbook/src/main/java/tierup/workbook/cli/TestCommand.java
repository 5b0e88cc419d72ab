package tierup.workbook.cli;

import java.io.IOException;
import java.io.PrintWriter;
import tierup.workbook.exercise.Course;
import tierup.workbook.options.Operand;

/** Compiles what was changed and runs just the tests that guard an exercise. */
final class TestCommand extends Subcommand {
    private final Operand words =
            table.operand("WHAT", 1, Integer.MAX_VALUE, "Exercises (p02.3) or modules (p02): their graded tests.");

    TestCommand() {
        super(
                "test",
                "Compiles what you changed and runs the tests of an exercise, in seconds.",
                "Exit code 0 if every test passes, 1 if one fails or the code does not compile.");
    }

    @Override
    int run(PrintWriter out) throws IOException {
        return new TestSession(Course.find(), words.values(), out).run() ? 0 : 1;
    }
}
