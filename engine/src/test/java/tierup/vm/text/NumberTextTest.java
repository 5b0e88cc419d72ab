package tierup.vm.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tierup.vm.NodeOracle;

class NumberTextTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "1, 1",
        "-1.5, -1.5",
        "0.1, 0.1",
        "1e21, 1e+21",
        "1e20, 100000000000000000000",
        "123456789012345680000, 123456789012345680000",
        "1e-6, 0.000001",
        "1e-7, 1e-7",
        "1.5e-9, 1.5e-9",
        "2e23, 2e+23",
        "5e-324, 5e-324",
        "1.7976931348623157e308, 1.7976931348623157e+308",
        "2.2250738585072014e-308, 2.2250738585072014e-308",
        "2e-3, 0.002",
        "9007199254740993, 9007199254740992",
        "4294967296.5, 4294967296.5",
        "NaN, NaN",
        "-Infinity, -Infinity",
        "0.30000000000000004, 0.30000000000000004",
        "5.684341886080802e-14, 5.684341886080802e-14",
        "-2147483648, -2147483648"
    })
    void writesAsJavaScriptDoes(double value, String text) {
        assertThat(NumberText.toString(value)).isEqualTo(text);
    }

    @Test
    void everyTextReadsBackAndNoShorterOneWould() {
        DoubleSamples samples = new DoubleSamples(11);
        for (int i = 0; i < NodeOracle.SAMPLES; i++) {
            double value = samples.finite();
            String text = NumberText.toString(value);
            assertThat(NumberText.parse(text)).as(text).isEqualTo(value);
            assertNoShorter(Math.abs(value), text);
        }
    }

    /** Of all decimals with one digit less only the two neighbours of the value can be nearest to it. */
    private static void assertNoShorter(double value, String text) {
        int digits = new BigDecimal(text).stripTrailingZeros().precision();
        if (digits > 1) {
            BigDecimal exact = new BigDecimal(value);
            for (RoundingMode mode : new RoundingMode[] {RoundingMode.FLOOR, RoundingMode.CEILING}) {
                BigDecimal shorter = exact.round(new MathContext(digits - 1, mode));
                assertThat(shorter.doubleValue())
                        .as("%s against %s", shorter, text)
                        .isNotEqualTo(value);
            }
        }
    }

    @Test
    void writesAsNodeDoes(@TempDir Path folder) throws Exception {
        DoubleSamples samples = new DoubleSamples(12);
        List<String> bits = new ArrayList<>();
        List<String> found = new ArrayList<>();
        for (int i = 0; i < NodeOracle.SAMPLES; i++) {
            double value = samples.finite();
            bits.add(NodeOracle.bits(value));
            found.add(NumberText.toString(value));
        }
        List<String> expected = NodeOracle.answers(folder, bits, "x => String(toDouble(x))");
        for (int i = 0; i < expected.size(); i++) {
            assertThat(found.get(i)).as(bits.get(i)).isEqualTo(expected.get(i));
        }
    }

    @Test
    void readsAsNodeDoes(@TempDir Path folder) throws Exception {
        DoubleSamples samples = new DoubleSamples(13);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < NodeOracle.SAMPLES; i++) {
            texts.add(samples.text());
        }
        List<String> expected = NodeOracle.answers(
                folder,
                texts,
                "x => [Number(x), parseFloat(x), parseInt(x), parseInt(x, 7), parseInt(x, 16)].map(toBits).join(' ')");
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            double[] found = {
                NumberText.parse(text),
                NumberText.parseFloat(text),
                NumberText.parseInt(text, 0),
                NumberText.parseInt(text, 7),
                NumberText.parseInt(text, 16)
            };
            String bits = Arrays.stream(found).mapToObj(NodeOracle::bits).collect(Collectors.joining(" "));
            assertThat(bits).as(text).isEqualTo(expected.get(i));
        }
    }
}
