package tierup.vm.builtins;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import tierup.vm.code.Args;
import tierup.vm.memory.Value;
import tierup.vm.running.Vm;

/** The counters and stop watches of the console, each under a label. */
final class ConsoleMeters {
    private static final double MILLISECOND = 1e6;
    private static final double SECOND = 1e9;

    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, Long> starts = new HashMap<>();

    /** Counts, and returns what to print. */
    String count(Vm vm, Args args) {
        String label = label(vm, args);
        return label + ": " + counts.merge(label, 1, Integer::sum);
    }

    long countReset(Vm vm, Args args) {
        counts.remove(label(vm, args));
        return Value.UNDEFINED;
    }

    long time(Vm vm, Args args) {
        starts.putIfAbsent(label(vm, args), System.nanoTime());
        return Value.UNDEFINED;
    }

    /** The time since the start, as Node prints it; empty without a start. */
    String timeLog(Vm vm, Args args) {
        String label = label(vm, args);
        Long start = starts.get(label);
        if (start == null) {
            return "";
        }
        long elapsed = System.nanoTime() - start;
        return elapsed < SECOND
                ? String.format(Locale.ROOT, "%s: %.3fms", label, elapsed / MILLISECOND)
                : String.format(Locale.ROOT, "%s: %.3fs", label, elapsed / SECOND);
    }

    /** Likewise, and the watch is stopped. */
    String timeEnd(Vm vm, Args args) {
        String text = timeLog(vm, args);
        starts.remove(label(vm, args));
        return text;
    }

    private static String label(Vm vm, Args args) {
        return args.get(0) == Value.UNDEFINED ? "default" : vm.conversions.toJavaString(args.get(0));
    }
}
