package tierup.speculation.passes;

import java.util.ArrayList;
import java.util.List;
import tierup.ir.Block;
import tierup.ir.BlockParameter;
import tierup.ir.Dominators;
import tierup.ir.Graph;
import tierup.ir.Node;
import tierup.ir.Representation;
import tierup.ir.Type;
import tierup.ir.nodes.Arithmetic;
import tierup.ir.nodes.CheckInitialized;
import tierup.ir.nodes.CheckInt;
import tierup.ir.nodes.CheckNumber;
import tierup.ir.nodes.CheckString;
import tierup.ir.nodes.Constant;
import tierup.ir.nodes.Guard;

/**
 * Removes guards of types that cannot fail. First, what a guard dominates uses the guard's value instead of the value that was guarded, so it sees the guard's type. (What
 * depends on a guard depends on its value; so it is all right where the guard is right.) Then a guard whose input has the type already is its input.
 *
 * <p>That an int is an int32 is not all that {@code check.int} says: the word is a tagged int, and code that relies on that may write it into an array of ints. A number that
 * is an integer by its type, but a word from elsewhere, may be a boxed double. So it goes only where the word is made here.
 */
public final class RemoveRedundantGuards implements Pass {
    @Override
    public String name() {
        return "remove redundant guards";
    }

    @Override
    public boolean run(Graph graph) {
        return new Removal(graph).run();
    }

    private static final class Removal {
        private final Graph graph;
        private final Dominators dominators;
        /** By number of a value, the last guard of it on the way down the dominator tree. */
        private final Node[] guarded;

        private boolean changed;

        Removal(Graph graph) {
            this.graph = graph;
            this.dominators = Dominators.of(graph);
            this.guarded = new Node[graph.nodeCount()];
        }

        boolean run() {
            visit(graph.entry());
            return changed;
        }

        private void visit(Block block) {
            List<Node> values = new ArrayList<>();
            List<Node> before = new ArrayList<>();
            List<Node> kept = new ArrayList<>(block.nodes().size());
            for (Node node : block.nodes()) {
                useGuarded(node);
                if (isRedundant(node)) {
                    node.replaceBy(node.input(0));
                    changed = true;
                    continue;
                }
                kept.add(node);
                if (node instanceof Guard && node.effects().reads() == 0) {
                    Node value = node.input(0);
                    values.add(value);
                    before.add(guarded[value.id()]);
                    guarded[value.id()] = node;
                }
            }
            useGuarded(block.end());
            block.setNodes(kept);
            dominators.children(block).forEach(this::visit);
            for (int i = values.size() - 1; i >= 0; i--) {
                guarded[values.get(i).id()] = before.get(i);
            }
        }

        private void useGuarded(Node node) {
            for (int i = 0; i < node.inputCount(); i++) {
                Node input = node.input(i);
                Node better = input;
                while (guarded[better.id()] != null) {
                    better = guarded[better.id()];
                }
                if (better != input) {
                    node.setInput(i, better);
                    changed = true;
                }
            }
        }
    }

    private static boolean isRedundant(Node node) {
        if (!(node instanceof Guard)) {
            return false;
        }
        Type type = node.input(0).type();
        if (node instanceof CheckInt) {
            return type.isInt32() && isTaggedInt(node.input(0));
        } else if (node instanceof CheckNumber) {
            return type.isNumber();
        } else if (node instanceof CheckString) {
            return !type.isNothing() && type.isSubtypeOf(Type.of(Type.STRING));
        }
        return node instanceof CheckInitialized && !type.mayBe(Type.EMPTY);
    }

    /** Whether a value of type int32 is a tagged int for sure, or will be: selection keeps it in a register of 32 bits, and makes a tagged int of it where it has to be a value. */
    static boolean isTaggedInt(Node node) {
        return node.representation() != Representation.TAGGED
                || node instanceof CheckInt
                || node instanceof Arithmetic
                || node instanceof BlockParameter
                || node instanceof Constant;
    }
}
