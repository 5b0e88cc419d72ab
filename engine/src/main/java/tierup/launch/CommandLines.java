package tierup.launch;

import java.util.Map;
import java.util.Stack;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.IntSupplier;
import picocli.CommandLine;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import tierup.vm.memory.AddressSpaceExhausted;
import tierup.workbook.StandardStreams;

/** Carries out command lines the way {@code node} does: exit codes, and where messages go. */
public final class CommandLines {
    /** Exit code when the program has failed, or there was none. */
    public static final int FAILURE = 1;

    private static final int WRONG_OPTION = 9;

    /** Bytes. */
    private static final long JAVA_STACK = 64L << 20;

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
            if (e instanceof AddressSpaceExhausted) {
                System.err.println(command.getCommandName() + ": " + e.getMessage());
                return WRONG_OPTION;
            }
            throw e;
        });
        command.setOverwrittenOptionsAllowed(true);
        return command.execute(arguments);
    }

    /**
     * Runs a command to the end of the process. Output that could not be written, and memory that was not to be had, are
     * told in one line.
     *
     * @param tool the command's name, for messages
     * @param command gives the exit code
     */
    public static void exit(String tool, Callable<Integer> command) throws Exception {
        StandardStreams.install();
        int exitCode;
        try {
            exitCode = command.call();
        } catch (AddressSpaceExhausted e) {
            System.err.println(tool + ": " + e.getMessage());
            exitCode = WRONG_OPTION;
        } catch (OutOfMemoryError e) {
            System.err.println(
                    tool + ": Java is out of memory (" + e.getMessage() + "): raise its limit (-Xmx, ulimit -v)");
            exitCode = FAILURE;
        }
        System.exit(StandardStreams.finish(tool, exitCode));
    }

    private static int fail(CommandLine command, String message, String hint) {
        System.err.println(command.getCommandName() + ": " + message);
        System.err.println(hint);
        return WRONG_OPTION;
    }

    /**
     * Runs a command on a thread with as much Java stack as programs may need: parsers and printers recurse in Java, and
     * so do conversions that call the program, as deep as {@link tierup.vm.memory.VmOptions#nestedCalls}. What is not used is
     * not committed.
     *
     * @return the command's exit code
     */
    public static int onLargeStack(IntSupplier command) {
        FutureTask<Integer> task = new FutureTask<>(command::getAsInt);
        try {
            new Thread(null, task, "program", JAVA_STACK).start();
        } catch (OutOfMemoryError e) {
            throw new AddressSpaceExhausted("the engine's thread", JAVA_STACK, "--heap", e);
        }
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) e.getCause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return FAILURE;
        }
    }

    /**
     * For an option with a value that may be left out: {@code --profile} alone means its fallback value, and what stands
     * behind it is the program's file, not the value.
     */
    public static final class ImpliedValue implements IParameterPreprocessor {
        @Override
        public boolean preprocess(Stack<String> args, CommandSpec command, ArgSpec option, Map<String, Object> info) {
            if (!"=".equals(info.get("separator"))) {
                args.push(((OptionSpec) option).fallbackValue());
            }
            return false;
        }
    }
}
