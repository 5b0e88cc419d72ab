package tierup.workbook.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import tierup.workbook.ExerciseId;
import tierup.workbook.TextStyle;
import tierup.workbook.exercise.Course;
import tierup.workbook.exercise.ExercisePage;
import tierup.workbook.exercise.Workspace;
import tierup.workbook.options.Operand;
import tierup.workbook.options.Option;

/** Puts the stubs of a module's exercises, or of one, in place of the reference. */
final class StartCommand extends Subcommand {
    private final Operand word = table.operand("WHAT", "A module (p02) or an exercise (p02.3).");
    private final Option<Boolean> reset =
            table.flag("--reset", "Also where you have begun already; your version is kept.");
    private final Option<Boolean> force = table.flag("--force", "Also in files with changes that are not committed.");

    StartCommand() {
        super("start", "Puts the stubs of a module (or of one exercise) in place: your turn.");
    }

    @Override
    int run(PrintWriter out) {
        Course course = Course.find();
        Console console = new Console(out, course);
        Course.Target target = course.target(word.value());
        Path saved = new Workspace(course.root()).start(target, reset.value(), force.value());

        Map<ExerciseId, ExercisePage> pages = new TreeMap<>();
        target.module().pages().forEach(page -> pages.put(page.id(), page));
        for (ExerciseId id : target.exercises()) {
            ExercisePage page = pages.get(id);
            console.print(
                    "  " + Console.styled(TextStyle.BOLD, id.toString()) + "  " + (page == null ? "" : page.title()));
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
        return 0;
    }
}
