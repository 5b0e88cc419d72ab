package tierup.speculation.passes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tierup.ir.Graph;
import tierup.ir.evaluate.Evaluator;
import tierup.ir.evaluate.GraphParser;
import tierup.ir.evaluate.Inputs;
import tierup.ir.evaluate.MemorySource;
import tierup.ir.evaluate.Outcome;

class ReduceStrengthTest {
    /** v2 is any int, v5 one that is not negative, v3 a constant; v4 the result. */
    private static String ints(String constant, String operation) {
        return """
            graph "f"
            b0:
              v0 = parameter 0
              v2 = unbox.int32 checked v0 ""
              v6 = int32.constant 1
              v5 = int32.shr v2, v6
              v3 = int32.constant %s
              v4 = %s
              v7 = box.int32 v4
              return v7
            """.formatted(constant, operation);
    }

    private static String reduce(String text) {
        Graph graph = GraphParser.parse(text);
        new ReduceStrength().run(graph);
        return Passes.body(graph);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        8 ; int32.mul v2, v3             ; int32.shl v2, v\\d+
        -2147483648 ; int32.mul v2, v3   ; int32.mul v2, v3
        6 ; int32.mul v2, v3             ; int32.mul v2, v3
        8 ; int32.mul checked v2, v3     ; int32.mul checked v2, v3
        2 ; int32.mul checked v2, v3     ; int32.add checked v2, v2
        8 ; int32.div v5, v3             ; int32.sar v5, v\\d+
        8 ; int32.div v2, v3             ; int32.sar v\\d+, v\\d+
        8 ; int32.div checked v2, v3     ; int32.div checked v2, v3
        1 ; int32.div v2, v3             ; v2
        7 ; int32.div v2, v3             ; int32.div v2, v3
        8 ; int32.mod v5, v3             ; int32.and v5, v\\d+
        8 ; int32.mod checked v5, v3     ; int32.and v5, v\\d+
        8 ; int32.mod v2, v3             ; int32.sub v2, v\\d+
        8 ; int32.mod checked v2, v3     ; int32.mod checked v2, v3
        1 ; int32.mod v2, v3             ; int32.constant 0
        -8 ; int32.mod v2, v3            ; int32.mod v2, v3
        """)
    void theCheaperInstructionDoesTheSame(String constant, String operation, String expected) {
        String text = ints(constant, operation);
        String reduced = reduce(text);
        String result = reduced.replaceAll("(?s).*box.int32 (v\\d+).*", "$1");
        assertThat(reduced)
                .containsPattern(expected.equals("v2") ? "box.int32 v2" : result + " = " + expected + "( ;.*)?\n");
        for (int number :
                new int[] {0, 1, -1, 5, 7, 8, 9, -7, -8, -9, 15, 16, -16, 1 << 30, Integer.MAX_VALUE, Integer.MIN_VALUE
                }) {
            checkSame(text, Inputs.ofNumbers(number));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        8.0 ; div ; float64.mul v2, v\\d+
        0.25 ; div ; float64.mul v2, v\\d+
        3.0 ; div ; float64.div v2, v3
        0.0 ; div ; float64.div v2, v3
        Infinity ; div ; float64.div v2, v3
        4.9E-324 ; div ; float64.div v2, v3
        2.0 ; mul ; float64.add v2, v2
        3.0 ; mul ; float64.mul v2, v3
        """)
    void powersOfTwoAreExact(String constant, String operator, String expected) {
        String text = """
            graph "f"
            b0:
              v0 = parameter 0
              v2 = unbox.float64 checked v0 ""
              v3 = float64.constant %s
              v4 = float64.%s v2, v3
              v7 = box.float64 v4
              return v7
            """.formatted(constant, operator);
        assertThat(reduce(text)).containsPattern("v\\d+ = " + expected + "( ;.*)?\n");
        for (double number :
                new double[] {0, -0.0, 1, -3, 0.1, 1e308, Double.MIN_VALUE, Double.NaN, Double.NEGATIVE_INFINITY}) {
            checkSame(text, Inputs.ofNumbers(number));
        }
    }

    private static void checkSame(String text, Inputs inputs) {
        Graph before = GraphParser.parse(text);
        Graph after = GraphParser.parse(text);
        new ReduceStrength().run(after);
        Outcome expected = Evaluator.run(before, inputs, MemorySource.NONE);
        Outcome outcome = Evaluator.run(after, inputs, MemorySource.NONE);
        assertThat(outcome.kind()).as("%s on %s", text, inputs).isEqualTo(expected.kind());
        if (expected.kind() == Outcome.Kind.RETURNED) {
            assertThat(outcome.word()).as("%s on %s", text, inputs).isEqualTo(expected.word());
        }
    }
}
