package tierup.profiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.api.Test;
import tierup.bytecode.FunctionCode;
import tierup.bytecode.Instructions;
import tierup.lang.FrontEnd;

class NaturalLoopTest {
    private static ControlFlowGraph graph(String program) {
        return ControlFlowGraph.of(FrontEnd.compile("test.js", program));
    }

    @Test
    void nestedLoopsKnowTheirDepth() {
        ControlFlowGraph graph =
                graph("for (let i = 0; i < 3; i++) { let j = i; while (j > 0) j--; do j++; while (j < 2); }");
        assertThat(graph.loops()).hasSize(3).extracting(NaturalLoop::depth).containsExactly(1, 2, 2);
        BitSet common = (BitSet) graph.loops().get(1).blocks().clone();
        common.and(graph.loops().get(2).blocks());
        assertThat(common.isEmpty()).as("the inner loops are disjoint").isTrue();
        for (NaturalLoop inner : graph.loops().subList(1, 3)) {
            common = (BitSet) inner.blocks().clone();
            common.andNot(graph.loops().get(0).blocks());
            assertThat(common.isEmpty())
                    .as("an inner loop lies in the outer one")
                    .isTrue();
        }
    }

    @Test
    void codeBehindTheLoopIsNotInIt() {
        ControlFlowGraph graph = graph("let i = 0; while (i < 10) { if (i === 5) break; i++; } console.log(i);");
        NaturalLoop loop = graph.loops().get(0);
        assertThat(loop.contains(graph.blocks().get(0)))
                .as("the loop contains the block before it")
                .isFalse();
        assertThat(loop.contains(graph.blocks().get(graph.blocks().size() - 1)))
                .as("the loop contains the block behind it")
                .isFalse();
    }

    @Test
    void everyEdgeLeadsToTheStartOfABlock() {
        FunctionCode code = FrontEnd.compile("test.js", """
                function f(list) {
                    outer: for (const a of list) {
                        try { for (const k in a) { if (!k) continue outer; g(k); } }
                        catch (e) { if (e) break; } finally { g(); }
                        switch (a) { case 1: g(1); case 2: g(2); break; default: return 5; }
                    }
                }
                """);
        for (FunctionCode function : AddressMap.of(code).functions()) {
            ControlFlowGraph graph = ControlFlowGraph.of(function);
            int instructions = 0;
            for (BasicBlock block : graph.blocks()) {
                instructions += block.pcs().size();
                assertThat(graph.edges(block))
                        .allSatisfy(edge ->
                                assertThat(graph.startingAt(edge.target())).isNotNull());
                for (int pc : block.pcs().subList(0, block.pcs().size() - 1)) {
                    assertThat(function.opcodeAt(pc).isJump()
                                    || function.opcodeAt(pc).endsBlock())
                            .isFalse();
                }
            }
            assertThat(instructions).isEqualTo(Instructions.of(function).count());
        }
    }
}
