package tierup.speculation.codegen;

import tierup.ir.Node;
import tierup.ir.nodes.CheckedConversion;
import tierup.ir.nodes.Guard;
import tierup.ir.nodes.Leave;

/** What nodes that can leave have guessed, in words. */
final class Reasons {
    private Reasons() {}

    static String of(Node node) {
        if (node instanceof Guard guard) {
            return guard.reason();
        } else if (node instanceof Leave leave) {
            return leave.reason();
        } else if (node instanceof CheckedConversion conversion) {
            return conversion.reason();
        }
        return "the result of " + node.operator() + " is an int";
    }
}
