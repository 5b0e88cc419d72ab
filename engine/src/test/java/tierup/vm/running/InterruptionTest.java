package tierup.vm.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tierup.lang.FrontEnd;
import tierup.vm.VmFixture;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;
import tierup.vm.memory.VmBlock;

/** Requests that reach a running program from other threads. */
class InterruptionTest extends VmFixture {
    private static final int TIMES = 100_000;

    @Test
    void aRequestForASampleLeavesARequestToStopStanding() {
        long endless = vm.load(FrontEnd.compile("endless.js", "while (true);"));
        vm.runLoop.interrupt(RunLoop.STOP);
        vm.runLoop.interrupt(RunLoop.SAMPLE);
        assertThatThrownBy(() -> vm.call(endless, Value.UNDEFINED))
                .isInstanceOf(RunLoop.Interruption.class)
                .hasMessage("interrupted");
    }

    @Test
    void anAnsweredRequestIsForgotten() {
        vm.runLoop.interrupt(RunLoop.STOP);
        assertThatThrownBy(() -> vm.runLoop.poll()).isInstanceOf(RunLoop.Interruption.class);
        vm.runLoop.poll();
        assertThat(Memory.getInt(vm.block + VmBlock.INTERRUPT)).isZero();
    }

    @Test
    void noBitIsLostBetweenThreads() throws Exception {
        long word = Memory.allocate(8);
        AtomicInteger taken = new AtomicInteger();
        Thread other = new Thread(() -> taken.addAndGet(setAndTake(word, 1 << 4)));
        other.start();
        taken.addAndGet(setAndTake(word, 1 << 9));
        other.join();
        assertThat(taken).hasValue(2 * TIMES);
        assertThat(Memory.getInt(word)).isZero();
        Memory.free(word);
    }

    /** How often the bit was there when it was taken back. */
    private static int setAndTake(long word, int bit) {
        int taken = 0;
        for (int i = 0; i < TIMES; i++) {
            Memory.setBits(word, bit);
            taken += Memory.takeBits(word, bit) == bit ? 1 : 0;
        }
        return taken;
    }
}
