package tierup.speculation.passes;

import tierup.ir.Node;
import tierup.ir.Relations;
import tierup.ir.Relations.Answer;
import tierup.ir.nodes.Arithmetic;
import tierup.ir.nodes.Arithmetic.Guess;
import tierup.ir.nodes.BoolConstant;
import tierup.ir.nodes.Compare;
import tierup.ir.nodes.Int32Compare;

/** What the types of a node's inputs decide, where it stands. */
final class Decisions {
    private Decisions() {}

    /** @return a new node that does as well, or the node itself */
    static Node decide(Node node) {
        if (node instanceof Arithmetic arithmetic
                && arithmetic.guess() == Guess.INT
                && arithmetic.exactType().isInt32()) {
            return new Arithmetic(
                    arithmetic.kind(), Guess.NUMBER, arithmetic.inputs().toArray(Node[]::new));
        } else if (node instanceof Compare compare) {
            return decide(
                    compare,
                    Relations.answer(
                            compare.relation(),
                            compare.input(0).type(),
                            compare.input(1).type()));
        } else if (node instanceof Int32Compare compare) {
            return decide(
                    compare,
                    Relations.answer(
                            compare.relation(),
                            compare.input(0).type(),
                            compare.input(1).type()));
        }
        return node;
    }

    private static Node decide(Node node, Answer answer) {
        return answer == Answer.SOMETIMES ? node : new BoolConstant(answer == Answer.ALWAYS);
    }
}
