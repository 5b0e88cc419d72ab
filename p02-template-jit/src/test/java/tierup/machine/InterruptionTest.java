package tierup.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static tierup.asm.Condition.*;
import static tierup.asm.Mem.*;
import static tierup.asm.Registers.*;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import tierup.asm.Label;
import tierup.vm.Memory;
import tierup.vm.VmBlock;

/** Orderly interruption by polls, and the watchdog's question, which uses the same polls. */
@NeedsMachine
class InterruptionTest implements NeedsMachine.OnTestThread {
    private TestGuest guest;

    @Override
    public void open() {
        guest = new TestGuest();
    }

    @Override
    public void close() {
        guest.close();
    }

    /** A loop that leaves when the interrupt word is set. */
    private CodeObject pollingLoop() {
        return guest.publish("polling", a -> {
            Label loop = a.here();
            Label interrupted = new Label();
            a.cmp(dwordPtr(mem(r13, VmBlock.INTERRUPT)), 0);
            a.jcc(NOT_EQUAL, interrupted);
            a.jmp(loop);
            a.bind(interrupted);
            ExitSequences.interrupt(a);
            a.jmp(loop);
        });
    }

    @Test
    void anInterruptionIsSeenByThePoll() throws Exception {
        CodeObject loop = pollingLoop();
        Thread other = new Thread(() -> {
            pause(30);
            guest.guest.interrupt(2);
        });
        other.start();
        assertThat(guest.call(loop)).isEqualTo(Exit.INTERRUPT);
        assertThat(guest.state().callNumber()).isEqualTo(2);
        other.join();
        guest.guest.interrupt(0);
    }

    @Test
    void theWatchdogLeavesALoopAloneThatAnswersItsQuestion() throws Exception {
        guest.guest.watch(Duration.ofMillis(100));
        CodeObject loop = pollingLoop();
        Thread other = new Thread(() -> {
            pause(600);
            guest.guest.interrupt(1);
        });
        other.start();
        assertThat(guest.call(loop)).isEqualTo(Exit.INTERRUPT);
        assertThat(guest.state().word(StateBlock.ENTRIES))
                .as("answers to the watchdog")
                .isGreaterThan(4);
        assertThat(guest.state().callNumber() & 0xFF).isEqualTo(1);
        other.join();
        guest.guest.interrupt(0);
    }

    @Test
    void theWatchdogsQuestionNeverOutlivesItsStay() throws Exception {
        guest.guest.watch(Duration.ofMillis(2));
        CodeObject code = guest.publish("busy", a -> {
            Label loop = a.here();
            a.sub(rcx, 1);
            a.jcc(NOT_ZERO, loop);
            a.ret();
        });
        for (int i = 0; i < 500; i++) {
            guest.state().setRcx(1_000_000);
            try {
                guest.result(code);
            } catch (MachineCodeFault slowMachine) {
                assertThat(slowMachine.kind()).isEqualTo(FaultKind.ENDLESS_LOOP);
            }
            assertThat(Memory.getInt(guest.block + VmBlock.INTERRUPT)).isZero();
        }
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
