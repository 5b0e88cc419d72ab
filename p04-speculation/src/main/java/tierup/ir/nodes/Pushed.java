package tierup.ir.nodes;

import java.util.Arrays;
import tierup.ir.Constraints;
import tierup.ir.Constraints.Output;
import tierup.ir.Constraints.Use;
import tierup.ir.Emission;
import tierup.ir.Node;

/** What nodes have in common that push their inputs and call: constants are pushed as they are, other inputs from wherever they live. */
final class Pushed {
    private Pushed() {}

    static Constraints constraints(Node node, Output output) {
        Use[] uses = new Use[node.inputCount()];
        Arrays.setAll(uses, i -> node.input(i) instanceof Constant ? Use.IMMEDIATE : Use.ANY);
        return Constraints.of(output, uses).calling();
    }

    static void pushAll(Emission e, Node node) {
        for (int i = 0; i < node.inputCount(); i++) {
            e.push(i);
        }
    }
}
