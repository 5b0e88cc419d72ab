package tierup.minivm;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import tierup.bytecode.FunctionCode;
import tierup.bytecode.Opcode;
import tierup.bytecode.OperandKind;
import tierup.template.BaselineTier;
import tierup.vm.code.Feedback;
import tierup.vm.code.FunctionInfo;
import tierup.vm.memory.Memory;
import tierup.vm.running.TierPolicy;

/**
 * Measures what a tier change was worth, for the log; it sits in front of the tier policy.
 *
 * <p>The unit is a round of the loop for a function that was promoted because of a loop, and else a call. Both are
 * counted by the interpreter and, under tracing, by compiled code, so the meter reads counter and clock whenever it is
 * asked something, and divides: windows of a few units before the change against windows of some dozens after, and the
 * medians are compared. That is how often the program got round, or called the function, in a given time: what lies
 * between two calls is in it on both sides.
 *
 * <p>A figure must be one change's. So when another function is promoted, the windows that are open end: what was
 * complete by then is reported, and the next function's windows begin. And what went up while HotSpot was still warming
 * up the interpreter itself has no speed worth comparing with; none is reported.
 */
final class SpeedMeter implements TierPolicy {
    /** The windows before a change that count, the last ones; earlier ones saw a colder interpreter. */
    private static final int BEFORE = 8;
    /** Windows agree if they are within this factor of the median. */
    private static final double STEADY = 3;
    /** Windows after a change; the first does not count: caches, and Java's way into the new code, are cold. */
    private static final int AFTER = 4;
    /** A window after a change is read once it has this many units. */
    private static final int UNITS = 64;
    /** And lasted this long, in nanoseconds. */
    private static final long SHORTEST = 20_000;

    private final TierPolicy policy;
    private final BaselineTier tier;
    private final TierLog log;
    private final Map<FunctionInfo, Meter> calls = new HashMap<>();
    private final Map<FunctionInfo, Meter> loops = new HashMap<>();
    private final List<Meter> promoted = new ArrayList<>();

    SpeedMeter(TierPolicy policy, BaselineTier tier, TierLog log) {
        this.policy = policy;
        this.tier = tier;
        this.log = log;
    }

    /** A count, the time at which it was read, and nanoseconds per unit in the windows so far. */
    private static final class Meter {
        private final FunctionInfo function;
        private final int header;
        private final long counter;
        private long count;
        private long time;
        private final ArrayDeque<Double> before = new ArrayDeque<>();
        private final List<Double> after = new ArrayList<>();

        Meter(FunctionInfo function, int header) {
            this.function = function;
            this.header = header;
            this.counter =
                    header == AT_ENTRY ? function.feedback() + Feedback.INVOCATIONS : counterOf(function, header);
        }

        private long units() {
            return header == AT_ENTRY ? Memory.getInt(counter) : Memory.getLong(counter);
        }

        /** Opens a window; what has passed since the last one belongs to none. */
        void open() {
            count = units();
            time = System.nanoTime();
        }

        /** Closes the window before a change, and opens the next. */
        void closeBefore() {
            if (count != 0) {
                before.add(perUnit());
                if (before.size() > BEFORE) {
                    before.remove();
                }
            }
            open();
        }

        /** Something has changed that is not this meter's to measure. */
        void startAgain() {
            before.clear();
            if (count != 0) {
                open();
            }
        }

        /** Closes the window after the change and opens the next, if the window has seen enough. */
        void closeAfter() {
            if (units() - count >= UNITS && System.nanoTime() - time >= SHORTEST) {
                after.add(perUnit());
                open();
            }
        }

        private double perUnit() {
            return (double) (System.nanoTime() - time) / Math.max(1, units() - count);
        }

        /** Whether there is anything to say: while HotSpot was still warming up, windows differ wildly. */
        boolean isTelling() {
            return before.size() > 1
                    && after.size() > 2
                    && isSteady(before)
                    && isSteady(after.subList(1, after.size()));
        }

        /** Whether most windows agree. A few do not where the process had to wait for a processor. */
        private static boolean isSteady(Collection<Double> sample) {
            double middle = median(sample);
            long near = sample.stream()
                    .filter(nanos -> nanos <= STEADY * middle && middle <= STEADY * nanos)
                    .count();
            return 2 * near > sample.size();
        }

        double speedUp() {
            return median(before) / Math.max(1e-3, median(after.subList(1, after.size())));
        }

        private static double median(Collection<Double> sample) {
            double[] sorted =
                    sample.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
        }

        /** Address of the count of the back-edge that jumps to a loop header. */
        private static long counterOf(FunctionInfo function, int header) {
            FunctionCode code = function.code();
            for (int pc = 0; pc < code.code().length; pc = code.next(pc)) {
                if (code.opcodeAt(pc) == Opcode.JUMP_BACK && code.operand(pc, OperandKind.TARGET) == header) {
                    return function.feedback() + Feedback.HEADER_BYTES + 8L * code.operand(pc, OperandKind.FEEDBACK);
                }
            }
            throw new IllegalArgumentException("no back-edge leads to offset " + header);
        }
    }

    @Override
    public void onHot(FunctionInfo function, int pc, long count) {
        if (tier.codeOf(function) != null) {
            read();
            return;
        }
        Meter meter = meterOf(function, pc);
        meter.closeBefore();
        policy.onHot(function, pc, count);
        if (tier.codeOf(function) != null) {
            calls.remove(function);
            loops.remove(function);
            endOpenWindows();
            meter.open();
            promoted.add(meter);
        }
    }

    private Meter meterOf(FunctionInfo function, int pc) {
        Map<FunctionInfo, Meter> meters = pc == AT_ENTRY ? calls : loops;
        Meter known = meters.get(function);
        if (known == null || known.header != pc) {
            known = new Meter(function, pc);
            meters.put(function, known);
        }
        return known;
    }

    /** Something else will make the program faster from now on, and compiling it took time. */
    private void endOpenWindows() {
        promoted.forEach(this::report);
        promoted.clear();
        calls.values().forEach(Meter::startAgain);
        loops.values().forEach(Meter::startAgain);
    }

    @Override
    public void onPoll() {
        read();
        policy.onPoll();
    }

    private void read() {
        for (Iterator<Meter> pending = promoted.iterator(); pending.hasNext(); ) {
            Meter meter = pending.next();
            meter.closeAfter();
            if (meter.after.size() == AFTER) {
                report(meter);
                pending.remove();
            }
        }
    }

    private void report(Meter meter) {
        if (meter.isTelling()) {
            log.speedUp(meter.function, meter.speedUp(), meter.header == AT_ENTRY ? "call" : "round of the loop");
        }
    }

    @Override
    public int callInterval() {
        return Math.min(16, policy.callInterval());
    }

    @Override
    public int loopInterval() {
        return policy.loopInterval();
    }
}
