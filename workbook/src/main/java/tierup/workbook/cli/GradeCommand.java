package tierup.workbook.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import me.tongfei.progressbar.ProgressBar;
import tierup.workbook.Terminal;
import tierup.workbook.TextStyle;
import tierup.workbook.build.ModuleBuild;
import tierup.workbook.classroom.ClassResults;
import tierup.workbook.classroom.ClassRun;
import tierup.workbook.classroom.GradeOptions;
import tierup.workbook.classroom.SubmissionResult;
import tierup.workbook.exercise.Course;
import tierup.workbook.exercise.Edition;
import tierup.workbook.exercise.ProjectModule;
import tierup.workbook.exercise.WorkbookError;
import tierup.workbook.options.Conversion;
import tierup.workbook.options.Operand;
import tierup.workbook.options.Option;
import tierup.workbook.options.WrongUsage;

/** Grades the submissions of a class: see {@link ClassRun}. */
final class GradeCommand extends Subcommand {
    private static final int TIMEOUT_SECONDS = 60;
    private static final int MEMORY = 1024;

    private final Operand words = table.operand(
            "FOLDER [MODULE|EXERCISE...]",
            1,
            Integer.MAX_VALUE,
            "The submissions, a folder or archive for each student; and what to grade: p03, p03.2. Everything if nothing is named.");
    private final Option<String> out = table.option(
            "--out",
            "FOLDER",
            Conversion::text,
            null,
            "Where the grades go (default: beside FOLDER, its name and -grades).");
    private final Option<String> weights = table.option(
            "--weights",
            "LIST",
            Conversion::text,
            "",
            "What exercises are worth, p03.1=10,p03.2=5, instead of the points of their tests.");
    private final Option<String> hidden = table.option(
            "--hidden",
            "FOLDER",
            Conversion::text,
            null,
            "Your own test classes, Java sources with @Exercise and @Points; they count like the others.");
    private final Option<Integer> jobs = table.option(
            "--jobs",
            "N",
            Conversion::integer,
            Runtime.getRuntime().availableProcessors(),
            "Submissions at once (default: one for each processor).");
    private final Option<Integer> timeout = table.option(
            "--timeout", "SECONDS", Conversion::integer, TIMEOUT_SECONDS, "The most that one test may take (60).");
    private final Option<Integer> memory =
            table.option("--memory", "MIB", Conversion::integer, MEMORY, "The heap of a test process (1024).");
    private final Option<String> allow = table.option(
            "--allow",
            "NAMES",
            Conversion::text,
            "",
            "What else solutions may name: packages, classes, members (java.util.Scanner,java.lang.Thread#sleep).");
    private final Option<Boolean> fresh =
            table.flag("--fresh", "Grades everything anew; otherwise grades of the same code and tests are kept.");
    private final Option<Boolean> noBuild = table.flag("--no-build", "Takes the classes in target/ as they are.");

    GradeCommand() {
        super(
                "grade",
                "For instructors: grades a folder of submissions, each in processes of its own.",
                "Only the code between the markers is taken from a submission; tests and points are those of this checkout. "
                        + "What is interrupted goes on when it is started again.");
    }

    @Override
    int run(PrintWriter printer) throws IOException, InterruptedException {
        Course course = Course.find();
        Edition.refuseIn(course.root(), "submissions are graded with the whole workbook");
        Console console = new Console(printer, course);
        Path folder = Path.of(words.value()).toAbsolutePath().normalize();
        Path grades = out.value() == null
                ? folder.resolveSibling(folder.getFileName() + "-grades")
                : Path.of(out.value()).toAbsolutePath();
        try (Progress progress = new Progress(console)) {
            ClassRun run = new ClassRun(course, folder, grades, options(course), progress);
            if (!noBuild.value()) {
                build(course, run, progress);
            }
            ClassResults results = run.run();
            progress.close();
            print(results, console);
            console.print("The grades are in " + console.shorten(grades) + ".");
        }
        return 0;
    }

