package tierup.launch;

import tierup.vm.memory.VmOptions;
import tierup.workbook.options.Conversion;
import tierup.workbook.options.Option;
import tierup.workbook.options.OptionTable;
import tierup.workbook.options.WrongUsage;

/** The options that set an engine's sizes and limits. */
public final class EngineOptions {
    private final Option<Long> heap;
    private final Option<Long> stack;
    private final Option<Long> timeLimit;
    private final Option<Long> fuel;

    /** Adds the options to a command's. */
    public EngineOptions(OptionTable table) {
        heap = table.option("--heap", "SIZE", Sizes::bytes, null, "Size of the heap: 64M, 4G (4G).");
        stack = table.option("--stack", "SIZE", EngineOptions::stackBytes, null, "Size of the VM stack (8M).");
        timeLimit = table.option(
                "--timeout",
                "SECONDS",
                EngineOptions::nanoseconds,
                InterruptTimer.NEVER,
                "Stop the program after this time.");
        fuel = table.option(
                "--fuel", "N", EngineOptions::ticks, null, "Stop the program after so many calls and loop rounds.");
    }

    private static Long stackBytes(String text) {
        Long bytes = Sizes.bytes(text);
        require(bytes <= Integer.MAX_VALUE, "--stack must be less than 2G");
        return bytes;
    }

    private static Long nanoseconds(String text) {
        double seconds = Conversion.number(text);
        require(seconds > 0, "--timeout must be more than 0 seconds");
        return (long) (seconds * 1e9);
    }

    private static Long ticks(String text) {
        Long ticks = Conversion.longInteger(text);
        require(ticks > 0, "--fuel must be at least 1");
        return ticks;
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new WrongUsage(message);
        }
    }

    /** The engine's sizes and its fuel. */
    public VmOptions vmOptions() {
        VmOptions sizes = VmOptions.DEFAULT;
        sizes = heap.isGiven() ? sizes.withHeap(heap.value()) : sizes;
        sizes = stack.isGiven() ? sizes.withStack(stack.value().intValue()) : sizes;
        return fuel.isGiven() ? sizes.withTicks(fuel.value()) : sizes;
    }

    /** Nanoseconds that the program may take, or {@link InterruptTimer#NEVER}. */
    public long timeLimit() {
        return timeLimit.value();
    }
}
