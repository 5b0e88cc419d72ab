package tierup.workbook.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tierup.workbook.ExerciseId;
import tierup.workbook.exercise.Course;
import tierup.workbook.exercise.ExercisePage;
import tierup.workbook.exercise.Workspace;

/** Puts the stubs of a module's exercises, or of one, in place of the reference. */
@Command(
        name = "start",
        mixinStandardHelpOptions = true,
        description = "Puts the stubs of a module (or of one exercise) in place: your turn.")
final class StartCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "WHAT", description = "A module (p02) or an exercise (p02.3).")
    private String word;

    @Option(
            names = "--reset",
            description = "Also where you have begun already; your version is kept in .tierup/saved.")
    private boolean reset;

    @Option(names = "--force", description = "Also in files with changes that are not committed.")
    private boolean force;

    @Override
    public void run() {
        Course course = Course.find();
        Console console = new Console(spec, course);
        Course.Target target = course.target(word);
        Path saved = new Workspace(course.root()).start(target, reset, force);

        Map<ExerciseId, ExercisePage> pages = new TreeMap<>();
        target.module().pages().forEach(page -> pages.put(page.id(), page));
        for (ExerciseId id : target.exercises()) {
            ExercisePage page = pages.get(id);
            console.print("  " + Console.styled("bold", id.toString()) + "  " + (page == null ? "" : page.title()));
            target.module().markedFiles().forEach((file, marked) -> {
                if (!marked.regions(id).isEmpty()) {
                    console.print("        " + console.shorten(file));
                }
            });
        }
        console.saved(saved);
        console.print("");
        console.print("Read " + target.module().name() + "/README.md, write what is between the markers, and run");
        console.print("  mvn -pl " + target.module().name() + " test");
    }
}
