package tierup.vm.memory;

import tierup.bytecode.Opcode;

/**
 * How the frame of an instruction goes on with what somebody else has computed for it: a callee, or Java on behalf of
 * machine code. Every instruction has one way ({@link #of}), whichever tier its frame is in.
 *
 * <p>The interpreter keeps it in the {@linkplain Frame#RESUME resume word} of a frame that waits for a callee; machine
 * code has it in the instructions behind the call. Whoever rebuilds a waiting frame from machine code writes the resume
 * word that the interpreter would have written ({@link Frame#setResume}), and {@code RunLoop.returnTo} does the rest.
 */
public enum Continuation {
    /** The result is pushed. */
    PUSH,
    /** There is no result. */
    DROP,
    /** The result is that of an assignment: the value assigned, whatever a setter returns. It lies there already. */
    KEEP_VALUE,
    /** The next element of a loop is pushed; {@link Value#EMPTY} is its end, and the instruction jumps. */
    BRANCH_IF_EMPTY,
    /**
     * The result decides a conditional jump by its truth: the instruction's own, or that of a comparison or test that
     * was made one with the conditional jump behind it.
     */
    BRANCH_ON_TRUE;

    /** The bits of a resume word that hold one; the others are a distance in whole words. */
    public static final int MASK = 7;

    private static final Continuation[] ALL = values();
    private static final Continuation[] OF_OPCODE = new Continuation[256];

    static {
        for (Opcode op : Opcode.values()) {
            OF_OPCODE[op.code()] = choose(op);
        }
    }

    private static Continuation choose(Opcode op) {
        switch (op) {
            case SET_PROP:
            case SET_INDEX:
            case SET_SUPER:
                return KEEP_VALUE;
            case FOR_IN_NEXT:
            case FOR_OF_NEXT:
                return BRANCH_IF_EMPTY;
            case JUMP_IF_FALSE:
            case JUMP_IF_TRUE:
                return BRANCH_ON_TRUE;
            default:
                return op.pushes() > 0 ? PUSH : DROP;
        }
    }

    /** What the instruction with an opcode does with its result. */
    public static Continuation of(int op) {
        return OF_OPCODE[op];
    }

    /** Whether a resume word says PUSH, as nearly all do. */
    public static boolean pushes(int resumeWord) {
        return (resumeWord & MASK) == 0;
    }

    /** The one in a resume word. */
    public static Continuation in(int resumeWord) {
        return ALL[resumeWord & MASK];
    }
}
