package tierup.asm;

/** How {@code roundsd} rounds; the order of the constants is the code that the instruction holds. */
public enum Rounding {
    TO_NEAREST_EVEN,
    DOWN,
    UP,
    TO_ZERO;

    /** The inexact exception is suppressed: rounding is what was asked for. */
    private static final int SUPPRESS_INEXACT = 8;

    /** The immediate byte of the instruction. */
    int code() {
        return ordinal() | SUPPRESS_INEXACT;
    }
}
