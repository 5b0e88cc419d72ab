package tierup.template;

import static tierup.asm.Condition.ABOVE;
import static tierup.asm.Condition.ABOVE_EQUAL;
import static tierup.asm.Condition.EQUAL;
import static tierup.asm.Condition.GREATER;
import static tierup.asm.Condition.LESS;
import static tierup.asm.Condition.NOT_EQUAL;
import static tierup.asm.Condition.NOT_NEGATIVE;
import static tierup.asm.Condition.NOT_ZERO;
import static tierup.asm.Condition.ZERO;
import static tierup.asm.Mem.bytePtr;
import static tierup.asm.Mem.mem;
import static tierup.asm.Mem.wordPtr;
import static tierup.asm.Registers.eax;
import static tierup.asm.Registers.r10;
import static tierup.asm.Registers.r12;
import static tierup.asm.Registers.r8;
import static tierup.asm.Registers.r9;
import static tierup.asm.Registers.rax;
import static tierup.asm.Registers.rbx;
import static tierup.asm.Registers.rcx;
import static tierup.asm.Registers.rdi;
import static tierup.asm.Registers.rdx;
import static tierup.asm.Registers.rsi;
import static tierup.asm.Registers.rsp;

import java.util.List;
import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.asm.Reg64;
import tierup.vm.memory.Cell;
import tierup.vm.text.Strings;

/**
 * {@code a + b} of two strings, or of a string and an int. The result is what {@link Strings#concat} makes: one of the
 * two if the other is empty, a copy if it is short, else a concatenation that is carried out when somebody asks for its
 * units. Short results with units of two bytes are Java's, and so are those of concatenations that have not been carried
 * out.
 *
 * <pre>
 *              value   units   length
 *    left      rdx     r8      ecx         an int's text is spelled out on the stack; then its value here is 0,
 *    right     rsi     r9      ebx         which is no cell
 * </pre>
 */
final class Concatenation extends OperandStub {
    /** Room for the digits of an int32 and its sign. */
    private static final int TEXT_BYTES = 16;

    private static final int ROPE_BYTES = 32;
    /** The header of a rope with a unit of two bytes; as a 16-bit word from {@link #HASH} on it is 1. */
    private static final long TWO_BYTE = 1L << Cell.HASH_SHIFT;

    private static final int HASH = Cell.HASH_SHIFT / 8;
    /** 2^35 / 10, rounded up: the upper bits of a product with it are a tenth of any 32-bit number. */
    private static final long TENTH = 0xCCCC_CCCDL;

    private static final int TENTH_SHIFT = 35;

    Concatenation() {
        super("concatenate", List.of(rax, rbx, rcx, rdx, rsi, rdi, r8, r9, r10, r12));
    }

    @Override
    void emitBody(Assembler a, SharedStubs stubs, Label yes, Label no) {
        Label refused = new Label("refused");
        Label made = new Label("made");
        a.sub(rsp, TEXT_BYTES);
        a.mov(rdx, LEFT);
        a.movq(rsi, RIGHT);
        a.mov(rax, rdx);
        a.and(rax, rsi);
        a.test(rax, Conventions.INT_TAG);
        a.jcc(NOT_ZERO, refused); // two numbers
        measure(a, rdx, r8, rcx, refused);
        measure(a, rsi, r9, rbx, refused);
        concatenate(a, stubs, made, refused);
        a.bind(refused);
        a.add(rsp, TEXT_BYTES);
        a.jmp(no);
        a.bind(made);
        a.add(rsp, TEXT_BYTES);
    }

