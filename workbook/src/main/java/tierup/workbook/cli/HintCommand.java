package tierup.workbook.cli;

import java.io.PrintWriter;
import tierup.workbook.ExerciseId;
import tierup.workbook.TextStyle;
import tierup.workbook.exercise.Course;
import tierup.workbook.exercise.Edition;
import tierup.workbook.exercise.ExercisePage;
import tierup.workbook.exercise.Hints;
import tierup.workbook.exercise.ProjectModule;
import tierup.workbook.exercise.WorkbookError;
import tierup.workbook.options.Operand;
import tierup.workbook.options.Option;

/** Shows the next hint of an exercise; it remembers which ones were shown. */
final class HintCommand extends Subcommand {
    private final Operand word = table.operand("EXERCISE", "An exercise (p02.3).");
    private final Option<Boolean> again =
            table.flag("--again", "Repeats the hints that you have seen, and shows no new one.");

    HintCommand() {
        super("hint", "Shows the next of an exercise's three hints.");
    }

    @Override
    int run(PrintWriter out) {
        Course course = Course.find();
        Console console = new Console(out, course);
        ExerciseId id = ExerciseId.parse(word.value())
                .orElseThrow(() -> new WorkbookError(word.value() + " is not an exercise", "Name one like p02.3."));
        ExercisePage page = page(course.moduleOf(id), id);
        Hints hints = new Hints(course.root());
        console.print(TextStyle.BOLD, id + " " + page.title());
        int shown = hints.shown(id);
        if (again.value() && shown == 0) {
            console.print("You have seen no hint of it yet.");
        }
        boolean all = shown == ExercisePage.HINTS;
        if (again.value() || all) {
            for (int i = 0; i < shown; i++) {
                print(console, page, i);
            }
        } else {
            print(console, page, shown);
            hints.showOneMore(id);
            int left = ExercisePage.HINTS - shown - 1;
            console.print("");
            console.print(
                    TextStyle.FAINT,
                    left == 0 ? "That was the last one." : "Once more for the next one; " + left + " to go.");
        }
        if (all) {
            console.print("");
            console.print("These were all hints."
                    + (Edition.of(course.root()).isPresent()
                            ? ""
                            : " `./tierup solve " + id + "` puts the reference in place and keeps your version."));
        }
        return 0;
    }

    private static ExercisePage page(ProjectModule module, ExerciseId id) {
        return module.pages().stream()
                .filter(page -> page.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new WorkbookError(
                        "there is no page for " + id, "Write " + module.name() + "/exercises/" + id + ".md."));
    }

    private static void print(Console console, ExercisePage page, int index) {
        console.print("");
        console.print(TextStyle.BOLD, "Hint " + (index + 1) + " of " + ExercisePage.HINTS);
        console.page(page.hints().get(index));
    }
}
