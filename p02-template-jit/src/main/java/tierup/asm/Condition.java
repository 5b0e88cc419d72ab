package tierup.asm;

/**
 * A question about the flags, asked by {@code jcc}, {@code setcc} and {@code cmovcc}. The order of the constants is the
 * four-bit code that the instruction holds (Intel SDM volume 1, appendix B), so flipping the lowest bit negates.
 *
 * <p>After {@code cmp a, b}: BELOW and ABOVE compare unsigned numbers (and doubles after {@code ucomisd}, which sets
 * PARITY when a number is NaN); LESS and GREATER compare signed ones.
 */
public enum Condition implements MachineOperand {
    OVERFLOW("o"),
    NO_OVERFLOW("no"),
    BELOW("b"),
    ABOVE_EQUAL("ae"),
    EQUAL("e"),
    NOT_EQUAL("ne"),
    BELOW_EQUAL("be"),
    ABOVE("a"),
    NEGATIVE("s"),
    NOT_NEGATIVE("ns"),
    PARITY("p"),
    NO_PARITY("np"),
    LESS("l"),
    GREATER_EQUAL("ge"),
    LESS_EQUAL("le"),
    GREATER("g");

    /** The carry out of an unsigned addition or subtraction is the same flag as BELOW. */
    public static final Condition CARRY = BELOW;

    public static final Condition NO_CARRY = ABOVE_EQUAL;
    public static final Condition ZERO = EQUAL;
    public static final Condition NOT_ZERO = NOT_EQUAL;

    private static final Condition[] BY_CODE = values();

    private final String suffix;

    Condition(String suffix) {
        this.suffix = suffix;
    }

    /** The four bits that the opcode holds. */
    public int code() {
        return ordinal();
    }

    /** The condition that is true exactly when this one is false. */
    public Condition negate() {
        return BY_CODE[ordinal() ^ 1];
    }

    /** The condition that gives the same answer when the operands of the comparison are exchanged. */
    public Condition swapOperands() {
        return switch (this) {
            case BELOW -> ABOVE;
            case ABOVE -> BELOW;
            case BELOW_EQUAL -> ABOVE_EQUAL;
            case ABOVE_EQUAL -> BELOW_EQUAL;
            case LESS -> GREATER;
            case GREATER -> LESS;
            case LESS_EQUAL -> GREATER_EQUAL;
            case GREATER_EQUAL -> LESS_EQUAL;
            case EQUAL, NOT_EQUAL -> this;
            default ->
                throw new IllegalArgumentException(this
                        + " asks about one result, not about the order of two operands, so they cannot be exchanged");
        };
    }

    @Override
    public int kinds() {
        return Kind.CONDITION;
    }

    /** The suffix of the mnemonic: {@code "ne"} as in {@code jne}. */
    @Override
    public String text() {
        return suffix;
    }
}
