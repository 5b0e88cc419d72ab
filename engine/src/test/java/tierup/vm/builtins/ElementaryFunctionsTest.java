package tierup.vm.builtins;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tierup.vm.NodeOracle;
import tierup.vm.running.Ieee754;
import tierup.vm.text.DoubleSamples;

class ElementaryFunctionsTest {
    static List<String> answersOfNode() throws IOException {
        return lines("math.txt");
    }

    static List<String> lines(String resource) throws IOException {
        try (InputStream in = ElementaryFunctionsTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toList());
        }
    }

    private static double bits(String hex) {
        return Double.longBitsToDouble(Long.parseUnsignedLong(hex, 16));
    }

    @ParameterizedTest
    @MethodSource("answersOfNode")
    void everyBitIsAsInNode(String line) {
        String[] parts = line.split(" ");
        double result = apply(parts[0], bits(parts[1]), bits(parts[2]));
        assertThat(Double.doubleToLongBits(result))
                .as("%s -> %s", line, result)
                .isEqualTo(Double.doubleToLongBits(bits(parts[3])));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "log", "log10", "log1p", "expm1", "sinh", "exp",
                "cosh", "tanh", "log2", "cbrt", "asinh", "acosh", "atanh", "pow", "hypot"
            })
    void everyBitOfManyIsAsInNode(String name, @TempDir Path folder) throws Exception {
        DoubleSamples samples = new DoubleSamples(name.hashCode());
        List<String> questions = new ArrayList<>();
        List<String> found = new ArrayList<>();
        for (int i = 0; i < NodeOracle.SAMPLES; i++) {
            double x = samples.argument();
            double y = samples.argument();
            questions.add(name + " " + NodeOracle.bits(x) + " " + NodeOracle.bits(y));
            found.add(NodeOracle.bits(apply(name, x, y)));
        }
        List<String> expected = NodeOracle.answers(
                folder,
                questions,
                "q => { const [f, x, y] = q.split(' '); return toBits(Math[f](toDouble(x), toDouble(y))); }");
        for (int i = 0; i < expected.size(); i++) {
            assertThat(found.get(i)).as(questions.get(i)).isEqualTo(expected.get(i));
        }
    }

    private static double apply(String name, double x, double y) {
        return switch (name) {
            case "sin" -> StrictMath.sin(x);
            case "cos" -> StrictMath.cos(x);
            case "tan" -> StrictMath.tan(x);
            case "asin" -> StrictMath.asin(x);
            case "acos" -> StrictMath.acos(x);
            case "atan" -> StrictMath.atan(x);
            case "atan2" -> Ieee754.atan2(x, y);
            case "log" -> StrictMath.log(x);
            case "log10" -> StrictMath.log10(x);
            case "log1p" -> StrictMath.log1p(x);
            case "expm1" -> StrictMath.expm1(x);
            case "sinh" -> StrictMath.sinh(x);
            case "exp" -> Ieee754.exp(x);
            case "cosh" -> Ieee754.cosh(x);
            case "tanh" -> Ieee754.tanh(x);
            case "log2" -> Ieee754.log2(x);
            case "cbrt" -> Ieee754.cbrt(x);
            case "asinh" -> Ieee754.asinh(x);
            case "acosh" -> Ieee754.acosh(x);
            case "atanh" -> Ieee754.atanh(x);
            case "pow" -> Ieee754.pow(x, y);
            case "hypot" -> Ieee754.hypot(x, y);
            default -> throw new IllegalArgumentException(name);
        };
    }

    @Test
    void powerKnowsTheExceptionsOfTheLanguage() {
        double infinity = Double.POSITIVE_INFINITY;
        assertThat(Ieee754.pow(1, infinity)).isNaN();
        assertThat(Ieee754.pow(-1, -infinity)).isNaN();
        assertThat(Ieee754.pow(Double.NaN, 0)).isEqualTo(1);
        assertThat(Ieee754.pow(1, Double.NaN)).isNaN();
        assertThat(Ieee754.pow(-8, 1.0 / 3)).isNaN();
        assertThat(Ieee754.pow(-2, 3)).isEqualTo(-8);
        assertThat(Ieee754.pow(-infinity, 3)).isEqualTo(-infinity);
        assertThat(Ieee754.pow(-infinity, 4)).isEqualTo(infinity);
        assertThat(1 / Ieee754.pow(-infinity, -3)).isEqualTo(-infinity);
        assertThat(1 / Ieee754.pow(-0.0, 0.5)).isEqualTo(infinity);
        assertThat(1 / Ieee754.pow(-0.0, 3)).isEqualTo(-infinity);
        assertThat(Ieee754.pow(-0.0, -3)).isEqualTo(-infinity);
        assertThat(Ieee754.pow(0.5, infinity)).isZero();
        assertThat(Ieee754.pow(0.5, -infinity)).isEqualTo(infinity);
        assertThat(Ieee754.pow(2, 1024)).isEqualTo(infinity);
        assertThat(Ieee754.pow(2, -1074)).isEqualTo(Double.MIN_VALUE);
        assertThat(Ieee754.pow(2, -1076)).isZero();
    }

    @Test
    void hypotDoesNotOverflowHalfWay() {
        assertThat(Ieee754.hypot(3e200, 4e200)).isEqualTo(4.9999999999999995e200);
        assertThat(Ieee754.hypot()).isZero();
        assertThat(Ieee754.hypot(Double.NaN, Double.NEGATIVE_INFINITY)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Ieee754.hypot(Double.NaN, 1)).isNaN();
    }
}
