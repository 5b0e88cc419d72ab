package tierup.speculation.build;

import java.util.BitSet;
import tierup.bytecode.FunctionCode;
import tierup.bytecode.Opcode;
import tierup.bytecode.OperandKind;
import tierup.bytecode.VerifiedCode;

/**
 * The loops of a function's bytecode: from a header to the last JUMP_BACK that leads there, and what changes in between. Words are numbered as in {@link
 * Environment}: locals, then operands, then the context.
 */
final class Loops {
    private final FunctionCode code;
    private final VerifiedCode verified;
    private final BitSet[] changed;
    private final BitSet inside = new BitSet();

    private Loops(FunctionCode code, VerifiedCode verified) {
        this.code = code;
        this.verified = verified;
        this.changed = new BitSet[verified.blockCount()];
    }

    /** @throws Refused if a loop has another entrance than its header */
    static Loops of(FunctionCode code, VerifiedCode verified) {
        Loops loops = new Loops(code, verified);
        for (int pc = 0; pc < code.code().length; pc = code.next(pc)) {
            if (verified.isReachable(pc) && code.opcodeAt(pc) == Opcode.JUMP_BACK) {
                loops.add(code.operand(pc, OperandKind.TARGET), pc);
            }
        }
        return loops;
    }

    /** Of two loops with one header, the longer has the other inside. */
    private void add(int header, int back) {
        inside.set(header, back + 1);
        changed[verified.blockOf(header)] = changedBetween(header, back);
        refuseOtherEntrances(header, back);
    }

    /**
     * The words of the environment that may be other ones when a loop goes round: locals that it stores, the context if it enters or leaves scopes, and all operands
     * that lie on the stack when it begins, as it might exchange them.
     *
     * @param header offset of the loop's first instruction
     * @param back offset of its JUMP_BACK
     * @return their indices in an {@link Environment}
     */
    private BitSet changedBetween(int header, int back) {
        // BEGIN SOLUTION p04.3
        BitSet words = new BitSet();
        int locals = code.locals();
        int context = locals + verified.depthAt(header);
        words.set(locals, context);
        for (int pc = header; pc <= back; pc = code.next(pc)) {
            switch (code.opcodeAt(pc)) {
                case STORE_LOCAL -> words.set(code.operand(pc, OperandKind.LOCAL));
                case PUSH_CONTEXT, COPY_CONTEXT, POP_CONTEXT -> words.set(context);
                default -> {}
            }
        }
        return words;
        // STUB: throw new Todo("p04.3");
        // END SOLUTION p04.3
    }

    private void refuseOtherEntrances(int header, int back) {
        for (int pc = 0; pc < header; pc = code.next(pc)) {
            if (verified.isReachable(pc) && code.opcodeAt(pc).isJump()) {
                int target = code.operand(pc, OperandKind.TARGET);
                if (target > header && target <= back) {
                    throw new Refused("it jumps into the middle of a loop");
                }
            }
        }
    }

    /** Which words of the environment the loop changes whose header is a block; null if none begins there. */
    BitSet changedBy(int block) {
        return changed[block];
    }

    /** Whether an instruction is in a loop. */
    boolean isInside(int pc) {
        return inside.get(pc);
    }
}
