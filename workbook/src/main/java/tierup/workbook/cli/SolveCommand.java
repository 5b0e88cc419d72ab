package tierup.workbook.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import tierup.workbook.exercise.Course;
import tierup.workbook.exercise.Workspace;
import tierup.workbook.options.Operand;

/** Puts the reference solution of an exercise, or of all of a module's, in place. */
final class SolveCommand extends Subcommand {
    private final Operand word = table.operand("WHAT", "An exercise (p02.3) or a module (p02).");

    SolveCommand() {
        super("solve", "Puts the reference solution of an exercise (or of a whole module) in place; yours is kept.");
    }

    @Override
    int run(PrintWriter out) {
        Course course = Course.find();
        Console console = new Console(out, course);
        Path saved = new Workspace(course.root()).solve(course.target(word.value()));
        console.print("The reference solution of " + word.value() + " is in place.");
        console.saved(saved);
        return 0;
    }
}
