package tierup.asm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static tierup.asm.Condition.EQUAL;
import static tierup.asm.Condition.OVERFLOW;
import static tierup.asm.Registers.eax;
import static tierup.asm.Registers.rax;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tierup.workbook.Exercise;
import tierup.workbook.Points;

/** Holes are filled with the distance to their label. */
@Exercise("p02.3")
class JumpPatchingTest {
    private static MachineCode assemble(Consumer<Assembler> program) {
        Assembler a = new Assembler(false);
        program.accept(a);
        return a.finish();
    }

    private static String hex(MachineCode code) {
        StringBuilder text = new StringBuilder();
        for (byte each : code.bytes()) {
            text.append(text.isEmpty() ? "" : " ").append(String.format("%02x", each));
        }
        return text.toString();
    }

    private static void pad(Assembler a, int bytes) {
        for (int i = 0; i < bytes; i++) {
            a.ret();
        }
    }

    @Test
    @Points(1)
    void aForwardJumpSkipsWhatLiesBetween() {
        String code = hex(assemble(a -> {
            Label end = new Label("end");
            a.jmp(end);
            pad(a, 3);
            a.bind(end);
        }));
        assertThat(code).isEqualTo("e9 03 00 00 00 c3 c3 c3");
    }

    @Test
    @Points(1)
    void aBackwardJumpHasANegativeDistance() {
        String code = hex(assemble(a -> {
            Label top = a.here();
            pad(a, 3);
            a.jmp(top);
            a.call(top);
        }));
        assertThat(code).isEqualTo("c3 c3 c3 eb fb e8 f6 ff ff ff");
    }

    @Test
    @Points(2)
    void everyJumpThatWaitsGetsItsOwnDistance() {
        String code = hex(assemble(a -> {
            Label end = new Label("end");
            a.jmp(end);
            a.jcc(EQUAL, end);
            a.jmpShort(end);
            a.jcc(OVERFLOW, end);
            a.call(end);
            a.bind(end);
        }));
        assertThat(code).isEqualTo("e9 13 00 00 00 0f 84 0d 00 00 00 eb 0b 0f 80 05 00 00 00 e8 00 00 00 00");
    }

    @Test
    @Points(2)
    void theDistanceCountsFromTheEndOfTheInstructionNotOfTheHole() {
        MachineCode code = assemble(a -> {
            Label place = new Label("place");
            a.mov(Mem.dwordPtr(Mem.mem(place)), 0x11223344);
            pad(a, 5);
            a.bind(place);
            a.quad(0);
        });
        ByteBuffer bytes = ByteBuffer.wrap(code.bytes()).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(bytes.getInt(2)).as("the hole, in front of the immediate").isEqualTo(5);
        assertThat(bytes.getInt(6)).as("the immediate").isEqualTo(0x11223344);
    }

    @Test
    @Points(1)
    void distancesMayBeLarge() {
        MachineCode code = assemble(a -> {
            Label end = new Label("end");
            a.jmp(end);
            pad(a, 70_000);
            a.bind(end);
            a.mov(eax, 1);
        });
        assertThat(ByteBuffer.wrap(code.bytes()).order(ByteOrder.LITTLE_ENDIAN).getInt(1))
                .isEqualTo(70_000);
    }

    @Test
    @Points(1)
    void aShortJumpReaches127BytesForward() {
        byte[] bytes = assemble(a -> {
                    Label end = new Label("end");
                    a.jmpShort(end);
                    pad(a, 127);
                    a.bind(end);
                })
                .bytes();
        assertThat(bytes[1]).isEqualTo((byte) 127);
        assertThat(bytes[2]).as("the byte behind the hole").isEqualTo((byte) 0xC3);
    }

    @Test
    @Points(2)
    void aShortJumpThatDoesNotReachIsRefused() {
        Assembler near = new Assembler(false);
        Label reached = new Label("reached");
        near.jmpShort(reached);
        near.bind(reached);
        Assembler a = new Assembler(false);
        Label end = new Label("end");
        a.jmpShort(end);
        pad(a, 128);
        assertThatIllegalStateException().isThrownBy(() -> a.bind(end)).withMessageContaining("end");
    }

    @Test
    @Points(1)
    void aLoadFromBehindTheCodeFindsItsConstant() {
        MachineCode code = assemble(a -> {
            Label pool = new Label("pool");
            a.mov(rax, Mem.mem(pool));
            a.mov(rax, Mem.mem(pool));
            a.ret();
            a.bind(pool);
            a.quad(77);
        });
        ByteBuffer bytes = ByteBuffer.wrap(code.bytes()).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(bytes.getLong(7 + bytes.getInt(3))).isEqualTo(77);
        assertThat(bytes.getLong(14 + bytes.getInt(10))).isEqualTo(77);
    }
}
