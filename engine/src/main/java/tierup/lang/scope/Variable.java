package tierup.lang.scope;

/**
 * A variable of the program, or something that behaves like one ({@code this} of a derived constructor, a value that the
 * compiler keeps for a class).
 *
 * <p>A variable that only its own function uses lives in a local of the frame. One that an inner function uses outlives
 * the frame and lives in a slot of a heap context; it is then called captured.
 *
 * <p>A lexical variable is empty from the moment its scope is entered until its declaration has run: the temporal dead
 * zone. {@link #initializedAt()} is where in the text the zone ends. It need not be policed at run time where
 * the analysis can tell that a use comes later; see {@link ScopeAnalyzer}.
 */
public final class Variable {
    /** How the variable came to be, which decides what may be done to it. */
    public enum Kind {
        VAR,
        LET,
        CONST,
        /** A function declaration in a block; at the top of a function it is a {@link #VAR}. */
        FUNCTION,
        CLASS,
        PARAMETER,
        CATCH_PARAMETER,
        /** The name of a function expression inside the function: constant, and the function itself. */
        OWN_NAME,
        /** {@code this}, {@code new.target}, {@code arguments}, and the values that the compiler keeps for a class. */
        IMPLICIT
    }

    /** What {@link #slot()} is before slots are handed out. */
    private static final int UNASSIGNED = -1;

    private final String name;
    private final Kind kind;
    private final Scope scope;
    private final int declaredAt;
    private final int initializedAt;
    private boolean captured;
    private boolean checked;
    private boolean reassigned;
    private boolean holdsObjects;
    private int slot = UNASSIGNED;

    Variable(String name, Kind kind, Scope scope, int declaredAt, int initializedAt) {
        this.name = name;
        this.kind = kind;
        this.scope = scope;
        this.declaredAt = declaredAt;
        this.initializedAt = initializedAt;
    }

    public String name() {
        return name;
    }

    public Kind kind() {
        return kind;
    }

    /** The scope that declares it. */
    public Scope scope() {
        return scope;
    }

    /** Offset of the declared name. */
    public int declaredAt() {
        return declaredAt;
    }

    /** Offset from which on the variable has a value, provided that execution came there through the text before. */
    public int initializedAt() {
        return initializedAt;
    }

    /** Whether an inner function uses it, so that it lives in a context. */
    public boolean isCaptured() {
        return captured;
    }

    /** Whether some use must check that it is initialized; only then does it have to start out empty. */
    public boolean isChecked() {
        return checked;
    }

    /** Whether it is assigned to after its declaration. */
    public boolean isReassigned() {
        return reassigned;
    }

    /** Whether it may ever hold an object, as far as the text shows. */
    public boolean mayHoldObject() {
        return switch (kind) {
            case VAR, LET, CONST -> holdsObjects;
            default -> true;
        };
    }

    /** Whether assigning to it throws a TypeError. */
    public boolean isConstant() {
        return kind == Kind.CONST || kind == Kind.OWN_NAME;
    }

    /** The number of its local or, if it is captured, of its slot in the context of its scope. */
    public int slot() {
        if (slot == UNASSIGNED) {
            throw new IllegalStateException("no slot has been assigned to " + name);
        }
        return slot;
    }

    void capture() {
        captured = true;
    }

    void check() {
        checked = true;
    }

    void holdObjects() {
        holdsObjects = true;
    }

    void reassign() {
        reassigned = true;
    }

    void assignSlot(int number) {
        slot = number;
    }
}
