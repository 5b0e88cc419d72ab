package tierup.vm.code;

import tierup.bytecode.Opcode;
import tierup.bytecode.OperandKind;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Frame;
import tierup.vm.memory.Memory;

/**
 * The form of a function's bytecode that the interpreter runs: decoded once, when the function is linked.
 *
 * <p>Bytecode is made to be read, stored and verified; an interpreter would rather not take it apart again at every
 * step. So each byte of bytecode gets one 64-bit word off-heap, and the word at an instruction's pc holds its opcode
 * and its operands, ready to use:
 *
 * <pre>
 *   byte  0      opcode
 *   byte  1      {@link #SMALL}: number of contexts outwards
 *   byte  2      {@link #STEP}: bytes of decoded code from this instruction to the next
 *   byte  3      {@link #GROWTH}, signed: bytes by which it moves the stack pointer, if it pops a fixed number of operands
 *   bytes 4..7   {@link #OPERAND}: int constant; offset of a local from the frame pointer, of a slot from its context;
 *                distance of a jump in bytes of decoded code; number of arguments
 *   next word    {@link #WIDE}: what needs 64 bits: a constant's value, the address of a feedback word
 * </pre>
 *
 * <p>An instruction of n bytes takes n words, used or not. That wastes memory to make everything else simple: the word
 * of pc lies at {@code code + 8 * pc}, so both forms name the same places.
 */
public final class DecodedCode {
    /** Bytes of decoded code for each byte of bytecode. */
    public static final int WORD = 8;

    /** Offset of the small operand, a byte. */
    public static final int SMALL = 1;
    /** Offset of the step, a byte. */
    public static final int STEP = 2;
    /** Offset of the growth, a signed byte. */
    public static final int GROWTH = 3;
    /** Offset of the operand, an int. */
    public static final int OPERAND = 4;
    /** Offset of the wide operand, a long. */
    public static final int WIDE = 8;

    private DecodedCode() {}

    /** Bytes that the decoded form of {@code code} takes. */
    static int size(byte[] code) {
        return WORD * code.length;
    }

    /**
     * Decodes verified bytecode into memory.
     *
     * @param to address of {@link #size} bytes
     * @param constants the function's constants as values
     * @param feedback address of the function's feedback vector
     */
    static void decode(byte[] code, long to, long[] constants, long feedback) {
        int length;
        for (int pc = 0; pc < code.length; pc += length) {
            Opcode op = Opcode.of(code[pc] & 0xFF);
            length = op.length();
            long word = to + (long) WORD * pc;
            Memory.putByte(word, op.code());
            Memory.putByte(word + STEP, WORD * length);
            Memory.putByte(word + GROWTH, 8 * (op.pops(0) - op.pushes()));
            Memory.putInt(word + OPERAND, operand(op, code, pc));
            if (op.hasOperand(OperandKind.DEPTH)) {
                Memory.putByte(word + SMALL, code[pc + op.offsetOf(OperandKind.DEPTH)]);
            }
            if (op.hasOperand(OperandKind.FEEDBACK)) {
                int index = Memory.u16(code, pc + op.offsetOf(OperandKind.FEEDBACK));
                Memory.putLong(word + WIDE, feedback + Feedback.HEADER_BYTES + 8L * index);
            } else if (op == Opcode.LOAD_CONST) {
                Memory.putLong(word + WIDE, constants[Memory.u16(code, pc + 1)]);
            }
        }
    }

    private static int operand(Opcode op, byte[] code, int pc) {
        switch (op) {
            case LOAD_INT:
                return Memory.i32(code, pc + 1);
            case LOAD_LOCAL:
            case STORE_LOCAL:
                return Frame.FIRST_LOCAL - 8 * Memory.u16(code, pc + 1);
            case LOAD_CONTEXT:
            case STORE_CONTEXT:
                return Cell.CONTEXT_SLOTS + 8 * Memory.u16(code, pc + 2);
            case CALL:
                return Memory.u16(code, pc + 1);
            default:
                return op.hasOperand(OperandKind.TARGET) ? WORD * (Memory.i32(code, pc + 1) - pc) : 0;
        }
    }

    /** Address of the decoded code of the function whose frame is at {@code fp}. */
    public static long of(long fp) {
        return Memory.getLong(
                Memory.getLong(Memory.getLong(fp + Frame.FUNCTION) + Cell.FUNCTION_CELL) + FunctionCell.CODE);
    }

    /** The pc that an address in the decoded code of the frame's function stands for. */
    public static int pc(long fp, long ip) {
        return (int) ((ip - of(fp)) / WORD);
    }
}
