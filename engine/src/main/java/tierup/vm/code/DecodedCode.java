package tierup.vm.code;

import tierup.bytecode.FunctionCode;
import tierup.bytecode.Opcode;
import tierup.bytecode.OperandKind;
import tierup.bytecode.VerifiedCode;
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
 *   byte  0      what to do: the opcode, or {@link #REACH} where a block begins that has not been reached yet, or one of
 *                the {@link Superinstructions} that does the work of the next ones too
 *   byte  1      {@link #OPCODE}: the opcode
 *   byte  2      {@link #STEP}: bytes of decoded code from this instruction to the next
 *   byte  3      {@link #GROWTH}, signed: bytes by which it moves the stack pointer, if it pops a fixed number of operands
 *   bytes 4..7   {@link #OPERAND}: int constant; offset of a local from the frame pointer, of a slot from its context;
 *                distance of a jump in bytes of decoded code; else the first operand as it is: an index, a count, flags
 *   next word    {@link #WIDE}: what needs 64 bits: a constant's value, the address of a feedback word; the number of
 *                contexts outwards
 *   word after   {@link #CELLS}, of an instruction that names a property: where its site remembers; 0 until that is known
 * </pre>
 *
 * <p>Wide instructions need nothing of their own here: their operands are ready to use like all others.
 *
 * <p>An instruction of n bytes takes n words, used or not. That wastes memory to make everything else simple: the word
 * of pc lies at {@code code + 8 * pc}, so both forms name the same places.
 */
public final class DecodedCode {
    /** Bytes of decoded code for each byte of bytecode. */
    public static final int WORD = 8;

    /** In place of an opcode: notes that a block has been reached, puts the opcode back, and goes on with it. */
    public static final int REACH = 0xFE;

    /** Offset of the opcode, a byte. */
    public static final int OPCODE = 1;
    /** Offset of the step, a byte. */
    public static final int STEP = 2;
    /** Offset of the growth, a signed byte. */
    public static final int GROWTH = 3;
    /** Offset of the operand, an int. */
    public static final int OPERAND = 4;
    /** Offset of the wide operand, a long. */
    public static final int WIDE = 8;
    /** Offset of the address of a site's first cell, a long: {@link tierup.vm.objects.PropertyCaches#cellsAt}. */
    public static final int CELLS = 16;

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
    static void decode(FunctionCode code, long to, long[] constants, long feedback) {
        int length;
        for (int pc = 0; pc < code.code().length; pc += length) {
            Opcode op = code.opcodeAt(pc);
            length = code.next(pc) - pc;
            long word = to + (long) WORD * pc;
            Memory.putByte(word, op.code());
            Memory.putByte(word + OPCODE, op.code());
            Memory.putByte(word + STEP, WORD * length);
            Memory.putByte(word + GROWTH, 8 * (op.pops(0) - op.pushes()));
            Memory.putInt(word + OPERAND, operand(op, code, pc));
            if (op.hasOperand(OperandKind.DEPTH)) {
                Memory.putLong(word + WIDE, code.operand(pc, OperandKind.DEPTH));
            } else if (op.hasOperand(OperandKind.FEEDBACK)) {
                long index = code.operand(pc, OperandKind.FEEDBACK);
                Memory.putLong(word + WIDE, feedback + Feedback.HEADER_BYTES + 8 * index);
            } else if (op == Opcode.LOAD_CONST) {
                Memory.putLong(word + WIDE, constants[code.operand(pc, OperandKind.CONSTANT)]);
            }
        }
    }

    /** Puts {@link #REACH} where blocks begin. */
    static void watch(VerifiedCode code, long decoded) {
        for (int block = 0; block < code.blockCount(); block++) {
            Memory.putByte(decoded + (long) WORD * code.blockStart(block), REACH);
        }
    }

    /**
     * The block that begins at an instruction has been reached: {@link #REACH} has done its duty there.
     *
     * @param fuse whether the block's instructions may become {@link Superinstructions}
     */
    public static void reached(FunctionInfo function, int pc, boolean fuse) {
        long word = word(function, pc);
        Memory.putByte(word, Memory.getByte(word + OPCODE));
        int block = function.verified().blockStartingAt(pc);
        Memory.putByte(function.reachedAddress(block), 1);
        if (fuse) {
            Superinstructions.fuse(function, block);
        }
    }

    private static int operand(Opcode op, FunctionCode code, int pc) {
        if (op.operands().isEmpty()) {
            return 0;
        }
        OperandKind first = op.operands().get(0);
        switch (first) {
            case LOCAL:
                return Frame.FIRST_LOCAL - 8 * code.operand(pc, OperandKind.LOCAL);
            case DEPTH:
                return Cell.CONTEXT_SLOTS + 8 * code.operand(pc, OperandKind.SLOT);
            case TARGET:
                return WORD * (code.operand(pc, OperandKind.TARGET) - pc);
            default:
                return code.operand(pc, first);
        }
    }

    /** The word of the instruction at {@code pc} of a function. */
    public static long word(FunctionInfo function, int pc) {
        return Memory.getLong(function.cell() + FunctionCell.CODE) + (long) WORD * pc;
    }

    /** The opcode of the instruction behind the one whose word is given. */
    public static int following(long word) {
        return Memory.getByte(word + Memory.getByte(word + STEP) + OPCODE);
    }

    /** Address of the decoded code of the function whose frame is at {@code fp}. */
    public static long of(long fp) {
        return Memory.getLong(Memory.getLong(Frame.function(fp) + Cell.FUNCTION_CELL) + FunctionCell.CODE);
    }

    /** The pc that an address in the decoded code of the frame's function stands for. */
    public static int pc(long fp, long ip) {
        return (int) ((ip - of(fp)) / WORD);
    }
}
