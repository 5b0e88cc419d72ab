package tierup.bytecode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Text to code to text, and code to text to code. */
class RoundTripTest {
    static final List<String> PROGRAMS = Programs.NAMES;

    @ParameterizedTest
    @FieldSource("PROGRAMS")
    void textComesBack(String name) {
        String text = Disassembler.text(Programs.code(name));
        assertThat(Disassembler.text(BytecodeAssembler.assemble(name, text))).isEqualTo(text);
    }

    @ParameterizedTest
    @FieldSource("PROGRAMS")
    void codeComesBack(String name) {
        FunctionCode code = Programs.code(name);
        assertSame(code, BytecodeAssembler.assemble(name, Disassembler.text(code)));
    }

    @Test
    void positionsComeBack() {
        String text = """
                function main kind=module params=0 locals=0 stack=2 source=[0, 20]
                  .pos 4 "console.log"
                  LOAD_INT 1
                  LOAD_INT 2
                  .pos -1
                  BINARY_ADD
                  RETURN
                end
                """;
        FunctionCode code = BytecodeAssembler.assemble("x.bc", text);
        assertThat(code.map().pcs()).containsExactly(0, 10);
        assertThat(code.map().offsetAt(5)).isEqualTo(4);
        assertThat(code.map().textAt(5)).isEqualTo("console.log");
        assertThat(code.map().offsetAt(10)).isEqualTo(-1);
        assertThat(code.source()).isNull();
        assertThat(code.sourceEnd()).isEqualTo(20);
        assertThat(Disassembler.text(code)).isEqualTo(text);
    }

    @Test
    void withoutPositionsInstructionsPointIntoTheText() {
        FunctionCode code = Programs.code("fibonacci.bc");
        int closure = code.map().offsetAt(0);
        assertThat(code.source().name()).isEqualTo("fibonacci.bc");
        assertThat(code.source().line(closure)).isEqualTo(4);
        assertThat(code.source().column(closure)).isEqualTo(3);
        assertThat(code.source().text(code.sourceStart(), code.sourceEnd()))
                .startsWith("function main")
                .endsWith("end");
    }

    @Test
    void namesThatAreNoWordsAndNamesThatCollideComeBack() {
        FunctionCode code = Programs.module(
                "CLOSURE f",
                "POP",
                "CLOSURE f.2",
                "POP",
                "CLOSURE g",
                "RETURN",
                "function f name=\"\"",
                "LOAD_NULL",
                "RETURN",
                "end",
                "function f.2 name=\"\"",
                "LOAD_TRUE",
                "RETURN",
                "end",
                "function g name=\"get a-b\\n\" locals=1",
                ".names \"two words\"",
                "LOAD_LOCAL 0",
                "RETURN",
                "end");
        String text = Disassembler.text(code);
        assertThat(text)
                .contains(
                        "function anonymous name=\"\"",
                        "function anonymous.2 name=\"\"",
                        "function getab name=\"get a-b\\n\"",
                        "LOAD_LOCAL 0 ; \"two words\"");
        assertSame(code, BytecodeAssembler.assemble("x.bc", text));
    }

    @Test
    void functionsThatNothingUsesComeBack() {
        FunctionCode code = Programs.module("LOAD_NULL", "RETURN", "function f", "LOAD_NULL", "RETURN", "end");
        assertThat(code.constants()).hasSize(1);
        assertSame(code, BytecodeAssembler.assemble("x.bc", Disassembler.text(code)));
    }

    @Test
    void malformedCodeIsRefusedNotMangled() {
        FunctionCode broken =
                Code.of(Programs.module("LOAD_NULL", "RETURN")).bytes(0xFF).build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Disassembler.text(broken))
                .withMessageContaining("does not decode");
    }

    /** Equal in all that text carries; constants are compared where they are used. */
    private static void assertSame(FunctionCode a, FunctionCode b) {
        assertThat(List.of(
                        b.name(),
                        b.kind(),
                        b.parameters(),
                        b.length(),
                        b.locals(),
                        b.maxStack(),
                        b.handlers(),
                        b.feedbackWords(),
                        b.localNames()))
                .isEqualTo(List.of(
                        a.name(),
                        a.kind(),
                        a.parameters(),
                        a.length(),
                        a.locals(),
                        a.maxStack(),
                        a.handlers(),
                        a.feedbackWords(),
                        a.localNames()));
        assertThat(b.outerContexts()).isEqualTo(a.outerContexts());
        assertThat(b.code()).hasSameSizeAs(a.code());
        for (int pc : Instructions.of(a)) {
            assertThat(b.opcodeAt(pc)).isEqualTo(a.opcodeAt(pc));
            for (OperandKind operand : a.opcodeAt(pc).operands()) {
                assertSameOperand(operand, value(a, pc, operand), value(b, pc, operand));
            }
        }
    }

    private static Object value(FunctionCode code, int pc, OperandKind operand) {
        int value = code.operand(pc, operand);
        boolean pooled =
                operand == OperandKind.CONSTANT || operand == OperandKind.NAME || operand == OperandKind.FUNCTION;
        return pooled ? code.constants()[value] : Integer.valueOf(value);
    }

    private static void assertSameOperand(OperandKind operand, Object a, Object b) {
        if (operand == OperandKind.FUNCTION) {
            assertSame((FunctionCode) a, (FunctionCode) b);
        } else {
            assertThat(b).as(operand.name()).isEqualTo(a);
        }
    }
}
