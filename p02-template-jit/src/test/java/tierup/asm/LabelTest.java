package tierup.asm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static tierup.asm.Condition.*;
import static tierup.asm.Registers.*;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Jumps arrive where their labels are, whatever lies between. */
class LabelTest {

    private static final int PROGRAMS = 300;

    /** Where the jump, call or rip-relative instruction with this index really goes, from its bytes alone. */
    private static int target(MachineCode code, int index) {
        EmittedInstruction entry = code.instruction(index);
        int end = entry.offset() + entry.length();
        ByteBuffer bytes = ByteBuffer.wrap(code.bytes()).order(ByteOrder.LITTLE_ENDIAN);
        return end + (entry.length() == 2 ? bytes.get(end - 1) : bytes.getInt(end - 4));
    }

    private static MachineCode randomProgram(long seed) {
        Random random = new Random(seed);
        Assembler a = new Assembler(false);
        List<Label> labels = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            labels.add(new Label("label" + i));
        }
        List<Label> unbound = new ArrayList<>(labels);
        for (int i = 0; i < 200 || !unbound.isEmpty(); i++) {
            Label label = labels.get(random.nextInt(labels.size()));
            switch (random.nextInt(7)) {
                case 0 -> a.jmp(label);
                case 1 -> a.jcc(Condition.values()[random.nextInt(16)], label);
                case 2 -> a.call(label);
                case 3 -> a.lea(rax, Mem.mem(label));
                case 4 -> {
                    if (!unbound.isEmpty()) {
                        a.bind(unbound.remove(random.nextInt(unbound.size())));
                    }
                }
                default -> a.mov(rcx, random.nextInt(3) == 0 ? random.nextLong() : 1);
            }
        }
        return a.finish();
    }

    @Test
    void randomJumpsArriveAtTheirLabels() {
        int jumps = 0;
        for (int seed = 0; seed < PROGRAMS; seed++) {
            MachineCode code = randomProgram(seed);
            for (int i = 0; i < code.instructionCount(); i++) {
                Label label = code.log().label(i);
                if (label != null) {
                    jumps++;
                    assertThat(target(code, i))
                            .as("seed %d: %s", seed, code.instruction(i))
                            .isEqualTo(label.position());
                }
            }
        }
        assertThat(jumps).isGreaterThan(PROGRAMS * 50);
    }

    @Test
    void backwardJumpsAreShortExactlyWhenTheyReach() {
        for (int distance = 100; distance < 150; distance++) {
            Assembler a = new Assembler(false);
            Label top = a.here();
            for (int i = 0; i < distance; i++) {
                a.ret();
            }
            a.jmp(top);
            a.jcc(EQUAL, top);
            MachineCode code = a.finish();
            assertThat(code.instruction(distance).length()).isEqualTo(distance + 2 <= 128 ? 2 : 5);
            int second = distance + code.instruction(distance).length();
            assertThat(code.instruction(distance + 1).length()).isEqualTo(second + 2 <= 128 ? 2 : 6);
            assertThat(target(code, distance)).isZero();
            assertThat(target(code, distance + 1)).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 126, 127})
    void shortForwardJumpsReach127Bytes(int distance) {
        Assembler a = new Assembler(false);
        Label end = new Label("end");
        a.jccShort(OVERFLOW, end);
        for (int i = 0; i < distance; i++) {
            a.ret();
        }
        a.bind(end);
        assertThat(target(a.finish(), 0)).isEqualTo(2 + distance);
    }

    @Test
    void aShortForwardJumpThatDoesNotReachIsRejected() {
        Assembler a = new Assembler(false);
        Label far = new Label("far away");
        a.jmpShort(far);
        for (int i = 0; i < 128; i++) {
            a.ret();
        }
        assertThatIllegalStateException().isThrownBy(() -> a.bind(far)).withMessageContaining("far away");
    }

    @Test
    void aRipRelativeOperandCountsFromTheEndOfItsInstruction() {
        Assembler a = new Assembler(false);
        Label place = new Label("place");
        a.mov(Mem.qwordPtr(Mem.mem(place)), 0x11223344);
        a.bind(place);
        a.quad(0);
        ByteBuffer bytes = ByteBuffer.wrap(a.finish().bytes()).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(bytes.getInt(3)).as("displacement, before the immediate").isZero();
        assertThat(bytes.getInt(7)).isEqualTo(0x11223344);
    }

    @Test
    void aLabelIsBoundOnce() {
        Assembler a = new Assembler();
        Label twice = new Label("twice");
        a.bind(twice);
        assertThatIllegalStateException()
                .isThrownBy(() -> a.bind(twice))
                .withMessageContaining("label twice is bound twice");
    }

    @Test
    void aLabelThatIsUsedMustBeBound() {
        Assembler a = new Assembler();
        a.jmp(new Label("nowhere"));
        assertThatIllegalStateException()
                .isThrownBy(a::finish)
                .withMessageContaining("label nowhere is used but bound nowhere");
    }

    @Test
    void aLabelBelongsToOneAssembler() {
        Label shared = new Label("shared");
        new Assembler().bind(shared);
        assertThatIllegalStateException()
                .isThrownBy(() -> new Assembler().jmp(shared))
                .withMessageContaining("another assembler");
    }

    @Test
    void anUnboundLabelHasNoPosition() {
        assertThatIllegalStateException().isThrownBy(() -> new Label("early").position());
    }
}
