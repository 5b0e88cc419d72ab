package tierup.template;

import static tierup.asm.Condition.ABOVE;
import static tierup.asm.Condition.BELOW;
import static tierup.asm.Condition.EQUAL;
import static tierup.asm.Condition.GREATER;
import static tierup.asm.Condition.NEGATIVE;
import static tierup.asm.Condition.NOT_EQUAL;
import static tierup.asm.Condition.NOT_ZERO;
import static tierup.asm.Mem.bytePtr;
import static tierup.asm.Mem.mem;
import static tierup.asm.Mem.wordPtr;
import static tierup.asm.Registers.eax;
import static tierup.asm.Registers.ecx;
import static tierup.asm.Registers.edx;
import static tierup.asm.Registers.r8;
import static tierup.asm.Registers.r9;
import static tierup.asm.Registers.rax;
import static tierup.asm.Registers.rcx;
import static tierup.asm.Registers.rdx;
import static tierup.asm.Registers.rsi;

import java.util.List;
import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.asm.Reg64;
import tierup.vm.memory.Cell;

/**
 * Compares two strings by their units, first to last, as {@link tierup.vm.text.Strings#compare} does. The result is an
 * int32: negative, zero or positive. Says no if one of the two is a concatenation that has not been carried out, or no
 * string.
 */
final class StringComparison extends OperandStub {
    StringComparison() {
        super("compareStrings", List.of(rax, rcx, rdx, rsi, r8, r9));
    }

    @Override
    void emitBody(Assembler a, SharedStubs stubs, Label yes, Label no) {
        a.mov(rsi, LEFT);
        a.movq(rdx, RIGHT);
        locate(a, rsi, r8, no);
        locate(a, rdx, r9, no);
        a.mov(eax, mem(rsi, Cell.STRING_LENGTH));
        a.mov(ecx, mem(rdx, Cell.STRING_LENGTH));
        a.mov(LEFT.r32(), eax);
        a.sub(LEFT.r32(), ecx);
        a.cmp(ecx, eax);
        a.cmov(GREATER, ecx, eax);
        compareUnits(a, yes);
    }

    /** Where a string's units are, into {@code units}: an address, and in its top bit whether they are of two bytes. */
    private static void locate(Assembler a, Reg64 string, Reg64 units, Label no) {
        Label flat = new Label("flat");
        Label oneByte = new Label("bytes");
        a.test(string, Conventions.NOT_CELL);
        a.jcc(NOT_ZERO, no);
        a.movzx(eax, bytePtr(mem(string, Cell.KIND)));
        a.cmp(eax, Cell.LAST_STRING);
        a.jcc(ABOVE, no);
        a.mov(units, string);
        a.xor(ecx, ecx);
        a.cmp(eax, Cell.STRING_ROPE);
        a.jcc(NOT_EQUAL, flat);
        a.mov(rcx, mem(string, Cell.ROPE_RIGHT));
        a.cmp(rcx, Conventions.INT_TAG);
        a.jcc(BELOW, no);
        a.mov(units, mem(string, Cell.ROPE_LEFT));
        a.mov(ecx, ecx);
        a.movzx(eax, bytePtr(mem(units, Cell.KIND)));
        a.bind(flat);
        a.add(units, rcx);
        a.cmp(eax, Cell.STRING_UTF16);
        a.jcc(NOT_EQUAL, oneByte);
        a.add(units, rcx);
        a.mov(rcx, Long.MIN_VALUE);
        a.or(units, rcx);
        a.bind(oneByte);
    }

    /** With the units' places in r8 and r9 and the shorter length in ecx: goes to {@code decided} with the answer. */
    private static void compareUnits(Assembler a, Label decided) {
        Label wideLeft = new Label("two bytes at the left");
        Label wideRight = new Label("two bytes at the right");
        Label wide = new Label("two bytes each");
        a.test(r8, r8);
        a.jcc(NEGATIVE, wideLeft);
        a.test(r9, r9);
        a.jcc(NEGATIVE, wideRight);
        loop(a, 1, 1, decided);
        a.bind(wideLeft);
        address(a, r8);
        a.test(r9, r9);
        a.jcc(NEGATIVE, wide);
        loop(a, 2, 1, decided);
        a.bind(wideRight);
        address(a, r9);
        loop(a, 1, 2, decided);
        a.bind(wide);
        address(a, r9);
        loop(a, 2, 2, decided);
    }

    private static void address(Assembler a, Reg64 units) {
        a.shl(units, 1);
        a.shr(units, 1);
    }

    private static void loop(Assembler a, int leftBytes, int rightBytes, Label decided) {
        a.xor(edx, edx);
        Label next = a.here();
        a.cmp(edx, ecx);
        a.jcc(EQUAL, decided);
        loadUnit(a, rax, r8, leftBytes);
        loadUnit(a, rsi, r9, rightBytes);
        a.add(edx, 1);
        a.sub(eax, rsi.r32());
        a.jcc(EQUAL, next);
        a.mov(LEFT.r32(), eax);
        a.jmp(decided);
    }

    private static void loadUnit(Assembler a, Reg64 unit, Reg64 units, int bytes) {
        if (bytes == 1) {
            a.movzx(unit.r32(), bytePtr(mem(units, rdx, 1, Cell.STRING_UNITS)));
        } else {
            a.movzx(unit.r32(), wordPtr(mem(units, rdx, 2, Cell.STRING_UNITS)));
        }
    }
}
