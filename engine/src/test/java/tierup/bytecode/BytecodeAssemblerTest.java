package tierup.bytecode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BytecodeAssemblerTest {
    @Test
    void attributesHaveDefaults() {
        FunctionCode code = Programs.module(
                "LOAD_LOCAL 2", "CLOSURE f", "RETURN", "function f params=2", "LOAD_NULL", "RETURN", "end");
        assertThat(code.kind()).isEqualTo(FunctionKind.MODULE);
        assertThat(code.locals()).isEqualTo(3);
        assertThat(code.maxStack()).isEqualTo(2);
        FunctionCode f = (FunctionCode) code.constants()[0];
        assertThat(f.kind()).isEqualTo(FunctionKind.NORMAL);
        assertThat(f.length()).isEqualTo(2);
        assertThat(f.locals()).isEqualTo(2);
        assertThat(f.outerContexts()).isEmpty();
    }

    @Test
    void operandsAreEncodedAsTheTableSays() {
        FunctionCode code = Programs.module("LOAD_INT -2", "STORE_CONTEXT 3 0x0102", "THROW_ERROR RANGE_ERROR \"m\"");
        assertThat(code.code())
                .containsExactly(
                        Op.LOAD_INT,
                        -2,
                        -1,
                        -1,
                        -1,
                        Op.STORE_CONTEXT,
                        3,
                        2,
                        1,
                        Op.THROW_ERROR,
                        ErrorKind.RANGE_ERROR.ordinal(),
                        0,
                        0);
    }

    @Test
    void flagsAreWords() {
        FunctionCode code = Programs.module(
                "DEFINE_METHOD setter enumerable",
                "DEFINE_METHOD home",
                "ITERATOR_CLOSE throwing",
                "THROW_ERROR TYPE_ERROR \"\"");
        assertThat(code.operand(0, OperandKind.FLAGS)).isEqualTo(MethodFlags.SETTER | MethodFlags.ENUMERABLE);
        assertThat(code.operand(2, OperandKind.FLAGS)).isEqualTo(MethodFlags.HOME_ONLY);
        assertThat(code.operand(4, OperandKind.FLAGS)).isEqualTo(1);
        assertThat(code.operand(6, OperandKind.FLAGS)).isEqualTo(ErrorKind.TYPE_ERROR.ordinal());
    }

    @Test
    void equalConstantsShareAPlaceTemplatesDoNot() {
        FunctionCode code = Programs.module(
                "LOAD_CONST 1.5",
                "LOAD_CONST 1.5",
                "LOAD_CONST 0",
                "LOAD_CONST -0",
                "LOAD_GLOBAL \"x\"",
                "LOAD_CONST \"x\"",
                "GET_TEMPLATE_OBJECT cooked=[\"\"] raw=[\"\"]",
                "GET_TEMPLATE_OBJECT cooked=[\"\"] raw=[\"\"]",
                "RETURN");
        assertThat(code.constants()).hasSize(6).contains(1.5, 0.0, -0.0, "x");
    }

    @Test
    void windowsLineEndsAndTabsAreFine() {
        FunctionCode code =
                BytecodeAssembler.assemble("w.bc", "function main\r\n\tLOAD_NULL\t; a comment\r\n\tRETURN\r\nend\r\n");
        assertThat(code.code()).containsExactly(Op.LOAD_NULL, Op.RETURN);
    }

    static Stream<Arguments> errors() {
        return Stream.of(
                error("GET_PRO \"x\"", 1, "there is no instruction GET_PRO", "did you mean GET_PROP?"),
                error("load_null", 1, "there is no instruction load_null", "did you mean LOAD_NULL?"),
                error(
                        "LOAD_INT",
                        9,
                        "expected a number, found the end of the line",
                        "whole number from -2147483648 to 2147483647"),
                error("LOAD_INT 1.5", 10, "1.5 is out of range", "whole number"),
                error("LOAD_INT 2147483648", 10, "2147483648 is out of range", "whole number"),
                error("LOAD_INT 12x", 10, "12x is not a number", "42, -1.5, 1e+21, 0xFF, -Infinity"),
                error("LOAD_CONST x", 12, "expected a number or a string, found x", "LOAD_CONST \"text\""),
                error("LOAD_CONST \"x", 12, "the string does not end on this line", "close it with \""),
                error("LOAD_CONST \"\\q\"", 13, "there is no such escape", "the escapes are"),
                error("LOAD_CONST \"\\u12\"", 13, "there is no such escape", "four hexadecimal digits"),
                error("GET_PROP x", 10, "expected a name in double quotes, found x", "write GET_PROP \"name\""),
                error("LOAD_LOCAL 131071", 12, "131071 is out of range", "0 to 131070"),
                error("LOAD_LOCAL n", 1, "there is no local n", ".names n"),
                error("CLOSURE f", 1, "there is no function f inside main", "function f ... end"),
                error("JUMP nowhere", 1, "label nowhere is not set", "write nowhere: before the instruction"),
                error("JUMP 12", 6, "expected a label, found 12", "set the label before an instruction"),
                error("L: L: POP", 4, "there is no instruction L", "did you mean"),
                error("POP 1", 5, "unexpected 1 at the end of the line", "POP takes no operands"),
                error("CALL 1 2", 8, "unexpected 2 at the end of the line", "CALL takes only 1 operand"),
                error("THROW_ERROR Error \"x\"", 13, "THROW_ERROR knows no Error", "ERROR TYPE_ERROR RANGE_ERROR"),
                error(
                        "THROW_ERROR ERROR",
                        18,
                        "expected the message, found the end of the line",
                        "THROW_ERROR TYPE_ERROR \"message\""),
                error("ITERATOR_CLOSE 256", 16, "256 is out of range", "from 0 to 255"),
                error(
                        "GET_TEMPLATE_OBJECT cooked=[\"a\"] raw=[]",
                        21,
                        "cooked and raw do not fit together",
                        "same length"),
                error(
                        "GET_TEMPLATE_OBJECT cooked=[\"a\" \"b\"] raw=[]",
                        33,
                        "expected ',', found \"b\"",
                        "separate the elements by commas"),
                error(
                        ".handler start=A",
                        17,
                        "expected 'end', found the end of the line",
                        ".handler start=L1 end=L2 target=L3 depth=0"),
                error(".handler start=A end=A target=A depth=0", 1, "label A is not set", "write A:"),
                error(".pos x", 6, "expected a number, found x", null),
                error(".line 3", 1, "there is no instruction .line", null),
                error("#", 1, "unexpected character \"#\"", "a comment begins with ;"),
                error(
                        "function",
                        9,
                        "expected the function's name, found the end of the line",
                        "function f1 name=\"\""),
                error(
                        "function f kind=class\nend",
                        17,
                        "there is no kind class",
                        "class_constructor, derived_constructor"),
                error("function f arity=1\nend", 12, "there is no attribute arity", "the head of a function is"),
                error("function f source=[1]\nend", 12, "source has 1 elements", "[start, end]"),
                error(
                        "function f\nend\nfunction f\nend",
                        1,
                        4,
                        "a second function f in the same function",
                        "function f.2 name=\"f\""),
                error(
                        "LOAD_NULL\nJUMP_IF_TRUE L\nLOAD_NULL\nL:\nRETURN",
                        1,
                        5,
                        "stack depth 1 meets 0 at a label",
                        "balance them"),
                error("L:\nL:\n", 1, 3, "label L is set twice", "another name"));
    }

    private static Arguments error(String body, int column, String problem, String hint) {
        return error(body, column, 2, problem, hint);
    }

    private static Arguments error(String body, int column, int line, String problem, String hint) {
        return Arguments.of(body, line, column, problem, hint);
    }

    @ParameterizedTest
    @MethodSource("errors")
    void errorsShowPlaceAndWayOut(String body, int line, int column, String problem, String hint) {
        BytecodeSyntaxError e = catchThrowableOfType(BytecodeSyntaxError.class, () -> Programs.module(body));
        assertThat(e).as("rejected").isNotNull();
        assertThat(e.problem()).startsWith(problem);
        assertThat(e.line() + ":" + e.column()).isEqualTo(line + ":" + column);
        assertThat(e.hint()).isNotBlank().contains(hint == null ? "" : hint);
    }

    @Test
    void filesAreOneFunction() {
        assertThat(problem("")).isEqualTo("the file has no function");
        assertThat(problem("; nothing\n")).isEqualTo("the file has no function");
        assertThat(problem("LOAD_NULL\n")).isEqualTo("expected a function, found LOAD_NULL");
        assertThat(problem("function f\n")).isEqualTo("function f has no end");
        assertThat(problem("function f\nend\nfunction g\nend\n")).isEqualTo("a second outermost function");
        assertThat(problem("function f\nend\nend\n")).isEqualTo("expected a function, found end");
    }

    private static String problem(String text) {
        return catchThrowableOfType(BytecodeSyntaxError.class, () -> BytecodeAssembler.assemble("x.bc", text))
                .problem();
    }

    @Test
    void theMessageIsComplete() {
        BytecodeSyntaxError e = catchThrowableOfType(
                BytecodeSyntaxError.class,
                () -> BytecodeAssembler.assemble("fib.bc", "function main\n\tGET_PRO \"x\"\nend\n"));
        assertThat(e).hasMessage("""
                fib.bc:2:2: there is no instruction GET_PRO
                \tGET_PRO "x"
                \t^
                did you mean GET_PROP?""");
        assertThat(e.file()).isEqualTo("fib.bc");
    }
}