    private static void concatenate(Assembler a, SharedStubs stubs, Label made, Label refused) {
        Label notLeft = new Label("right is not empty, or left an int");
        Label notRight = new Label("left is not empty, or right an int");
        Label rope = new Label("a rope");
        a.test(rbx.r32(), rbx.r32());
        a.jcc(NOT_ZERO, notLeft);
        a.mov(LEFT, rdx);
        a.test(rdx, rdx);
        a.jcc(NOT_ZERO, made);
        a.bind(notLeft);
        a.test(rcx.r32(), rcx.r32());
        a.jcc(NOT_ZERO, notRight);
        a.mov(LEFT, rsi);
        a.test(rsi, rsi);
        a.jcc(NOT_ZERO, made);
        a.bind(notRight);
        a.lea(r10, mem(rcx, rbx, 1));
        a.cmp(r10.r32(), Strings.MAX_COPIED);
        a.jcc(ABOVE, rope);
        locate(a, rdx, r8, refused);
        locate(a, rsi, r9, refused);
        copyBoth(a, stubs.heapCode(), refused);
        a.jmp(made);
        a.bind(rope);
        a.cmp(r10.r32(), Strings.MAX_LENGTH);
        a.jcc(GREATER, refused);
        makeCell(a, stubs.heapCode(), rdx, r8, rcx, refused);
        makeCell(a, stubs.heapCode(), rsi, r9, rbx, refused);
        rope(a, stubs.heapCode(), refused);
        a.jmp(made);
    }

    /** How long a string is; or an int's text, which is spelled out, and the value made 0. */
    private static void measure(Assembler a, Reg64 value, Reg64 units, Reg64 length, Label refused) {
        Label isInt = new Label("an int");
        Label measured = new Label("measured");
        a.cmp(value, Conventions.INT_TAG);
        a.jcc(ABOVE_EQUAL, isInt);
        a.test(value, Conventions.NOT_CELL);
        a.jcc(NOT_ZERO, refused);
        a.cmp(bytePtr(mem(value, Cell.KIND)), Cell.LAST_STRING);
        a.jcc(ABOVE, refused);
        a.mov(length.r32(), mem(value, Cell.STRING_LENGTH));
        a.bind(measured);
        a.outOfLine(() -> {
            a.bind(isInt);
            spellOut(a, value, units, length);
            a.jmp(measured);
        });
    }

    /** From the last digit to the first, up to the end of the room on the stack. */
    private static void spellOut(Assembler a, Reg64 value, Reg64 units, Reg64 length) {
        Label digits = new Label("digits");
        Label spelled = new Label("spelled out");
        a.lea(units, mem(rsp, TEXT_BYTES));
        a.mov(r12.r32(), value.r32());
        a.test(r12.r32(), r12.r32());
        a.jcc(NOT_NEGATIVE, digits);
        a.neg(r12.r32());
        a.bind(digits);
        a.mov(r10, TENTH);
        Label next = a.here();
        a.mov(eax, r12.r32());
        a.imul(rax, r10);
        a.shr(rax, TENTH_SHIFT);
        a.lea(rdi, mem(rax, rax, 4, 0));
        a.add(rdi, rdi);
        a.sub(r12, rdi);
        a.add(r12.r32(), '0');
        a.sub(units, 1);
        a.mov(bytePtr(mem(units)), r12.r8());
        a.mov(r12, rax);
        a.test(r12, r12);
        a.jcc(NOT_ZERO, next);
        a.test(value.r32(), value.r32());
        a.jcc(NOT_NEGATIVE, spelled);
        a.sub(units, 1);
        a.mov(bytePtr(mem(units)), '-');
        a.bind(spelled);
        a.lea(length, mem(rsp, TEXT_BYTES));
        a.sub(length, units);
        a.xor(value.r32(), value.r32());
    }

    /** The address of a string's first unit, if all are of one byte; an int's is known. */
    private static void locate(Assembler a, Reg64 value, Reg64 units, Label refused) {
        Label located = new Label("located");
        Label part = new Label("a part");
        a.test(value, value);
        a.jcc(ZERO, located);
        a.lea(units, mem(value, Cell.STRING_UNITS));
        a.movzx(eax, bytePtr(mem(value, Cell.KIND)));
        a.cmp(eax, Cell.STRING_LATIN1);
        a.jcc(NOT_EQUAL, part);
        a.bind(located);
        a.outOfLine(() -> {
            a.bind(part);
            LeafSteps.latin1UnitsOfPart(a, value, units, rax, refused);
            a.jmp(located);
        });
    }

