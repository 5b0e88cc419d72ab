package tierup.speculation.passes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tierup.ir.Graph;
import tierup.ir.GraphText;
import tierup.ir.GraphVerifier;
import tierup.ir.evaluate.GraphParser;
import tierup.workbook.Exercise;
import tierup.workbook.Points;

/** Value numbering, from text to text: what is computed once, what twice. The verifier looks at what comes out, the evaluator runs it. */
@Exercise("p04.5")
class AskedAlreadyTest {
    /** How often an operator is left when values have been numbered. */
    private static void leaves(int times, String operator, String text) {
        String result = Passes.run(text, new ValueNumbering());
        long found =
                result.lines().filter(line -> line.contains(" = " + operator)).count();
        assertThat(found)
                .as("how often %s is left of\n%swhich has become\n%s", operator, text, result)
                .isEqualTo(times);
    }

    @Test
    @Points(2)
    void whatIsComputedTwiceIsComputedOnce() {
        leaves(1, "number.mul", """
                b0:
                  v0 = parameter 0
                  v1 = parameter 1
                  v2 = check.number v0 "a"
                  v3 = check.number v1 "b"
                  v4 = number.mul v2, v3
                  v5 = number.mul v2, v3
                  v6 = number.add v4, v5
                  return v6
                """);
    }

    @Test
    @Points(2)
    void aGuardThatHasBeenPassedIsPassed() {
        leaves(1, "check.number", """
                b0:
                  v0 = parameter 0
                  v1 = check.number v0 "first"
                  v2 = check.number v0 "again"
                  v3 = number.add v1, v2
                  return v3
                """);
    }

    @Test
    @Points(2)
    void inputsThatHaveBecomeOneMakeTheirUsersOne() {
        leaves(1, "number.sub", """
                b0:
                  v0 = parameter 0
                  v1 = check.number v0 "first"
                  v2 = check.number v0 "again"
                  v3 = constant int 1
                  v4 = constant int 1
                  v5 = number.sub v1, v3
                  v6 = number.sub v2, v4
                  v7 = number.mul v5, v6
                  return v7
                """);
    }

    @Test
    @Points(1)
    void whatDiffersInItsInputsOrItsAttributesIsComputedTwice() {
        String text = """
                b0:
                  v0 = parameter 0
                  v1 = parameter 1
                  v2 = check.number v0 "a"
                  v3 = check.number v1 "b"
                  v4 = number.sub v2, v3
                  v5 = number.sub v3, v2
                  v6 = number.mul v2, v2
                  v7 = number.mul v3, v3
                  v8 = number.add v4, v5
                  v9 = number.add v6, v7
                  v10 = number.add v8, v9
                  return v10
                """;
        leaves(2, "number.sub", text);
        leaves(2, "number.mul", text);
    }

    private static final String DIAMOND = """
            b0:
              v0 = parameter 0
              v1 = parameter 1
              v2 = check.number v0 "a"
              v3 = check.number v1 "b"
            %s  v4 = number.compare < v2, v3
              branch b1 : b2 by v4
            b1:
            %s  jump b3 v5
            b2:
            %s  jump b3 v6
            b3(v7: tagged):
            %s  return v8
            """;

    @Test
    @Points(3)
    void whatDominatesIsKnownBelow() {
        leaves(
                1,
                "number.mul",
                DIAMOND.formatted(
                        "  v9 = number.mul v2, v3\n",
                        "  v5 = number.mul v2, v3\n",
                        "  v6 = number.mul v2, v3\n",
                        "  v10 = number.mul v2, v3\n  v11 = check.number v7 \"c\"\n  v12 = number.add v10, v9\n  v8 = number.add v11, v12\n"));
    }

    @Test
    @Points(3)
    void whatOnePathComputesTheOtherHasNot() {
        leaves(
                3,
                "number.mul",
                DIAMOND.formatted(
                        "",
                        "  v5 = number.mul v2, v3\n",
                        "  v6 = number.mul v2, v3\n",
                        "  v10 = number.mul v2, v3\n  v11 = check.number v7 \"c\"\n  v8 = number.add v11, v10\n"));
    }

