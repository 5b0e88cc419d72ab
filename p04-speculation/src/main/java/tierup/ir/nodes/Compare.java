package tierup.ir.nodes;

import tierup.ir.Evaluation;
import tierup.ir.Node;
import tierup.ir.Representation;
import tierup.vm.memory.Value;

/** Compares two numbers. Any comparison with NaN is false, but {@link Relation#NOT_EQUAL}. */
public final class Compare extends Comparison {
    /** The relations. */
    public enum Relation {
        LESS("<"),
        LESS_EQUAL("<="),
        GREATER(">"),
        GREATER_EQUAL(">="),
        EQUAL("=="),
        NOT_EQUAL("!=");

        private final String text;

        Relation(String text) {
            this.text = text;
        }

        /** Of doubles. */
        public boolean holds(double left, double right) {
            return switch (this) {
                case LESS -> left < right;
                case LESS_EQUAL -> left <= right;
                case GREATER -> left > right;
                case GREATER_EQUAL -> left >= right;
                case EQUAL -> left == right;
                case NOT_EQUAL -> left != right;
            };
        }

        @Override
        public String toString() {
            return text;
        }
    }

    public Compare(Relation relation, Node left, Node right) {
        super(relation, Representation.TAGGED, left, right);
    }

    @Override
    public String operator() {
        return "number.compare";
    }

    @Override
    public long evaluate(Evaluation e) {
        return relation().holds(Value.asNumber(e.word(input(0))), Value.asNumber(e.word(input(1)))) ? 1 : 0;
    }
}
