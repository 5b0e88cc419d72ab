package tierup.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tierup.template.testing.NeedsMachine;
import tierup.workbook.Exercise;
import tierup.workbook.Points;
import tierup.workbook.corpus.ProgramOutcome;

/** Arguments become locals, however many there are. */
@NeedsMachine
@Exercise("p02.6")
class ParametersTest {
    private static void expect(String program, String output) {
        assertThat(TestEngine.eager().run(program)).as(program).isEqualTo(ProgramOutcome.finished(output));
    }

    /** Prints the parameters of a function with {@code parameters} of them, called with {@code arguments} arguments. */
    private static void expectCall(int parameters, int arguments) {
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        List<String> printed = new ArrayList<>();
        for (int i = 0; i < Math.max(parameters, arguments); i++) {
            if (i < parameters) {
                names.add("p" + i);
                printed.add(i < arguments ? Integer.toString(100 + i) : "undefined");
            }
            if (i < arguments) {
                values.add(Integer.toString(100 + i));
            }
        }
        String list = String.join(", ", names);
        String program = "function f(" + list + ") { let local; console.log('>'" + (parameters == 0 ? "" : ", ") + list
                + ", local); } f(" + String.join(", ", values) + ");";
        expect(program, "> " + String.join(" ", printed) + (parameters == 0 ? "" : " ") + "undefined\n");
    }

    @Test
    @Points(2)
    void asManyArgumentsAsParameters() {
        for (int n = 0; n <= 6; n++) {
            expectCall(n, n);
        }
    }

    @Test
    @Points(2)
    void missingArgumentsAreUndefined() {
        for (int parameters = 1; parameters <= 5; parameters++) {
            for (int arguments = 0; arguments < parameters; arguments++) {
                expectCall(parameters, arguments);
            }
        }
    }

    @Test
    @Points(2)
    void argumentsBeyondTheParametersAreLeftAlone() {
        for (int parameters = 0; parameters <= 4; parameters++) {
            for (int arguments = parameters + 1; arguments <= 7; arguments++) {
                expectCall(parameters, arguments);
            }
        }
    }

    @Test
    @Points(1)
    void theRestIsStillThere() {
        expect(
                "function f(a, ...rest) { return a + ':' + rest.length + ':' + rest.join(','); }\n"
                        + "console.log(f(1)); console.log(f(1, 2, 3)); console.log(f());",
                "1:0:\n1:2:2,3\nundefined:0:\n");
    }

    @Test
    @Points(2)
    void aCallThatComesFromJavaPassesThemTheSameWay() {
        expect(
                "function f(a, b, c) { return a + ' ' + b + ' ' + c; }\n"
                        + "console.log(f.call(null, 1, 2)); console.log(f.apply(null, [1, 2, 3, 4])); console.log([7].map(f)[0]);",
                "1 2 undefined\n1 2 3\n7 0 7\n");
    }

    @Test
    @Points(1)
    void parametersAreLocalsOfTheirOwn() {
        expect(
                "function f(a, b) { a = a + 1; b = a + 1; return a + ' ' + b; } const x = 1; console.log(f(x, x), f(x), x);",
                "2 3 2 3 1\n");
    }
}
