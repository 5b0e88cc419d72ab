package tierup.bytecode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.NoSuchElementException;
import java.util.PrimitiveIterator;
import org.junit.jupiter.api.Test;

class InstructionsTest {
    @Test
    void stepsFromInstructionToInstruction() {
        FunctionCode code = Programs.module("LOAD_INT 1", "LOAD_LOCAL 0", "BINARY_ADD", "RETURN");
        assertThat(Instructions.of(code)).containsExactly(0, 5, 8, 11);
        assertThat(Instructions.of(code).count()).isEqualTo(4);
    }

    @Test
    void endsBehindTheLastInstruction() {
        PrimitiveIterator.OfInt offsets =
                Instructions.of(Programs.module("RETURN")).iterator();
        offsets.nextInt();
        assertThat(offsets.hasNext()).isFalse();
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(offsets::nextInt);
    }

    @Test
    void decodingSucceedsOnWholeInstructionsOnly() {
        assertThat(Instructions.decode(
                        Code.module("RETURN").bytes(Op.LOAD_NULL, Op.RETURN).build()))
                .isTrue();
        assertThat(Instructions.decode(
                        Code.module("RETURN").bytes(Op.LOAD_NULL, 0xFF).build()))
                .isFalse();
        assertThat(Instructions.decode(
                        Code.module("RETURN").bytes(Op.LOAD_INT, 0, 0, 0).build()))
                .isFalse();
    }
}
