package tierup.vm.code;

import tierup.bytecode.Op;
import tierup.bytecode.Opcode;
import tierup.bytecode.VerifiedCode;
import tierup.vm.memory.Memory;

/**
 * Instructions of the interpreter alone, each of which does the work of two or three: dispatch costs more than most
 * instructions do. They exist in {@link DecodedCode} only, in place of the first one's opcode; what they stand for stays
 * where it is, behind {@link DecodedCode#OPCODE}, for jumps into the middle and for the general case.
 *
 * <p>A block is fused when it is reached for the first time, and never beyond its end, so that what has never run costs
 * nothing and blocks are still told from each other. A superinstruction whose common case fails midway leaves the frame
 * as the instructions before that one would, and the interpreter goes on with that instruction.
 *
 * <p>The words that the first instruction does not use hold, at {@link #STEP} and {@link #GROWTH}, what {@link DecodedCode}
 * has of single instructions, of all together; and at {@link #SECOND} the second one's operand, a jump's distance counted
 * from the first.
 *
 * <p>Source: M. A. Ertl, D. Gregg, "The Structure and Performance of Efficient Interpreters" (JILP 5, 2003).
 */
public final class Superinstructions {
    /** LOAD_LOCAL, LOAD_LOCAL. */
    public static final int LOCAL_LOCAL = 100;
    /** LOAD_LOCAL, LOAD_INT. */
    public static final int LOCAL_INT = 101;
    /** LOAD_LOCAL, GET_PROP. */
    public static final int LOCAL_GET_PROP = 102;
    /** LOAD_LOCAL, INCREMENT, STORE_LOCAL of the same local. */
    public static final int INCREMENT_LOCAL = 103;
    /** LOAD_INT, BINARY_ADD. */
    public static final int ADD_INT = 104;
    /** LOAD_INT, BINARY_SUB. */
    public static final int SUBTRACT_INT = 105;
    /** LOAD_INT, BIT_AND. */
    public static final int AND_INT = 106;
    /** LESS, JUMP_IF_FALSE. */
    public static final int JUMP_UNLESS_LESS = 107;
    /** DUP, GET_PROP, SWAP: a method and its receiver. */
    public static final int GET_METHOD = 108;

    /** Offset of the step of all together, a byte; those that begin with DUP have it for an operand. */
    public static final int STEP = 16;
    /** Offset of the growth of all together, a signed byte. */
    public static final int GROWTH = 17;
    /** Offset of the second instruction's operand, an int. */
    public static final int SECOND = 20;

    private Superinstructions() {}

    /** Fuses what can be in a block that has just been reached. */
    static void fuse(FunctionInfo function, int block) {
        VerifiedCode code = function.verified();
        int length = function.code().code().length;
        int end = block + 1 < code.blockCount() ? code.blockStart(block + 1) : length;
        long stop = DecodedCode.word(function, end);
        for (long at = DecodedCode.word(function, code.blockStart(block)); at < stop; at = next(at)) {
            long second = next(at);
            int fused = second < stop ? fused(at, second, stop) : 0;
            if (fused != 0) {
                Memory.putByte(at, fused);
            }
        }
    }

    private static int fused(long at, long second, long stop) {
        int op = opcode(at);
        int following = opcode(second);
        switch (op) {
            case Op.LOAD_LOCAL:
                return isNarrow(at, second, Op.LOAD_LOCAL) ? withLocal(at, second, following, stop) : 0;
            case Op.LOAD_INT:
                return isNarrow(at, second, Op.LOAD_INT) ? withInt(at, second, following) : 0;
            case Op.LESS:
                if (following == Op.JUMP_IF_FALSE && isNarrow(at, second, Op.LESS)) {
                    describe(at, next(second), 16);
                    Memory.putInt(at + SECOND, (int) (second - at) + Memory.getInt(second + DecodedCode.OPERAND));
                    return JUMP_UNLESS_LESS;
                }
                return 0;
            case Op.DUP: {
                long third = next(second);
                boolean method = third < stop && opcode(third) == Op.SWAP;
                return method && isNarrow(second, third, Op.GET_PROP) ? from(at, next(third), GET_METHOD) : 0;
            }
            default:
                return 0;
        }
    }

    private static int withLocal(long at, long second, int following, long stop) {
        switch (following) {
            case Op.LOAD_LOCAL:
                return with(at, second, -16, LOCAL_LOCAL);
            case Op.LOAD_INT:
                return with(at, second, -16, LOCAL_INT);
            case Op.GET_PROP:
                return with(at, second, -8, LOCAL_GET_PROP);
            case Op.INCREMENT: {
                long third = next(second);
                if (third < stop && opcode(third) == Op.STORE_LOCAL && operand(third) == operand(at)) {
                    describe(at, next(third), 0);
                    return INCREMENT_LOCAL;
                }
                return 0;
            }
            default:
                return 0;
        }
    }

    private static int withInt(long at, long second, int following) {
        switch (following) {
            case Op.BINARY_ADD:
                return with(at, second, 0, ADD_INT);
            case Op.BINARY_SUB:
                return with(at, second, 0, SUBTRACT_INT);
            case Op.BIT_AND:
                return with(at, second, 0, AND_INT);
            default:
                return 0;
        }
    }

    private static int with(long at, long second, int growth, int fused) {
        describe(at, next(second), growth);
        Memory.putInt(at + SECOND, operand(second));
        return fused;
    }

    /** The step of a superinstruction that begins with an instruction of one byte, which has no operand. */
    private static int from(long at, long end, int fused) {
        Memory.putInt(at + DecodedCode.OPERAND, (int) (end - at));
        return fused;
    }

    private static void describe(long at, long end, int growth) {
        Memory.putByte(at + STEP, (int) (end - at));
        Memory.putByte(at + GROWTH, growth);
    }

    /** Whether an instruction is of that kind and in its narrow form: the interpreter knows how long that is. */
    private static boolean isNarrow(long at, long next, int op) {
        return opcode(at) == op
                && next - at == (long) DecodedCode.WORD * Opcode.of(op).length();
    }

    private static long next(long at) {
        return at + Memory.getByte(at + DecodedCode.STEP);
    }

    private static int opcode(long at) {
        return Memory.getByte(at + DecodedCode.OPCODE);
    }

    private static int operand(long at) {
        return Memory.getInt(at + DecodedCode.OPERAND);
    }
}
