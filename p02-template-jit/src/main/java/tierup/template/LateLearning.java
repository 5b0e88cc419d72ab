package tierup.template;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import tierup.bytecode.Opcode;
import tierup.vm.code.FunctionInfo;

/**
 * Machine code for what a function did after it had been compiled.
 *
 * <p>Code is made for what its sites have seen. A program that is one long function is compiled in its first loop, when
 * nothing is known of all that follows; where later loops do what no code tries without having seen it, such as calling a
 * getter, they leave for Java each round. So a site that has left often enough has its function compiled again: by then it
 * knows. The frame goes on in the interpreter, which enters the new code at the next back-edge that it looks up.
 *
 * <p>Some sites always leave, whatever is known of them. So each time it takes twice as many exits as before, and the number of
 * times is limited. V8 throws unoptimized code away for no such reason, as its sites ask their feedback each time; here the
 * feedback is part of the instructions.
 */
final class LateLearning {
    /** Exits at one site that make its function be compiled for the second time. */
    private static final int FIRST_EXITS = 512;

    private static final int MOST_COMPILATIONS = 6;

    /** Bytes of bytecode of functions that are too large to be compiled twice. */
    private static final int LARGEST = 16 << 10;

    private final Predicate<FunctionInfo> compileAgain;
    private final Map<FunctionInfo, Integer> compilations = new HashMap<>();

    /** @param compileAgain gives a function new machine code; whether it could */
    LateLearning(Predicate<FunctionInfo> compileAgain) {
        this.compileAgain = compileAgain;
    }

    /** Counts an exit for the execution of an instruction; whether the function has other machine code from now on. */
    boolean replacesCode(ExitSite site) {
        int left = ++site.left;
        return left >= FIRST_EXITS && (left & left - 1) == 0 && isTaught(site) && compileAgain(site, left);
    }

    private boolean compileAgain(ExitSite site, int left) {
        FunctionInfo function = site.of.function;
        int before = compilations.getOrDefault(function, 0);
        if (before >= MOST_COMPILATIONS
                || left < FIRST_EXITS << before
                || function.code().code().length > LARGEST) {
            return false;
        }
        compilations.put(function, before + 1);
        return compileAgain.test(function);
    }

    /** Whether the code of an instruction depends on what it has seen. */
    private static boolean isTaught(ExitSite site) {
        Opcode op = site.pc < 0 ? Opcode.POP : site.of.function.code().opcodeAt(site.pc);
        return switch (op) {
            case GET_PROP,
                    SET_PROP,
                    DEFINE_PROP,
                    GET_INDEX,
                    SET_INDEX,
                    LOAD_GLOBAL,
                    LOAD_GLOBAL_OR_UNDEFINED,
                    GET_SUPER,
                    NEW,
                    SUPER_CALL,
                    SUPER_CALL_SPREAD,
                    FOR_OF_START -> true;
            default -> false;
        };
    }
}
