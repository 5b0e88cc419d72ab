package tierup.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static tierup.asm.Condition.*;
import static tierup.asm.Mem.*;
import static tierup.asm.Registers.*;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import tierup.asm.Label;
import tierup.template.testing.NeedsMachine;
import tierup.vm.memory.Memory;
import tierup.vm.memory.VmBlock;

/** Orderly interruption by polls, and the watchdog's question, which uses the same polls. */
@NeedsMachine
class InterruptionTest implements NeedsMachine.OnTestThread {
    private static final int ASKED = 1;
    private static final int POLL = 3;

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
            ExitSequences.runtimeCall(a, POLL);
            a.jmp(loop);
        });
    }

    private Thread ask(int afterMillis) {
        Thread other = new Thread(() -> {
            pause(afterMillis);
            Memory.setBits(guest.block + VmBlock.INTERRUPT, ASKED);
        });
        other.start();
        return other;
    }

    /** What the run loop does at an exit: whether somebody else than the watchdog had asked. */
    private boolean wasAsked() {
        assertThat(guest.state().callNumber()).isEqualTo(POLL);
        return Memory.takeBits(guest.block + VmBlock.INTERRUPT, ASKED) != 0;
    }

    @Test
    void anInterruptionIsSeenByThePoll() throws Exception {
        Thread other = ask(30);
        assertThat(guest.call(pollingLoop())).isEqualTo(Exit.RUNTIME_CALL);
        assertThat(wasAsked()).as("asked by the other thread").isTrue();
        other.join();
    }

    @Test
    void theWatchdogLeavesALoopAloneThatAnswersItsQuestion() throws Exception {
        guest.guest.watch(Duration.ofMillis(20));
        int reason = guest.call(pollingLoop());
        for (int answers = 0; answers < 5; answers++) {
            assertThat(reason).as("exit after %d answers", answers).isEqualTo(Exit.RUNTIME_CALL);
            assertThat(wasAsked())
                    .as("asked by somebody else than the watchdog")
                    .isFalse();
            reason = guest.guest.resume(0);
        }
        Memory.setBits(guest.block + VmBlock.INTERRUPT, ASKED);
        assertThat(guest.guest.resume(0)).isEqualTo(Exit.RUNTIME_CALL);
        assertThat(wasAsked()).as("asked by this test").isTrue();
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
