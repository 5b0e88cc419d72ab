package tierup.bytecode;

import java.util.BitSet;

/**
 * The verifier's first pass: is each instruction of a function sensible by itself?
 *
 * <p>It decodes the code from the first byte to the last, so that afterwards everybody may step through it without
 * fear, and holds each operand against what it refers to: a constant of the right type, a local the frame has, words of
 * the feedback vector that belong to no other instruction, a jump target that is an instruction and lies in the right
 * direction. What depends on the path on which an instruction is reached (stack, contexts) is {@link FlowChecker}'s
 * business.
 */
final class OperandChecker {
    private static final int FLAG_BITS = MethodFlags.KIND_MASK | MethodFlags.ENUMERABLE;

    private final FunctionCode function;
    private final byte[] code;
    private final Object[] constants;
    private final BitSet starts = new BitSet();
    private final BitSet feedbackOwned = new BitSet();

    private OperandChecker(FunctionCode function) {
        this.function = function;
        this.code = function.code();
        this.constants = function.constants();
    }

    /**
     * Checks every instruction and handler row of a function.
     *
     * @throws BytecodeVerifyException at the first that is malformed
     */
    static void check(FunctionCode function) {
        OperandChecker checker = new OperandChecker(function);
        checker.decode();
        int length;
        for (int pc = 0; pc < checker.code.length; pc += length) {
            length = function.lengthAt(pc);
            checker.checkInstruction(pc, function.opcodeAt(pc));
        }
        for (int i = 0; i < function.handlers().size(); i++) {
            checker.checkHandler(i, function.handlers().get(i));
        }
    }

    private void decode() {
        int last = -1;
        int length;
        for (int pc = 0; pc < code.length; pc += length) {
            Opcode op = function.opcodeAt(pc);
            if (op == null) {
                throw fail(pc, "unknown opcode " + (code[pc] & 0xFF));
            }
            length = function.lengthAt(pc);
            if (length > code.length - pc) {
                throw fail(
                        pc,
                        "the instruction is cut off: it takes " + length + " bytes, but only " + (code.length - pc)
                                + " are left");
            }
            if (function.isWide(pc) && op.operands().isEmpty()) {
                throw fail(pc, "is wide, but has no operands");
            }
            starts.set(pc);
            last = pc;
        }
        if (last < 0) {
            throw fail(-1, "has no instructions");
        }
        if (!function.opcodeAt(last).endsBlock()) {
            throw fail(
                    last,
                    "control can fall off the end of the code; the last instruction must be a RETURN, a throw or a jump");
        }
    }

    private void checkInstruction(int pc, Opcode op) {
        for (OperandKind operand : op.operandArray()) {
            int value = operand.of(code, pc);
            if (value < 0 && operand.bytes() < Opcode.WIDE_BYTES) {
                throw fail(pc, "operand " + operand + " is negative");
            }
            switch (operand) {
                case CONSTANT:
                    checkConstant(pc, op, value);
                    break;
                case NAME:
                    constant(pc, value, String.class, "a string");
                    break;
                case FUNCTION:
                    checkFunction(pc, op, constant(pc, value, FunctionConstant.class, "a function"));
                    break;
                case LOCAL:
                    checkLocal(pc, value);
                    break;
                case FLAGS:
                    checkFlags(pc, op, value);
                    break;
                case TARGET:
                    checkTarget(pc, op, value);
                    break;
                case FEEDBACK:
                    checkFeedback(pc, op, value);
                    break;
                case COUNT:
                    checkCount(pc, value);
                    break;
                default:
                    break; // INT: every value is fine; DEPTH and SLOT: the flow decides
            }
        }
        checkPlace(pc, op);
    }

    private void checkConstant(int pc, Opcode op, int index) {
        switch (op) {
            case THROW_ERROR:
                constant(pc, index, String.class, "a string");
                break;
            case GET_TEMPLATE_OBJECT:
                constant(pc, index, TemplateStrings.class, "the strings of a template");
                break;
            default:
                if (!(constant(pc, index, Object.class, "a constant") instanceof Double)) {
                    constant(pc, index, String.class, "a number or a string");
                }
                break;
        }
    }

    private <T> T constant(int pc, int index, Class<T> type, String expected) {
        if (index >= constants.length) {
            throw fail(pc, "constant " + index + " does not exist; the pool has " + constants.length);
        }
        if (!type.isInstance(constants[index])) {
            throw fail(
                    pc,
                    "constant " + index + " should be " + expected + ", but is a "
                            + constants[index].getClass().getSimpleName());
        }
        return type.cast(constants[index]);
    }

