package tierup.lang.ast;

/** The operators that evaluate the right operand only if the left one does not settle the result. */
public enum LogicalOperator {
    AND("&&"),
    OR("||"),
    NULLISH("??");

    private final String text;

    LogicalOperator(String text) {
        this.text = text;
    }

    /** The operator as it is written. */
    public String text() {
        return text;
    }
}
