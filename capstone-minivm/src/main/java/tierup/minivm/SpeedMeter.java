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
 * Measures what a tier change was worth: the time per call (or per round of the loop that triggered it) in a window before, against
 * one after.
 *
 * <p>It sits in front of the tier policy. The policy is asked at every so many calls, which gives the window before for nothing. After
 * the change nobody is asked any more; but under tracing, compiled code goes on counting, and about once in a thousand calls
 * and rounds it polls, which is the occasion to compare counts with the clock. What is measured is elapsed time per call, whatever else
 * the program did in between, so the ratio is that of the program's own progress; it includes HotSpot's warming up, since that is part of what
 * the program saw.
 */
final class SpeedMeter implements TierPolicy {
    /** A window after a tier change is read once it has this many calls or rounds. */
    private static final int WINDOW = 2000;

    /** And lasted this long, in nanoseconds. */
    private static final long SHORTEST = 100_000;

    private final TierPolicy policy;
    private final BaselineTier tier;
    private final TierLog log;
    private final Map<FunctionInfo, Window> before = new HashMap<>();
    private final List<Window> after = new ArrayList<>();

    /** A count and a time, and where the count is kept. */
    private static final class Window {
        private final FunctionInfo function;
        private final long counter;
        private final boolean loop;
        private long count;
        private long time;
        private double before;

        Window(FunctionInfo function, int pc, long count) {
            this.function = function;
            this.loop = pc != AT_ENTRY;
            this.counter = loop ? loopCounter(function, pc) : function.feedback() + Feedback.INVOCATIONS;
            start(count);
        }

        void start(long now) {
            count = now;
            time = System.nanoTime();
        }

        long current() {
            return loop ? Memory.getLong(counter) : Memory.getInt(counter);
        }

        double nanosPerCount(long now) {
            return (double) (System.nanoTime() - time) / Math.max(1, now - count);
        }
    }

    SpeedMeter(TierPolicy policy, BaselineTier tier, TierLog log) {
        this.policy = policy;
        this.tier = tier;
        this.log = log;
    }

    /** Address of the count of the back-edge that jumps to a loop header. */
    private static long loopCounter(FunctionInfo function, int header) {
        FunctionCode code = function.code();
        for (int pc = 0; pc < code.code().length; pc = code.next(pc)) {
            if (code.opcodeAt(pc) == Opcode.JUMP_BACK && code.operand(pc, Operand.TARGET) == header) {
                return function.feedback() + Feedback.HEADER_BYTES + 8L * code.operand(pc, Operand.FEEDBACK);
            }
        }
        throw new IllegalArgumentException("no back-edge leads to offset " + header);
    }

    @Override
    public void onHot(FunctionInfo function, int pc, long count) {
        if (tier.codeOf(function) != null) {
            return;
        }
        Window window = before.get(function);
        boolean same = window != null && window.loop == (pc != AT_ENTRY);
        double speed = same && count > window.count ? window.nanosPerCount(count) : 0;
        policy.onHot(function, pc, count);
        if (tier.codeOf(function) != null && speed > 0) {
            window.before = speed;
            window.start(window.current());
            after.add(window);
        } else if (!same) {
            before.put(function, new Window(function, pc, count));
        }
    }

    @Override
    public void onPoll() {
        for (Iterator<Window> pending = after.iterator(); pending.hasNext(); ) {
            Window window = pending.next();
            long now = window.current();
            if (now - window.count >= WINDOW && System.nanoTime() - window.time >= SHORTEST) {
                log.speedUp(window.function, window.before / window.nanosPerCount(now));
                pending.remove();
            }
        }
        policy.onPoll();
    }

    @Override
    public int callInterval() {
        return policy.callInterval();
    }

    @Override
    public int loopInterval() {
        return policy.loopInterval();
    }
}