    @Test
    @Points(2)
    void whatOnePathGuardsTheOtherHasNot() {
        leaves(
                2,
                "check.int",
                DIAMOND.formatted(
                        "",
                        "  v13 = check.int v2 \"x\"\n  v5 = number.add int v13, v13\n",
                        "  v6 = constant int 1\n",
                        "  v14 = check.int v2 \"y\"\n  v8 = number.add int v14, v14\n"));
    }

    @Test
    @Points(2)
    void twoBlocksDown() {
        leaves(1, "number.mul", """
                b0:
                  v0 = parameter 0
                  v1 = check.number v0 "a"
                  v2 = number.mul v1, v1
                  jump b1
                b1:
                  v3 = constant int 5
                  jump b2
                b2:
                  v4 = number.mul v1, v1
                  v5 = number.add v4, v2
                  return v5
                """);
    }

    private static final String READS = """
            b0:
              v0 = parameter 0
              v1 = parameter 1
              v2 = check.shape #77 v0 "o"
              v3 = load.slot x at 16 v2
            %s  v4 = load.slot x at 16 v2
              v5 = tagged.equals v3, v4
              v6 = box.bool v5
              return v6
            """;

    /** Whether the second of two reads is left, with something between them. */
    private static void leavesReads(int times, String between) {
        Graph graph = GraphParser.parse("graph \"f\"\n" + READS.formatted(between));
        boolean changed = new ValueNumbering().run(graph);
        GraphVerifier.verify(graph, false);
        String result = GraphText.of(graph);
        assertThat(result.lines().filter(line -> line.contains("= load.slot x")).count())
                .as("how many of two reads of x are left with {%s} in between:\n%s", between.strip(), result)
                .isEqualTo(times);
        assertThat(changed || times == 2).as("whether anything was changed").isTrue();
    }

    @Test
    @Points(2)
    void aReadIsTheSameAsLongAsNobodyWrites() {
        leavesReads(1, "");
        leavesReads(1, "  v8 = number.add v1, v1\n");
    }

    @Test
    @Points(3)
    void behindAWriteItIsReadAgain() {
        leavesReads(2, "  store.slot x at 16 v2, v1\n");
        leavesReads(2, "  store.slot y at 24 v2, v1\n");
    }

    @Test
    @Points(2)
    void aWriteElsewhereDoesNotMatter() {
        leavesReads(1, "  store.context slot 0 v1, v1\n");
    }

    @Test
    @Points(3)
    void whatALoopWritesIsReadAgainInEachRound() {
        String text = """
                b0:
                  v0 = parameter 0
                  v1 = parameter 1
                  v2 = check.shape #77 v0 "o"
                  v3 = load.slot x at 16 v2
                  jump b1
                b1 loop:
                  v4 = load.slot x at 16 v2
                  v5 = truth v4
                  branch b2 : b3 by v5
                b2:
                  store.slot x at 16 v2, v1
                  jump b1
                b3:
                  v6 = load.slot x at 16 v2
                  return v6
                """;
        Graph graph = GraphParser.parse("graph \"f\"\n" + text);
        new ValueNumbering().run(graph);
        GraphVerifier.verify(graph, false);
        String result = GraphText.of(graph);
        assertThat(result.lines().filter(line -> line.contains("= load.slot x")).count())
                .as(
                        "the read in front of the loop, and the one of each round, which that behind the loop is as well, of\n%s",
                        result)
                .isEqualTo(2);
    }

    @Test
    @Points(2)
    void whatIsDoneForTheEngineIsDoneEachTime() {
        String text = """
                b0:
                  v0 = parameter 0
                  poll @5
                  poll @5
                  return v0
                """;
        Graph graph = GraphParser.parse("graph \"f\"\n" + text);
        new ValueNumbering().run(graph);
        String result = GraphText.of(graph);
        assertThat(result.lines().filter(line -> line.contains("poll")).count())
                .as("polls left of two in\n%s", result)
                .isEqualTo(2);
    }
}
