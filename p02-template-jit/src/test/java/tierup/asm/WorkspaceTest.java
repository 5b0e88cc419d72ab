package tierup.asm;

import static org.assertj.core.api.Assertions.assertThat;
import static tierup.asm.Registers.eax;
import static tierup.asm.Registers.rax;
import static tierup.asm.Registers.rcx;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** What code is assembled in is used again, and what was made in it before stays as it was. */
class WorkspaceTest {
    private static final int INSTRUCTIONS = 2_000;

    /** Bytes that are kept of an instruction: its own, where it starts, its bytecode, its row, three operands; and some more. */
    private static final int MOST_BYTES_EACH = 40;

    private static MachineCode additions(int count) {
        Assembler a = new Assembler(false);
        for (int i = 0; i < count; i++) {
            a.add(rax, rcx);
        }
        return a.finish();
    }

    private static long allocatedBytes() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        return threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    }

    @Test
    void codeTakesLittleMoreThanWhatIsKeptOfIt() {
        additions(INSTRUCTIONS);
        long before = allocatedBytes();
        MachineCode code = additions(INSTRUCTIONS);
        long bytes = allocatedBytes() - before;
        assertThat(code.instructionCount()).isEqualTo(INSTRUCTIONS);
        assertThat(bytes / INSTRUCTIONS).isBetween(3L, (long) MOST_BYTES_EACH);
    }

    @Test
    void finishedCodeIsLeftAlone() {
        Assembler outer = new Assembler(false);
        outer.mov(eax, 1);
        MachineCode inner = additions(3);
        outer.mov(eax, 2);
        MachineCode code = outer.finish();
        MachineCode later = additions(5);
        assertThat(outer.position()).isEqualTo(code.size()).isEqualTo(10);
        assertThat(inner.instructionCount()).isEqualTo(3);
        assertThat(later.instructionCount()).isEqualTo(5);
        assertThat(code.instruction(0).text()).isEqualTo("mov eax, 1");
        assertThat(code.instruction(1).text()).isEqualTo("mov eax, 2");
        assertThat(inner.instruction(2).text()).isEqualTo("add rax, rcx");
        assertThat(inner.bytes()).hasSize(9);
    }

    @Test
    void jumpsOfOneCodeAreNotThoseOfTheNext() {
        for (int round = 0; round < 2; round++) {
            Assembler a = new Assembler(false);
            Label end = new Label();
            a.jmp(end);
            a.add(rax, rcx);
            a.bind(end);
            a.ret();
            a.shortenJumps();
            assertThat(a.finish().bytes()).hasSize(2 + 3 + 1);
        }
    }
}
