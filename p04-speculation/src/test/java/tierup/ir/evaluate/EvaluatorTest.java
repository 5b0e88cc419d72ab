package tierup.ir.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tierup.ir.Graph;
import tierup.ir.Type;
import tierup.vm.memory.Value;

class EvaluatorTest {
    /** The sum of the ints below a number. */
    private static final String SUM = """
            graph "sum"
            b0:
              v0 = parameter 0
              v1 = constant int 0
              v2 = constant int 1
              v3 = check.int v0 "int at i < n"
              jump b1 v1, v1
            b1(v4: tagged, v5: tagged) loop:
              v6 = number.compare < v4, v3
              branch b2 : b3 by v6
            b2:
              v7 = number.add int v5, v4
              v8 = number.add int v4, v2
              jump b1 v8, v7
            b3:
              return v5
            """;

    private static Outcome run(String text, Inputs inputs) {
        return Evaluator.run(GraphParser.parse(text), inputs, MemorySource.NONE);
    }

    private static String ofBody(String nodes) {
        return "graph \"f\"\nb0:\n  v0 = parameter 0\n  v1 = parameter 1\n" + nodes.indent(2);
    }

    @Test
    void runsLoops() {
        assertThat(run(SUM, Inputs.ofNumbers(10))).hasToString("returned int 45");
        assertThat(run(SUM, Inputs.ofNumbers(0))).hasToString("returned int 0");
    }

    @Test
    void leavesByGuards() {
        assertThat(run(SUM, Inputs.ofNumbers(0.5))).hasToString("left at v3 = check.int v0 \"int at i < n\"");
        assertThat(run(SUM, Inputs.of())).hasToString("left at v3 = check.int v0 \"int at i < n\"");
        assertThat(Evaluator.run(GraphParser.parse(SUM), Inputs.ofNumbers(70_000), MemorySource.NONE, 200_000))
                .hasToString("left at v7 = number.add int v5, v4");
        assertThat(run(ofBody("leave \"unreached\""), Inputs.of())).hasToString("left at leave \"unreached\"");
    }

    @Test
    void parametersOfABlockChangePlaces() {
        String swap = """
                graph "swap"
                b0:
                  v0 = parameter 0
                  v1 = parameter 1
                  jump b1 v0, v1
                b1(v2: tagged, v3: tagged) loop:
                  v4 = truth v2
                  branch b2 : b3 by v4
                b2:
                  jump b1 v3, v2
                b3:
                  return v3
                """;
        assertThat(run(swap, Inputs.ofNumbers(7, 0))).hasToString("returned int 7");
    }

    @Test
    void stopsWhatDoesNotEnd() {
        assertThat(run("graph \"f\"\nb0:\n  jump b1\nb1 loop:\n  jump b1\n", Inputs.of())
                        .kind())
                .isEqualTo(Outcome.Kind.STOPPED);
    }

    @Test
    void valuesAreOfTheTypesThatNodesClaim() {
        Graph graph = GraphParser.parse(ofBody("v2 = check.int v0 \"\"\nreturn v2\n"));
        graph.entry().nodes().get(2).setType(Type.range(0, 9));
        assertThat(Evaluator.run(graph, Inputs.ofNumbers(9), MemorySource.NONE)).hasToString("returned int 9");
        assertThat(Evaluator.run(graph, Inputs.ofNumbers(10), MemorySource.NONE))
                .hasToString("went wrong: v2 = check.int v0 is int 10, not of its type [0, 9]");
    }

    @Test
    void readsWhereThereIsNothingAreWrong() {
        Outcome outcome = run(ofBody("v2 = check.shape #1 v0 \"\"\nreturn v2\n"), Inputs.of(0x5000));
        assertThat(outcome)
                .hasToString("went wrong: a read at 0x5000, where there is no memory, at v2 = check.shape #1 v0");
    }

    @Test
    void untilRepresentationsAreSelectedWordsAreConverted() {
        String text = "graph \"f\"\nb0:\n  v0 = parameter 0\n  jump b1 v0\nb1(v1: int32):\n  return v1\n";
        assertThat(run(text, Inputs.ofNumbers(7))).hasToString("returned int 7");
        assertThat(run(text, Inputs.of(Value.fromDouble(7)))).hasToString("returned int 7");
        assertThat(run(text, Inputs.ofNumbers(0.5)).detail())
                .isEqualTo("jump b1 v0: of input 0, int32 is wanted, not double 0.5");
        assertThat(run(text, Inputs.of()).detail()).endsWith("int32 is wanted, not undefined");
        String sum = ofBody("v2 = int32.add v0, v1\nv3 = number.mul v2, v2\nreturn v3");
        assertThat(run(sum, Inputs.ofNumbers(1, 2))).hasToString("returned int 9");
        String address = ofBody("v2 = load.storage v0\nreturn v2");
        assertThat(Evaluator.run(GraphParser.parse(address), Inputs.of(0x5000), (at, bytes) -> 0x6000)
                        .detail())
                .isEqualTo("return v2: of input 0, tagged is wanted, not address");
    }

    @Test
    void theRunTimeAnswersTheSameQuestionAlikeUntilSomethingHappens() {
        String two = ofBody("""
                v2 = runtime binary_add @1 v0, v1
                v3 = runtime binary_add @1 v0, v1
                v4 = tagged.equals v2, v3
                v5 = box.bool v4
                return v5
                """);
        boolean anyDiffers = false;
        for (int i = 0; i < 20; i++) {
            Outcome outcome = run(two, Inputs.ofNumbers(i, 0.5));
            assertThat(outcome).isEqualTo(run(two, Inputs.ofNumbers(i, 0.5)));
            assertThat(outcome.effects()).hasSize(2);
            anyDiffers |= outcome.word() == Value.FALSE;
        }
        assertThat(anyDiffers).isTrue();
    }

    @Test
    void pureQuestionsDependOnNothingButTheirInputs() {
        String two = ofBody("""
                v2 = runtime typeof @1 v0
                poll @2
                v3 = runtime typeof @1 v0
                v4 = tagged.equals v2, v3
                v5 = box.bool v4
                return v5
                """);
        for (int i = 0; i < 20; i++) {
            assertThat(run(two, Inputs.ofNumbers(i))).hasToString("returned true");
        }
    }

    @Test
    void exceptionsEndIt() {
        Outcome outcome = run(ofBody("throw throw @7 v0\n"), Inputs.ofNumbers(3));
        assertThat(outcome.kind()).isEqualTo(Outcome.Kind.THREW);
        assertThat(outcome.word()).isEqualTo(Value.fromInt(3));
        assertThat(outcome.effects()).hasSize(1);
    }
}
