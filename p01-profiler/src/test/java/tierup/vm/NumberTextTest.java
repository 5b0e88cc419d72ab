package tierup.vm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {
    private static final int SAMPLES = 100_000;

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
        for (double value : samples(20_000, 11)) {
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
        double[] values = samples(SAMPLES, 12);
        List<String> bits = new ArrayList<>();
        for (double value : values) {
            bits.add(Long.toHexString(Double.doubleToRawLongBits(value)));
        }
        List<String> expected = node(folder, bits, "x => String(toDouble(x))");
        for (int i = 0; i < values.length; i++) {
            assertThat(NumberText.toString(values[i])).isEqualTo(expected.get(i));
        }
    }

    @Test
    void readsAsNodeDoes(@TempDir Path folder) throws Exception {
        List<String> texts = new ArrayList<>();
        Random random = new Random(13);
        for (int i = 0; i < SAMPLES; i++) {
            texts.add(randomText(random));
        }
        List<String> expected = node(
                folder,
                texts,
                "x => [Number(x), parseFloat(x), parseInt(x), parseInt(x, 7), parseInt(x, 16)].map(toBits).join(' ')");
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            String found = bits(NumberText.parse(text)) + " " + bits(NumberText.parseFloat(text)) + " "
                    + bits(NumberText.parseInt(text, 0)) + " " + bits(NumberText.parseInt(text, 7)) + " "
                    + bits(NumberText.parseInt(text, 16));
            assertThat(found).as(text).isEqualTo(expected.get(i));
        }
    }

    private static String bits(double value) {
        return Long.toHexString(Double.doubleToLongBits(value));
    }

    /** Doubles of all magnitudes, short decimals, integers, powers of two and their neighbours. */
    private static double[] samples(int count, int seed) {
        Random random = new Random(seed);
        double[] values = new double[count];
        for (int i = 0; i < count; ) {
            double value;
            switch (random.nextInt(5)) {
                case 0:
                    value = random.nextInt(1_000_000) / Math.pow(10, random.nextInt(12));
                    break;
                case 1:
                    value = random.nextLong() >> random.nextInt(64);
                    break;
                case 2:
                    value = Math.scalb(1.0, random.nextInt(2098) - 1074);
                    break;
                case 3:
                    value = Math.nextUp(Math.scalb(1.0, random.nextInt(2098) - 1074));
                    break;
                default:
                    value = Double.longBitsToDouble(random.nextLong());
            }
            if (!Double.isNaN(value) && !Double.isInfinite(value)) {
                values[i++] = value;
            }
        }
        return values;
    }

    private static String randomText(Random random) {
        String[] pieces = {
            "1",
            "0",
            "7",
            "42",
            "9007199254740993",
            ".",
            "e",
            "E",
            "-",
            "+",
            "0x",
            "0b",
            "0o",
            "ff",
            " ",
            "Infinity",
            "3",
            "e5",
            "e-300",
            "0.1",
            "00",
            "_",
            "179769313486231580793",
            "000000000000001"
        };
        if (random.nextInt(4) == 0) {
            return Double.toString(Double.longBitsToDouble(random.nextLong()));
        }
        StringBuilder text = new StringBuilder();
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
            text.append(pieces[random.nextInt(pieces.length)]);
        }
        return text.toString();
    }

    /** What a JavaScript function makes of each line, according to Node. */
    private static List<String> node(Path folder, List<String> lines, String function) throws Exception {
        assumeTrue(isNodeInstalled(), "node is not installed: not compared with it");
        Path input = folder.resolve("input.txt");
        Path script = folder.resolve("script.js");
        Path output = folder.resolve("output.txt");
        Files.write(input, lines);
        Files.writeString(script, """
                const view = new DataView(new ArrayBuffer(8));
                const toDouble = x => (view.setBigUint64(0, BigInt('0x' + x)), view.getFloat64(0));
                const toBits = d => (view.setFloat64(0, d), view.getBigUint64(0).toString(16));
                const lines = require('fs').readFileSync(process.argv[2], 'utf8').split('\\n');
                lines.pop();
                console.log(lines.map(%s).join('\\n'));
                """.formatted(function));
        int status = new ProcessBuilder("node", script.toString(), input.toString())
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor();
        assertThat(status).isZero();
        return Files.readAllLines(output, StandardCharsets.UTF_8);
    }

    private static boolean isNodeInstalled() throws InterruptedException {
        try {
            return new ProcessBuilder("node", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
