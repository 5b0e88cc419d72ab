package tierup.workbook.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tierup.workbook.ExerciseId;
import tierup.workbook.exercise.Course;
import tierup.workbook.exercise.LineDiff;
import tierup.workbook.exercise.MarkedFile;
import tierup.workbook.exercise.Region;
import tierup.workbook.exercise.State;
import tierup.workbook.exercise.Workspace;

/** Shows what the learner wrote beside the reference. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = "Shows your solutions (-) beside the reference (+).")
final class DiffCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "WHAT", description = "An exercise (p02.3) or a module (p02).")
    private String word;

    @Override
    public void run() {
        Course course = Course.find();
        Console console = new Console(spec, course);
        Course.Target target = course.target(word);
        Workspace workspace = new Workspace(course.root());
        for (ExerciseId id : target.exercises()) {
            State state = workspace.state(target.module(), id);
            if (state == State.YOURS) {
                target.module().markedFiles().forEach((file, marked) -> print(console, workspace, file, marked, id));
            } else {
                console.print(id + ": " + explain(state, id));
            }
        }
    }

    private static String explain(State state, ExerciseId id) {
        return switch (state) {
            case NOT_STARTED -> "not started; `./tierup start " + id + "` puts the stub in place";
            case TO_DO -> "you have not written anything yet";
            case SOLVED -> "the reference solution is in place";
            case SHELVED -> "on the shelf; `./tierup unshelve " + id.module() + "` puts your version back";
            case YOURS -> throw new IllegalArgumentException("a solution of the learner's has a difference");
        };
    }

    private static void print(Console console, Workspace workspace, Path file, MarkedFile marked, ExerciseId id) {
        List<Region> regions = marked.regions(id);
        for (int i = 0; i < regions.size(); i++) {
            Region original = workspace.reference(file).counterpart(regions.get(i), i);
            console.print("bold", id + "  " + console.shorten(file));
            if (regions.get(i).sameBody(original)) {
                console.print("  the same as the reference");
            } else {
                LineDiff.of(regions.get(i).body(), original.body()).forEach(line -> console.print(style(line), line));
            }
            console.print("");
        }
    }

    private static String style(String line) {
        return switch (line.charAt(0)) {
            case '-' -> "fg(red)";
            case '+' -> "fg(green)";
            default -> "faint";
        };
    }
}
