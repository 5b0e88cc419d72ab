package tierup.bytecode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static tierup.bytecode.Rejection.reject;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The wide form of instructions, in all that reads and writes bytecode. */
class WideTest {
    @Test
    void textAsksForItAndShowsIt() {
        FunctionCode code = Programs.module("WIDE LOAD_INT -2", "WIDE LOAD_CONST \"x\"", "WIDE BINARY_ADD", "RETURN");
        assertThat(code.code())
                .containsExactly(
                        0xFF,
                        Op.LOAD_INT,
                        0xFE,
                        0xFF,
                        0xFF,
                        0xFF,
                        0xFF,
                        Op.LOAD_CONST,
                        0,
                        0,
                        0,
                        0,
                        0xFF,
                        Op.BINARY_ADD,
                        0,
                        0,
                        0,
                        0,
                        Op.RETURN);
        assertThat(code.operand(0, OperandKind.INT)).isEqualTo(-2);
        assertThat(code.opcodeAt(6)).isEqualTo(Opcode.LOAD_CONST);
        assertThat(Instructions.of(code)).containsExactly(0, 6, 12, 18);
        assertThat(Disassembler.text(code))
                .contains("  WIDE LOAD_INT -2\n  WIDE LOAD_CONST \"x\"\n  WIDE BINARY_ADD\n");
        assertThat(BytecodeListing.of(code)).contains("WIDE LOAD_CONST");
        Verifier.verify(code);
    }

    @Test
    void anOperandThatOutgrowsItsBytesGetsItUnasked() {
        StringBuilder text = new StringBuilder("function main locals=70000\n");
        IntStream.range(0, 70_000)
                .forEach(i -> text.append("LOAD_CONST ").append(i).append(".5\nPOP\n"));
        text.append("LOAD_NULL\nSTORE_LOCAL 65535\nLOAD_NULL\nSTORE_LOCAL 65536\n");
        text.append("PUSH_CONTEXT 65536\nLOAD_CONTEXT 0 65535\nCHECK_INITIALIZED \"late\"\nRETURN\nend\n");
        FunctionCode code = BytecodeAssembler.assemble("wide.bc", text.toString());
        Verifier.verify(code);
        String[] last = Disassembler.text(code).split("\n");
        assertThat(last[last.length - 10].strip()).isEqualTo("POP");
        assertThat(Stream.of(last).skip(last.length - 9).map(String::strip))
                .containsExactly(
                        "LOAD_NULL",
                        "STORE_LOCAL 65535",
                        "LOAD_NULL",
                        "WIDE STORE_LOCAL 65536",
                        "WIDE PUSH_CONTEXT 65536",
                        "LOAD_CONTEXT 0 65535",
                        "WIDE CHECK_INITIALIZED \"late\"",
                        "RETURN",
                        "end");
    }

    static Stream<Rejection> malformed() {
        Code code = Code.module("LOAD_NULL", "RETURN").locals(1);
        return Stream.of(
                reject("prefix alone", "unknown opcode", Code.of(code.build()).bytes(Op.LOAD_NULL, 0xFF)),
                reject("prefix twice", "unknown opcode", Code.of(code.build()).bytes(0xFF, 0xFF, Op.RETURN)),
                reject(
                        "no operands",
                        "RETURN: is wide, but has no operands",
                        Code.of(code.build()).bytes(Op.LOAD_NULL, 0xFF, Op.RETURN)),
                reject(
                        "cut off",
                        "takes 6 bytes, but only 5 are left",
                        Code.of(code.build()).bytes(0xFF, Op.LOAD_LOCAL, 0, 0, 0)),
                reject(
                        "negative",
                        "operand LOCAL is negative",
                        Code.of(code.build()).bytes(0xFF, Op.LOAD_LOCAL, 0, 0, 0, 0xFF, Op.RETURN)),
                reject(
                        "beyond",
                        "local 65536 does not exist",
                        Code.of(code.build()).bytes(0xFF, Op.LOAD_LOCAL, 0, 0, 1, 0, Op.RETURN)),
                reject(
                        "into the middle",
                        "jumps into the middle of an instruction",
                        Code.of(code.build()).bytes(Op.JUMP, 6, 0, 0, 0, 0xFF, Op.LOAD_LOCAL, 0, 0, 0, 0, Op.RETURN)));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void isRejected(Rejection rejection) {
        rejection.check();
    }

    @Test
    void whatHasNoOperandsHasNoWideForm() {
        assertThatExceptionOfType(BytecodeSyntaxError.class)
                .isThrownBy(() -> Programs.module("WIDE LOAD_NULL", "RETURN"))
                .withMessageContaining("LOAD_NULL has no operands to be wide");
    }
}
