package tierup.template.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionParserTest {
    private static String code(String source) {
        return ExpressionParser.parse(source).stream()
                .map(StackInstruction::text)
                .map(text -> text.replace("OP_", ""))
                .collect(Collectors.joining(" "));
    }

    private static ExpressionError error(String source) {
        return catchThrowableOfType(ExpressionError.class, () -> ExpressionParser.parse(source));
    }

    @Test
    void operandsComeBeforeOperators() {
        assertThat(code("return 10 + 20")).isEqualTo("CONST 10 CONST 20 ADD RET");
        assertThat(code("1-2-3")).as("from the left").isEqualTo("CONST 1 CONST 2 SUB CONST 3 SUB RET");
    }

    @Test
    void operatorsBindAsInJavaScript() {
        assertThat(code("1|2^3&4<<5+6*7"))
                .isEqualTo("CONST 1 CONST 2 CONST 3 CONST 4 CONST 5 CONST 6 CONST 7 MUL ADD SHL AND XOR OR RET");
        assertThat(code("(1 | 2) * -(3)")).isEqualTo("CONST 1 CONST 2 OR CONST 3 NEG MUL RET");
        assertThat(code("2 - -2")).isEqualTo("CONST 2 CONST -2 SUB RET");
        assertThat(code("8 >> 1 % 3")).isEqualTo("CONST 8 CONST 1 CONST 3 MOD SHR RET");
    }

    @Test
    void numbersUseAllTheirBits() {
        assertThat(code("-9223372036854775808;")).isEqualTo("CONST -9223372036854775808 RET");
        assertThat(code("0xFF + 0x7fffffffffffffff")).isEqualTo("CONST 255 CONST 9223372036854775807 ADD RET");
    }

    @Test
    void everyInstructionKnowsItsPlaceInTheText() {
        assertThat(ExpressionParser.parse("10 / (2 - 2)"))
                .extracting(StackInstruction::position)
                .containsExactly(0, 6, 10, 8, 3, 11);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "1 + * 2 ! 4 ! a number should stand here",
                "1 + ! 3 ! a number is missing at the end",
                "return ! 6 ! there is no expression",
                "(1 + 2 ! 0 ! this ( is never closed",
                "1 + 2) ! 5 ! there is no ( for this )",
                "1 2 ! 2 ! the expression ended before this",
                "1 + x ! 4 ! there are no variables here",
                "1.5 ! 1 ! only integers here",
                "0x ! 0 ! this is no number",
                "12ab ! 0 ! this is no number",
                "9223372036854775808 ! 0 ! this number does not fit into 64 bits"
            })
    void mistakesAreShownWhereTheyAre(String source, int position, String message) {
        ExpressionError error = error(source);
        assertThat(error).hasMessage(message);
        assertThat(error.position()).isEqualTo(position);
        String[] lines = error.render(source).split("\n");
        assertThat(lines[2]).isEqualTo("  " + " ".repeat(position) + "^");
        assertThat(lines[3]).as("a way out").isNotBlank();
    }

    @Test
    void nestingHasALimit() {
        assertThat(error("(".repeat(5_000) + "1" + ")".repeat(5_000)))
                .hasMessageContaining("nested more than 1000 deep");
        assertThat(error("-".repeat(5_000) + "(1)")).hasMessageContaining("nested more than 1000 deep");
    }
}
