package tierup.vm.builtins;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tierup.vm.NumberText;

class NumberFormatsTest {
    static List<String> answersOfNode() throws IOException {
        return ElementaryFunctionsTest.lines("number-formats.txt");
    }

    @ParameterizedTest
    @MethodSource("answersOfNode")
    void everyDigitIsAsInNode(String line) {
        String[] parts = line.split(" ");
        double x = Double.longBitsToDouble(Long.parseUnsignedLong(parts[1], 16));
        String result = switch (parts[0]) {
            case "F" -> NumberFormats.fixed(x, Integer.parseInt(parts[2]));
            case "E" -> NumberFormats.exponential(x, Integer.parseInt(parts[2]));
            case "P" -> NumberFormats.precision(x, Integer.parseInt(parts[2]));
            case "R" -> NumberFormats.radix(x, Integer.parseInt(parts[2]));
            default -> NumberFormats.exponentialOf(NumberText.toString(x));
        };
        assertThat(result).as(line).isEqualTo(parts[3]);
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
