package tierup.profiler;

import static org.assertj.core.api.Assertions.assertThat;
import static tierup.profiler.BasicBlock.EdgeKind.BACK;
import static tierup.profiler.BasicBlock.EdgeKind.EXCEPTION;
import static tierup.profiler.BasicBlock.EdgeKind.FALL_THROUGH;
import static tierup.profiler.BasicBlock.EdgeKind.JUMP;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tierup.bytecode.Instructions;
import tierup.bytecode.Opcode;
import tierup.profiler.BasicBlock.Edge;
import tierup.profiler.BasicBlock.EdgeKind;
import tierup.workbook.Exercise;
import tierup.workbook.Points;

@Exercise("p01.6")
class EdgesTest {
    private final Bytecode loop = Bytecode.of(
            "LOAD_INT 0", // 0
            "STORE_LOCAL 0", // 1
            "HEADER:",
            "LOAD_LOCAL 0", // 2
            "JUMP_IF_FALSE END", // 3
            "LOAD_INT 7", // 4
            "STORE_LOCAL 0", // 5
            "JUMP_BACK HEADER", // 6
            "END:",
            "LOAD_UNDEFINED", // 7
            "RETURN"); // 8

    private final Bytecode guarded = Bytecode.of(
            "OUTER:",
            "LOAD_GLOBAL \"f\"", // 0
            "POP", // 1
            "INNER:",
            "LOAD_GLOBAL \"g\"", // 2
            "THROW", // 3
            "INNER_CATCH:",
            "POP", // 4
            "LOAD_TRUE", // 5
            "JUMP_IF_TRUE OUTER_CATCH_2", // 6
            "OUTER_CATCH:",
            "POP", // 7
            "OUTER_CATCH_2:",
            "LOAD_UNDEFINED", // 8
            "RETURN", // 9
            ".handler start=INNER end=INNER_CATCH target=INNER_CATCH depth=0",
            ".handler start=OUTER end=OUTER_CATCH target=OUTER_CATCH depth=0");

    private static List<Edge> edges(Bytecode function, int first, int last) {
        return ControlFlowGraph.edgesFrom(function.code(), function.block(first, last));
    }

    private static Edge edge(EdgeKind kind, Bytecode function, int target) {
        return new Edge(kind, function.pc(target));
    }

    @Test
    @Points(2)
    void aBlockThatJustEndsFallsThrough() {
        assertThat(edges(loop, 0, 1)).containsExactly(edge(FALL_THROUGH, loop, 2));
    }

    @Test
    @Points(2)
    void aConditionalJumpHasTwoSuccessors() {
        assertThat(edges(loop, 2, 3)).containsExactly(edge(FALL_THROUGH, loop, 4), edge(JUMP, loop, 7));
    }

    @Test
    @Points(2)
    void jumpBackIsABackEdgeAndNothingElse() {
        assertThat(edges(loop, 4, 6)).containsExactly(edge(BACK, loop, 2));
    }

    @Test
    @Points(2)
    void anUnconditionalJumpDoesNotFallThrough() {
        Bytecode function = Bytecode.of(
                "LOAD_INT 1", // 0
                "JUMP MEET", // 1
                "LOAD_INT 2", // 2
                "MEET:",
                "RETURN"); // 3
        assertThat(edges(function, 0, 1)).containsExactly(edge(JUMP, function, 3));
    }

    @Test
    @Points(1)
    void returnLeaves() {
        assertThat(edges(loop, 7, 8)).isEmpty();
    }

    @Test
    @Points(2)
    void anIterationFallsThroughToItsBodyAndJumpsToItsEnd() {
        Bytecode function = Bytecode.of(
                "LOAD_LOCAL 0", // 0
                "FOR_IN_START", // 1
                "NEXT:",
                "FOR_IN_NEXT END", // 2
                "POP", // 3
                "JUMP_BACK NEXT", // 4
                "END:",
                "POP", // 5
                "LOAD_UNDEFINED", // 6
                "RETURN"); // 7
        assertThat(edges(function, 2, 2)).containsExactly(edge(FALL_THROUGH, function, 3), edge(JUMP, function, 5));
    }

