package tierup.speculation.tools;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tierup.bytecode.FunctionCode;
import tierup.ir.Block;
import tierup.ir.Graph;
import tierup.ir.Node;
import tierup.ir.Speculative;
import tierup.ir.nodes.CheckBounds;
import tierup.ir.nodes.Conversion;
import tierup.ir.nodes.Parameter;

/**
 * Which guards stand behind each other: a guard on a value, then a guard on what was loaded from it, and so on. {@code x[i]} makes a chain of
 * three on {@code x}: it is an array, its elements are of a kind, and the index is within its bounds.
 */
final class GuardChains {
    /**
     * Guards on one value and what is reached from it.
     *
     * @param root the value
     * @param guards in the order of the code
     */
    record Chain(Node root, List<Node> guards) {}

    private GuardChains() {}

    /** The guards of a graph, by what they guard; in the order of the code. */
    static List<Chain> of(Graph graph) {
        Map<Node, Node> roots = new HashMap<>();
        Map<Node, List<Node>> guards = new LinkedHashMap<>();
        for (Block block : graph.blocks()) {
            for (Node node : block.nodes()) {
                if (passesOn(node)) {
                    // An index is within the bounds of something: that is what the question is about.
                    Node above = node.input(node instanceof CheckBounds ? 1 : 0);
                    roots.put(node, roots.getOrDefault(above, above));
                }
                add(guards, roots.getOrDefault(node, node), node);
            }
            add(guards, block.end(), block.end());
        }
        List<Chain> chains = new ArrayList<>();
        guards.forEach((root, all) -> chains.add(new Chain(root, all)));
        return chains;
    }

    private static void add(Map<Node, List<Node>> guards, Node root, Node node) {
        if (node.effects().exits()) {
            guards.computeIfAbsent(root, r -> new ArrayList<>()).add(node);
        }
    }

    /** Whether a node is about its first input: checks it, converts it, or loads from it. */
    private static boolean passesOn(Node node) {
        return node.inputCount() > 0
                && (node instanceof Speculative
                        || node instanceof Conversion
                        || node.effects().reads() != 0)
                && !node.effects().isVisible();
    }

    /** A value as people know it: the name of a parameter, what an instruction computes. */
    static String describe(FunctionCode function, Node root) {
        if (root instanceof Parameter parameter) {
            boolean named = parameter.which() == Parameter.Which.ARGUMENT
                    && parameter.number() < function.localNames().size();
            return named ? function.localNames().get(parameter.number()) : parameter.toString();
        }
        return root.toString();
    }

    /** What a guard asks: what was guessed where it says so, or that its result is an int. */
    static String question(Node guard) {
        return guard instanceof Speculative guess && guess.reason() != null
                ? guess.reason()
                : "the result of " + guard.operator() + " is an int";
    }
}
