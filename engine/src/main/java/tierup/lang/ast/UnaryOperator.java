package tierup.lang.ast;

/** The operators with one operand that yield a value and change nothing, except {@code delete}. */
public enum UnaryOperator {
    NEGATE("-"),
    PLUS("+"),
    NOT("!"),
    BIT_NOT("~"),
    TYPEOF("typeof"),
    VOID("void"),
    DELETE("delete");

    private final String text;

    UnaryOperator(String text) {
        this.text = text;
    }

    /** The operator as it is written. */
    public String text() {
        return text;
    }
}
