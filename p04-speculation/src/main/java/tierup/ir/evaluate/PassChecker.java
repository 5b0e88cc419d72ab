package tierup.ir.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import tierup.ir.Graph;
import tierup.ir.GraphText;

/**
 * Watches a pipeline: evaluates the graph on some inputs before the first pass and after each, and names the pass that has changed what the
 * graph does.
 *
 * <p>What counts as the same: results are equal as values, visible effects are the same, in order. A pass may remove a guard, so where the
 * earlier graph leaves, the later one may go on; what it returns then must be what the interpreter returns. It may not leave where the earlier
 * graph did not.
 */
public final class PassChecker {
    /** Later graphs may take a little longer, as edges are split. */
    private static final int LATER_STEPS = 4 * Evaluator.STEPS;

    private final MemorySource memory;
    private final List<Inputs> inputs;
    private final Interpreter interpreter;
    private final List<Outcome> outcomes = new ArrayList<>();
    private String former;

    /** Who knows what the function returns. */
    @FunctionalInterface
    public interface Interpreter {
        /** Nobody. */
        Interpreter NONE = inputs -> OptionalLong.empty();

        /** What a call returns that has no visible effects; empty if it throws, or if nobody knows. */
        OptionalLong result(Inputs inputs);
    }

    /**
     * @param memory what the graph can read
     * @param inputs what it is tried on
     * @param interpreter knows what is right where a guard has gone
     */
    public PassChecker(MemorySource memory, List<Inputs> inputs, Interpreter interpreter) {
        this.memory = memory;
        this.inputs = List.copyOf(inputs);
        this.interpreter = interpreter;
    }

    /**
     * Evaluates the graph that the pipeline begins with.
     *
     * @throws ChangedResult if it goes wrong, or returns what the interpreter does not
     */
    public void begin(Graph graph) {
        outcomes.clear();
        former = "";
        for (Inputs some : inputs) {
            Outcome outcome = Evaluator.run(graph, some, memory);
            String wrong = outcome.kind() == Outcome.Kind.BROKE ? "" : contradiction(some, outcome);
            if (wrong != null) {
                throw new ChangedResult("building the graph", some, outcome, wrong, "", GraphText.of(graph));
            }
            outcomes.add(outcome);
        }
        former = GraphText.of(graph);
    }

    /**
     * Evaluates the graph after a pass.
     *
     * @param pass its name
     * @throws ChangedResult if it does not do what it did
     */
    public void after(String pass, Graph graph) {
        for (int i = 0; i < outcomes.size(); i++) {
            Outcome earlier = outcomes.get(i);
            Outcome later = Evaluator.run(graph, inputs.get(i), memory, LATER_STEPS);
            String wrong = difference(inputs.get(i), earlier, later);
            if (wrong != null) {
                throw new ChangedResult(pass, inputs.get(i), later, wrong, former, GraphText.of(graph));
            }
            if (earlier.kind() != Outcome.Kind.STOPPED) {
                outcomes.set(i, later);
            }
        }
        former = GraphText.of(graph);
    }

    /** What is wrong with the later outcome; null if nothing is. */
    private String difference(Inputs some, Outcome earlier, Outcome later) {
        if (later.kind() == Outcome.Kind.BROKE) {
            return "";
        } else if (earlier.kind() == Outcome.Kind.STOPPED) {
            return null;
        } else if (earlier.kind() == Outcome.Kind.LEFT) {
            return contradiction(some, later);
        }
        boolean same = earlier.kind() == later.kind()
                && Words.areSame(earlier.word(), later.word())
                && earlier.effects().equals(later.effects());
        return same ? null : "before it, it " + earlier + firstDifference(earlier.effects(), later.effects());
    }

    private String contradiction(Inputs some, Outcome outcome) {
        if (outcome.kind() != Outcome.Kind.RETURNED
                || outcome.madeUp()
                || !outcome.effects().isEmpty()) {
            return null;
        }
        OptionalLong right = interpreter.result(some);
        return right.isEmpty() || Words.areSame(right.getAsLong(), outcome.word())
                ? null
                : "the interpreter returns " + Words.describe(right.getAsLong());
    }

    private static String firstDifference(List<Outcome.Effect> earlier, List<Outcome.Effect> later) {
        for (int i = 0; i < Math.max(earlier.size(), later.size()); i++) {
            String before = i < earlier.size() ? earlier.get(i).toString() : "nothing";
            String after = i < later.size() ? later.get(i).toString() : "nothing";
            if (!before.equals(after)) {
                return "; effect " + (i + 1) + " was " + before + ", is " + after;
            }
        }
        return "";
    }

    /** A pass has changed what a graph does: which, on which inputs, and the graph before and after it. */
    public static final class ChangedResult extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String pass;

        ChangedResult(String pass, Inputs inputs, Outcome outcome, String wrong, String before, String after) {
            super(message(pass, inputs, outcome, wrong, before, after));
            this.pass = pass;
        }

        private static String message(
                String pass, Inputs inputs, Outcome outcome, String wrong, String before, String after) {
            String what = pass + " is wrong. On " + inputs + " the graph " + outcome
                    + (wrong.isEmpty() ? "." : "; " + wrong + ".");
            return before.isEmpty()
                    ? what + "\n\nThe graph:\n" + after
                    : what + "\n\nBefore:\n" + before + "\nAfter:\n" + after;
        }

        /** The name of the pass. */
        public String pass() {
            return pass;
        }
    }
}
