package tierup.ir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tierup.ir.evaluate.GraphParser;
import tierup.ir.nodes.BoolConstant;
import tierup.ir.nodes.Branch;
import tierup.ir.nodes.Constant;
import tierup.ir.nodes.Return;
import tierup.vm.memory.Value;

class GraphVerifierTest {
    private static Graph graph(String body) {
        return GraphParser.parse("graph \"f\"\n" + body);
    }

    private static void hasFault(String body, boolean selected, String fault) {
        assertThat(GraphVerifier.faults(graph(body), selected)).anyMatch(found -> found.contains(fault), fault);
    }

    private static final String LOOP = """
        b0:
          v0 = parameter 0
          v1 = int32.constant 0
          jump b1 v1
        b1(v2: int32) loop:
          v3 = int32.compare < v2, v1
          branch b2 : b3 by v3
        b2:
          v4 = int32.add v2, v1
          jump b1 v4
        b3:
          return v0
        """;

    @Test
    void findsNothingWrongWithALoop() {
        assertThat(GraphVerifier.faults(graph(LOOP), true)).isEmpty();
        assertThat(GraphVerifier.faults(graph(LOOP), false)).isEmpty();
    }

    @Test
    void valuesOfOtherPathsAreNoInputs() {
        hasFault(
                LOOP.replace("return v0", "v5 = box.bool v3\n  v6 = int32.add v4, v1\n  return v0"),
                true,
                "uses v4 = int32.add");
    }

    @Test
    void valuesOfLaterNodesAreNoInputs() {
        Graph graph = graph(LOOP);
        Block body = graph.blocks().get(2);
        Node late = graph.append(
                body,
                new tierup.ir.nodes.Int32Add(
                        false, body.nodes().get(0), body.nodes().get(0)));
        body.nodes().get(0).setInput(0, late);
        assertThat(GraphVerifier.faults(graph, true))
                .hasSize(1)
                .first()
                .asString()
                .contains("not computed on every path");
    }

    @Test
    void representationsAgree() {
        hasFault(LOOP.replace("return v0", "return v1"), true, "takes v1 as tagged, which is int32");
        assertThat(GraphVerifier.faults(graph(LOOP.replace("return v0", "return v1")), false))
                .isEmpty();
        hasFault(LOOP.replace("return v0", "return v3"), false, "takes v3 as tagged, which is bool");
    }

    @Test
    void noValueNodeIsLeftBehindSelection() {
        hasFault("b0:\n  v0 = parameter 0\n  v1 = number.add v0, v0\n  return v1\n", true, "has no machine code");
    }

    @Test
    void aGuardIsNotBehindAnEffect() {
        String call = "v7 = call @3 v0, v0\n  ";
        hasFault(
                "b0:\n  v0 = parameter 0\n  " + call + "v1 = check.int v0 \"\"\n  return v1\n",
                false,
                "v1 = check.int v0 may leave behind a side effect");
        hasFault(
                LOOP.replace("v4 =", call + "v4 =").replace("v3 =", "v8 = check.int v0 \"\"\n  v3 ="),
                false,
                "v8 = check.int");
        hasFault("b0:\n  v0 = parameter 0\n  " + call + "leave \"\"\n", false, "leave");
        assertThat(GraphVerifier.faults(graph(LOOP.replace("return v0", call + "return v7")), false))
                .isEmpty();
    }

    @Test
    void jumpsPassAsManyArgumentsAsThereAreParameters() {
        hasFault(
                LOOP.replace("jump b1 v4", "jump b1 v4, v4"),
                false,
                "b2 passes 2 arguments to b1, which has 1 parameters");
    }

    @Test
    void edgesOfBranchesAreSplit() {
        Graph graph = graph("b0:\n  v0 = parameter 0\n  jump b1\nb1:\n  return v0\n");
        Block entry = graph.entry();
        Node condition = graph.append(entry, new BoolConstant(true));
        graph.end(
                entry,
                new Branch(condition, graph.blocks().get(1), graph.blocks().get(1)));
        graph.finish();
        assertThat(GraphVerifier.faults(graph, false)).anyMatch(fault -> fault.contains("is not split"));
    }

    @Test
    void blocksKnowWhoLeadsToThem() {
        Graph graph = graph(LOOP);
        graph.blocks().get(1).predecessors().remove(0);
        assertThat(GraphVerifier.faults(graph, false)).anyMatch(fault -> fault.contains("b1 does not know that b0"));
    }

    @Test
    void loopsAreMarked() {
        hasFault(LOOP.replace(" loop", ""), false, "no header of a loop");
    }

    @Test
    void replacedNodesAreGone() {
        Graph graph = graph("b0:\n  v0 = parameter 0\n  v1 = constant int 1\n  return v0\n");
        graph.entry().nodes().get(0).replaceBy(graph.entry().nodes().get(1));
        assertThatThrownBy(() -> GraphVerifier.verify(graph, false)).hasMessageContaining("and is still in b0");
    }

    @Test
    void typesAreOfTheRepresentation() {
        Graph graph = graph("b0:\n  v0 = int32.constant 1\n  v1 = parameter 0\n  return v1\n");
        graph.entry().nodes().get(0).setType(Type.NUMBER);
        assertThat(GraphVerifier.faults(graph, false))
                .anyMatch(fault -> fault.contains("is int32, and its type is number"));
    }

    @Test
    void aNodeIsInOnePlace() {
        Graph graph = graph("b0:\n  v0 = parameter 0\n  return v0\n");
        graph.entry().nodes().add(graph.entry().nodes().get(0));
        assertThat(GraphVerifier.faults(graph, false)).anyMatch(fault -> fault.contains("is in b0 and in b0"));
        Graph other = new Graph("g");
        Block block = other.addBlock(0);
        Node foreign = Constant.of(Value.NULL);
        block.nodes().add(foreign);
        other.end(block, new Return(foreign));
        other.finish();
        assertThat(GraphVerifier.faults(other, false)).anyMatch(fault -> fault.contains("has no number"));
    }
}
