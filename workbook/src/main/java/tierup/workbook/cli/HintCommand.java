package tierup.workbook.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tierup.workbook.ExerciseId;
import tierup.workbook.exercise.Course;
import tierup.workbook.exercise.ExercisePage;
import tierup.workbook.exercise.Hints;
import tierup.workbook.exercise.ProjectModule;
import tierup.workbook.exercise.WorkbookError;

/** Shows the next hint of an exercise; it remembers which ones were shown. */
@Command(name = "hint", mixinStandardHelpOptions = true, description = "Shows the next of an exercise's three hints.")
final class HintCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "EXERCISE", description = "An exercise (p02.3).")
    private String word;

    @Option(names = "--again", description = "Repeats the hints that you have seen, and shows no new one.")
    private boolean again;

    @Override
    public void run() {
        Course course = Course.find();
        Console console = new Console(spec, course);
        ExerciseId id = ExerciseId.parse(word)
                .orElseThrow(() -> new WorkbookError(word + " is not an exercise", "Name one like p02.3."));
        ExercisePage page = page(course.moduleOf(id), id);
        Hints hints = new Hints(course.root());
        console.print("bold", id + " " + page.title());
        int shown = hints.shown(id);
        if (again && shown == 0) {
            console.print("You have seen no hint of it yet.");
        }
        boolean all = shown == ExercisePage.HINTS;
        if (again || all) {
            for (int i = 0; i < shown; i++) {
                print(console, page, i);
            }
        } else {
            print(console, page, shown);
            hints.showOneMore(id);
            int left = ExercisePage.HINTS - shown - 1;
            console.print("");
            console.print(
                    "faint", left == 0 ? "That was the last one." : "Once more for the next one; " + left + " to go.");
        }
        if (all) {
            console.print("");
            console.print("These were all hints. `./tierup solve " + id
                    + "` puts the reference in place and keeps your version.");
        }
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
        console.print("bold", "Hint " + (index + 1) + " of " + ExercisePage.HINTS);
        console.print(page.hints().get(index));
    }
}
