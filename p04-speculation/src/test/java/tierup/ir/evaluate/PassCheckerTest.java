package tierup.ir.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import tierup.vm.memory.Value;

class PassCheckerTest {
    private static final List<Inputs> PAIRS = List.of(
            Inputs.ofNumbers(2, 3),
            Inputs.ofNumbers(0, -0.0),
            Inputs.ofNumbers(0.5, Double.NaN),
            Inputs.ofNumbers(Integer.MAX_VALUE, 1));

    private static final String HEAD = "graph \"f\"\nb0:\n  v0 = parameter 0\n  v1 = parameter 1\n";

    private static PassChecker after(String text, PassChecker.Interpreter interpreter) {
        PassChecker checker = new PassChecker(MemorySource.NONE, PAIRS, interpreter);
        checker.begin(GraphParser.parse(HEAD + text.indent(2)));
        return checker;
    }

    private static void pass(PassChecker checker, String text) {
        checker.after("fold", GraphParser.parse(HEAD + text.indent(2)));
    }

    @Test
    void namesThePassAndShowsBothGraphsAndTheInputs() {
        PassChecker checker = after("v2 = check.number v0 \"\"\nreturn v2", PassChecker.Interpreter.NONE);
        assertThatCode(() -> pass(checker, "return v0")).doesNotThrowAnyException();
        assertThatThrownBy(() -> pass(checker, "return v1"))
                .isInstanceOf(PassChecker.ChangedResult.class)
                .hasMessageStartingWith(
                        "fold is wrong. On (int 2, int 3) the graph returned int 3; before it, it returned int 2.")
                .hasMessageContaining("Before:\ngraph")
                .hasMessageContaining("return v0")
                .hasMessageContaining("After:\ngraph")
                .extracting(e -> ((PassChecker.ChangedResult) e).pass())
                .isEqualTo("fold");
    }

    @Test
    void zerosDiffer() {
        PassChecker checker =
                after("v2 = check.number v0 \"\"\nv3 = number.negate v2\nreturn v3", PassChecker.Interpreter.NONE);
        assertThatThrownBy(() -> pass(checker, """
                        v2 = check.number v0 ""
                        v4 = constant int 0
                        v3 = number.sub v4, v2
                        return v3
                        """))
                .hasMessageContaining("On (int 0, double -0.0) the graph returned int 0");
    }

    @Test
    void noNewExits() {
        PassChecker checker = after("return v0", PassChecker.Interpreter.NONE);
        assertThatThrownBy(() -> pass(checker, "v2 = check.int v0 \"\"\nreturn v2"))
                .hasMessageContaining("On (double 0.5, double NaN) the graph left at v2");
    }

    @Test
    void whereAGuardIsGoneTheInterpreterKnowsWhatIsRight() {
        String guarded =
                "v2 = check.int v0 \"\"\nv3 = check.int v1 \"\"\nv4 = number.add int v2, v3\nv5 = number.or v4, v4\nreturn v5";
        String wrapping =
                "v2 = check.int v0 \"\"\nv3 = check.int v1 \"\"\nv4 = number.add v2, v3\nv5 = number.or v4, v4\nreturn v5";
        PassChecker.Interpreter right = inputs -> inputs.arguments().stream().allMatch(Value::isInt)
                ? OptionalLong.of(Value.fromInt(Value.asInt(inputs.arguments().get(0))
                        + Value.asInt(inputs.arguments().get(1))))
                : OptionalLong.empty();
        assertThatCode(() -> pass(after(guarded, right), wrapping)).doesNotThrowAnyException();
        PassChecker.Interpreter wrong =
                inputs -> right.result(inputs).isPresent() && inputs.arguments().get(1) == Value.fromInt(1)
                        ? OptionalLong.of(Value.ZERO)
                        : OptionalLong.empty();
        assertThatThrownBy(() -> pass(after(guarded, wrong), wrapping))
                .hasMessageContaining("returned int -2147483648; the interpreter returns int 0");
    }

    @Test
    void effectsStayInOrder() {
        String one = "v2 = runtime get_prop @1 v0\nv3 = runtime get_prop @1 v1\nreturn v3";
        String other = "v3 = runtime get_prop @1 v1\nv2 = runtime get_prop @1 v0\nreturn v3";
        PassChecker checker = after(one, PassChecker.Interpreter.NONE);
        assertThatThrownBy(() -> pass(checker, other)).hasMessageContaining("effect 1 was runtime get_prop @1 [int 2]");
    }

    @Test
    void theGraphThatTheBuilderMadeIsTriedAsWell() {
        assertThatThrownBy(() -> after(
                        "return v1",
                        inputs -> OptionalLong.of(inputs.arguments().get(0))))
                .hasMessageStartingWith("building the graph is wrong. On (int 2, int 3)");
        assertThat(after(
                        "return v0",
                        inputs -> OptionalLong.of(inputs.arguments().get(0))))
                .isNotNull();
    }
}
