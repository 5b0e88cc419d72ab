package tierup.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static tierup.asm.Mem.mem;
import static tierup.asm.Registers.*;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tierup.asm.Label;
import tierup.template.testing.NeedsMachine;

/** Every planted fault comes back as an explained exception, any number of times, and the JVM goes on. */
@Tag("long")
@NeedsMachine
class FaultTest implements NeedsMachine.OnTestThread {
    private static final int TIMES = 1_000;
    private static final int CHECK_JAVA_EVERY = 100;

    private TestGuest guest;
    private CodeObject healthy;

    @Override
    public void open() {
        guest = new TestGuest();
        healthy = guest.publish("healthy", a -> {
            a.mov(eax, 42);
            a.ret();
        });
    }

    @Override
    public void close() {
        guest.close();
    }

    @ParameterizedTest
    @EnumSource(PlantedFault.class)
    void isExplainedAThousandTimes(PlantedFault planted) {
        CodeObject code = planted.publish(guest);
        for (int i = 0; i < TIMES; i++) {
            MachineCodeFault fault = fault(guest, code);
            assertThat(fault.kind()).describedAs(fault.getMessage()).isEqualTo(planted.kind);
            assertThat(fault).hasMessageContaining(planted.words);
            assertThat(guest.result(healthy)).isEqualTo(42);
            if (i % CHECK_JAVA_EVERY == 0) {
                JavaHealth.check();
            }
        }
    }

    @Test
    void anEndlessLoopIsEndedByTheWatchdogAThousandTimes() {
        guest.guest.watch(Duration.ofMillis(3));
        CodeObject loop = guest.publish("loop", a -> {
            Label self = a.here();
            a.jmp(self);
        });
        for (int i = 0; i < TIMES; i++) {
            MachineCodeFault fault = fault(guest, loop);
            assertThat(fault.kind()).isEqualTo(FaultKind.ENDLESS_LOOP);
            assertThat(fault).hasMessageContaining("watchdog after 3 ms");
            assertThat(guest.result(healthy)).isEqualTo(42);
            if (i % CHECK_JAVA_EVERY == 0) {
                JavaHealth.check();
            }
        }
    }

    @Test
    void anEndlessLoopWithoutAStackIsEndedToo() {
        guest.guest.watch(Duration.ofMillis(20));
        CodeObject loop = guest.publish("loop", a -> {
            a.mov(esp, 0);
            Label self = a.here();
            a.jmp(self);
        });
        assertThat(fault(guest, loop).kind()).isEqualTo(FaultKind.ENDLESS_LOOP);
    }

    @Test
    void guestsOfSeveralThreadsFaultIndependently() throws Exception {
        int threads = 4;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Integer>> results = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                Callable<Integer> engine = FaultTest::faultInEveryWay;
                results.add(pool.submit(() -> EngineThread.run("engine", 4L << 20, engine)));
            }
            for (Future<Integer> result : results) {
                assertThat(result.get()).isEqualTo(40 * PlantedFault.values().length);
            }
        } finally {
            pool.shutdown();
        }
    }

    private static int faultInEveryWay() {
        int faults = 0;
        try (TestGuest own = new TestGuest()) {
            for (PlantedFault planted : PlantedFault.values()) {
                CodeObject code = planted.publish(own);
                for (int i = 0; i < 40; i++) {
                    assertThat(fault(own, code).kind()).isEqualTo(planted.kind);
                    faults++;
                }
            }
            JavaHealth.check();
        }
        return faults;
    }

    @Test
    void codeThatWasFreedIsRecognized() {
        CodeObject code = guest.publish("short-lived", a -> {
            a.mov(eax, 1);
            a.ret();
        });
        guest.code.free(code);
        MachineCodeFault fault = fault(guest, code);
        assertThat(fault.kind()).isEqualTo(FaultKind.FREED_CODE);
        assertThat(fault).hasMessageContaining("short-lived was here until it was freed");
    }

    @Test
    void codeThatWasLeftWritableIsRecognized() {
        long page = healthy.entry() & -LibC.PAGE;
        LibC.mprotect(page, LibC.PAGE, PageProtection.READ_WRITE);
        MachineCodeFault fault = fault(guest, healthy);
        LibC.mprotect(page, LibC.PAGE, PageProtection.READ_EXECUTE);
        assertThat(fault.kind()).isEqualTo(FaultKind.NOT_EXECUTABLE);
        assertThat(fault).hasMessageContaining("rw-").hasMessageContaining("READ_EXECUTE");
        assertThat(guest.result(healthy)).isEqualTo(42);
    }

    @Test
    void whoCalledWhatIsNoCodeIsNamed() {
        CodeObject code = guest.code
                .publish(
                        "callsItsName",
                        guest.assemble(a -> {
                            a.setBytecode(7);
                            a.mov(rcx, 0x1234_5678_9000L);
                            a.call(rcx);
                            a.ret();
                        }),
                        pc -> pc + ": CALL 0 (line 5)")
                .orElseThrow();
        MachineCodeFault fault = fault(guest, code);
        assertThat(fault.bytecode()).isEqualTo(7);
        assertThat(fault.emitter().getClassName()).isEqualTo(FaultTest.class.getName());
        assertThat(fault.getMessage())
                .contains("where there is no generated code", "called in callsItsName")
                .containsPattern("=> .*ff d1 +call rcx")
                .contains("bytecode 7: CALL 0 (line 5)")
                .contains("emitted by tierup.machine.FaultTest");
    }

    @Test
    void aReportNamesTheInstructionItsBytecodeAndWhoEmittedIt() {
        CodeObject code = guest.code
                .publish(
                        "getName",
                        guest.assemble(a -> {
                            a.mov(eax, 0);
                            a.setBytecode(12);
                            a.mov(rcx, mem(rax, 24));
                            a.ret();
                        }),
                        pc -> pc + ": GetProperty 'name' (line 3)")
                .orElseThrow();
        MachineCodeFault fault = fault(guest, code);
        assertThat(fault.functionName()).isEqualTo("getName");
        assertThat(fault.bytecode()).isEqualTo(12);
        assertThat(fault.emitter().getClassName()).isEqualTo(FaultTest.class.getName());
        assertThat(fault.summary()).isEqualTo("machine code fault in getName+0x5: read of address 0x18: null");
        assertThat(fault.getMessage())
                .containsPattern("=> .*48 8b 48 18 +mov rcx, qword ptr \\[rax \\+ (24|0x18)]")
                .contains("with rax 0000000000000000")
                .contains("bytecode 12: GetProperty 'name' (line 3)")
                .contains("FaultTest.java:")
                .contains("rsp + 0")
                .contains("stub RETURN");
    }

    @Test
    void destroyedPinnedRegistersAreMarked() {
        CodeObject code = guest.publish("f", a -> {
            a.mov(r14, 5);
            a.ud2();
        });
        assertThat(fault(guest, code)).hasMessageContaining("r14 0000000000000005  DESTROYED, was fffe000000000000");
    }

    static MachineCodeFault fault(TestGuest guest, CodeObject code) {
        return catchThrowableOfType(MachineCodeFault.class, () -> guest.call(code));
    }
}
