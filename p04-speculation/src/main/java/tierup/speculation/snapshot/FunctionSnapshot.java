package tierup.speculation.snapshot;

import java.util.List;
import java.util.Set;
import tierup.bytecode.FunctionCode;
import tierup.bytecode.SourceText;
import tierup.bytecode.VerifiedCode;
import tierup.monoic.AccessCase;
import tierup.vm.code.FunctionFeedback.Elements;
import tierup.vm.code.FunctionFeedback.Seen;

/**
 * A function and what has been seen in it, at one moment. Immutable, and all that a compiler may look at: the program goes on, its
 * feedback grows, its shapes change, and none of it shows here. What has been read as a fact is checked before the code is used
 * ({@link tierup.ir.Graph#assumptions}).
 */
public final class FunctionSnapshot {
    private final VerifiedCode verified;
    private final boolean visitor;
    private final boolean[] reached;
    private final Object[] sites;
    private final Value[] constants;
    /**
     * A constant of the pool as a value.
     *
     * @param word the value
     * @param string whether it is a string, a cell that does not move
     */
    public record Value(long word, boolean string) {}

    /**
     * A built-in function.
     *
     * @param name "String.prototype.charCodeAt"
     * @param cell the function object
     */
    public record Builtin(String name, long cell) {}

    /**
     * @param reached by block of {@code verified}
     * @param sites by offset, what the instruction there has met: a set of {@link Seen}, an {@link Elements}, a list of {@link AccessCase}s, a {@link Builtin}; or
     *     null
     * @param constants by pool index; null where the constant is no value
     */
    FunctionSnapshot(VerifiedCode verified, boolean visitor, boolean[] reached, Object[] sites, Value[] constants) {
        this.verified = verified;
        this.visitor = visitor;
        this.reached = reached;
        this.sites = sites;
        this.constants = constants;
    }

    public VerifiedCode verified() {
        return verified;
    }

    public FunctionCode code() {
        return verified.code();
    }

    /** Its name, as people should see it. */
    public String name() {
        return code().label().shown();
    }

    /** See {@link tierup.vm.code.FunctionInfo#isVisitor}. */
    public boolean isVisitor() {
        return visitor;
    }

    /** Whether the instruction at {@code pc} is in a block that has been reached. */
    public boolean isReached(int pc) {
        return verified.isReachable(pc) && reached[verified.blockOf(pc)];
    }

    /** What an arithmetic instruction or a comparison has met; empty if it has not been reached. */
    @SuppressWarnings("unchecked")
    public Set<Seen> seen(int pc) {
        return (Set<Seen>) sites[pc];
    }

    /** What {@code a[i]} has met. */
    public Elements elements(int pc) {
        return (Elements) sites[pc];
    }

    /** The plans of an access to a property or a global variable, the likeliest first; empty if there are none or too many. */
    @SuppressWarnings("unchecked")
    public List<AccessCase> plans(int pc) {
        return (List<AccessCase>) sites[pc];
    }

    /** The constant at an index of the pool. */
    public Value constant(int index) {
        return constants[index];
    }

    /** The only function that the call at {@code pc} has called, if it is a built-in that compilers know; else null. */
    public Builtin callee(int pc) {
        return (Builtin) sites[pc];
    }

    /** Where an instruction is in the source, "3:17"; empty if it is not known. */
    public String placeOf(int pc) {
        int offset = code().map().offsetAt(pc);
        SourceText source = code().source();
        return offset < 0 || source == null ? "" : source.line(offset) + ":" + source.column(offset);
    }
}
