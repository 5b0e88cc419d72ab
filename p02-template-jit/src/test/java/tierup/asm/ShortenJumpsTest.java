package tierup.asm;

import static org.assertj.core.api.Assertions.assertThat;
import static tierup.asm.Condition.EQUAL;
import static tierup.asm.Condition.NOT_EQUAL;
import static tierup.asm.Mem.mem;
import static tierup.asm.Registers.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Jumps that become short once all distances are known: each still goes where its label is. */
class ShortenJumpsTest {
    private static int bytesAt(byte[] code, int offset, int size) {
        int value = size == 1 ? code[offset] : 0;
        for (int i = 0; size > 1 && i < size; i++) {
            value |= (code[offset + i] & 0xFF) << 8 * i;
        }
        return value;
    }

    /** Checks every jump's distance against its label, and returns how many are short. */
    private static int shortJumps(MachineCode code) {
        byte[] bytes = code.bytes();
        int found = 0;
        for (int i = 0; i < code.instructionCount(); i++) {
            EmittedInstruction instruction = code.instruction(i);
            Label label = code.log().label(i);
            if (label != null && !(code.log().operand(i, 0) instanceof Register)) {
                int end = instruction.offset() + instruction.length();
                int size = instruction.length() == 2 ? 1 : 4;
                assertThat(end + bytesAt(bytes, end - size, size)).isEqualTo(label.position());
                found += size == 1 ? 1 : 0;
            }
        }
        return found;
    }

    private static void pad(Assembler a, int bytes) {
        for (int i = 0; i < bytes; i++) {
            a.ret();
        }
    }

    private static int sizeOver(int distance, boolean backward) {
        Assembler a = new Assembler(false);
        Label there = new Label("there");
        if (backward) {
            Label start = a.here();
            Label over = new Label("over");
            a.jmp(over);
            pad(a, distance);
            a.jcc(EQUAL, start);
            a.bind(over);
        } else {
            a.jcc(EQUAL, there);
            pad(a, distance);
            a.bind(there);
        }
        a.shortenJumps();
        MachineCode code = a.finish();
        shortJumps(code);
        return code.size() - distance;
    }

    @Test
    void asFarAsOneByteReaches() {
        assertThat(sizeOver(127, false)).isEqualTo(2);
        assertThat(sizeOver(128, false)).isEqualTo(6);
        assertThat(sizeOver(121, true)).isEqualTo(2 + 2);
        assertThat(sizeOver(122, true))
                .as("either would be short if the other were")
                .isEqualTo(5 + 6);
    }

    @Test
    void oneBringsAnotherWithinReach() {
        Assembler a = new Assembler(false);
        Label far = new Label("far");
        Label near = new Label("near");
        a.jmp(far);
        pad(a, 123);
        a.jcc(NOT_EQUAL, near);
        a.bind(near);
        a.bind(far);
        a.shortenJumps();
        MachineCode code = a.finish();
        assertThat(shortJumps(code)).isEqualTo(2);
        assertThat(code.size()).isEqualTo(2 + 123 + 2);
    }

    /** What else names places in the code moves with it: constants, calls of other code, comments, the log. */
    @Test
    void everythingElseMoves() {
        Assembler a = new Assembler(false);
        Label out = new Label("out");
        a.jcc(EQUAL, out);
        a.setBytecode(7);
        a.comment("call");
        a.call(0x1234_5678L);
        a.addsd(xmm0, a.constant(1.5));
        a.bind(out);
        a.mov(rax, mem(rbx, 8));
        a.shortenJumps();
        MachineCode code = a.finish();
        assertThat(code.commentsAt(2)).containsExactly("call");
        assertThat(code.bytecodeAt(2)).isEqualTo(7);
        assertThat(code.relocations().get(0).offset()).isEqualTo(3);
        EmittedInstruction add = code.instruction(2);
        int end = add.offset() + add.length();
        int constant = end + bytesAt(code.bytes(), end - 4, 4);
        assertThat(constant).isEqualTo(code.size() - 8);
        assertThat(out.position()).isEqualTo(end);
    }

    @Test
    void randomTangles() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            Assembler a = new Assembler(false);
            List<Label> labels = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                labels.add(new Label("l" + i));
            }
            for (int i = 0; i < 20; i++) {
                for (int jump = random.nextInt(4); jump > 0; jump--) {
                    a.jcc(EQUAL, labels.get(random.nextInt(20)));
                    pad(a, random.nextInt(30));
                    a.jmp(labels.get(random.nextInt(20)));
                }
                a.bind(labels.get(i));
                pad(a, random.nextInt(60));
            }
            a.shortenJumps();
            assertThat(shortJumps(a.finish())).as("seed %s", seed).isPositive();
        }
    }
}
