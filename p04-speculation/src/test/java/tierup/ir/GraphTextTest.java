package tierup.ir;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tierup.ir.nodes.Arithmetic;
import tierup.ir.nodes.Branch;
import tierup.ir.nodes.CheckInt;
import tierup.ir.nodes.Compare;
import tierup.ir.nodes.Constant;
import tierup.ir.nodes.Leave;
import tierup.ir.nodes.Parameter;
import tierup.ir.nodes.Return;
import tierup.vm.memory.Value;

class GraphTextTest {
    @Test
    void saysEverythingAndAligns() {
        Graph graph = new Graph("count");
        Block entry = graph.addBlock(0);
        Block header = graph.addBlock(4);
        Block body = graph.addBlock(8);
        Block end = graph.addBlock(16);
        Node n = graph.append(entry, new Parameter(Parameter.Which.ARGUMENT, 0));
        Node zero = graph.append(entry, Constant.of(Value.fromInt(0)));
        Node limit = graph.append(entry, new CheckInt("int at \"n\"", n)).at(3);
        graph.end(entry, new Jump(header, zero));
        BlockParameter i = graph.addParameter(header);
        header.setLoopHeader();
        i.setType(Type.range(0, 9));
        Node less = graph.append(header, new Compare(Compare.Relation.LESS, i, limit))
                .at(6);
        graph.end(header, new Branch(less, body, end));
        Node next = graph.append(body, new Arithmetic(Arithmetic.Operator.ADD, Arithmetic.Guess.INT, i, limit));
        graph.end(body, new Jump(header, next));
        graph.end(end, new Return(i));
        graph.finish();
        graph.relyOn(24);
        assertThat(GraphText.of(graph)).isEqualTo("""
                graph "count" relies on 24
                b0:
                  v0 = parameter 0
                  v1 = constant int 0                             ; 0
                  v2 = check.int v0 "int at \\"n\\""          @3    ; int32
                  jump b1 v1
                b1(v4: tagged) loop:                              ; from b0, b2; v4 is [0, 9]
                  v5 = number.compare < v4, v2              @6
                  branch b2 : b3 by v5
                b2:                                               ; from b1
                  v7 = number.add int v4, v2                      ; int32
                  jump b1 v7
                b3:                                               ; from b1
                  return v4
                """);
    }

    @Test
    void quotesWhatPeopleWrote() {
        Graph graph = new Graph("a \"b\"\\");
        Block entry = graph.addBlock(0);
        graph.end(entry, new Leave("never: \"x\""));
        graph.finish();
        assertThat(GraphText.of(graph)).isEqualTo("graph \"a \\\"b\\\"\\\\\"\nb0:\n  leave \"never: \\\"x\\\"\"\n");
    }
}