    /** A new flat string, whose address is also in rdi. */
    private static void newFlat(Assembler a, HeapCode heap, Reg64 length, Label refused) {
        a.lea(rax, mem(length, Cell.STRING_UNITS + 7));
        a.and(rax, ~7);
        heap.allocate(a, rdi, mem(rdi, rax, 1), refused);
        a.mov(Conventions.SCRATCH, Cell.header(0, Cell.STRING_LATIN1));
        a.mov(mem(rdi, Cell.SHAPE), Conventions.SCRATCH);
        a.mov(mem(rdi, Cell.STRING_LENGTH), length);
    }

    private static void copyBoth(Assembler a, HeapCode heap, Label refused) {
        newFlat(a, heap, r10, refused);
        a.lea(r12, mem(rdi, Cell.STRING_UNITS));
        copy(a, r8, rcx);
        a.add(r12, rcx);
        copy(a, r9, rbx);
        a.mov(LEFT, rdi);
    }

    /** Copies a few bytes to r12. */
    private static void copy(Assembler a, Reg64 units, Reg64 length) {
        Label copied = new Label("copied");
        a.mov(eax, length.r32());
        Label next = a.here();
        a.sub(eax, 1);
        a.jcc(LESS, copied);
        a.movzx(Conventions.SCRATCH.r32(), bytePtr(mem(units, rax, 1)));
        a.mov(bytePtr(mem(r12, rax, 1)), Conventions.SCRATCH.r8());
        a.jmp(next);
        a.bind(copied);
    }

    /** Makes a string of an int's text. */
    private static void makeCell(Assembler a, HeapCode heap, Reg64 value, Reg64 units, Reg64 length, Label refused) {
        Label isCell = new Label("a cell");
        Label isInt = new Label("an int");
        a.test(value, value);
        a.jcc(ZERO, isInt);
        a.bind(isCell);
        a.outOfLine(() -> {
            a.bind(isInt);
            newFlat(a, heap, length, refused);
            a.lea(r12, mem(rdi, Cell.STRING_UNITS));
            copy(a, units, length);
            a.mov(value, rdi);
            a.jmp(isCell);
        });
    }

    private static void rope(Assembler a, HeapCode heap, Label refused) {
        a.mov(r9, Cell.header(0, Cell.STRING_ROPE));
        noteTwoBytes(a, rdx);
        noteTwoBytes(a, rsi);
        heap.allocate(a, rdi, mem(rdi, ROPE_BYTES), refused);
        a.mov(mem(rdi, Cell.SHAPE), r9);
        a.mov(mem(rdi, Cell.STRING_LENGTH), r10);
        a.mov(mem(rdi, Cell.ROPE_LEFT), rdx);
        a.mov(mem(rdi, Cell.ROPE_RIGHT), rsi);
        a.mov(LEFT, rdi);
    }

    /** Sets the bit in the header in r9 if a string may have a unit of two bytes. */
    private static void noteTwoBytes(Assembler a, Reg64 string) {
        Label noted = new Label("noted");
        Label wide = new Label("two bytes");
        a.movzx(eax, bytePtr(mem(string, Cell.KIND)));
        a.cmp(eax, Cell.STRING_UTF16);
        a.jcc(EQUAL, wide);
        a.cmp(eax, Cell.STRING_ROPE);
        a.jcc(NOT_EQUAL, noted);
        a.test(wordPtr(mem(string, HASH)), 1);
        a.jcc(ZERO, noted);
        a.bind(wide);
        a.mov(rax, TWO_BYTE);
        a.or(r9, rax);
        a.bind(noted);
    }
}
