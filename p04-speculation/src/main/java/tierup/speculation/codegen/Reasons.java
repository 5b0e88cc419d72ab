package tierup.speculation.codegen;

import tierup.ir.Node;
import tierup.ir.Speculative;

/** What nodes that can leave have guessed, in words. */
final class Reasons {
    private Reasons() {}

    static String of(Node node) {
        return node instanceof Speculative guess && guess.reason() != null
                ? guess.reason()
                : "the result of " + node.operator() + " is an int";
    }
}
