package tierup.bytecode;

/** A function in a constant pool: what a function around it must know of it, whether it is compiled or not. */
public sealed interface FunctionConstant permits FunctionCode, LazyFunction {
    /** For stack traces; empty for anonymous functions. */
    String name();

    /** How it may be called. */
    FunctionKind kind();

    /** Sizes of the contexts around it, innermost first. */
    int[] outerContexts();

    /** What it is called where a name is not enough. */
    FunctionLabel label();

    /** The name as messages show it. */
    default String displayName() {
        return name().isEmpty() ? "<anonymous>" : name();
    }
}
