package tierup.ir;

/** What {@link Node#evaluate} works with: the values of inputs, a memory, and ways out. */
public interface Evaluation {
    /** The word of a node: see {@link Node#evaluate}. */
    long word(Node node);

    default int int32(Node node) {
        return (int) word(node);
    }

    default double float64(Node node) {
        return Double.longBitsToDouble(word(node));
    }

    default boolean bool(Node node) {
        return word(node) != 0;
    }

    /** Leaves by a guard. Does not return. */
    RuntimeException exit(Node guard);

    /** The argument with a number, undefined where there is none. */
    long argument(int number);

    /** The {@code this} that was passed, the function itself, new.target. */
    long receiver();

    long callee();

    long newTarget();

    /** How many arguments there are. */
    int argumentCount();

    /** Address of the engine's {@link tierup.vm.memory.VmBlock}; 0 if there is no engine. */
    default long block() {
        return 0;
    }

    /**
     * Memory, as reads and writes of 1, 2, 4 or 8 bytes.
     *
     * @return zero-extended
     */
    long load(long address, int bytes);

    void store(long address, int bytes, long word);

    /**
     * What Java does for the program, or another function: the evaluator chooses a result, always the same for the same question.
     *
     * @param node who asks, an {@link Effects#CALL} mostly
     * @param words its inputs
     */
    long askRuntime(Node node, long... words);

    /** A new cell of so many bytes, all zero. */
    long allocate(int bytes);
}
