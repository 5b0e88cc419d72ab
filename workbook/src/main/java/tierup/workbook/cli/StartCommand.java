package tierup.workbook.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tierup.workbook.ExerciseId;
import tierup.workbook.TextStyle;
import tierup.workbook.exercise.Course;
import tierup.workbook.exercise.Edition;
import tierup.workbook.exercise.ExercisePage;
import tierup.workbook.exercise.MarkedFile;
import tierup.workbook.exercise.ProjectModule;
import tierup.workbook.exercise.State;
import tierup.workbook.exercise.Workspace;
import tierup.workbook.options.Operand;
import tierup.workbook.options.Option;

/** Puts the stubs of a module's exercises, or of one, in place of the reference. */
final class StartCommand extends Subcommand {
    private final Operand word = table.operand("WHAT", "A module (p02) or an exercise (p02.3).");
    private final Option<Boolean> reset =
            table.flag("--reset", "Also where you have begun already; your version is kept.");
    private final Option<Boolean> force = table.flag("--force", "Also in files with changes that are not committed.");

    private final Option<Boolean> file =
            table.flag("--file", "Also the other exercises in the same files, so that you do not see their solutions.");

    StartCommand() {
        super("start", "Puts the stubs of a module (or of one exercise) in place: your turn.");
    }

    @Override
    int run(PrintWriter out) {
        Course course = Course.find();
        Console console = new Console(out, course);
        Course.Target named = course.target(word.value());
        Course.Target target = file.value() ? Course.withNeighbours(named) : named;
        Workspace workspace = new Workspace(course.root());
        boolean shelved = workspace.isShelved(target.module());
        Path saved = workspace.start(target, reset.value(), force.value());

        Map<ExerciseId, ExercisePage> pages = new TreeMap<>();
        target.module().pages().forEach(page -> pages.put(page.id(), page));
        Map<Path, MarkedFile> files = target.module().markedFiles();
        Set<ExerciseId> ordered = new LinkedHashSet<>();
        ExercisePage.inOrderOfNeeds(pages.values()).forEach(page -> ordered.add(page.id()));
        ordered.retainAll(target.exercises());
        ordered.addAll(target.exercises());
        for (ExerciseId id : ordered) {
            ExercisePage page = pages.get(id);
            console.print(
                    "  " + Console.styled(TextStyle.BOLD, id.toString()) + "  " + (page == null ? "" : page.title()));
            files.forEach((path, marked) -> {
                if (!marked.regions(id).isEmpty()) {
                    console.print("        " + console.shorten(path) + ":" + marked.line(id));
                }
            });
        }
        console.saved(saved);
        if (shelved) {
            console.print("");
            console.print("From now on " + target.module().name()
                    + " is built from your sources, all of it; `./tierup shelve "
                    + target.module().id() + "` goes back to");
            console.print("the classes of the reference.");
        }
        console.print("");
        if (named.whole()) {
            console.print("This is an order in which each finds what its tests need.");
            console.print("Read " + target.module().name() + "/README.md, write what is between the markers, and run");
            console.print("  mvn -pl " + target.module().name() + " test");
        } else {
            ExerciseId id = named.exercises().iterator().next();
            explain(console, workspace, named.module(), files, Optional.ofNullable(pages.get(id)), id);
        }
        return 0;
    }

    /** The page of an exercise, what else to know of it, and its command. */
    private static void explain(
            Console console,
            Workspace workspace,
            ProjectModule module,
            Map<Path, MarkedFile> files,
            Optional<ExercisePage> page,
            ExerciseId id) {
        page.ifPresent(text -> {
            console.page(text.task());
            console.print("");
        });
        String open = list(page.map(ExercisePage::needs).orElse(Set.of()).stream()
                .filter(needed -> workspace.state(module, files, needed) == State.TO_DO));
        if (!open.isEmpty()) {
            console.print("Its tests need " + open + " as well: write that too"
                    + (Edition.isHere() ? "." : ", or `./tierup solve` it."));
        }
        String inView = list(Course.withNeighbours(new Course.Target(module, Set.of(id), false)).exercises().stream()
                .filter(other -> workspace.state(module, files, other).isReference()));
        if (!inView.isEmpty()) {
            console.print("The same files hold the solution of " + inView + ": `./tierup start " + id
                    + " --file` takes that out as well.");
        }
        console.print("Write what is between the markers, and run");
        console.print("  ./tierup test " + id);
    }

    private static String list(Stream<ExerciseId> exercises) {
        return exercises.map(ExerciseId::toString).collect(Collectors.joining(", "));
    }
}
