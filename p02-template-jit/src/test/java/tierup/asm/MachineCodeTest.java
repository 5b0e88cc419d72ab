package tierup.asm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static tierup.asm.Condition.*;
import static tierup.asm.Registers.*;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

/** Code that depends on where it lies, and what finished code knows about its instructions. */
class MachineCodeTest {

    private static final long BASE = 0x7F00_1000_0000L;

    @Test
    void callsToFixedAddressesAreRelocated() {
        Assembler a = new Assembler();
        a.call(BASE + 0x1000);
        a.jcc(EQUAL, BASE - 0x1000);
        a.jmp(BASE);
        MachineCode code = a.finish();
        assertThat(code.relocations()).hasSize(3);
        ByteBuffer bytes = ByteBuffer.wrap(code.relocatedTo(BASE)).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(bytes.getInt(1)).isEqualTo(0x1000 - 5);
        assertThat(bytes.getInt(7)).isEqualTo(-0x1000 - 11);
        assertThat(bytes.getInt(12)).isEqualTo(-16);
        assertThat(code.bytes()).as("the original stays relocatable").isNotEqualTo(code.relocatedTo(BASE));
    }

    /** The distance counts from the end of the instruction, which an immediate may be. */
    @Test
    void dataOutsideTheCodeIsNamedByItsDistance() {
        Assembler a = new Assembler();
        a.lea(r11, Mem.at(BASE + 0x1000));
        a.cmp(Mem.dwordPtr(Mem.at(BASE + 0x2000)), 0x12345);
        a.mov(Mem.bytePtr(Mem.at(BASE - 0x1000)), 1);
        MachineCode code = a.finish();
        assertThat(code.size()).isEqualTo(7 + 10 + 7);
        ByteBuffer bytes = ByteBuffer.wrap(code.relocatedTo(BASE)).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(bytes.getInt(3)).isEqualTo(0x1000 - 7);
        assertThat(bytes.getInt(7 + 2)).isEqualTo(0x2000 - 17);
        assertThat(bytes.getInt(7 + 6)).isEqualTo(0x12345);
        assertThat(bytes.getInt(17 + 2)).isEqualTo(-0x1000 - 24);
        assertThat(code.instruction(0).text()).isEqualTo("lea r11, [rip + 0x7f0010001000]");
    }

    @Test
    void aCallThatIsTooFarIsRejected() {
        Assembler a = new Assembler();
        a.call(0x1000);
        MachineCode code = a.finish();
        assertThatIllegalStateException()
                .isThrownBy(() -> code.relocatedTo(BASE))
                .withMessageContaining("ends at 0x7f0010000005")
                .withMessageContaining("cannot reach 0x1000");
    }

    @Test
    void everyOffsetBelongsToTheInstructionAroundIt() {
        Assembler a = new Assembler();
        a.setBytecode(3);
        a.mov(rax, 1);
        a.setBytecode(5);
        a.ret();
        MachineCode code = a.finish();
        for (int offset = 0; offset < 7; offset++) {
            assertThat(code.indexAt(offset)).isZero();
            assertThat(code.bytecodeAt(offset)).isEqualTo(3);
        }
        assertThat(code.indexAt(7)).isEqualTo(1);
        assertThat(code.bytecodeAt(7)).isEqualTo(5);
        assertThat(code.indexAt(8)).isEqualTo(-1);
        assertThat(code.indexAt(-1)).isEqualTo(-1);
        assertThat(code.bytecodeAt(8)).isEqualTo(Assembler.NO_BYTECODE);
    }

    @Test
    void negatedConditionsAreOpposite() {
        for (Condition condition : Condition.values()) {
            assertThat(condition.negate()).isNotEqualTo(condition);
            assertThat(condition.negate().negate()).isEqualTo(condition);
            assertThat(condition.negate().code() / 2).isEqualTo(condition.code() / 2);
        }
        assertThat(LESS.negate()).isEqualTo(GREATER_EQUAL);
        assertThat(LESS.swapOperands()).isEqualTo(GREATER);
        assertThat(BELOW_EQUAL.swapOperands()).isEqualTo(ABOVE_EQUAL);
        assertThat(EQUAL.swapOperands()).isEqualTo(EQUAL);
    }
}
