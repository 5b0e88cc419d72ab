package tierup.workbook.cli;

import java.io.PrintWriter;
import java.util.List;
import tierup.workbook.StandardStreams;
import tierup.workbook.Terminal;
import tierup.workbook.TextStyle;
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
            "check",
            "conformance",
            "bench-jmh");

    private final PrintWriter out;
    private final PrintWriter err;
    private final OptionTable table = new OptionTable(NAME, VERSION)
            .synopsis("tierup [-hV] COMMAND")
            .description("Works on the exercises of the Tierup workbook. A module is written p02 or p02-template-jit, "
                    + "an exercise p02.3.")
            .footer(
                    "",
                    "A day with it:",
                    "  ./tierup start p01             stubs in, your turn",
                    "  ./tierup test p01.1            what its tests say, in seconds; watch does it at each save",
                    "  mvn -pl p01-profiler test      all tests of the module, with your grade",
                    "  ./tierup hint p01.1            a nudge; again for the next one",
                    "  ./tierup diff p01              your solutions beside the reference")
            .stopAtOperand();
    private final Operand words = table.operand("COMMAND", 0, Integer.MAX_VALUE, "");

    private Main(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
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
                COMMANDS.forEach(name -> table.command(name, command(name).table.summary()));
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
            case "check" -> new CheckCommand();
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
