package tierup.speculation.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tierup.asm.Registers;
import tierup.ir.Block;
import tierup.ir.Graph;
import tierup.ir.Jump;
import tierup.ir.Node;
import tierup.ir.evaluate.GraphParser;
import tierup.speculation.codegen.Allocation.Move;
import tierup.speculation.codegen.Location.FloatRegister;
import tierup.speculation.codegen.Location.Register;
import tierup.speculation.codegen.Location.Rematerialized;
import tierup.speculation.codegen.Location.Slot;

/** Where the allocator that decides nothing puts values, and in which order blocks stand. */
class SpillEverythingTest {
    private static final String LOOP = """
            b0:
              v0 = parameter 0
              v1 = unbox.int32 checked v0 "n"
              v2 = int32.constant 0
              v3 = float64.constant 0.5
              jump b1 v2, v3
            b1(v4: int32, v5: float64) loop:
              v6 = int32.compare < v4, v1
              branch b2 : b3 by v6
            b2:
              v7 = int32.constant 1
              v8 = int32.add checked v4, v7
              v9 = float64.constant 1.5
              v10 = float64.add v5, v9
              v11 = int32.shl v8, v4
              v12 = int32.mod checked v11, v8
              jump b1 v12, v10
            b3:
              v13 = box.float64 v5
              return v13
            """;

    private static Graph parse(String blocks) {
        return GraphParser.parse("graph \"f\"\n" + blocks);
    }

    private static Node node(Graph graph, String operator) {
        return graph.blocks().stream()
                .flatMap(block -> block.nodes().stream())
                .filter(node -> node.operator().equals(operator))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void inputsAreWhereTheNodeWantsThem() {
        Graph graph = parse(LOOP);
        Allocation allocation = new SpillEverything(graph);
        Node add = node(graph, "int32.add");
        assertThat(allocation.input(add, 0)).isEqualTo(allocation.result(add)).isInstanceOf(Register.class);
        assertThat(allocation.input(add, 1)).as("the number itself").isNull();
        Node sum = node(graph, "float64.add");
        assertThat(allocation.input(sum, 0)).isInstanceOf(FloatRegister.class);
        assertThat(allocation.input(sum, 1)).as("a constant behind the code").isInstanceOf(Rematerialized.class);
        Node shift = node(graph, "int32.shl");
        assertThat(allocation.input(shift, 1)).isEqualTo(new Register(Registers.rcx));
        assertThat(allocation.input(shift, 0)).isNotEqualTo(new Register(Registers.rcx));
        Node modulo = node(graph, "int32.mod");
        assertThat(allocation.input(modulo, 0)).isEqualTo(new Register(Registers.rax));
        assertThat(allocation.input(modulo, 1)).isNotIn(new Register(Registers.rax), new Register(Registers.rdx));
    }

    /** Constants are made where they are used, and a value that nobody uses is not kept. */
    @Test
    void constantsAndWhatNobodyUsesHaveNoSlot() {
        Graph graph = parse("b0:\n  v0 = parameter 0\n  v1 = parameter 1\n  v2 = constant int 7\n  return v2\n");
        Allocation allocation = new SpillEverything(graph);
        assertThat(allocation.slots()).isZero();
        assertThat(allocation.before(graph.entry().end()))
                .containsExactly(new Move(
                        new Rematerialized(graph.entry().nodes().get(2)),
                        new Register(Registers.rax),
                        tierup.ir.Representation.TAGGED));
    }

    @Test
    void aGuardSharesTheSlotOfWhatItGuards() {
        Graph graph = parse(
                "b0:\n  v0 = parameter 0\n  v1 = check.int v0 \"x\"\n  v2 = check.number v1 \"y\"\n  return v2\n");
        Allocation allocation = new SpillEverything(graph);
        assertThat(allocation.slots()).isOne();
        assertThat(allocation.after(node(graph, "check.int"))).isEmpty();
    }

    @Test
    void slotsOfWhatOneBlockUsesComeBack() {
        StringBuilder text = new StringBuilder("b0:\n  v0 = parameter 0\n");
        for (int i = 1; i <= 50; i++) {
            text.append("  v")
                    .append(i)
                    .append(" = runtime negate @0 v")
                    .append(i - 1)
                    .append('\n');
        }
        assertThat(new SpillEverything(parse(text + "  return v50\n")).slots()).isOne();
    }

    /** No two values that live at the same time share a slot: checked along a path to each block. */
    @Test
    void whatLivesKeepsItsSlot() {
        Graph graph = parse(LOOP);
        Allocation allocation = new SpillEverything(graph);
        walk(graph.entry(), allocation, new FusedConditions(graph), new HashMap<>(), new HashSet<>());
    }

    private static void walk(
            Block block, Allocation allocation, FusedConditions fused, Map<Location, Node> owners, Set<Block> seen) {
        if (!seen.add(block)) {
            return;
        }
        List<Node> nodes = new ArrayList<>(block.nodes());
        nodes.removeIf(fused::contains);
        nodes.add(fused.of(block.end()) == null ? block.end() : fused.of(block.end()));
        for (Node node : nodes) {
            for (Move move : allocation.before(node)) {
                if (move.from() instanceof Slot && owners.containsKey(move.from())) {
                    assertThat(node.inputs().stream().map(FrameLayout::origin).collect(Collectors.toList()))
                            .as("%s reads %s", node, move.from())
                            .contains(owners.get(move.from()));
                }
            }
            allocation.after(node).forEach(move -> owners.put(move.to(), node));
        }
        if (block.end() instanceof Jump jump) {
            for (Move move : allocation.moves(jump)) {
                owners.remove(move.to());
            }
        }
        block.successors().forEach(next -> walk(next, allocation, fused, new HashMap<>(owners), seen));
    }

    @Test
    void aLoopIsTurnedRound() {
        Graph graph = parse(LOOP);
        BlockOrder order = new BlockOrder(graph, new SpillEverything(graph));
        assertThat(order.blocks()).extracting(Block::name).containsExactly("b0", "b2", "b1", "b3");
    }

    @Test
    void nestedLoopsAreTurnedRound() {
        Graph graph = parse("""
                b0:
                  v0 = parameter 0
                  jump b1
                b1 loop:
                  v1 = truth v0
                  branch b2 : b3 by v1
                b2:
                  jump b4
                b4 loop:
                  v2 = truth v0
                  branch b5 : b6 by v2
                b5:
                  poll @0
                  jump b4
                b6:
                  poll @0
                  jump b1
                b3:
                  return v0
                """.replace("truth", "tagged.truth"));
        BlockOrder order = new BlockOrder(graph, new SpillEverything(graph));
        assertThat(order.blocks()).extracting(Block::name).containsExactly("b0", "b5", "b4", "b6", "b1", "b3");
        assertThat(order.destination(graph.blocks().get(2)))
                .as("of an empty block")
                .isEqualTo(order.blocks().get(2));
    }
}
