package tierup.speculation.build;

import java.util.BitSet;
import tierup.bytecode.FunctionCode;
import tierup.bytecode.Opcode;
import tierup.bytecode.OperandKind;
import tierup.bytecode.VerifiedCode;

/** The loops of a function's bytecode: from a header to the last JUMP_BACK that leads there, and what changes in between. */
final class Loops {
    private final BitSet[] stored;
    private final BitSet inside = new BitSet();

    private Loops(int blocks) {
        stored = new BitSet[blocks];
    }

    /** @throws Refused if a loop has another entrance than its header */
    static Loops of(FunctionCode code, VerifiedCode verified) {
        Loops loops = new Loops(verified.blockCount());
        for (int pc = 0; pc < code.code().length; pc = code.next(pc)) {
            if (verified.isReachable(pc) && code.opcodeAt(pc) == Opcode.JUMP_BACK) {
                loops.add(code, verified, code.operand(pc, OperandKind.TARGET), pc);
            }
        }
        return loops;
    }

    private void add(FunctionCode code, VerifiedCode verified, int header, int back) {
        int block = verified.blockOf(header);
        BitSet changed = stored[block] == null ? new BitSet() : stored[block];
        stored[block] = changed;
        inside.set(header, back + 1);
        // Operands that are there when the loop begins may be replaced by others; what is not, is no parameter for
        // long.
        int depth = verified.depthAt(header);
        changed.set(code.locals(), code.locals() + depth);
        for (int pc = header; pc <= back; pc = code.next(pc)) {
            Opcode op = code.opcodeAt(pc);
            if (op == Opcode.STORE_LOCAL) {
                changed.set(code.operand(pc, OperandKind.LOCAL));
            } else if (op == Opcode.PUSH_CONTEXT || op == Opcode.COPY_CONTEXT || op == Opcode.POP_CONTEXT) {
                changed.set(code.locals() + depth);
            }
        }
        refuseOtherEntrances(code, verified, header, back);
    }

    private static void refuseOtherEntrances(FunctionCode code, VerifiedCode verified, int header, int back) {
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
    BitSet storedIn(int block) {
        return stored[block];
    }

    /** Whether an instruction is in a loop. */
    boolean isInside(int pc) {
        return inside.get(pc);
    }
}
