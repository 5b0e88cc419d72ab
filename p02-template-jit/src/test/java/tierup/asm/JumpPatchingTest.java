package tierup.asm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static tierup.asm.Condition.EQUAL;
import static tierup.asm.Condition.OVERFLOW;
import static tierup.asm.Registers.eax;
import static tierup.asm.Registers.rax;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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
        Label far = new Label("the 128th byte");
        a.jmpShort(far);
        pad(a, 128);
        assertThatIllegalStateException()
                .as("a short jump of 128 bytes")
                .isThrownBy(() -> a.bind(far))
                .withMessageContaining("the 128th byte");
    }

    /** A short jump forward over so many bytes, and what stands in its hole; null if it is refused. */
    private static Byte forward(int bytes) {
        Assembler a = new Assembler(false);
        Label label = new Label("target of the jump");
        a.jmpShort(label);
        pad(a, bytes);
        return hole(a, 1, () -> a.bind(label));
    }

    /** A short jump back to a label so many bytes in front of its end. */
    private static Byte backward(int bytes) {
        Assembler a = new Assembler(false);
        Label label = new Label("target of the jump");
        a.bind(label);
        pad(a, bytes - 2);
        return hole(a, bytes - 1, () -> a.jmpShort(label));
    }

    private static Byte hole(Assembler a, int offset, Runnable jump) {
        try {
            jump.run();
        } catch (IllegalStateException e) {
            assertThat(e).as("the refusal of a short jump").hasMessageContaining("target of the jump");
            return null;
        }
        byte[] bytes = a.finish().bytes();
        for (int i = 0; i < bytes.length; i++) {
            if (i != offset && i != offset - 1) {
                assertThat(bytes[i])
                        .as("byte %d, which is no part of the jump", i)
                        .isEqualTo((byte) 0xC3);
            }
        }
        return bytes[offset];
    }

    @Test
    @Points(2)
    void aShortJumpForwardReachesFrom0To127() {
        for (int bytes = 0; bytes < 600; bytes++) {
            assertThat(forward(bytes))
                    .as("the distance of a short jump forward by %d bytes (null: refused)", bytes)
                    .isEqualTo(bytes <= 127 ? (byte) bytes : null);
        }
        for (int bytes : new int[] {1 << 15, 0xFFFF, 1 << 16, (1 << 16) + 5}) {
            assertThat(forward(bytes))
                    .as("a short jump forward by %d bytes (null: refused)", bytes)
                    .isNull();
        }
    }

    @Test
    @Points(2)
    void aShortJumpBackwardReachesTo128() {
        for (int bytes = 2; bytes < 600; bytes++) {
            assertThat(backward(bytes))
                    .as("the distance of a short jump backward by %d bytes (null: refused)", bytes)
                    .isEqualTo(bytes <= 128 ? (byte) -bytes : null);
        }
        for (int bytes : new int[] {1 << 15, 0xFFFF, 1 << 16, (1 << 16) + 5}) {
            assertThat(backward(bytes))
                    .as("a short jump backward by %d bytes (null: refused)", bytes)
                    .isNull();
        }
    }

    /** Forward jumps of both forms wait for several labels, calls and loads among them; backward ones go to the same. */
    @Test
    @Points(2)
    void allDistancesAreRightHoweverManyJumpsThereAre() {
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            Assembler a = new Assembler(false);
            List<Label> labels = List.of(new Label("first"), new Label("second"), new Label("third"));
            Label near = new Label("near");
            for (int i = 0; i < 30; i++) {
                Label label = labels.get(random.nextInt(3));
                switch (random.nextInt(5)) {
                    case 0 -> a.jmp(label);
                    case 1 -> a.jcc(OVERFLOW, label);
                    case 2 -> a.call(label);
                    case 3 -> a.mov(rax, Mem.mem(label));
                    default -> a.ret();
                }
                if (i == 10) {
                    a.bind(labels.get(1));
                } else if (i == 20) {
                    a.bind(labels.get(0));
                } else if (i == 25 || i == 27 || i == 28) {
                    a.jmpShort(near);
                }
            }
            a.bind(near);
            pad(a, random.nextInt(300));
            a.bind(labels.get(2));
            MachineCode code = a.finish();
            for (int i = 0; i < code.instructionCount(); i++) {
                Label label = code.log().label(i);
                if (label != null) {
                    EmittedInstruction jump = code.instruction(i);
                    int end = jump.offset() + jump.length();
                    ByteBuffer bytes = ByteBuffer.wrap(code.bytes()).order(ByteOrder.LITTLE_ENDIAN);
                    int distance = jump.length() == 2 ? bytes.get(end - 1) : bytes.getInt(end - 4);
                    assertThat(end + distance)
                            .as("seed %d: where '%s', which ends at %d, leads to", seed, jump.text(), end)
                            .isEqualTo(label.position());
                }
            }
        }
    }

    @Test
    @Points(1)
    void distancesOfAllSizesAreWhole() {
        for (int bytes : new int[] {1, 127, 128, 255, 256, 32_767, 32_768, 65_535, 65_536, 200_000}) {
            MachineCode code = assemble(a -> {
                Label end = new Label("end");
                Label top = a.here();
                a.call(end);
                pad(a, bytes);
                a.bind(end);
                a.call(top);
            });
            ByteBuffer holes = ByteBuffer.wrap(code.bytes()).order(ByteOrder.LITTLE_ENDIAN);
            assertThat(holes.getInt(1)).as("a call forward by %d", bytes).isEqualTo(bytes);
            assertThat(holes.getInt(5 + bytes + 1))
                    .as("a call backward over %d bytes and two calls", bytes)
                    .isEqualTo(-bytes - 10);
        }
    }

    /** When code moves, a label has its holes moved with it: those that it still has. */
    @Test
    @Points(1)
    void holesThatAreFilledAreForgotten() {
        Assembler a = new Assembler(false);
        Label label = new Label("label");
        a.jmp(label);
        a.jmpShort(label);
        a.bind(label);
        List<Integer> moved = new ArrayList<>();
        label.move(offset -> {
            moved.add(offset);
            return offset;
        });
        assertThat(moved).as("the offsets that the label remembers").containsExactly(label.position());
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
