package tierup.ir.evaluate;

import java.util.List;

/**
 * How a graph ended on some inputs, and what it did until then that anybody can tell.
 *
 * @param kind how it ended
 * @param word what it returned, or the first input of what threw; else 0
 * @param detail which guard, what was wrong
 * @param effects its visible effects in order
 * @param madeUp whether an answer of the run time has been made up, so that a real call may have gone another way
 */
public record Outcome(Kind kind, long word, String detail, List<Effect> effects, boolean madeUp) {
    /** Ways to end. */
    public enum Kind {
        RETURNED,
        /** At a guard. */
        LEFT,
        THREW,
        /** It was stopped after as many steps as it had. */
        STOPPED,
        /** No graph may do this: read where nothing is, compute what is not of the type it is said to have. */
        BROKE
    }

    /**
     * A visible effect: one node of {@link tierup.ir.Effects#isVisible}, once. Words of numbers are in their preferred form, whatever
     * representation the node takes them in.
     *
     * @param operation operator and attributes of the node
     * @param words its inputs
     */
    public record Effect(String operation, List<Long> words) {
        @Override
        public String toString() {
            return operation + " " + words.stream().map(Words::describe).toList();
        }
    }

    /** "returned int 3", "left at check.int (v4)", with the number of effects where there are any. */
    @Override
    public String toString() {
        String end = switch (kind) {
            case RETURNED -> "returned " + Words.describe(word);
            case LEFT -> "left at " + detail;
            case THREW -> "threw at " + detail;
            case STOPPED -> "was stopped: it takes too long";
            case BROKE -> "went wrong: " + detail;
        };
        return effects.isEmpty() ? end : end + ", after " + effects.size() + " visible effects";
    }
}
