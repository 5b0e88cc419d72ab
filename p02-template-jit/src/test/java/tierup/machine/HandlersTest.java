package tierup.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static tierup.asm.Mem.mem;
import static tierup.asm.Registers.*;

import com.kenai.jffi.CallContext;
import com.kenai.jffi.Invoker;
import com.kenai.jffi.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tierup.asm.Assembler;
import tierup.template.testing.NeedsMachine;
import tierup.vm.memory.Memory;

/** Signals that are none of ours go where they went before. */
@NeedsMachine
class HandlersTest {
    private static final int[] SIGNALS = {LibC.SIGSEGV, LibC.SIGBUS, LibC.SIGILL, LibC.SIGFPE, LibC.SIGTRAP, LibC.SIGURG
    };

    @Test
    void theJvmsHandlersAreBackWhenTheLastGuestIsClosed() {
        List<Long> before = handlers();
        TestGuest first = new TestGuest();
        List<Long> during = handlers();
        TestGuest second = new TestGuest();
        first.close();
        assertThat(handlers()).isEqualTo(during);
        second.close();
        assertThat(handlers()).isEqualTo(before);
        for (int i = 0; i < SIGNALS.length; i++) {
            assertThat(during.get(i)).isNotEqualTo(before.get(i));
        }
    }

    private static List<Long> handlers() {
        long action = Memory.allocate(LibC.SIGACTION_SIZE);
        List<Long> handlers = new ArrayList<>();
        for (int signal : SIGNALS) {
            LibC.sigaction(signal, 0, action);
            handlers.add(Memory.getLong(action));
        }
        Memory.free(action);
        return handlers;
    }

    @Test
    void theThreadsSignalStackIsBackToo() {
        long stack = Memory.allocate(LibC.STACK_T_SIZE);
        LibC.sigaltstack(0, stack);
        long before = Memory.getLong(stack);
        try (TestGuest first = new TestGuest();
                TestGuest second = new TestGuest()) {
            LibC.sigaltstack(0, stack);
            assertThat(Memory.getLong(stack)).isNotEqualTo(before);
            assertThat(first.state().address()).isNotEqualTo(second.state().address());
        }
        LibC.sigaltstack(0, stack);
        assertThat(Memory.getLong(stack)).isEqualTo(before);
        Memory.free(stack);
    }

    @Test
    void manyGuestsOneAfterTheOther() {
        for (int i = 0; i < 2 * GuestTable.CAPACITY; i++) {
            try (TestGuest guest = new TestGuest(1 << 20, 1 << 16)) {
                assertThat(FaultTest.fault(guest, PlantedFault.NULL_READ.publish(guest))
                                .kind())
                        .isEqualTo(FaultKind.NULL_ACCESS);
            }
        }
    }

    @Test
    void aNullReadOutsideTheGuestIsStillHotSpotsBusiness(@TempDir Path directory) throws Exception {
        Result result = fork(directory, "null");
        assertThat(result.output).contains("SIGSEGV").contains("A fatal error has been detected");
        assertThat(result.output).doesNotContain("after the fault");
        assertThat(result.exitCode).isNotZero();
    }

    @Test
    void aTrapOutsideTheGuestStillKills(@TempDir Path directory) throws Exception {
        Result result = fork(directory, "trap");
        assertThat(result.output).contains("before the fault").doesNotContain("after the fault");
        assertThat(result.exitCode).isEqualTo(128 + LibC.SIGTRAP);
    }

    private record Result(int exitCode, String output) {}

    private static Result fork(Path directory, String what) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:-CreateCoredumpOnCrash",
                        "-XX:ErrorFile=" + directory.resolve("hs_err.log"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Crash.class.getName(),
                        what)
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Result(process.exitValue(), output);
    }

    /** A process that has a guest open and faults outside it. */
    static final class Crash {
        private Crash() {}

        public static void main(String[] arguments) {
            try (TestGuest guest = new TestGuest()) {
                CodeObject code = guest.publish("outside", a -> crash(a, arguments[0]));
                System.out.println("before the fault");
                Invoker.getInstance().invokeL0(new CallContext(Type.SLONG_LONG), code.entry());
                System.out.println("after the fault");
            }
        }

        private static void crash(Assembler a, String what) {
            if (what.equals("trap")) {
                a.int3();
            } else {
                a.xor(eax, eax);
                a.mov(rax, mem(rax));
            }
            a.ret();
        }
    }
}
