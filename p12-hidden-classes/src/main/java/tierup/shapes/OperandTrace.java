package tierup.shapes;

import tierup.bytecode.FunctionCode;
import tierup.bytecode.Handler;
import tierup.bytecode.Op;
import tierup.bytecode.Opcode;
import tierup.bytecode.OperandKind;
import tierup.bytecode.VerifiedCode;

/**
 * Follows one word of the operand stack through the bytecode: from the instruction that pushes it to those that take it,
 * as long as control certainly passes through all of them, and nobody else can have got hold of it in between.
 *
 * <p>Verified code has a fixed depth before each instruction, so following a word is arithmetic: an instruction that pops
 * {@code p} of {@code d} operands takes the word at position {@code w} exactly if {@code d - p <= w}. The trace ends
 * <ul>
 *   <li>where the word may have been left behind: the depth is no larger than its position;
 *   <li>at a taker that a forward jump may skip, and at a backward jump;
 *   <li>where an exception would be caught with the word still on the stack.
 * </ul>
 */
final class OperandTrace {
    private final VerifiedCode verified;
    private final FunctionCode code;
    private final int position;
    private int pc;
    private int joined;
    private int above;

    /** @param pc of the instruction that pushes the word */
    OperandTrace(VerifiedCode verified, int pc) {
        this.verified = verified;
        this.code = verified.code();
        this.position = verified.depthAt(pc);
        this.pc = pc;
    }

    /**
     * Goes on to the next instruction that takes the word.
     *
     * @return false if the trace has ended before one
     */
    boolean next() {
        for (pc = successor(); pc < code.code().length; pc = successor()) {
            int depth = verified.depthAt(pc);
            if (depth < 0) {
                continue;
            }
            if (depth <= position || isCaughtWithWord()) {
                return false;
            }
            if (depth == position + 1) {
                above = pc;
            }
            if (depth - code.popsAt(pc) <= position) {
                return pc >= joined;
            }
            Opcode op = code.opcodeAt(pc);
            if (op == Opcode.JUMP_BACK || endsHere(op)) {
                return false;
            }
            if (op.hasOperand(OperandKind.TARGET) && !(op == Opcode.JUMP && pc >= joined)) {
                joined = Math.max(joined, code.operand(pc, OperandKind.TARGET));
            }
        }
        return false;
    }

    /** The next instruction in the code, or where a jump leads that is certainly taken. */
    private int successor() {
        boolean jumps = code.opcodeAt(pc) == Opcode.JUMP && pc >= joined;
        return jumps ? code.operand(pc, OperandKind.TARGET) : code.next(pc);
    }

    /** Whether control does not go on behind the instruction, and comes from nowhere else there. */
    private boolean endsHere(Opcode op) {
        boolean leaves = op.code() == Op.RETURN || op.code() == Op.THROW || op.code() == Op.THROW_ERROR;
        return leaves && code.next(pc) > joined;
    }

    private boolean isCaughtWithWord() {
        for (Handler handler : code.handlers()) {
            if (handler.covers(pc) && handler.depth() > position) {
                return true;
            }
        }
        return false;
    }

    /** Where the trace stands. */
    int pc() {
        return pc;
    }

    /** How many operands lie above the word before the instruction at {@link #pc}. */
    int operandsAbove() {
        return verified.depthAt(pc) - position - 1;
    }

    /** Where the evaluation of the operand directly above the word began. */
    int pcOfOperandAbove() {
        return above;
    }
}
