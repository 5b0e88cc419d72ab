package tierup.bytecode;

/**
 * The verifier's refusal: which function, which instruction, and which rule it breaks.
 *
 * <p>The message is complete, for example {@code fib, 0x0004 BINARY_SUB: takes 2 operands, but only 1 is on the stack}.
 */
public final class BytecodeVerifyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String function;
    private final int offset;
    private final String problem;

    /**
     * @param code the malformed function
     * @param offset offset of the instruction, or -1 if the function as a whole is malformed
     * @param problem the broken rule, in words
     */
    BytecodeVerifyException(FunctionCode code, int offset, String problem) {
        super(place(code, offset) + ": " + problem, null, false, false);
        this.function = String.valueOf(code.name());
        this.offset = offset;
        this.problem = problem;
    }

    /** Name of the function, empty if it has none. */
    public String function() {
        return function;
    }

    /** Offset of the instruction, or -1 if the function as a whole is malformed. */
    public int offset() {
        return offset;
    }

    /** What is wrong, without the place. */
    public String problem() {
        return problem;
    }

    private static String place(FunctionCode code, int offset) {
        String name = code.name() == null ? "<no name>" : code.displayName();
        if (offset < 0) {
            return name;
        }
        Opcode op = offset < code.code().length ? code.opcodeAt(offset) : null;
        return String.format("%s, 0x%04X%s", name, offset, op == null ? "" : " " + op);
    }
}
