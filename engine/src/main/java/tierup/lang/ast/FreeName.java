package tierup.lang.ast;

/**
 * A name that a function uses and does not declare.
 *
 * @param name the name; {@code this}, {@code arguments} and {@code new.target} count as names
 * @param uses what is done to it beyond reading: {@link #ASSIGNED}, {@link #HOLDS_OBJECT}, or 0
 */
public record FreeName(String name, int uses) {
    /** The function assigns to it. */
    public static final int ASSIGNED = 1;

    /** What the function assigns to it may be an object, as far as the text shows. */
    public static final int HOLDS_OBJECT = 2;

    public boolean isAssigned() {
        return (uses & ASSIGNED) != 0;
    }

    public boolean mayHoldObject() {
        return (uses & HOLDS_OBJECT) != 0;
    }
}
