package tierup.workbook.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tierup.workbook.exercise.Course;
import tierup.workbook.exercise.Workspace;

/** Puts the reference solution of an exercise, or of all of a module's, in place. */
@Command(
        name = "solve",
        mixinStandardHelpOptions = true,
        description = "Puts the reference solution of an exercise (or of a whole module) in place; yours is kept.")
final class SolveCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "WHAT", description = "An exercise (p02.3) or a module (p02).")
    private String word;

    @Override
    public void run() {
        Course course = Course.find();
        Console console = new Console(spec, course);
        Path saved = new Workspace(course.root()).solve(course.target(word));
        console.print("The reference solution of " + word + " is in place.");
        console.saved(saved);
    }
}
