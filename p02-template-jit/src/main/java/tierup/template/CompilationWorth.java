package tierup.template;

import java.util.HashMap;
import java.util.Map;
import tierup.bytecode.FunctionCode;
import tierup.bytecode.Opcode;
import tierup.bytecode.OperandKind;
import tierup.vm.code.FunctionInfo;

/**
 * How much heat makes a function worth its machine code.
 *
 * <p>Compiling costs time by the size of the function; what it spares grows with the bytecode that runs. For functions that
 * people write both are small, and fixed counts do. A bundle of a whole program is one function of megabytes, in which
 * a loop of three lines may be hot: machine code for all of it takes seconds, and spares milliseconds. So a giant must
 * be hotter by as much as it is larger than what its loop runs. Then no program spends much more time on compiling than it has spent
 * in the interpreter, which is the bargain of the ski rental problem: at worst twice what somebody who knew the future would pay.
 *
 * <p>V8 scales its interrupt budget by the size of the bytecode likewise (TieringManager::InterruptBudgetFor).
 */
final class CompilationWorth {
    /** Bytes of bytecode up to which a function is worth compiling by the plain counts. */
    static final int ORDINARY = 8 << 10;

    /** For each loop of a giant that has been asked about, by function and header: the rounds it needs. */
    private final Map<Loop, Long> rounds = new HashMap<>();

    private record Loop(int function, int header) {}

    /** Calls after which a function is worth compiling. */
    static long calls(FunctionInfo function) {
        int size = function.code().code().length;
        return (long) CompileAtCount.CALLS * Math.max(1, size / ORDINARY);
    }

    /**
     * Rounds after which a loop makes its function worth compiling.
     *
     * @param header offset of the loop's first instruction
     */
    long rounds(FunctionInfo function, int header) {
        int size = function.code().code().length;
        if (size <= ORDINARY) {
            return CompileAtCount.ROUNDS;
        }
        return rounds.computeIfAbsent(
                new Loop(function.number(), header), loop -> roundsOfGiant(function.code(), header));
    }

    private static long roundsOfGiant(FunctionCode code, int header) {
        int excess = code.code().length - ORDINARY;
        int body = Math.max(1, loopEnd(code, header) - header);
        return CompileAtCount.ROUNDS * (1 + (long) excess / body);
    }

    /** Offset behind the last jump back to a header. */
    private static int loopEnd(FunctionCode code, int header) {
        int end = header;
        for (int pc = header; pc < code.code().length; pc = code.next(pc)) {
            if (code.opcodeAt(pc) == Opcode.JUMP_BACK && code.operand(pc, OperandKind.TARGET) == header) {
                end = code.next(pc);
            }
        }
        return end;
    }
}
