package tierup.minivm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import tierup.bytecode.FunctionCode;
import tierup.bytecode.Opcode;
import tierup.bytecode.Operand;
import tierup.template.BaselineTier;
import tierup.vm.Feedback;
import tierup.vm.FunctionInfo;
import tierup.vm.Memory;
import tierup.vm.TierPolicy;

/**
 * Measures what a tier change was worth, for the log; it sits in front of the tier policy.
 *
 * <p>A function that was promoted because of its calls is timed call by call: a sample of whole calls before the change, one
 * after, and the medians are compared. Timing a call means running it in a nested loop, so only calls from the outermost
 * run loop are timed, and both samples pay the same for it.
 *
 * <p>A function that was promoted because of a loop is somewhere in the middle of a call, so there the unit is a round of the loop:
 * elapsed time over the last few hundred rounds before, against some thousands after. Compiled code counts its rounds under tracing, and polls every now and
 * then, which is the occasion to compare count and clock.
 */
final class SpeedMeter implements TierPolicy {
    /** Calls timed after the change; a few more run first, so that the caches of the processor know the new code. */
    private static final int CALLS = 15;

    private static final int WARM_UP = 5;
    /** A window after a loop's change is read once it has this many rounds. */
    private static final int ROUNDS = 2000;

    /** And lasted this long, in nanoseconds. */
    private static final long SHORTEST = 100_000;

    private final TierPolicy policy;
    private final BaselineTier tier;
    private final TierLog log;
    private final Map<FunctionInfo, Calls> calls = new HashMap<>();
    private final Map<FunctionInfo, Rounds> rounds = new HashMap<>();
    private final List<Rounds> promotedLoops = new ArrayList<>();

    SpeedMeter(TierPolicy policy, BaselineTier tier, TierLog log) {
        this.policy = policy;
        this.tier = tier;
        this.log = log;
    }

    /** Durations of single calls, in nanoseconds. */
    private static final class Calls {
        private final List<Long> before = new ArrayList<>();
        private final List<Long> after = new ArrayList<>();

        private static double median(List<Long> sample) {
            long[] sorted = sample.stream().mapToLong(Long::longValue).sorted().toArray();
            return sorted[sorted.length / 2];
        }

        double speedUp() {
            return median(before) / Math.max(1, median(after.subList(WARM_UP, after.size())));
        }
    }

    /** A loop's count and the time at which it had that count. */
    private static final class Rounds {
        private final FunctionInfo function;
        private final int header;
        private final long counter;
        private long count;
        private long time;
        private double nanosBefore;

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
                if (code.opcodeAt(pc) == Opcode.JUMP_BACK && code.operand(pc, Operand.TARGET) == header) {
                    return function.feedback() + Feedback.HEADER_BYTES + 8L * code.operand(pc, Operand.FEEDBACK);
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
        loop.nanosBefore = loop.mark();
        policy.onHot(function, pc, count);
        if (tier.codeOf(function) != null && loop.nanosBefore > 0) {
            calls.put(function, new Calls());
            loop.mark();
            promotedLoops.add(loop);
        }
    }

    @Override
    public void onPoll() {
        for (Iterator<Rounds> pending = promotedLoops.iterator(); pending.hasNext(); ) {
            Rounds loop = pending.next();
            if (loop.isReadable()) {
                log.speedUp(loop.function, loop.nanosBefore / loop.mark(), "round of the loop");
                pending.remove();
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
        Calls known = calls.computeIfAbsent(function, f -> new Calls());
        if (tier.codeOf(function) == null) {
            return true;
        }
        return !known.before.isEmpty() && known.after.size() < WARM_UP + CALLS;
    }

    @Override
    public void timed(FunctionInfo function, long nanos) {
        Calls known = calls.get(function);
        if (tier.codeOf(function) == null) {
            known.before.add(nanos);
            return;
        }
        known.after.add(nanos);
        if (known.after.size() == WARM_UP + CALLS && !known.before.isEmpty()) {
            log.speedUp(function, known.speedUp(), "call");
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
