package tierup.workbook.cli;

import java.io.PrintWriter;
import tierup.workbook.exercise.Course;
import tierup.workbook.exercise.ProjectModule;
import tierup.workbook.exercise.Workspace;
import tierup.workbook.options.Operand;

/** Puts a module's reference in place of the learner's version, so that later modules can be built on it. */
final class ShelveCommand extends Subcommand {
    private final Operand word = table.operand("MODULE", "A module (p02).");

    ShelveCommand() {
        super("shelve", "Uses the reference of a module instead of your version, which is put on the shelf.");
    }

    @Override
    int run(PrintWriter out) {
        Course course = Course.find();
        Console console = new Console(out, course);
        ProjectModule module = course.module(word.value());
        new Workspace(course.root()).shelve(module);
        console.print("The reference of " + module.id() + " is in place; your version is on the shelf.");
        console.print("`./tierup unshelve " + module.id() + "` puts it back.");
        return 0;
    }
}
