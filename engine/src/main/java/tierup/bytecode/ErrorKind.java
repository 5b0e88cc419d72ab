package tierup.bytecode;

/** The built-in error classes; the FLAGS operand of {@link Opcode#THROW_ERROR} is the ordinal. */
public enum ErrorKind {
    ERROR("Error"),
    TYPE_ERROR("TypeError"),
    RANGE_ERROR("RangeError"),
    REFERENCE_ERROR("ReferenceError"),
    SYNTAX_ERROR("SyntaxError"),
    EVAL_ERROR("EvalError"),
    URI_ERROR("URIError");

    private final String className;

    ErrorKind(String className) {
        this.className = className;
    }

    /** The global name of its constructor. */
    public String className() {
        return className;
    }
}
