package tierup.speculation.passes;

import tierup.ir.Block;
import tierup.ir.Graph;
import tierup.ir.Node;
import tierup.ir.nodes.Arithmetic;
import tierup.ir.nodes.Arithmetic.Guess;

/**
 * Takes back guesses that gain nothing. In {@code (a + b) | 0} the sum has been an int32 so far, so it was guessed that it always is. But whoever sees only 32 bits of it
 * can have those without a check, overflow or not: {@link Truncations}. Nothing has been concluded from the guess yet; types that were asked for are forgotten.
 */
public final class DropNeedlessGuesses implements Pass {
    @Override
    public String name() {
        return "drop needless guesses";
    }

    @Override
    public boolean run(Graph graph) {
        Truncations truncations = Truncations.of(graph, true);
        boolean changed = new Dropping(graph, truncations).run();
        if (changed) {
            for (Block block : graph.blocks()) {
                block.parameters().forEach(parameter -> parameter.setType(null));
                block.nodes().forEach(node -> node.setType(null));
            }
        }
        return changed;
    }

    private static final class Dropping extends Rewriting {
        private final Truncations truncations;

        Dropping(Graph graph, Truncations truncations) {
            super(graph);
            this.truncations = truncations;
        }

        @Override
        Node rewrite(Node node) {
            if (truncations.isNeedless(node)) {
                return node.input(0);
            } else if (node instanceof Arithmetic arithmetic
                    && arithmetic.guess() == Guess.INT
                    && truncations.wraps(arithmetic)) {
                return insert(new Arithmetic(
                        arithmetic.kind(), Guess.NUMBER, arithmetic.inputs().toArray(Node[]::new)));
            }
            return node;
        }
    }
}