    private void checkFunction(int pc, Opcode op, FunctionConstant inner) {
        boolean isClass = inner.kind().isClassConstructor();
        if (op == Opcode.NEW_CLASS && !isClass) {
            throw fail(pc, "makes a class of " + inner.displayName() + ", which is of kind " + inner.kind());
        }
        if (op == Opcode.CLOSURE && (isClass || inner.kind() == FunctionKind.MODULE)) {
            throw fail(pc, "makes a closure of " + inner.displayName() + ", which is of kind " + inner.kind());
        }
    }

    private void checkLocal(int pc, int local) {
        if (local >= function.locals()) {
            throw fail(pc, "local " + local + " does not exist; the function has " + function.locals());
        }
    }

    private void checkCount(int pc, int count) {
        if (count > Verifier.MAX_COUNT) {
            throw fail(pc, "counts " + count + "; at most " + Verifier.MAX_COUNT + " are possible");
        }
    }

    private void checkFlags(int pc, Opcode op, int flags) {
        boolean valid;
        switch (op) {
            case THROW_ERROR:
                valid = flags < ErrorKind.values().length;
                break;
            case DEFINE_METHOD:
                valid = (flags & ~FLAG_BITS) == 0 && (flags & MethodFlags.KIND_MASK) <= MethodFlags.NAME_ONLY;
                break;
            default:
                valid = flags <= 1;
                break;
        }
        if (!valid) {
            throw fail(pc, "flags " + flags + " mean nothing here");
        }
    }

    private void checkTarget(int pc, Opcode op, int target) {
        if (target < 0 || target >= code.length) {
            throw fail(pc, "jumps out of the function, to offset " + target + " of " + code.length);
        }
        if (!starts.get(target)) {
            throw fail(pc, String.format("jumps into the middle of an instruction, to 0x%04X", target));
        }
        if (op == Opcode.JUMP_BACK && target > pc) {
            throw fail(pc, String.format("jumps forward, to 0x%04X; JUMP_BACK is for back-edges only", target));
        }
        if (op != Opcode.JUMP_BACK && target <= pc) {
            throw fail(pc, String.format("jumps backward, to 0x%04X; only JUMP_BACK may", target));
        }
    }

    private void checkFeedback(int pc, Opcode op, int word) {
        if (word > function.feedbackWords() - op.feedback().words()) {
            long last = (long) word + op.feedback().words() - 1;
            throw fail(pc, "uses feedback words up to " + last + ", but the vector has " + function.feedbackWords());
        }
        int end = word + op.feedback().words();
        int shared = feedbackOwned.nextSetBit(word);
        if (shared >= 0 && shared < end) {
            throw fail(pc, "feedback word " + shared + " belongs to an earlier instruction");
        }
        feedbackOwned.set(word, end);
    }

    private void checkPlace(int pc, Opcode op) {
        boolean callsSuper =
                op == Opcode.LOAD_SUPER_CONSTRUCTOR || op == Opcode.SUPER_CALL || op == Opcode.SUPER_CALL_SPREAD;
        if (callsSuper
                && function.kind() != FunctionKind.DERIVED_CONSTRUCTOR
                && function.kind() != FunctionKind.ARROW) {
            throw fail(
                    pc,
                    "stands in a function of kind " + function.kind() + "; only a derived constructor calls super()");
        }
    }

    /**
     * A handler must come after the instructions it protects. So a throw only ever goes forward, every loop contains a
     * JUMP_BACK, and no program escapes the interrupt poll there.
     */
    private void checkHandler(int row, Handler handler) {
        String name = "exception handler " + row;
        boolean onBoundaries = isStart(handler.start()) && (handler.end() == code.length || isStart(handler.end()));
        if (!onBoundaries || !isStart(handler.target())) {
            throw fail(
                    -1,
                    name
                            + String.format(
                                    " (0x%04X to 0x%04X, target 0x%04X) does not begin and end at instructions",
                                    handler.start(), handler.end(), handler.target()));
        }
        if (handler.start() >= handler.end()) {
            throw fail(handler.start(), name + " covers nothing");
        }
        if (handler.target() < handler.end()) {
            throw fail(handler.target(), name + " goes on before the end of the range it covers");
        }
        if (handler.depth() < 0 || handler.depth() >= function.maxStack()) {
            throw fail(
                    handler.target(),
                    name + " keeps " + handler.depth() + " operands and pushes the exception, but maxStack is "
                            + function.maxStack());
        }
    }

    private boolean isStart(int offset) {
        return offset >= 0 && starts.get(offset);
    }

    private BytecodeVerifyException fail(int pc, String problem) {
        return new BytecodeVerifyException(function, pc, problem);
    }
}
