package tierup.machine;

/**
 * A fault in machine code, as a Java exception: what would have been a dead JVM.
 *
 * <p>The message is a report of several lines: what the processor could not do, what that probably means, the code
 * around the instruction, the registers and the top of the stack. {@link #summary} is its first line alone.
 */
public final class MachineCodeFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final FaultKind kind;
    private final String summary;
    private final String functionName;
    private final int bytecode;
    private final transient StackTraceElement emitter;

    private MachineCodeFault(FaultScene scene, FaultExplanation explanation, FaultReport report) {
        super(report.text());
        this.kind = explanation.kind();
        this.summary = report.headline();
        this.functionName =
                scene.codeObject() == null ? null : scene.codeObject().name();
        this.bytecode = report.bytecode();
        this.emitter = report.emitter();
    }

    static MachineCodeFault of(FaultScene scene) {
        FaultExplanation explanation = FaultExplanation.of(scene);
        return new MachineCodeFault(scene, explanation, new FaultReport(scene, explanation));
    }

    /** What kind of fault it was. */
    public FaultKind kind() {
        return kind;
    }

    /** The report's first line. */
    public String summary() {
        return summary;
    }

    /** Name of the function whose code faulted, or null when it was no code of ours. */
    public String functionName() {
        return functionName;
    }

    /** The bytecode pc for which the faulting instruction was emitted, or {@code Assembler.NO_BYTECODE}. */
    public int bytecode() {
        return bytecode;
    }

    /** The Java line that emitted the faulting instruction, or null when unknown or not recorded. */
    public StackTraceElement emitter() {
        return emitter;
    }
}
