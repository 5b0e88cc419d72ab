package tierup.template;

import static tierup.asm.Condition.ABOVE;
import static tierup.asm.Condition.ABOVE_EQUAL;
import static tierup.asm.Condition.BELOW;
import static tierup.asm.Condition.EQUAL;
import static tierup.asm.Condition.LESS;
import static tierup.asm.Condition.NOT_EQUAL;
import static tierup.asm.Condition.NOT_ZERO;
import static tierup.asm.Condition.NO_CARRY;
import static tierup.asm.Mem.bytePtr;
import static tierup.asm.Mem.mem;
import static tierup.asm.Registers.eax;
import static tierup.asm.Registers.ecx;
import static tierup.asm.Registers.r8;
import static tierup.asm.Registers.r9;
import static tierup.asm.Registers.rax;
import static tierup.asm.Registers.rdx;
import static tierup.asm.Registers.rsi;
import static tierup.asm.Registers.xmm0;

import tierup.asm.Assembler;
import tierup.asm.Condition;
import tierup.asm.Label;
import tierup.asm.Reg64;
import tierup.asm.Xmm;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Value;

/** Steps that the machine code of several built-ins consists of. None of them touches rcx, rdi or rsp. */
final class LeafSteps {
    private LeafSteps() {}

    /** Goes to {@code general} unless there are so many arguments. */
    static void requireArguments(Assembler a, int count, Label general) {
        a.cmp(ecx, count);
        a.jcc(NOT_EQUAL, general);
    }

    /**
     * Brings the only argument to rax; falls through with the bits of a double in rdx and the double in xmm0.
     *
     * @param isInt where to go with an int
     * @param noNumber where to go with what is no number
     */
    static void onlyNumber(Assembler a, Label isInt, Label noNumber, Label general) {
        requireArguments(a, 1, general);
        a.mov(rax, BuiltinTemplates.argument(0));
        a.cmp(rax, Conventions.INT_TAG);
        a.jcc(ABOVE_EQUAL, isInt);
        bitsOfDouble(a, rdx, rax, noNumber);
        a.movq(xmm0, rdx);
    }

    /** The bits of a value that is no int; goes to {@code otherwise} if it is no double. */
    static void bitsOfDouble(Assembler a, Reg64 bits, Reg64 value, Label otherwise) {
        a.mov(bits, value);
        a.add(bits, Conventions.INT_TAG);
        a.jcc(NO_CARRY, otherwise);
    }

    /**
     * Makes a double of a number.
     *
     * @param temporary a register to be overwritten
     * @param otherwise where to go if it is none
     */
    static void toDouble(Assembler a, Xmm target, Reg64 value, Reg64 temporary, Label otherwise) {
        Label isInt = new Label("an int");
        Label done = new Label("a double");
        a.cmp(value, Conventions.INT_TAG);
        a.jcc(ABOVE_EQUAL, isInt);
        bitsOfDouble(a, temporary, value, otherwise);
        a.movq(target, temporary);
        a.bind(done);
        a.outOfLine(() -> {
            a.bind(isInt);
            a.xorps(target, target);
            a.cvtsi2sd(target, value.r32());
            a.jmp(done);
        });
    }

    /** ToInt32 of a number below 2^63, in place: the upper half of the register is undefined afterwards. */
    static void toInt32(Assembler a, Reg64 value, Reg64 temporary, Label general) {
        Label isDouble = new Label("a double");
        Label done = new Label("32 bits");
        a.cmp(value, Conventions.INT_TAG);
        a.jcc(BELOW, isDouble);
        a.bind(done);
        a.outOfLine(() -> {
            a.bind(isDouble);
            a.add(value, Conventions.INT_TAG);
            a.jcc(NO_CARRY, general);
            a.movq(xmm0, value);
            a.cvttsd2si(value, xmm0);
            a.mov(temporary, Long.MIN_VALUE);
            a.cmp(value, temporary);
            a.jcc(EQUAL, general);
            a.jmp(done);
        });
    }

    /** Returns eax as an int. */
    static void returnInt(Assembler a) {
        a.mov(eax, eax);
        a.or(rax, Conventions.INT_TAG);
        a.ret();
    }

