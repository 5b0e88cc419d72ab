package tierup.workbook.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import tierup.workbook.exercise.Course;
import tierup.workbook.exercise.ProjectModule;
import tierup.workbook.exercise.Workspace;
import tierup.workbook.options.Operand;
import tierup.workbook.options.Option;

/** Puts the learner's version of a module back from the shelf. */
final class UnshelveCommand extends Subcommand {
    private final Operand word = table.operand("MODULE", "A module (p02).");
    private final Option<Boolean> force =
            table.flag("--force", "Also if the module was changed meanwhile; those files are kept.");

    UnshelveCommand() {
        super("unshelve", "Puts your version of a module back from the shelf.");
    }

    @Override
    int run(PrintWriter out) {
        Course course = Course.find();
        Console console = new Console(out, course);
        ProjectModule module = course.module(word.value());
        Path saved = new Workspace(course.root()).unshelve(module, force.value());
        console.print("Your version of " + module.id() + " is back.");
        if (saved != null) {
            console.print("What was changed meanwhile is kept in " + console.shorten(saved) + ".");
        }
        return 0;
    }
}
