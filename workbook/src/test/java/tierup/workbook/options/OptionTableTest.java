package tierup.workbook.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Command lines as they are typed, the messages for wrong ones, and the page of {@code --help}. */
class OptionTableTest {
    private final OptionTable table = new OptionTable("tool", "Tool 1.0")
            .description("Does one thing, and says so.")
            .stopAtOperand();
    private final Operand file = table.operand("FILE", 0, 1, "What to read.");
    private final Operand words = table.operand("WORD", 0, Integer.MAX_VALUE, "What is left.");
    private final Option<String> script = table.option("-e, --eval", "TEXT", Conversion::text, null, "Reads this.");
    private final Option<Boolean> quiet = table.flag("-q, --quiet", "Says nothing.");
    private final Option<Integer> top = table.option("--top", "N", Conversion::integer, 10, "Lines to show (10).");
    private final Option<String> form =
            table.optionalValue("--form", "text|picture|both", "text", null, "How to show it.");

    private OptionTable.Request read(String line) {
        return table.read(line.isEmpty() ? new String[0] : line.split(" "));
    }

    private WrongUsage wrong(String line) {
        return catchThrowableOfType(WrongUsage.class, () -> read(line));
    }

    @ParameterizedTest
    @CsvSource({"-e 1", "-e1", "-e=1", "--eval 1", "--eval=1", "-qe 1", "-qe1", "--eval=0 -e 1"})
    void oneOptionInAllItsSpellings(String line) {
        assertThat(read(line)).isEqualTo(OptionTable.Request.RUN);
        assertThat(script.value()).isEqualTo("1");
        assertThat(quiet.value()).isEqualTo(line.startsWith("-q"));
    }

    @Test
    void whatIsNotGivenHasItsInitialValue() {
        read("");
        assertThat(top.value()).isEqualTo(10);
        assertThat(top.isGiven()).isFalse();
        assertThat(form.value()).isNull();
        assertThat(file.value()).isNull();
    }

    @Test
    void aValueThatMayBeLeftOutIsNotTheNextArgument() {
        read("--form a.js --quiet -x");
        assertThat(form.value()).isEqualTo("text");
        assertThat(file.value()).isEqualTo("a.js");
        assertThat(words.values()).containsExactly("--quiet", "-x");
        assertThat(quiet.value()).isFalse();
    }

    @Test
    void twoDashesEndTheOptionsAndOneIsAnOperand() {
        read("-q -- --top");
        assertThat(file.value()).isEqualTo("--top");
    }

    @Test
    void aDashAloneIsAnOperand() {
        read("-");
        assertThat(file.value()).isEqualTo("-");
    }

    @Test
    void withoutTheRuleOptionsMayStandBehindOperands() {
        OptionTable other = new OptionTable("tool", "");
        Operand operand = other.operand("NUMBER", 1, 9, "");
        Option<Boolean> flag = other.unknownAreOperands().flag("--flag", "");
        other.read("1", "--flag", "-1", "--other");
        assertThat(flag.value()).isTrue();
        assertThat(operand.values()).containsExactly("1", "-1", "--other");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--tob=3 | Unknown option: '--tob' | Did you mean --top?",
                "--eva | Unknown option: '--eva' | Did you mean --eval?",
                "--quite | Unknown option: '--quite' | Did you mean --quiet?",
                "--nothing-like-it | Unknown option: '--nothing-like-it' | Try ./tool --help.",
                "-qx | Unknown option: '-x' in '-qx' | Try ./tool --help.",
                "--top | Missing required parameter for option '--top' (N) | Try ./tool --help.",
                "--top --quiet | Expected parameter for option '--top' but found '--quiet' | Try ./tool --help.",
                "--top=x | Invalid value for option '--top': 'x' is not a whole number | Try ./tool --help.",
                "--quiet=3 | Invalid value for option '--quiet': it is true or false, not '3' | Try ./tool --help.",
            })
    void aWrongLineIsToldWithAWayOut(String line, String message, String wayOut) {
        assertThat(wrong(line)).hasMessage(message);
        assertThat(wrong(line).wayOut("./tool --help")).isEqualTo(wayOut);
    }

    @Test
    void whatTheCommandCannotDoWithoutIsAskedForUnlessHelpIs() {
        Option<String> needed = table.option("--needed", "X", Conversion::text, null, "Must be.")
                .required();
        table.operand("MUST", "Too.");
        assertThat(wrong("")).hasMessage("Missing required option: '--needed=X'");
        assertThat(wrong("--needed=1")).hasMessage("Missing required parameter: 'MUST'");
        assertThat(read("--help")).isEqualTo(OptionTable.Request.HELP);
        assertThat(needed.value()).isEqualTo("1");
    }

    @Test
    void operandsBeyondTheLastAreRefused() {
        OptionTable none = new OptionTable("tool", "");
        assertThatThrownBy(() -> none.read("word")).hasMessage("Unexpected argument: 'word'");
    }

    @Test
    void theHelpPage() {
        table.footer("", "The end.");
        assertThat(new HelpPage(table, 60, false).text()).isEqualTo("""
                Usage: tool [-hqV] [--eval=TEXT]
                            [--form[=text|picture|both]] [--top=N] [FILE]
                            [WORD...]
                Does one thing, and says so.
                      [FILE]        What to read.
                      [WORD...]     What is left.
                  -e, --eval=TEXT   Reads this.
                  -q, --quiet       Says nothing.
                      --top=N       Lines to show (10).
                      --form[=text|picture|both]
                                    How to show it.
                  -h, --help        Show this help message and exit.
                  -V, --version     Print version information and exit.

                The end.
                """);
    }

    @Test
    void coloursTakeNoRoom() {
        String coloured = new HelpPage(table, 60, true).text();
        assertThat(coloured).contains("\u001B[33m--eval\u001B[0m\u001B[3m=TEXT\u001B[0m   Reads");
        assertThat(coloured.replaceAll("\u001B\\[[0-9]+m", "")).isEqualTo(new HelpPage(table, 60, false).text());
    }

    @Test
    void theVersionIsALine() {
        assertThat(table.answer(read("-V"))).isEqualTo("Tool 1.0\n");
    }
}