    /** Returns a double. */
    static void returnDouble(Assembler a, Xmm number) {
        a.movq(rax, number);
        a.sub(rax, Conventions.INT_TAG);
        a.ret();
    }

    /** Returns a small constant: a boolean, undefined. */
    static void returnValue(Assembler a, long value) {
        a.mov(rax, value);
        a.ret();
    }

    /** Returns whether a condition holds. TRUE is FALSE plus one. */
    static void returnCondition(Assembler a, Condition condition) {
        a.setcc(condition, rax.r8());
        a.movzx(eax, rax.r8());
        a.add(eax, Value.FALSE);
        a.ret();
    }

    /** Goes to {@code otherwise} unless a value is a cell of a kind. */
    static void requireKind(Assembler a, Reg64 value, int kind, Label otherwise) {
        a.test(value, Conventions.NOT_CELL);
        a.jcc(NOT_ZERO, otherwise);
        a.cmp(bytePtr(mem(value, Cell.KIND)), kind);
        a.jcc(NOT_EQUAL, otherwise);
    }

    /**
     * From a string in rdx to its units, if they are flat and of one byte: the address of the first in r8, how many in
     * esi. Overwrites rax and r9.
     *
     * @param otherwise where to go with anything else, nothing but registers changed
     */
    static void latin1Units(Assembler a, Label otherwise) {
        Label found = new Label("units");
        a.test(rdx, Conventions.NOT_CELL);
        a.jcc(NOT_ZERO, otherwise);
        a.movzx(eax, bytePtr(mem(rdx, Cell.KIND)));
        a.cmp(eax, Cell.LAST_STRING);
        a.jcc(ABOVE, otherwise);
        a.mov(rsi.r32(), mem(rdx, Cell.STRING_LENGTH));
        a.lea(r8, mem(rdx, Cell.STRING_UNITS));
        a.cmp(eax, Cell.STRING_LATIN1);
        a.jcc(EQUAL, found);
        latin1UnitsOfPart(a, rdx, r8, r9, otherwise);
        a.bind(found);
    }

    /**
     * From a string whose kind is in eax to its first unit, if it is a part of a flat string of one-byte units.
     *
     * @param units receives the address
     * @param temporary is overwritten; may be rax
     * @param otherwise where to go with anything else, nothing but registers changed
     */
    static void latin1UnitsOfPart(Assembler a, Reg64 string, Reg64 units, Reg64 temporary, Label otherwise) {
        a.cmp(eax, Cell.STRING_ROPE);
        a.jcc(NOT_EQUAL, otherwise);
        a.mov(temporary, mem(string, Cell.ROPE_RIGHT));
        a.cmp(temporary, Conventions.INT_TAG);
        a.jcc(BELOW, otherwise);
        a.mov(units, mem(string, Cell.ROPE_LEFT));
        a.cmp(bytePtr(mem(units, Cell.KIND)), Cell.STRING_LATIN1);
        a.jcc(NOT_EQUAL, otherwise);
        a.mov(temporary.r32(), temporary.r32());
        a.lea(units, mem(units, temporary, 1, Cell.STRING_UNITS));
    }

    /**
     * Compares bytes, from the last to the first; goes to {@code unequal} or falls through.
     *
     * @param count how many; overwritten
     */
    static void compareBytes(
            Assembler a, Reg64 left, Reg64 right, int displacement, Reg64 count, Reg64 temporary, Label unequal) {
        Label tail = new Label("the first few bytes");
        Label equal = new Label("equal");
        Label words = a.here();
        a.sub(count, 8);
        a.jcc(LESS, tail);
        a.mov(temporary, mem(left, count, 1, displacement));
        a.cmp(temporary, mem(right, count, 1, displacement));
        a.jcc(NOT_EQUAL, unequal);
        a.jmp(words);
        a.bind(tail);
        a.add(count, 8);
        Label bytes = a.here();
        a.sub(count, 1);
        a.jcc(LESS, equal);
        a.movzx(temporary.r32(), bytePtr(mem(left, count, 1, displacement)));
        a.cmp(temporary.r8(), bytePtr(mem(right, count, 1, displacement)));
        a.jcc(NOT_EQUAL, unequal);
        a.jmp(bytes);
        a.bind(equal);
    }
}
