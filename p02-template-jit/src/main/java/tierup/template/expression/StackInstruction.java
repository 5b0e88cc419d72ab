package tierup.template.expression;

/**
 * One instruction of stack code.
 *
 * @param op what to do
 * @param constant what {@link Op#CONST} pushes, else 0
 * @param position where in the text it came from, as an index of a character
 */
public record StackInstruction(Op op, long constant, int position) {
    /** As listings show it: {@code OP_CONST 10}. */
    public String text() {
        return op == Op.CONST ? op.text() + " " + constant : op.text();
    }
}
