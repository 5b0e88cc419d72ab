package tierup.launch;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tierup.vm.memory.VmOptions;

/** The options that set an engine's sizes and limits; a command takes them in with {@code @Mixin}. */
public final class EngineOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    private VmOptions sizes = VmOptions.DEFAULT;
    private long timeLimit = InterruptTimer.NEVER;

    @Option(
            names = "--heap",
            paramLabel = "SIZE",
            converter = SizeConverter.class,
            description = "Size of the heap: 64M, 4G (4G).")
    private void setHeap(long bytes) {
        sizes = sizes.withHeap(bytes);
    }

    @Option(
            names = "--stack",
            paramLabel = "SIZE",
            converter = SizeConverter.class,
            description = "Size of the VM stack (8M).")
    private void setStack(long bytes) {
        require(bytes <= Integer.MAX_VALUE, "--stack must be less than 2G");
        sizes = sizes.withStack((int) bytes);
    }

    @Option(names = "--timeout", paramLabel = "SECONDS", description = "Stop the program after this time.")
    private void setTimeout(double seconds) {
        require(seconds > 0, "--timeout must be more than 0 seconds");
        timeLimit = (long) (seconds * 1e9);
    }

    @Option(names = "--fuel", paramLabel = "N", description = "Stop the program after so many calls and loop rounds.")
    private void setFuel(long ticks) {
        require(ticks > 0, "--fuel must be at least 1");
        sizes = sizes.withTicks(ticks);
    }

    private void require(boolean condition, String message) {
        if (!condition) {
            throw new ParameterException(command.commandLine(), message);
        }
    }

    /** The engine's sizes and its fuel. */
    public VmOptions vmOptions() {
        return sizes;
    }

    /** Nanoseconds that the program may take, or {@link InterruptTimer#NEVER}. */
    public long timeLimit() {
        return timeLimit;
    }
}
