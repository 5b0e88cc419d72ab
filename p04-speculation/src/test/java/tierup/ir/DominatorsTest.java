package tierup.ir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tierup.ir.nodes.Branch;
import tierup.ir.nodes.Constant;
import tierup.ir.nodes.Return;
import tierup.vm.memory.Value;

class DominatorsTest {
    /** The definition: without the upper block, nothing leads to the lower one. */
    private static boolean dominates(Graph graph, Block upper, Block lower) {
        Set<Block> seen = new HashSet<>(List.of(upper));
        List<Block> open = new ArrayList<>();
        if (graph.entry() != upper) {
            open.add(graph.entry());
        }
        while (!open.isEmpty()) {
            Block block = open.remove(open.size() - 1);
            if (seen.add(block)) {
                open.addAll(block.successors());
            }
        }
        return upper == lower || !seen.contains(lower);
    }

    private static Graph random(Random random) {
        Graph graph = new Graph("f");
        int count = 2 + random.nextInt(10);
        for (int i = 0; i < count; i++) {
            graph.addBlock(i);
        }
        for (Block block : graph.blocks()) {
            Node value = graph.append(block, Constant.of(Value.TRUE));
            Block one = graph.blocks().get(1 + random.nextInt(count - 1));
            Block other = graph.blocks().get(1 + random.nextInt(count - 1));
            switch (random.nextInt(4)) {
                case 0 -> graph.end(block, new Jump(one));
                case 1 -> graph.end(block, new Return(value));
                default -> graph.end(block, new Branch(value, one, other));
            }
        }
        graph.finish();
        return graph;
    }

    @Test
    void agreesWithTheDefinition() {
        Random random = new Random(3);
        for (int round = 0; round < 500; round++) {
            Graph graph = random(random);
            Dominators tree = Dominators.of(graph);
            for (Block upper : graph.blocks()) {
                for (Block lower : graph.blocks()) {
                    assertThat(tree.dominates(upper, lower))
                            .as("%s over %s in%n%s", upper, lower, GraphText.of(graph))
                            .isEqualTo(dominates(graph, upper, lower));
                }
            }
        }
    }

    @Test
    void theNearestIsTheParent() {
        Random random = new Random(4);
        for (int round = 0; round < 200; round++) {
            Graph graph = random(random);
            Dominators tree = Dominators.of(graph);
            assertThat(tree.immediate(graph.entry())).isNull();
            for (Block block : graph.blocks().subList(1, graph.blocks().size())) {
                Block parent = tree.immediate(block);
                assertThat(tree.children(parent)).contains(block);
                for (Block other : graph.blocks()) {
                    if (other != block && tree.dominates(other, block)) {
                        assertThat(tree.dominates(other, parent)).isTrue();
                    }
                }
            }
        }
    }
}
