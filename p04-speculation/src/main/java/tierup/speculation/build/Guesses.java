package tierup.speculation.build;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tierup.bytecode.Opcode;
import tierup.bytecode.OperandKind;
import tierup.ir.nodes.Arithmetic.Guess;
import tierup.monoic.AccessCase;
import tierup.speculation.snapshot.FunctionSnapshot;
import tierup.vm.code.FunctionFeedback.Elements;
import tierup.vm.code.FunctionFeedback.Seen;

/**
 * What to speculate on: from what an instruction has met to what its code takes for granted. A guess that holds for all that has been
 * seen costs one check; a guess that is too narrow costs a restart each time, one that is too wide slower code for ever.
 */
final class Guesses {
    private final FunctionSnapshot function;

    Guesses(FunctionSnapshot function) {
        this.function = function;
    }

    /** What the operands of an instruction are taken for. */
    enum Operands {
        /** Tagged ints. */
        INTS,
        /** Ints and doubles. */
        NUMBERS,
        /** Anything: Java executes the instruction. */
        ANYTHING
    }

    /**
     * What the operands of the arithmetic instruction or comparison at {@code pc} are taken for: the narrowest of {@link Operands} that all it has met is of. An
     * instruction that has met nothing is taken for no numbers.
     */
    Operands operands(int pc) {
        // BEGIN SOLUTION p04.1
        Set<Seen> seen = function.seen(pc);
        if (seen.isEmpty() || seen.contains(Seen.STRING) || seen.contains(Seen.OTHER)) {
            return Operands.ANYTHING;
        }
        return seen.contains(Seen.DOUBLE) ? Operands.NUMBERS : Operands.INTS;
        // STUB: throw new Todo("p04.1");
        // END SOLUTION p04.1
    }

    /** What the result of the arithmetic instruction at {@code pc}, whose operands are numbers, is taken for: an int if it never was anything else. */
    Guess result(int pc) {
        // BEGIN SOLUTION p04.1
        return function.seen(pc).equals(EnumSet.of(Seen.INT)) ? Guess.INT : Guess.NUMBER;
        // STUB: throw new Todo("p04.1");
        // END SOLUTION p04.1
    }

    /** What an access to a property does, if it always does the same. */
    AccessCase property(int pc) {
        List<AccessCase> plans = function.plans(pc);
        return plans.size() == 1 ? plans.get(0) : null;
    }

    /** Whether the access to an element at {@code pc} has met nothing but elements of arrays that are there: inside, and no holes. */
    boolean isArrayAccess(int pc) {
        // BEGIN SOLUTION p04.1
        Elements met = function.elements(pc);
        boolean elsewhere = met.hole() || met.append() || met.outOfBounds() || met.other();
        return met.arrays() && met.typedArrays().isEmpty() && !elsewhere;
        // STUB: throw new Todo("p04.1");
        // END SOLUTION p04.1
    }

    /** Whether it has met nothing but elements inside typed arrays of one kind. */
    boolean isTypedAccess(int pc) {
        // BEGIN SOLUTION p04.1
        Elements met = function.elements(pc);
        return met.typedArrays().size() == 1 && !met.arrays() && !met.outOfBounds() && !met.other();
        // STUB: throw new Todo("p04.1");
        // END SOLUTION p04.1
    }

    /**
     * Whether the instruction at {@code pc} does something that the program, or somebody else, can tell, as it is compiled where guesses may
     * be made: no call may be repeated from its beginning after that.
     */
    boolean isVisible(int pc) {
        Opcode op = function.code().opcodeAt(pc);
        switch (op) {
            case LOAD_UNDEFINED,
                    LOAD_NULL,
                    LOAD_TRUE,
                    LOAD_FALSE,
                    LOAD_EMPTY,
                    LOAD_INT,
                    LOAD_CONST,
                    POP,
                    DUP,
                    DUP2,
                    SWAP:
            case LOAD_LOCAL, STORE_LOCAL, CHECK_INITIALIZED, POP_CONTEXT, LOAD_CONTEXT:
            case LOAD_THIS, LOAD_FUNCTION, NOT, TYPEOF, IS_NULLISH:
            case JUMP, JUMP_BACK, JUMP_IF_FALSE, JUMP_IF_TRUE, RETURN:
                return false;
            case BINARY_EXP:
                return true;
            case CALL:
                return !isCharCodeAt(pc);
            case EQUAL, NOT_EQUAL:
                return operands(pc) == Operands.ANYTHING;
            case STRICT_EQUAL, STRICT_NOT_EQUAL:
                return false;
            case LOAD_GLOBAL:
                return property(pc) == null || !isLoad(property(pc));
            case GET_PROP:
                return !isLength(pc) && (property(pc) == null || !isLoad(property(pc)));
            case GET_INDEX:
                return !isArrayAccess(pc) && !isTypedAccess(pc);
            default:
                return !isOperator(op) || operands(pc) == Operands.ANYTHING;
        }
    }

    private static boolean isOperator(Opcode op) {
        return op.ordinal() >= Opcode.BINARY_ADD.ordinal() && op.ordinal() <= Opcode.GREATER_EQUAL.ordinal();
    }

    /** Whether the instruction asks for a length, which arrays, typed arrays and strings have at a fixed place. */
    boolean isLength(int pc) {
        int name = function.code().operand(pc, OperandKind.NAME);
        return "length".equals(function.code().constants()[name])
                && function.plans(pc).isEmpty();
    }

    /** Whether the call asks a string for one of its units. */
    boolean isCharCodeAt(int pc) {
        FunctionSnapshot.Builtin callee = function.callee(pc);
        return callee != null
                && callee.name().equals("String.prototype.charCodeAt")
                && function.code().operand(pc, OperandKind.COUNT) == 1;
    }

    static boolean isLoad(AccessCase plan) {
        return switch (plan.kind()) {
            case LOAD, LOAD_FROM_HOLDER, CONSTANT -> true;
            default -> false;
        };
    }

    /** Whether what has been met would allow a guess, were there not a side effect in front of it. */
    boolean wouldGuess(int pc) {
        Opcode op = function.code().opcodeAt(pc);
        if (op == Opcode.GET_INDEX || op == Opcode.SET_INDEX) {
            return isArrayAccess(pc) || isTypedAccess(pc);
        }
        return isOperator(op) && op != Opcode.BINARY_EXP && operands(pc) != Operands.ANYTHING;
    }
}
