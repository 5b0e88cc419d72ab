package tierup.workbook.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tierup.workbook.exercise.Course;
import tierup.workbook.exercise.ProjectModule;
import tierup.workbook.exercise.Workspace;

/** Puts the learner's version of a module back from the shelf. */
@Command(
        name = "unshelve",
        mixinStandardHelpOptions = true,
        description = "Puts your version of a module back from the shelf.")
final class UnshelveCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "MODULE", description = "A module (p02).")
    private String word;

    @Option(
            names = "--force",
            description = "Also if the module was changed meanwhile; those files are kept in .tierup/saved.")
    private boolean force;

    @Override
    public void run() {
        Course course = Course.find();
        Console console = new Console(spec, course);
        ProjectModule module = course.module(word);
        Path saved = new Workspace(course.root()).unshelve(module, force);
        console.print("Your version of " + module.id() + " is back.");
        if (saved != null) {
            console.print("What was changed meanwhile is kept in " + console.shorten(saved) + ".");
        }
    }
}
