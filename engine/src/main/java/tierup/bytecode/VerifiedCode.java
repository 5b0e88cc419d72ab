package tierup.bytecode;

import java.util.Arrays;
import java.util.Map;

/**
 * A function the verifier has approved, with what it found out on the way: how many operands lie on the stack and how
 * many contexts are pushed before each instruction. Both are static properties of verified code, so nobody has to count
 * at run time: the unwinder pops {@code contextDepthAt(pc) - contextDepthAt(handler.target())} contexts, a compiler
 * starts a block with {@code depthAt(pc)} operands, a stack walker knows which words of a frame are in use.
 *
 * <p>Only {@link Verifier} makes one: to have one in hand is the proof that the code is safe to run.
 */
public final class VerifiedCode {
    /** In the table of contexts: not the start of an instruction, or one that no path reaches. */
    private static final char NONE = 0xFFFF;

    private final FunctionCode code;
    private final int[] depths;
    private final char[] contexts;
    private final int[] blocks;
    private final Map<Integer, VerifiedCode> inner;

    VerifiedCode(FunctionCode code, int[] depths, char[] contexts, int[] blocks, Map<Integer, VerifiedCode> inner) {
        this.code = code;
        this.depths = depths;
        this.contexts = contexts;
        this.blocks = blocks;
        this.inner = inner;
    }

    /** Depths for all offsets of a function, none of them reached. */
    static int[] unreachedDepths(int length) {
        int[] table = new int[length];
        Arrays.fill(table, -1);
        return table;
    }

    /** Marks all offsets of a function as not reached. */
    static char[] unreached(int length) {
        char[] table = new char[length];
        Arrays.fill(table, NONE);
        return table;
    }

    /** The bytecode. */
    public FunctionCode code() {
        return code;
    }

    /** How many basic blocks there are that some path reaches; they are numbered in the order of the code. */
    public int blockCount() {
        return blocks.length;
    }

    /** Offset of the first instruction of a block. */
    public int blockStart(int block) {
        return blocks[block];
    }

    /** The number of the block that begins at {@code pc}; negative if none does. */
    public int blockStartingAt(int pc) {
        return Arrays.binarySearch(blocks, pc);
    }

    /** The number of the block that the instruction at {@code pc}, which some path reaches, is in. */
    public int blockOf(int pc) {
        int found = Arrays.binarySearch(blocks, pc);
        return found >= 0 ? found : -found - 2;
    }

    /** The verified form of the function at an index of the constant pool, or null if another constant is there. */
    public VerifiedCode inner(int constant) {
        return inner.get(constant);
    }

    /** Whether any path from the function's entry leads to the instruction at {@code pc}. */
    public boolean isReachable(int pc) {
        return depths[pc] >= 0;
    }

    /** Operands on the stack before the instruction at {@code pc}, in words; -1 if no path leads there. */
    public int depthAt(int pc) {
        return depths[pc];
    }

    /**
     * Contexts this function has pushed and not popped before the instruction at {@code pc}; -1 if no path leads there.
     */
    public int contextDepthAt(int pc) {
        return contexts[pc] == NONE ? -1 : contexts[pc];
    }
}