    @Test
    @Points(3)
    void aCoveredBlockMayGoToItsHandler() {
        assertThat(edges(guarded, 0, 1)).containsExactly(edge(FALL_THROUGH, guarded, 2), edge(EXCEPTION, guarded, 7));
        assertThat(edges(guarded, 4, 6))
                .containsExactly(edge(FALL_THROUGH, guarded, 7), edge(JUMP, guarded, 8), edge(EXCEPTION, guarded, 7));
        assertThat(edges(guarded, 7, 7))
                .as("a block that is not covered")
                .containsExactly(edge(FALL_THROUGH, guarded, 8));
    }

    @Test
    @Points(2)
    void onlyTheInnermostHandlerCatches() {
        assertThat(edges(guarded, 2, 3)).containsExactly(edge(EXCEPTION, guarded, 4));
    }

    @ParameterizedTest
    @MethodSource("tierup.profiler.EveryOpcode#all")
    @Points(2)
    void whatEachOpcodeMeansAtTheEndOfABlock(Opcode op) {
        Bytecode function = EveryOpcode.function(op);
        List<Edge> expected = new ArrayList<>();
        if (!EveryOpcode.endsBlock(op)) {
            expected.add(edge(FALL_THROUGH, function, 3));
        }
        if (EveryOpcode.jumps(op)) {
            expected.add(edge(op == Opcode.JUMP_BACK ? BACK : JUMP, function, EveryOpcode.target(op)));
        }
        assertThat(edges(function, 1, 2))
                .as("edges of a block that ends with %s", op)
                .isEqualTo(expected);
    }

    @Test
    @Points(1)
    void twoWaysToOnePlaceAreTwoEdges() {
        Bytecode function = Bytecode.of(
                "TRY:",
                "LOAD_TRUE", // 0
                "DUP", // 1
                "JUMP_IF_FALSE NEXT", // 2
                "NEXT:",
                "RETURN", // 3
                "TRIED:",
                ".handler start=TRY end=TRIED target=NEXT depth=0");
        assertThat(edges(function, 0, 2))
                .as("on, by a jump and by an exception, all to instruction 3")
                .containsExactly(
                        edge(FALL_THROUGH, function, 3), edge(JUMP, function, 3), edge(EXCEPTION, function, 3));
        assertThat(edges(function, 3, 3))
                .as("a return that is covered, by a handler that begins there itself")
                .containsExactly(edge(EXCEPTION, function, 3));
    }

    @Test
    @Points(1)
    void aBlockMayGoRoundToItself() {
        Bytecode function = Bytecode.of(
                "SELF:",
                "LOAD_TRUE", // 0
                "POP", // 1
                "JUMP_BACK SELF", // 2
                "CATCH:",
                "RETURN", // 3
                ".handler start=SELF end=CATCH target=CATCH depth=0");
        assertThat(edges(function, 0, 2)).containsExactly(edge(BACK, function, 0), edge(EXCEPTION, function, 3));
    }

    @Test
    @Points(1)
    void aHandlerMayBeFarFromWhatItCovers() {
        Bytecode function = Bytecode.of(
                "CATCH:",
                "POP", // 0
                "LOAD_NULL", // 1
                "TRY:",
                "POP", // 2
                "TRIED:",
                "LOAD_NULL", // 3
                "RETURN", // 4
                ".handler start=TRY end=TRIED target=CATCH depth=0");
        assertThat(edges(function, 2, 2))
                .containsExactly(edge(FALL_THROUGH, function, 3), edge(EXCEPTION, function, 0));
        assertThat(edges(function, 0, 1))
                .as("before the covered range")
                .containsExactly(edge(FALL_THROUGH, function, 2));
        assertThat(edges(function, 3, 4)).as("behind it").isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    @Points(1)
    void anyFunction(long seed) {
        for (long i = 0; i < 100; i++) {
            RandomFunction random = new RandomFunction(1_000 * seed + i);
            Bytecode function = random.bytecode();
            List<Integer> leaders = random.leaders();
            for (int j = 0; j < leaders.size(); j++) {
                int first = leaders.get(j);
                int last = j + 1 < leaders.size() ? leaders.get(j + 1) - 1 : function.number(lastOf(function));
                assertThat(edges(function, first, last).stream()
                                .map(edge -> edge.kind() + " " + function.number(edge.target())))
                        .as("edges of %d to %d in: %s(seed %d)", first, last, random.text(), 1_000 * seed + i)
                        .containsExactlyElementsOf(random.edges(first, last));
            }
        }
    }

    private static int lastOf(Bytecode function) {
        int last = 0;
        for (int pc : Instructions.of(function.code())) {
            last = pc;
        }
        return last;
    }
}
