package tierup.profiler;

import java.util.SortedSet;
import java.util.TreeSet;
import tierup.bytecode.FunctionCode;
import tierup.bytecode.Handler;
import tierup.bytecode.Instructions;
import tierup.bytecode.Opcode;
import tierup.bytecode.OperandKind;

/**
 * Finds where basic blocks begin.
 *
 * <p>The algorithm is the Dragon Book's (section 8.4.1): an instruction is a leader if control can come to it from elsewhere than the
 * instruction before it, or cannot come to it from there. Our bytecode adds exception handlers to the book's jumps.
 */
public final class Leaders {
    private Leaders() {}

    /**
     * The leaders of a function:
     *
     * <ul>
     *   <li>its first instruction;
     *   <li>the target of every jump (every instruction that {@linkplain Opcode#isJump has a target}, FOR_OF_NEXT included);
     *   <li>the instruction behind one that jumps or {@linkplain Opcode#endsBlock ends a block};
     *   <li>the target of every handler, and both ends of the range it covers, so that an exception anywhere in a block goes to
     *       the same handler.
     * </ul>
     *
     * <p>Offsets behind the last instruction are no leaders.
     *
     * @param code a function that decodes, with at least one instruction
     * @return offsets, ascending
     */
    public static SortedSet<Integer> of(FunctionCode code) {
        // BEGIN SOLUTION p01.5
        TreeSet<Integer> leaders = new TreeSet<>();
        leaders.add(0);
        for (int pc : Instructions.of(code)) {
            Opcode op = code.opcodeAt(pc);
            if (op.isJump()) {
                leaders.add(code.operand(pc, OperandKind.TARGET));
            }
            if (op.isJump() || op.endsBlock()) {
                leaders.add(code.next(pc));
            }
        }
        for (Handler handler : code.handlers()) {
            leaders.add(handler.start());
            leaders.add(handler.end());
            leaders.add(handler.target());
        }
        leaders.remove(code.code().length);
        return leaders;
        // STUB: throw new Todo("p01.5");
        // END SOLUTION p01.5
    }
}
