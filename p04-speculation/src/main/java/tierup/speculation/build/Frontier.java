package tierup.speculation.build;

import java.util.List;
import tierup.bytecode.FunctionCode;
import tierup.bytecode.Opcode;
import tierup.bytecode.OperandKind;
import tierup.bytecode.VerifiedCode;
import tierup.speculation.snapshot.FunctionSnapshot;

/**
 * How far guesses may go. A guard that fails has the whole call begin again, so in front of it nothing may have happened that the program,
 * or anybody else, can tell. The frontier is where that ends: forward data flow over the blocks of the bytecode, "clean" only if all that
 * leads here is.
 */
final class Frontier {
    private final FunctionSnapshot function;
    private final FunctionCode code;
    private final VerifiedCode verified;
    private final Guesses guesses;
    private final boolean[] dirty;

    Frontier(FunctionSnapshot function, Guesses guesses) {
        this.function = function;
        this.code = function.code();
        this.verified = function.verified();
        this.guesses = guesses;
        this.dirty = new boolean[verified.blockCount()];
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int block = 0; block < dirty.length; block++) {
                changed |= spread(block);
            }
        }
    }

    /** Whether something visible may have happened when a block begins. */
    boolean isBehind(int block) {
        return dirty[block];
    }

    private boolean spread(int block) {
        int pc = verified.blockStart(block);
        if (!dirty[block] && !function.isReached(pc)) {
            return false;
        }
        int end = block + 1 < dirty.length ? verified.blockStart(block + 1) : code.code().length;
        boolean visible = dirty[block];
        int last = pc;
        for (; pc < end && verified.isReachable(pc); pc = code.next(pc)) {
            visible |= guesses.isVisible(pc);
            last = pc;
        }
        boolean changed = false;
        if (visible) {
            for (int successor : Blocks.successors(code, last)) {
                int next = verified.blockOf(successor);
                changed |= !dirty[next];
                dirty[next] = true;
            }
        }
        return changed;
    }

    /** Edges of bytecode. */
    static final class Blocks {
        private Blocks() {}

        /** Where control may go from the last instruction of a block. */
        static List<Integer> successors(FunctionCode code, int pc) {
            Opcode op = code.opcodeAt(pc);
            if (!op.isJump()) {
                return op.endsBlock() ? List.of() : List.of(code.next(pc));
            }
            int target = code.operand(pc, OperandKind.TARGET);
            return op.endsBlock() ? List.of(target) : List.of(code.next(pc), target);
        }
    }
}
