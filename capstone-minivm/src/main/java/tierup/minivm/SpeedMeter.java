package tierup.minivm;

import java.util.ArrayList;
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
 * <p>A function that was promoted because of its calls is timed call by call: a sample of whole calls before the
 * change, one after, and the medians are compared. Timing a call means running it in a nested loop, so only calls from
 * the outermost run loop are timed, and both samples pay the same for it.
 *
 * <p>A function that was promoted because of a loop is somewhere in the middle of a call, so there the unit is a round
 * of the loop: elapsed time over windows of a few hundred rounds before, against windows of some thousands after, and
 * again the medians. Compiled code counts its rounds under tracing, and polls every now and then, which is the occasion
 * to compare count and clock. Loops that went up while HotSpot was still warming up the interpreter itself have no
 * speed worth comparing with, and none is reported.
 */
final class SpeedMeter implements TierPolicy {
    /** Calls timed after the change; a few more run first, so that the caches of the processor know the new code. */
    private static final int CALLS = 15;

    private static final int WARM_UP = 5;
    /** Windows before a loop's change that differ by more than this factor are not worth reporting. */
    private static final double STEADY = 3;
    /** Windows timed after a loop's change. */
    private static final int WINDOWS = 3;
    /** A window is read once it has this many rounds. */
    private static final int ROUNDS = 1000;

    /** And lasted this long, in nanoseconds. */
    private static final long SHORTEST = 20_000;

    private final TierPolicy policy;
    private final BaselineTier tier;
    private final TierLog log;
    private final Map<FunctionInfo, Samples> calls = new HashMap<>();
    private final Map<FunctionInfo, Rounds> rounds = new HashMap<>();
    private final List<Rounds> promotedLoops = new ArrayList<>();

    SpeedMeter(TierPolicy policy, BaselineTier tier, TierLog log) {
        this.policy = policy;
        this.tier = tier;
        this.log = log;
    }

    /** Nanoseconds per call, or per round, before and after a change. */
    private static final class Samples {
        private final List<Double> before = new ArrayList<>();
        private final List<Double> after = new ArrayList<>();

        private static double median(List<Double> sample) {
            double[] sorted =
                    sample.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            return sorted[sorted.length / 2];
        }

        /** Whether the sample before says anything: while HotSpot was still warming up, its windows differ wildly. */
        boolean isSteady() {
            double least =
                    before.stream().mapToDouble(Double::doubleValue).min().orElse(0);
            double most = before.stream().mapToDouble(Double::doubleValue).max().orElse(0);
            return most <= STEADY * least;
        }

        double speedUp(int warmUp) {
            return median(before) / Math.max(1e-3, median(after.subList(warmUp, after.size())));
        }
    }

    /** A loop's count and the time at which it had that count. */
    private static final class Rounds {
        private final FunctionInfo function;
        private final int header;
        private final long counter;
        private long count;
        private long time;
        private final Samples samples = new Samples();

        Rounds(FunctionInfo function, int header) {
            this.function = function;
            this.header = header;
            this.counter = counterOf(function, header);
        }

        /** Nanoseconds per round since the last mark; sets a new one. */
        double mark() {
            long now = System.nanoTime();
            long reached = Memory.getLong(counter);
            double nanos = count == 0 ? 0 : (double) (now - time) / Math.max(1, reached - count);
            count = reached;
            time = now;
            return nanos;
        }

        boolean isReadable() {
            return Memory.getLong(counter) - count >= ROUNDS && System.nanoTime() - time >= SHORTEST;
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
            return;
        }
        if (pc == AT_ENTRY) {
            policy.onHot(function, pc, count);
            return;
        }
        Rounds loop = rounds.get(function);
        if (loop == null || loop.header != pc) {
            loop = new Rounds(function, pc);
            rounds.put(function, loop);
        }
        double nanos = loop.mark();
        if (nanos > 0) {
            loop.samples.before.add(nanos);
        }
        policy.onHot(function, pc, count);
        if (tier.codeOf(function) != null && nanos > 0) {
            calls.put(function, new Samples());
            loop.mark();
            promotedLoops.add(loop);
        }
    }

    @Override
    public void onPoll() {
        for (Iterator<Rounds> pending = promotedLoops.iterator(); pending.hasNext(); ) {
            Rounds loop = pending.next();
            if (loop.isReadable()) {
                loop.samples.after.add(loop.mark());
                if (loop.samples.after.size() == WINDOWS && loop.samples.isSteady()) {
                    log.speedUp(loop.function, loop.samples.speedUp(0), "round of the loop");
                }
                if (loop.samples.after.size() == WINDOWS) {
                    pending.remove();
                }
            }
        }
        policy.onPoll();
    }

    // -- Calls ------------------------------------------------------------------------------------

    @Override
    public boolean timesCalls() {
        return true;
    }

    @Override
    public boolean wantsTiming(FunctionInfo function) {
        Samples known = calls.computeIfAbsent(function, f -> new Samples());
        if (tier.codeOf(function) == null) {
            return true;
        }
        return !known.before.isEmpty() && known.after.size() < WARM_UP + CALLS;
    }

    @Override
    public void timed(FunctionInfo function, long nanos) {
        Samples known = calls.get(function);
        if (tier.codeOf(function) == null) {
            known.before.add((double) nanos);
            return;
        }
        known.after.add((double) nanos);
        if (known.after.size() == WARM_UP + CALLS && !known.before.isEmpty()) {
            log.speedUp(function, known.speedUp(WARM_UP), "call");
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
