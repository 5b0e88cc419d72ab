package tierup.profiler;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import tierup.bytecode.Opcode;
import tierup.bytecode.OperandKind;

/**
 * A function for each opcode that can be written in one line, the opcode in its middle:
 *
 * <pre>
 *   0 JUMP END,  BEFORE: 1 LOAD_NULL,  2 the opcode,  3 POP,  AFTER: 4 LOAD_NULL,  END: 5 LOAD_UNDEFINED,  6 RETURN
 * </pre>
 *
 * The jump leads around all that, so nobody minds what the opcode finds on the stack.
 */
final class EveryOpcode {
    private static final Set<Opcode> JUMPS = Set.of(
            Opcode.JUMP,
            Opcode.JUMP_BACK,
            Opcode.JUMP_IF_FALSE,
            Opcode.JUMP_IF_TRUE,
            Opcode.FOR_IN_NEXT,
            Opcode.FOR_OF_NEXT);
    private static final Set<Opcode> ENDS =
            Set.of(Opcode.JUMP, Opcode.JUMP_BACK, Opcode.RETURN, Opcode.THROW, Opcode.THROW_ERROR);

    private EveryOpcode() {}

    /** All that need no other function and no strings array. */
    static Stream<Opcode> all() {
        return Arrays.stream(Opcode.values())
                .filter(op -> !op.hasOperand(OperandKind.FUNCTION) && op != Opcode.GET_TEMPLATE_OBJECT);
    }

    static Bytecode function(Opcode op) {
        StringBuilder line = new StringBuilder(op.name());
        for (OperandKind operand : op.operands()) {
            line.append(
                    switch (operand) {
                        case TARGET -> op == Opcode.JUMP_BACK ? " BEFORE" : " AFTER";
                        case CONSTANT, NAME -> " \"s\"";
                        case FLAGS -> flags(op);
                        case FEEDBACK -> "";
                        default -> " 1";
                    });
        }
        return Bytecode.of(
                "JUMP END",
                "BEFORE:",
                "LOAD_NULL",
                line.toString(),
                "POP",
                "AFTER:",
                "LOAD_NULL",
                "END:",
                "LOAD_UNDEFINED",
                "RETURN");
    }

    private static String flags(Opcode op) {
        return switch (op) {
            case THROW_ERROR -> " TYPE_ERROR";
            case DEFINE_METHOD -> " method enumerable";
            default -> " throwing";
        };
    }

    static boolean jumps(Opcode op) {
        return JUMPS.contains(op);
    }

    static boolean endsBlock(Opcode op) {
        return ENDS.contains(op);
    }

    /** The number of the instruction that a jump leads to. */
    static int target(Opcode op) {
        return op == Opcode.JUMP_BACK ? 1 : 4;
    }
}
