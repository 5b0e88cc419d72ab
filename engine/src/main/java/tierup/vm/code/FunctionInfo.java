package tierup.vm.code;

import tierup.bytecode.FunctionCode;
import tierup.bytecode.FunctionLabel;
import tierup.bytecode.LazyFunction;
import tierup.bytecode.SourceText;
import tierup.bytecode.VerifiedCode;
import tierup.vm.memory.Memory;

/**
 * What the run time knows of a function with bytecode: the verified code with its constants resolved to values, and the
 * feedback vector. A function of a large file may have none of these before it is called: then its text is parsed, and whoever asks for its code
 * earlier gets it as well.
 */
public final class FunctionInfo extends CallTarget {
    /** Source name of the self-hosted loops that visit elements. */
    private static final String VISITORS = StackTrace.NATIVE + "array-iteration.js";

    private final FunctionLabel label;
    private final boolean visitor;

    /** Null until the function is called, or somebody asks for its code. */
    private Linked linked;

    /** How to compile it, as long as that has not happened; else null. */
    private LazyFunction lazy;

    private final Functions linker;

    private long home;

    /**
     * Code in the engine.
     *
     * @param feedback address of the feedback vector
     * @param decoded address of the {@link DecodedCode}
     * @param constants constants as values, by pool index; 0 where the constant is no number or string
     * @param names name ids of the string constants, by pool index
     * @param functions inner functions, by pool index
     */
    record Linked(
            VerifiedCode verified,
            long feedback,
            long decoded,
            long[] constants,
            int[] names,
            FunctionInfo[] functions) {}

    FunctionInfo(int number, long cell, Linked linked) {
        super(
                number,
                linked.verified().code().name(),
                linked.verified().code().length(),
                linked.verified().code().kind(),
                cell);
        this.linked = linked;
        this.linker = null;
        this.label = linked.verified().code().label();
        SourceText source = linked.verified().code().source();
        this.visitor = source != null && source.name().equals(VISITORS);
    }

    /** @param linker who compiles it when it is called */
    FunctionInfo(int number, long cell, LazyFunction lazy, Functions linker) {
        super(number, lazy.name(), lazy.length(), lazy.kind(), cell);
        this.lazy = lazy;
        this.linker = linker;
        this.label = lazy.label();
        this.visitor = false;
    }

    /** Notes the object whose prototype {@code super} meant when a closure of this function last asked for it. */
    public void noteHome(long object) {
        home = object;
    }

    /** What {@link #noteHome} noted last, or 0. */
    public long home() {
        return home;
    }

    /** Whether the function has bytecode; one that is compiled at its first call has none before. */
    public boolean isLinked() {
        return linked != null;
    }

    private Linked linked() {
        if (linked == null) {
            linked = linker.complete(this, lazy);
            lazy = null;
        }
        return linked;
    }

    /** Makes sure that a frame can be made for the function: compiles it at its first call. */
    public void link() {
        linked();
    }

    @Override
    public String nameInTraces() {
        return name().isEmpty() ? label.inferred() : name();
    }

    @Override
    public String label() {
        return label.shown();
    }

    /** The file that the function stands in; null if it was assembled from bytecode. */
    public SourceText source() {
        return linked == null ? lazy.source() : code().source();
    }

    /** The text of the function as it stands in the program; null if it was assembled from bytecode. */
    public String sourceText() {
        if (linked == null) {
            return lazy.source().text(lazy.sourceStart(), lazy.sourceEnd());
        }
        FunctionCode code = code();
        return code.source() == null ? null : code.source().text(code.sourceStart(), code.sourceEnd());
    }

    /** The bytecode. */
    public FunctionCode code() {
        return linked().verified().code();
    }

    /** Bytes from a new frame's pointer down to its deepest operand. */
    public int frameBytes() {
        link();
        return Memory.getInt(cell() + FunctionCell.FRAME_BYTES);
    }

    /** What the verifier found out. */
    public VerifiedCode verified() {
        return linked().verified();
    }

    /** Address of the feedback vector; see {@link Feedback}. */
    public long feedback() {
        return linked().feedback();
    }

    /** Address of the byte that says whether a block has been reached; numbers are those of {@link VerifiedCode}. */
    public long reachedAddress(int block) {
        return feedback() + Feedback.HEADER_BYTES + 8L * code().feedbackWords() + block;
    }

    /** Constants as values, by pool index; 0 where the constant is no number or string. */
    public long[] constants() {
        return linked().constants();
    }

    /** Name ids of the string constants, by pool index. */
    public int[] names() {
        return linked().names();
    }

    /** Inner functions, by pool index. */
    public FunctionInfo[] functions() {
        return linked().functions();
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