    private GradeOptions options(Course course) {
        List<String> selection =
                new ArrayList<>(words.values().subList(1, words.values().size()));
        if (selection.isEmpty()) {
            course.modules().stream()
                    .filter(module -> !module.exercises().isEmpty())
                    .forEach(module -> selection.add(module.id()));
        }
        Path tests = hidden.value() == null ? null : Path.of(hidden.value()).toAbsolutePath();
        return new GradeOptions(
                selection,
                weights(),
                tests,
                positive("--jobs", jobs.value()),
                Duration.ofSeconds(positive("--timeout", timeout.value())),
                positive("--memory", memory.value()),
                allow.value().isEmpty() ? List.of() : List.of(allow.value().split("\\s*,\\s*")),
                fresh.value());
    }

    private static int positive(String name, int value) {
        if (value < 1) {
            throw new WrongUsage("Invalid value for option '" + name + "': it is at least 1");
        }
        return value;
    }

    private Map<String, Double> weights() {
        Map<String, Double> found = new TreeMap<>();
        for (String part :
                weights.value().isEmpty() ? new String[0] : weights.value().split("\\s*,\\s*")) {
            try {
                int equals = part.indexOf('=');
                double weight = Double.parseDouble(part.substring(equals + 1));
                if (equals < 1 || !(weight >= 0) || Double.isInfinite(weight)) {
                    throw new NumberFormatException();
                }
                found.put(part.substring(0, equals), weight);
            } catch (NumberFormatException e) {
                throw new WrongUsage("Invalid value for option '--weights': '" + part + "' is not like p03.2=10");
            }
        }
        return found;
    }

    private static void build(Course course, ClassRun run, Progress progress) throws IOException {
        for (ProjectModule module : run.modules()) {
            ModuleBuild build = new ModuleBuild(course.root(), module.folder());
            if (build.needsMaven()) {
                progress.doing("asking Maven what " + module.name() + " needs");
                Maven.run(course, List.of("-pl", module.name(), "process-test-classes"));
                build.askedMaven();
            }
            ModuleBuild.Result compiled = build.run(progress::doing);
            if (!compiled.isGood()) {
                throw new WorkbookError(
                        compiled.unit() + " does not compile:\n" + compiled.message(course.root()),
                        "Mend the checkout first.");
            }
        }
    }

    private static void print(ClassResults results, Console console) {
        int width = results.submissions().stream()
                .mapToInt(result -> result.student().length())
                .max()
                .orElse(0);
        for (SubmissionResult result : results.submissions()) {
            console.print(String.format(
                    Locale.ROOT,
                    "%-" + Math.max(1, width) + "s  %7.2f of %.2f  %s",
                    result.student(),
                    result.score(),
                    result.maximum(),
                    result.error()));
        }
    }

    /** Tells how it goes: a bar on a terminal, a line for each submission elsewhere. */
    private static final class Progress implements ClassRun.Observer, AutoCloseable {
        private final Console console;
        private ProgressBar bar;
        private int toGrade;
        private int done;

        Progress(Console console) {
            this.console = console;
        }

        @Override
        public synchronized void doing(String what) {
            console.print(TextStyle.FAINT, what + "...");
            console.flush();
        }

        @Override
        public synchronized void found(int ungraded, int graded) {
            toGrade = ungraded;
            String kept = graded == 0 ? "" : ", " + graded + " have their grades already";
            console.print(ungraded + " submissions to grade" + kept + ".");
            console.flush();
            if (ungraded > 0 && Terminal.ERR.isTerminal()) {
                bar = CheckCommand.bar("grade", ungraded);
            }
        }

        @Override
        public synchronized void graded(SubmissionResult result) {
            done++;
            if (bar != null) {
                bar.step();
            } else {
                console.print(String.format(
                        Locale.ROOT,
                        "%d of %d: %s, %.2f of %.2f (%.1f s)",
                        done,
                        toGrade,
                        result.student(),
                        result.score(),
                        result.maximum(),
                        result.seconds()));
                console.flush();
            }
        }

        @Override
        public synchronized void close() {
            if (bar != null) {
                bar.close();
                bar = null;
            }
        }
    }
}
