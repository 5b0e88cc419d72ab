package tierup.launch;

import picocli.CommandLine;

/** Carries out command lines the way {@code node} does: exit codes, and where messages go. */
public final class CommandLines {
    /** Exit code when the program has failed, or there was none. */
    public static final int FAILURE = 1;

    private static final int WRONG_OPTION = 9;

    private CommandLines() {}

    /**
     * Parses the arguments and calls the command.
     *
     * @param hint what to try after a wrong option, such as {@code ./vm --help}
     * @return the command's exit code, or 9 after a wrong option
     */
    public static int execute(CommandLine command, String hint, String... arguments) {
        command.setParameterExceptionHandler((e, unused) -> fail(command, e.getMessage(), "Try " + hint + "."));
        command.setExecutionExceptionHandler((e, unused, parsed) -> {
            throw e;
        });
        return command.execute(arguments);
    }

    private static int fail(CommandLine command, String message, String hint) {
        System.err.println(command.getCommandName() + ": " + message);
        System.err.println(hint);
        return WRONG_OPTION;
    }
}
