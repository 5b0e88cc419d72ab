package tierup.lang.ast;

/** What kind of code a {@link FunctionLiteral} is: what {@code this} means in it, and who may call it. */
public enum FunctionKind {
    /** A whole file, which runs as the body of a CommonJS module function. */
    SCRIPT,
    /** A whole program in the global scope, where {@code this} is the global object and vars are its properties. */
    GLOBAL,
    /** {@code function f() {}} as a declaration or an expression. */
    FUNCTION,
    /** {@code () => x}: shares {@code this}, {@code arguments}, {@code super} and {@code new.target} with its parent. */
    ARROW,
    /** {@code m() {}} in a class or an object literal. */
    METHOD,
    /** {@code get p() {}}. */
    GETTER,
    /** {@code set p(v) {}}. */
    SETTER,
    /** The constructor of a class without {@code extends}. */
    CONSTRUCTOR,
    /** The constructor of a class with {@code extends}: {@code this} exists only after {@code super(...)}. */
    DERIVED_CONSTRUCTOR,
    /** The code that defines a class's fields on {@code this}: once per instance, or once on the class itself. */
    FIELD_INITIALIZER,
    /** {@code static { ... }} in a class. */
    STATIC_BLOCK;

    /** Whether {@code this}, {@code arguments}, {@code super} and {@code new.target} are those of the code around it. */
    public boolean isArrow() {
        return this == ARROW;
    }

    /** Whether {@code new} accepts the function. */
    public boolean isConstructible() {
        return this == FUNCTION || isClassConstructor();
    }

    /** Whether the function is a class's constructor, which must not be called without {@code new}. */
    public boolean isClassConstructor() {
        return this == CONSTRUCTOR || this == DERIVED_CONSTRUCTOR;
    }

    /** Whether {@code super.x} has a meaning in it: it was defined as part of an object or a class. */
    public boolean hasHomeObject() {
        return switch (this) {
            case METHOD, GETTER, SETTER, CONSTRUCTOR, DERIVED_CONSTRUCTOR, FIELD_INITIALIZER, STATIC_BLOCK -> true;
            case SCRIPT, GLOBAL, FUNCTION, ARROW -> false;
        };
    }
}
