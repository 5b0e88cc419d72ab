package tierup.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.IntSupplier;
import tierup.vm.memory.AddressSpaceExhausted;
import tierup.workbook.StandardStreams;
import tierup.workbook.options.OptionTable;
import tierup.workbook.options.WrongUsage;

/** Carries out command lines the way {@code node} does: exit codes, and where messages go. */
public final class CommandLines {
    /** Exit code when the program has failed, or there was none. */
    public static final int FAILURE = 1;

    private static final int WRONG_OPTION = 9;

    /** Bytes. */
    private static final long JAVA_STACK = 64L << 20;

    private CommandLines() {}

    /**
     * Reads the arguments and runs the command, or prints what {@code --help} or {@code --version} ask for.
     *
     * @param help how to ask for help, such as {@code ./vm --help}
     * @param command gives the exit code
     * @return the command's exit code, or 9 after a wrong option
     */
    public static int execute(OptionTable table, String help, Callable<Integer> command, String... arguments) {
        try {
            OptionTable.Request request = table.read(arguments);
            if (request == OptionTable.Request.RUN) {
                return command.call();
            }
            System.out.print(table.answer(request));
            return 0;
        } catch (WrongUsage e) {
            System.err.println(table.name() + ": " + e.getMessage());
            System.err.println(e.wayOut(help));
            return WRONG_OPTION;
        } catch (AddressSpaceExhausted e) {
            System.err.println(table.name() + ": " + e.getMessage());
            return WRONG_OPTION;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
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
}
