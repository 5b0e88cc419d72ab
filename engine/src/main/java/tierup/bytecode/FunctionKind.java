package tierup.bytecode;

/** What a function is, which decides how it may be called and what it closes over. */
public enum FunctionKind {
    /** {@code function}: may be called and constructed; has a prototype property. */
    NORMAL,
    /** {@code =>}: no own this, arguments, new.target; cannot be constructed. */
    ARROW,
    /** Method, getter, setter: has a home object; cannot be constructed. */
    METHOD,
    /** Constructor of a class without extends: only constructed, gets a ready {@code this}. */
    CLASS_CONSTRUCTOR,
    /** Constructor of a class with extends: {@code this} is empty until super() returns. */
    DERIVED_CONSTRUCTOR,
    /** The body of a file: a function (exports, require, module, __filename, __dirname). */
    MODULE;

    /** Whether {@code new} accepts it. */
    public boolean isConstructor() {
        return this == NORMAL || isClassConstructor();
    }

    /** Whether calling it without {@code new} is a TypeError. */
    public boolean isClassConstructor() {
        return this == CLASS_CONSTRUCTOR || this == DERIVED_CONSTRUCTOR;
    }
}
