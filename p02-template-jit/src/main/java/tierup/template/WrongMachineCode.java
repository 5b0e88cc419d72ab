package tierup.template;

/**
 * Java, called by machine code, has met what only wrong machine code can have made. The message is a report: what it was,
 * which bytecode was under way, which instructions may be to blame and which lines of Java emitted them.
 */
public final class WrongMachineCode extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final String functionName;
    private final int bytecode;
    private final transient StackTraceElement emitter;

    WrongMachineCode(String report, String functionName, int bytecode, StackTraceElement emitter, Throwable cause) {
        super(report, cause);
        this.functionName = functionName;
        this.bytecode = bytecode;
        this.emitter = emitter;
    }

    /** The function whose machine code it was, or null if nobody knows. */
    public String functionName() {
        return functionName;
    }

    /** The bytecode pc that was under way, or {@code Assembler.NO_BYTECODE}. */
    public int bytecode() {
        return bytecode;
    }

    /** The line of Java that emitted the instruction most likely to blame, or null. */
    public StackTraceElement emitter() {
        return emitter;
    }
}
