package tierup.vm.code;

import tierup.bytecode.FunctionCode;
import tierup.bytecode.SourceText;
import tierup.bytecode.VerifiedCode;
import tierup.vm.memory.Memory;

/**
 * What the run time knows of a function with bytecode: the verified code with its constants resolved to values, and the
 * feedback vector.
 */
public final class FunctionInfo extends CallTarget {
    /** Source name of the self-hosted loops that visit elements. */
    private static final String VISITORS = StackTrace.NATIVE + "array-iteration.js";

    private final VerifiedCode verified;
    private final long feedback;
    private final long[] constants;
    private final int[] names;
    private final FunctionInfo[] functions;
    private final boolean visitor;

    FunctionInfo(
            int number,
            long cell,
            VerifiedCode verified,
            long feedback,
            long[] constants,
            int[] names,
            FunctionInfo[] functions) {
        super(
                number,
                verified.code().name(),
                verified.code().length(),
                verified.code().kind(),
                cell);
        this.verified = verified;
        this.feedback = feedback;
        this.constants = constants;
        this.names = names;
        this.functions = functions;
        SourceText source = verified.code().source();
        this.visitor = source != null && source.name().equals(VISITORS);
    }

    @Override
    public String nameInTraces() {
        return name().isEmpty() ? code().label().inferred() : name();
    }

    @Override
    public String label() {
        return code().label().shown();
    }

    /** The bytecode. */
    public FunctionCode code() {
        return verified.code();
    }

    /** Bytes from a new frame's pointer down to its deepest operand. */
    public int frameBytes() {
        return Memory.getInt(cell() + FunctionCell.FRAME_BYTES);
    }

    /** What the verifier found out. */
    public VerifiedCode verified() {
        return verified;
    }

    /** Address of the feedback vector; see {@link Feedback}. */
    public long feedback() {
        return feedback;
    }

    /** Address of the byte that says whether a block has been reached; numbers are those of {@link VerifiedCode}. */
    public long reachedAddress(int block) {
        return feedback + Feedback.HEADER_BYTES + 8L * code().feedbackWords() + block;
    }

    /** Constants as values, by pool index; 0 where the constant is no number or string. */
    public long[] constants() {
        return constants;
    }

    /** Name ids of the string constants, by pool index. */
    public int[] names() {
        return names;
    }

    /** Inner functions, by pool index. */
    public FunctionInfo[] functions() {
        return functions;
    }

    /**
     * Whether the code is one of the self-hosted loops that visit elements. They have to know whether an element is there
     * before its getter runs, which may delete it, and do not want to ask for every element. So reading calls no getter
     * there; having read undefined, the loop asks once more, for both.
     */
    public boolean isVisitor() {
        return visitor;
    }
}
