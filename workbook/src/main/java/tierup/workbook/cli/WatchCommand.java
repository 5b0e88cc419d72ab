package tierup.workbook.cli;

import java.io.IOException;
import java.io.PrintWriter;
import tierup.workbook.Terminal;
import tierup.workbook.TextStyle;
import tierup.workbook.exercise.Course;
import tierup.workbook.exercise.WorkbookError;
import tierup.workbook.options.Operand;

/** As {@link TestCommand}, at each save. */
final class WatchCommand extends Subcommand {
    private static final String CLEAR = "\u001B[H\u001B[2J\u001B[3J";

    private final Operand words =
            table.operand("WHAT", 1, Integer.MAX_VALUE, "Exercises (p02.3) or modules (p02): their graded tests.");

    WatchCommand() {
        super("watch", "Runs the tests of an exercise each time you save a file, until Ctrl-C.");
    }

    @Override
    int run(PrintWriter out) throws IOException, InterruptedException {
        Course course = Course.find();
        TestSession session = new TestSession(course, words.values(), out);
        Console console = new Console(out, course);
        while (true) {
            out.print(Terminal.OUT.isTerminal() ? CLEAR : "");
            try (SourceWatch watch = new SourceWatch(session.watched())) {
                try {
                    session.run();
                } catch (WorkbookError error) {
                    console.print(error.getMessage());
                    console.print(error.wayOut());
                }
                console.print("");
                console.print(
                        TextStyle.FAINT,
                        "Save a file and it runs again. Ctrl-C ends it; ./tierup hint " + words.value()
                                + " helps, in another terminal.");
                console.flush();
                watch.awaitChange();
            }
        }
    }
}
