package tierup.workbook.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import me.tongfei.progressbar.ProgressBar;
import tierup.workbook.Terminal;
import tierup.workbook.TextStyle;
import tierup.workbook.build.ModuleBuild;
import tierup.workbook.classroom.ClassResults;
import tierup.workbook.classroom.ClassRun;
import tierup.workbook.classroom.GradeOptions;
import tierup.workbook.classroom.SubmissionResult;
import tierup.workbook.classroom.Weights;
import tierup.workbook.classroom.report.GivenCode;
import tierup.workbook.classroom.report.ReportFolder;
import tierup.workbook.classroom.report.ReportFolder.Format;
import tierup.workbook.classroom.report.TerminalReport;
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
    private static final String ALL_REPORTS =
            Arrays.stream(Format.values()).map(Format::word).collect(Collectors.joining(","));

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
    private final Option<String> reports = table.option(
            "--reports",
            "LIST",
            Conversion::text,
            ALL_REPORTS,
            "Which reports to write: html,similarity,csv,gradescope,github,junit (default: all).");
    private final Option<String> weights = table.option(
            "--weights",
            "FILE",
            Conversion::text,
            "",
            "What exercises are worth, instead of the points of their tests: a file with lines such as p03.1 = 10 or p03.1,10, or a "
                    + "list, p03.1=10,p03.2=5.");
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
        EnumSet<Format> formats = formats();
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
            report(results, run.modules(), grades, formats, console);
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
                Weights.of(weights.value()),
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

    private EnumSet<Format> formats() {
        EnumSet<Format> chosen = EnumSet.noneOf(Format.class);
        for (String word : reports.value().strip().split("\\s*,\\s*")) {
            List<String> words =
                    Arrays.stream(Format.values()).map(Format::word).toList();
            int index = words.indexOf(word);
            if (index < 0) {
                throw WrongUsage.unknown("there are no reports '" + word + "'", word, words);
            }
            chosen.add(Format.values()[index]);
        }
        return chosen;
    }

    private static void report(
            ClassResults results, Set<ProjectModule> modules, Path grades, EnumSet<Format> formats, Console console) {
        TerminalReport.of(results, Terminal.OUT.isColoured()).forEach(console::print);
        console.flush();
        ReportFolder.write(grades, results, new GivenCode(modules), formats);
        String page = formats.contains(Format.HTML) ? "/" + ReportFolder.INDEX : "";
        console.print("The reports are in " + console.shorten(grades) + page + ".");
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
