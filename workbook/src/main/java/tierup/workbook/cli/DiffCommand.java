package tierup.workbook.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import tierup.workbook.ExerciseId;
import tierup.workbook.TextStyle;
import tierup.workbook.exercise.Course;
import tierup.workbook.exercise.Edition;
import tierup.workbook.exercise.LineDiff;
import tierup.workbook.exercise.MarkedFile;
import tierup.workbook.exercise.Region;
import tierup.workbook.exercise.State;
import tierup.workbook.exercise.Workspace;
import tierup.workbook.options.Operand;

/** Shows what the learner wrote beside the reference. */
final class DiffCommand extends Subcommand {
    private final Operand word = table.operand("WHAT", "An exercise (p02.3) or a module (p02).");

    DiffCommand() {
        super("diff", "Shows your solutions (-) beside the reference (+).");
    }

    @Override
    int run(PrintWriter out) {
        Course course = Course.find();
        Edition.refuseIn(course.root(), "there is no reference to compare with");
        Console console = new Console(out, course);
        Course.Target target = course.target(word.value());
        Workspace workspace = new Workspace(course.root());
        for (ExerciseId id : target.exercises()) {
            State state = workspace.state(target.module(), id);
            if (state == State.YOURS) {
                target.module().markedFiles().forEach((file, marked) -> print(console, workspace, file, marked, id));
            } else {
                console.print(id + ": " + explain(state, id));
            }
        }
        return 0;
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
            console.print(TextStyle.BOLD, id + "  " + console.shorten(file));
            if (regions.get(i).sameBody(original)) {
                console.print("  the same as the reference");
            } else {
                LineDiff.of(regions.get(i).body(), original.body()).forEach(line -> console.print(style(line), line));
            }
            console.print("");
        }
    }

    private static TextStyle style(String line) {
        return switch (line.charAt(0)) {
            case '-' -> TextStyle.RED;
            case '+' -> TextStyle.GREEN;
            default -> TextStyle.FAINT;
        };
    }
}
