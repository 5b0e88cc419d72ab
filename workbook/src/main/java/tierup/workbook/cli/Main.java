package tierup.workbook.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import tierup.workbook.StandardStreams;
import tierup.workbook.exercise.WorkbookError;

/**
 * The exercise tool, {@code ./tierup}.
 *
 * <p>Exit codes: 0 done, 1 refused or failed (with a sentence and a way out on standard error), 2 wrong usage.
 */
@Command(
        name = "tierup",
        mixinStandardHelpOptions = true,
        version = "Tierup 1.0",
        synopsisSubcommandLabel = "COMMAND",
        description = "Works on the exercises of the Tierup workbook. A module is written p02 or p02-template-jit,"
                + " an exercise p02.3.",
        footer = {
            "",
            "A day with it:",
            "  ./tierup start p01             stubs in, your turn",
            "  mvn -pl p01-profiler test      what your tests say, with your grade",
            "  ./tierup hint p01.1            a nudge; again for the next one",
            "  ./tierup diff p01              your solutions beside the reference"
        },
        subcommands = {
            StatusCommand.class,
            StartCommand.class,
            HintCommand.class,
            SolveCommand.class,
            DiffCommand.class,
            ShelveCommand.class,
            UnshelveCommand.class,
            CheckCommand.class,
            ConformanceCommand.class,
            BenchJmhCommand.class
        })
public final class Main implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** The command line, ready to be executed; tests give it writers of their own. */
    public static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOverwrittenOptionsAllowed(true)
                .setExecutionExceptionHandler((thrown, commandLine, parsed) -> {
                    if (!(thrown instanceof WorkbookError error)) {
                        throw thrown;
                    }
                    PrintWriter err = commandLine.getErr();
                    err.println(Ansi.AUTO.string("@|bold,red tierup:|@ ") + error.getMessage());
                    err.println(error.wayOut());
                    return CommandLine.ExitCode.SOFTWARE;
                });
    }

    /** For the launcher. */
    public static void main(String[] arguments) {
        StandardStreams.install();
        System.exit(StandardStreams.finish("tierup", commandLine().execute(arguments)));
    }
}
