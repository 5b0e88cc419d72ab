package tierup.workbook.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import tierup.workbook.StandardStreams;
import tierup.workbook.Terminal;
import tierup.workbook.TextStyle;
import tierup.workbook.exercise.Course;
import tierup.workbook.exercise.Edition;
import tierup.workbook.exercise.ProjectModule;
import tierup.workbook.exercise.WorkbookError;
import tierup.workbook.options.Operand;
import tierup.workbook.options.OptionTable;
import tierup.workbook.options.WrongUsage;

/**
 * The exercise tool, {@code ./tierup}.
 *
 * <p>Exit codes: 0 done, 1 refused or failed (with a sentence and a way out on standard error), 2 wrong usage.
 */
public final class Main {
    static final String NAME = "tierup";
    static final String VERSION = "Tierup 1.0";

    private static final int REFUSED = 1;
    private static final int WRONG_USAGE = 2;

    private static final List<String> COMMANDS = List.of(
            "status",
            "start",
            "test",
            "watch",
            "hint",
            "solve",
            "diff",
            "shelve",
            "unshelve",
            "grade",
            "sample-class",
            "check",
            "export",
            "conformance",
            "bench-jmh");

    /** Commands that need solutions, or are for those who make the workbook: a student edition does not offer them. */
    private static final Set<String> WITH_SOLUTIONS =
            Set.of("solve", "diff", "check", "export", "grade", "sample-class", "conformance");

    private final PrintWriter out;
    private final PrintWriter err;
    private final OptionTable table = new OptionTable(NAME, VERSION)
            .synopsis("tierup [-hV] COMMAND")
            .description("Works on the exercises of the Tierup workbook. A module is written p02 or p02-template-jit, "
                    + "an exercise p02.3.")
            .footer(day())
            .stopAtOperand();
    private final Operand words = table.operand("COMMAND", 0, Integer.MAX_VALUE, "");

    private Main(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    private static String[] day() {
        ProjectModule first =
                Edition.isHere() ? Course.find().modules().get(0) : new ProjectModule("p01", Path.of("p01-profiler"));
        String id = first.id();
        return new String[] {
            "",
            "A day with it:",
            "  ./tierup start " + id + "             stubs in, your turn",
            "  ./tierup test " + id + ".1            what its tests say, in seconds; watch does it at each save",
            String.format("  mvn -pl %-22s all tests of the module, with your grade", first.name() + " test"),
            "  ./tierup hint " + id + ".1            a nudge; again for the next one",
            Edition.isHere()
                    ? "  ./tierup shelve " + id
                            + "            the reference's classes instead of yours; unshelve takes yours again"
                    : "  ./tierup diff " + id + "              your solutions beside the reference"
        };
    }

    /**
     * Carries out a command line.
     *
     * @return the exit code
     */
    public static int execute(PrintWriter out, PrintWriter err, String... arguments) {
        return new Main(out, err).execute(arguments);
    }

    private int execute(String... arguments) {
        String help = "./tierup --help";
        try {
            OptionTable.Request request = table.read(arguments);
            if (request == OptionTable.Request.RUN && words.value() != null) {
                Subcommand command = command(words.value());
                help = "./" + command.table.name() + " --help";
                return execute(command, words.values().subList(1, words.values().size()));
            }
            if (request != OptionTable.Request.VERSION) {
                COMMANDS.stream()
                        .filter(name -> !Edition.isHere() || !WITH_SOLUTIONS.contains(name))
                        .forEach(name -> table.command(name, command(name).table.summary()));
                request = OptionTable.Request.HELP;
            }
            out.print(table.answer(request));
            return 0;
        } catch (WrongUsage e) {
            complain(e.getMessage(), e.wayOut(help));
            return WRONG_USAGE;
        } catch (WorkbookError e) {
            complain(e.getMessage(), e.wayOut());
            return REFUSED;
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            out.flush();
            err.flush();
        }
    }

    private void complain(String message, String wayOut) {
        err.println(TextStyle.RED.of("tierup:", Terminal.ERR.isColoured()) + " " + message);
        err.println(wayOut);
    }

    private int execute(Subcommand command, List<String> arguments) throws Exception {
        OptionTable.Request request = command.table.read(arguments.toArray(String[]::new));
        if (request == OptionTable.Request.RUN) {
            return command.run(out);
        }
        out.print(command.table.answer(request));
        return 0;
    }

    private static Subcommand command(String name) {
        return switch (name) {
            case "status" -> new StatusCommand();
            case "start" -> new StartCommand();
            case "test" -> new TestCommand();
            case "watch" -> new WatchCommand();
            case "hint" -> new HintCommand();
            case "solve" -> new SolveCommand();
            case "diff" -> new DiffCommand();
            case "shelve" -> new ShelveCommand();
            case "unshelve" -> new UnshelveCommand();
            case "grade" -> new GradeCommand();
            case "sample-class" -> new SampleClassCommand();
            case "check" -> new CheckCommand();
            case "export" -> new ExportCommand();
            case "conformance" -> new ConformanceCommand();
            case "bench-jmh" -> new BenchJmhCommand();
            default -> throw WrongUsage.unknown("there is no command '" + name + "'", name, COMMANDS);
        };
    }

    /** For the launcher. */
    public static void main(String[] arguments) {
        StandardStreams.install();
        int exitCode = execute(new PrintWriter(System.out, true), new PrintWriter(System.err, true), arguments);
        System.exit(StandardStreams.finish(NAME, exitCode));
    }
}
