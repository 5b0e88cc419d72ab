package tierup.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OpcodeTest {
    @Test
    void everyOpcodeHasItsConstant() throws Exception {
        assertThat(Arrays.stream(Op.class.getFields()).map(Field::getName))
                .containsExactlyElementsOf(
                        Arrays.stream(Opcode.values()).map(Enum::name).toList());
        for (Opcode op : Opcode.values()) {
            assertThat(Op.class.getField(op.name()).getInt(null)).as(op.name()).isEqualTo(op.code());
        }
    }

    @Test
    void numbersLeadBackToOpcodes() {
        for (int code = 0; code < 256; code++) {
            Opcode op = Opcode.of(code);
            assertThat(op == null ? -1 : op.code()).isEqualTo(code < Opcode.values().length ? code : -1);
        }
    }

    @Test
    void feedbackOperandAndFeedbackKindGoTogether() {
        for (Opcode op : Opcode.values()) {
            assertThat(op.hasOperand(OperandKind.FEEDBACK))
                    .as(op.name())
                    .isEqualTo(op.feedback() != Opcode.FeedbackKind.NONE);
        }
    }

    @Test
    void theTestProgramsUseEveryOpcode() {
        Set<Opcode> unused = EnumSet.allOf(Opcode.class);
        for (String name : Programs.NAMES) {
            for (FunctionCode code : Programs.all(Programs.code(name))) {
                for (int pc : Instructions.of(code)) {
                    unused.remove(code.opcodeAt(pc));
                }
            }
        }
        assertThat(unused).isEmpty();
    }
}
