package tierup.template.expression;

/**
 * The instructions of the stack machine that expressions are translated to first. All numbers have 64 bits and wrap
 * around.
 */
public enum Op {
    /** Pushes its operand. */
    CONST,
    ADD,
    SUB,
    MUL,
    /** Quotient, truncated toward zero. A divisor of zero faults. */
    DIV,
    /** Remainder of DIV, with the sign of the dividend. */
    MOD,
    AND,
    OR,
    XOR,
    /** Shifts left by the lowest six bits of the second operand. */
    SHL,
    /** Shifts right likewise; copies of the sign come in. */
    SHR,
    NEG,
    /** Returns the only operand left. */
    RET;

    /** The name as listings show it. */
    public String text() {
        return "OP_" + name();
    }
}
