package tierup.workbook.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tierup.workbook.exercise.Course;
import tierup.workbook.exercise.ProjectModule;
import tierup.workbook.exercise.Workspace;

/** Puts a module's reference in place of the learner's version, so that later modules can be built on it. */
@Command(
        name = "shelve",
        mixinStandardHelpOptions = true,
        description = "Uses the reference of a module instead of your version, which is put on the shelf.")
final class ShelveCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "MODULE", description = "A module (p02).")
    private String word;

    @Override
    public void run() {
        Course course = Course.find();
        Console console = new Console(spec, course);
        ProjectModule module = course.module(word);
        new Workspace(course.root()).shelve(module);
        console.print("The reference of " + module.id() + " is in place; your version is on the shelf.");
        console.print("`./tierup unshelve " + module.id() + "` puts it back.");
    }
}
