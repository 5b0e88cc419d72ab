package tierup.vm.builtins;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tierup.vm.NodeOracle;
import tierup.vm.text.DoubleSamples;
import tierup.vm.text.NumberText;

class NumberFormatsTest {
    static List<String> answersOfNode() throws IOException {
        return ElementaryFunctionsTest.lines("number-formats.txt");
    }

    @ParameterizedTest
    @MethodSource("answersOfNode")
    void everyDigitIsAsInNode(String line) {
        String[] parts = line.split(" ");
        double x = Double.longBitsToDouble(Long.parseUnsignedLong(parts[1], 16));
        int digits = parts[0].equals("X") ? 0 : Integer.parseInt(parts[2]);
        assertThat(format(parts[0], x, digits)).as(line).isEqualTo(parts[3]);
    }

    @Test
    void everyDigitOfManyIsAsInNode(@TempDir Path folder) throws Exception {
        DoubleSamples samples = new DoubleSamples(14);
        Random random = new Random(15);
        List<String> questions = new ArrayList<>();
        List<String> found = new ArrayList<>();
        for (int i = 0; i < NodeOracle.SAMPLES; i++) {
            double x = samples.finite();
            String form = String.valueOf("FEPRX".charAt(i % 5));
            int digits = form.equals("R")
                    ? 2 + 9 * random.nextInt(4) + random.nextInt(8)
                    : 1 + random.nextInt(random.nextBoolean() ? 25 : 100);
            if (!form.equals("F") || Math.abs(x) < 1e21) {
                questions.add(form + " " + NodeOracle.bits(x) + " " + digits);
                found.add(format(form, x, digits));
            }
        }
        List<String> expected = NodeOracle.answers(folder, questions, """
                q => {
                  const [form, bits, digits] = q.split(' ');
                  const x = toDouble(bits);
                  return form === 'F' ? x.toFixed(digits)
                    : form === 'E' ? x.toExponential(digits)
                    : form === 'P' ? x.toPrecision(digits)
                    : form === 'R' ? x.toString(digits) : x.toExponential();
                }
                """);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(found.get(i)).as(questions.get(i)).isEqualTo(expected.get(i));
        }
    }

    private static String format(String form, double x, int digits) {
        return switch (form) {
            case "F" -> NumberFormats.fixed(x, digits);
            case "E" -> NumberFormats.exponential(x, digits);
            case "P" -> NumberFormats.precision(x, digits);
            case "R" -> NumberFormats.radix(x, digits);
            default -> NumberFormats.exponentialOf(NumberText.toString(x));
        };
    }

    @Test
    void halvesAreRoundedAwayFromZero() {
        assertThat(NumberFormats.fixed(2.5, 0)).isEqualTo("3");
        assertThat(NumberFormats.fixed(-2.5, 0)).isEqualTo("-3");
        assertThat(NumberFormats.fixed(1.005, 2))
                .as("1.005 is a little less than it looks")
                .isEqualTo("1.00");
        assertThat(NumberFormats.precision(1.25, 2)).isEqualTo("1.3");
    }

    @Test
    void thousandsAreGrouped() {
        assertThat(NumberFormats.grouped(1234567.8915)).isEqualTo("1,234,567.892");
        assertThat(NumberFormats.grouped(-999)).isEqualTo("-999");
        assertThat(NumberFormats.grouped(0.5)).isEqualTo("0.5");
    }
}
