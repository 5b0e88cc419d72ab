package tierup.speculation.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tierup.ir.Graph;
import tierup.ir.GraphText;

/** The graph of a function that has been run, as text. */
class GraphBuilderTest {
    /** Instructions without numbers of nodes, types, places and reasons. */
    private static String outline(Graph graph) {
        return Arrays.stream(GraphText.of(graph).split("\n"))
                .map(line -> line.replaceAll(";.*", "").replaceAll("\"[^\"]*\"", ""))
                .map(line ->
                        line.replaceAll("@\\d+", "").replaceAll("v\\d+ = ", "").replaceAll(" +", " "))
                .map(String::strip)
                .collect(Collectors.joining("\n"));
    }

    @Test
    void whereTwoPathsMeetAWordThatDiffersIsAParameter() {
        String text =
                GraphText.of(Graphs.of("function f(a) { let x = 1, y = 2; if (a) x = 3; return x + y; } f(true);"));
        assertThat(text).containsPattern("b\\d+\\(v\\d+: tagged\\): +; from b\\d+, b\\d+");
        assertThat(text).as("y is 2 on both paths").doesNotContainPattern("b\\d+\\(v\\d+: tagged, v\\d+: tagged\\)");
    }

    @Test
    void aLoopHasAParameterForEachLocalThatItStores() {
        String text = GraphText.of(
                Graphs.of("function f(n) { let s = 0, k = 5; for (let i = 0; i < n; i++) s += k; return s; } f(9);"));
        assertThat(text).containsPattern("b\\d+\\(v\\d+: tagged, v\\d+: tagged\\) loop:");
    }

    @Test
    void loadsAndStoresOfLocalsLeaveNoTrace() {
        assertThat(outline(Graphs.of("function f(a, b) { const c = a; const d = c; return d; } f(1);")))
                .isEqualTo("""
                        graph
                        b0:
                        parameter 0
                        parameter 1
                        constant undefined
                        jump b1
                        b1:
                        return v0""");
    }

    @ParameterizedTest
    @CsvSource({
        "1 + 2,              check.int check.int number.add-int",
        "1.5 + 2,            check.number check.number number.add",
        "2147483647 + 1,     check.int check.int number.add",
        "1 - 2,              check.int check.int number.sub-int",
        "0 * -1,             check.int check.int number.mul",
        "6 / 3,              check.int check.int number.div-int",
        "1 / 3,              check.int check.int number.div",
        "7 % 3,              check.int check.int number.mod-int",
        "5 | 3,              check.int check.int number.or",
        "5.5 | 3,            check.number check.number number.or",
        "-1 >>> 0,           check.int check.int number.shr",
        "4 >>> 1,            check.int check.int number.shr-int",
        "4 < 1,              check.int check.int number.compare-<",
        "4 >= 1.5,           check.number check.number number.compare->=",
        "4 === 1,            check.int check.int number.compare-==",
        "'a' + 1,            runtime-binary_add",
        "'a' === 'b',        runtime-strict_equal",
        "2 ** 3,             runtime-binary_exp",
        "-7 % 7,             check.int check.int number.mod"
    })
    void whatHasBeenSeenDecidesWhatIsGuessed(String expression, String expected) {
        String[] operands = expression.split(" (\\*\\*|>>>|===|>=|[-+*/%|<]) ");
        String operator = expression.substring(operands[0].length() + 1).split(" ")[0];
        String program =
                "function f(a, b) { return a " + operator + " b; } f(" + operands[0] + ", " + operands[1] + ");";
        String found = outline(Graphs.of(program))
                .lines()
                .filter(line -> line.matches("(check|number|runtime).*"))
                .map(line -> line.replaceAll(" v\\d+(, v\\d+)*", "").strip().replace(' ', '-'))
                .collect(Collectors.joining(" "));
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void aPropertyIsAGuardOnTheShapeAndALoad() {
        assertThat(outline(Graphs.of("function f(o) { return o.y; } f({ x: 1, y: 2 });")))
                .containsPattern("check.shape #\\d+ v0\nload.slot y at 24 v\\d+");
    }

    @Test
    void anElementIsInBoundsOrTheCodeIsLeft() {
        assertThat(outline(Graphs.of("function f(a, i) { return a[i]; } f([1, 2], 1);")))
                .containsSubsequence(
                        "check.array", "load.storage ", "load.storage.length", "check.bounds", "load.element");
        assertThat(outline(Graphs.of("function f(a, i) { return a[i]; } f(new Int16Array(4), 1);")))
                .containsSubsequence(
                        "check.typed int16",
                        "load.typed.length",
                        "check.bounds",
                        "load.typed.data",
                        "load.typed int16");
    }

    @Test
    void aUnitOfAStringIsReadWhereItIs() {
        String program =
                "function f(s) { let h = 0; for (let i = 0; i < s.length; i++) h = h * 31 + s.charCodeAt(i) | 0; return h; }"
                        + " f('abc');";
        assertThat(outline(Graphs.of(program)))
                .containsSubsequence(
                        "check.is", "check.string", "load.string.length", "check.bounds", "load.string.unit")
                .doesNotContain("call");
    }

    @Test
    void whereTheProgramHasNeverBeenTheCodeIsLeft() {
        assertThat(GraphText.of(Graphs.of("function f(a) {\n  if (a) return a.x.y.z;\n  return 1;\n}\nf(false);")))
                .contains("leave \"never been here: ")
                .contains("2:");
    }

    @Test
    void behindASideEffectNothingIsGuessed() {
        assertThat(outline(Graphs.of("function f(o, a) { o.x = a + 1; return a + 2; } f({ x: 1 }, 1);")))
                .containsSubsequence("check.int", "number.add int", "store.slot x", "runtime binary_add");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "function f() { try { g(); } catch (e) { } } function g() {} f();       | it catches exceptions",
                "function f(o, n) { for (let i = 0; i < n; i++) o.x = i; } f({ x: 1 }, 3); | a guess behind a side effect",
                "class f { constructor() { this.x = 1; } } new f();                      | it is the constructor of a class",
                "function f(a) { let s = 0; for (const x of a) s += x; return s; } f([1]); | it catches exceptions",
            })
    void whatCannotBeCompiledHasAName(String program, String reason) {
        assertThatThrownBy(() -> Graphs.of(program)).isInstanceOf(Refused.class).hasMessageContaining(reason);
    }
}
