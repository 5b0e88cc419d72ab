package tierup.vm.running;

import static tierup.vm.memory.Memory.getInt;
import static tierup.vm.memory.Memory.putInt;

import tierup.vm.code.Probe;
import tierup.vm.memory.Memory;
import tierup.vm.memory.VmBlock;

/**
 * Where a running program listens to the outside: at back-edges and function entries, when its ticks have run out or
 * the interrupt word is set. Somebody may want a sample, want the program to stop, or have given it only so much fuel.
 */
final class PollPoint {
    /** Ticks between two polls that nobody asked for. */
    private static final int INTERVAL = 1024;

    private final long block;
    private final RunLoop loop;
    private final TierPolicy policy;
    private final Probe probe;
    private final long limit;
    private long left;
    private int granted;

    /**
     * @param block address of the engine's {@link VmBlock}
     * @param limit calls and loop rounds that the program may take; 0 for any number
     */
    PollPoint(long block, long limit, RunLoop loop, TierPolicy policy, Probe probe) {
        this.block = block;
        this.loop = loop;
        this.policy = policy;
        this.probe = probe;
        this.limit = limit;
        this.left = limit;
        grant();
    }

    /** See {@link RunLoop#poll}. */
    void poll() {
        if (getInt(block + VmBlock.INTERRUPT) != 0) {
            answer(Memory.takeBits(block + VmBlock.INTERRUPT, RunLoop.SAMPLE | RunLoop.STOP));
        }
        if (Memory.CHECKED && Thread.currentThread().isInterrupted()) {
            throw new RunLoop.Interruption("the thread was interrupted: whoever waited for it has given up");
        }
        policy.onPoll();
        if (getInt(block + VmBlock.TICKS) <= 0) {
            burn();
        }
    }

    /** See {@link RunLoop#stopIfAsked}. */
    void stopIfAsked() {
        if ((getInt(block + VmBlock.INTERRUPT) & RunLoop.STOP) != 0) {
            answer(Memory.takeBits(block + VmBlock.INTERRUPT, RunLoop.STOP));
        }
    }

    private void answer(int reasons) {
        if ((reasons & RunLoop.STOP) != 0) {
            throw new RunLoop.Interruption("interrupted");
        }
        LogicalFrame running = (reasons & RunLoop.SAMPLE) != 0 ? loop.frames().frame() : null;
        if (running != null) {
            probe.onSample(running.info(), running.pc());
        }
    }

    private void burn() {
        if (limit != 0) {
            left -= granted - getInt(block + VmBlock.TICKS);
            if (left <= 0) {
                throw new RunLoop.Interruption("out of fuel: " + limit + " calls and loop iterations were allowed");
            }
        }
        grant();
    }

    private void grant() {
        granted = limit == 0 ? INTERVAL : (int) Math.min(INTERVAL, left);
        putInt(block + VmBlock.TICKS, granted);
    }
}
