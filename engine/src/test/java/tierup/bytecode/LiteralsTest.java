package tierup.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LiteralsTest {
    @ParameterizedTest
    @CsvSource({
        "0.0, 0",
        "-0.0, -0",
        "1.0, 1",
        "1.5, 1.5",
        "-2.25, -2.25",
        "0.1, 0.1",
        "100.0, 100",
        "123456789.5, 123456789.5",
        "1E20, 100000000000000000000",
        "1E21, 1e+21",
        "1.5E300, 1.5e+300",
        "0.000001, 0.000001",
        "1E-7, 1e-7",
        "1.25E-9, 1.25e-9",
        "4.9E-324, 5e-324",
        "2.0E-3, 0.002",
        "9007199254740993, 9007199254740992",
        "NaN, NaN",
        "Infinity, Infinity",
        "-Infinity, -Infinity",
        "2.2250738585072014E-308, 2.2250738585072014e-308"
    })
    void numbersPrintAsJavaScriptPrintsThem(double number, String text) {
        assertThat(Literals.number(number)).isEqualTo(text);
    }

    @Test
    void everyDoubleComesBack() {
        Random random = new Random(1);
        for (int i = 0; i < 5_000; i++) {
            double d = Double.longBitsToDouble(random.nextLong());
            assertThat(Literals.parseNumber(Literals.number(d))).isEqualTo(Double.valueOf(d));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "1e", "0x", "x", "1.2.3", "--1", "-NaN", "1_000", "Infinite", "0b1"})
    void whatIsNoNumberIsNone(String text) {
        assertThat(Literals.parseNumber(text)).isNull();
    }

    @Test
    void stringsEscapeWhatCannotBeWritten() {
        assertThat(Literals.string("a\"\\\n\r\t\b\f\u0000\u001b\u2028"))
                .isEqualTo("\"a\\\"\\\\\\n\\r\\t\\b\\f\\u0000\\u001b\\u2028\"");
        assertThat(Literals.string("\u00e9\ud83d\ude00")).as("a pair stays").isEqualTo("\"\u00e9\ud83d\ude00\"");
        assertThat(Literals.string("\ude00\ud83d")).as("halves are escaped").isEqualTo("\"\\ude00\\ud83d\"");
    }

    @Test
    void everyStringComesBack() {
        Random random = new Random(2);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(8); j > 0; j--) {
                text.append((char) (random.nextBoolean() ? random.nextInt(128) : random.nextInt(0x10000)));
            }
            FunctionCode code = Programs.module("LOAD_CONST " + Literals.string(text.toString()), "RETURN");
            assertThat(code.constants()).containsExactly(text.toString());
        }
    }
}
