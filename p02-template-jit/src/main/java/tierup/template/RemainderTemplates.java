package tierup.template;

import static tierup.asm.Condition.LESS_EQUAL;
import static tierup.asm.Condition.NEGATIVE;
import static tierup.asm.Condition.OVERFLOW;
import static tierup.asm.Registers.eax;
import static tierup.asm.Registers.edx;
import static tierup.asm.Registers.rax;
import static tierup.asm.Registers.rdx;

import java.util.List;
import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.asm.Reg64;
import tierup.asm.Xmm;
import tierup.bytecode.Opcode;
import tierup.template.Operand.Type;
import tierup.vm.code.Feedback;

/** Remainders and powers of numbers. */
final class RemainderTemplates {
    private RemainderTemplates() {}

    static void register(TemplateTable table) {
        table.set(Opcode.BINARY_MOD, RemainderTemplates::remainder).set(Opcode.BINARY_EXP, RemainderTemplates::power);
    }

    /**
     * {@code a % b}: inline of two ints, the first not negative, the second positive; {@link Remainder} of other numbers. Where
     * doubles have been seen that is on the straight path.
     */
    private static void remainder(Emitter e) {
        boolean unboxed =
                e.stack.peek(0).place() == Operand.Place.XMM || e.stack.peek(1).place() == Operand.Place.XMM;
        if (unboxed || (e.feedback() & Feedback.DOUBLE) != 0) {
            remainderOfDoubles(e);
        } else {
            remainderOfInts(e);
        }
    }

    private static void remainderOfDoubles(Emitter e) {
        e.stack.bringNumbersToRegisters(2);
        Operand left = e.stack.peek(1);
        Operand right = e.stack.peek(0);
        List<Operand> before = e.stack.snapshot();
        Reg64 target = e.stack.allocate();
        Label slow = new Label("remainder in Java");
        Label done = new Label("done");
        remainderStub(e).call(e, List.of(left, right), slow);
        e.a.mov(target, OperandStub.LEFT);
        SiteRecorder.at(e).note(Feedback.DOUBLE);
        e.a.bind(done);
        e.stack.drop(2);
        e.stack.push(Operand.register(target, Type.ANY));
        e.slowPath(slow, done, before, true);
    }

    private static Remainder remainderStub(Emitter e) {
        return new Remainder(SiteRecorder.at(e).knows(Feedback.MINUS_ZERO));
    }

    private static void remainderOfInts(Emitter e) {
        Assembler a = e.a;
        Operand right = e.stack.peek(0);
        boolean powerOfTwo = right.isIntConstant() && Integer.bitCount(right.intValue()) == 1 && right.intValue() > 0;
        if (!powerOfTwo) {
            e.stack.allocate(rax);
            e.stack.allocate(rdx);
        }
        Reg64 left = e.stack.toRegister(1);
        if (!powerOfTwo) {
            e.stack.toRegister(0);
        }
        Operand rightOperand = e.stack.peek(0);
        Operand leftOperand = e.stack.peek(1);
        List<Operand> before = e.stack.snapshot();
        Label other = new Label("other numbers");
        Label slow = new Label("remainder in Java");
        Label done = new Label("done");
        e.guardInt(leftOperand, other);
        Reg64 target = powerOfTwo ? e.stack.allocate() : rdx;
        if (powerOfTwo) {
            a.mov(target.r32(), left.r32());
            a.test(target.r32(), target.r32());
            a.jcc(NEGATIVE, other);
            a.and(target.r32(), rightOperand.intValue() - 1);
        } else {
            e.guardInt(rightOperand, other);
            a.mov(eax, left.r32());
            a.test(eax, eax);
            a.jcc(NEGATIVE, other);
            a.test(rightOperand.register().r32(), rightOperand.register().r32());
            a.jcc(LESS_EQUAL, other);
            a.xor(edx, edx);
            a.div(rightOperand.register().r32());
        }
        e.tag(target);
        a.bind(done);
        e.stack.drop(2);
        e.stack.push(Operand.register(target, Type.ANY));
        remainderOfOthers(e, other, List.of(leftOperand, rightOperand), target, done, slow);
        e.slowPath(slow, done, before, true);
    }

    /** Out of line, with all operands still where they were. */
    private static void remainderOfOthers(
            Emitter e, Label other, List<Operand> operands, Reg64 target, Label done, Label slow) {
        Remainder stub = remainderStub(e);
        SiteRecorder recorder = SiteRecorder.at(e);
        e.a.outOfLine(() -> {
            e.a.bind(other);
            stub.call(e, operands, slow);
            e.a.mov(target, OperandStub.LEFT);
            operands.forEach(recorder::noteNumber);
            e.a.jmp(done);
        });
    }

    /** A square is a product, as in {@code Ieee754.pow}; all other powers are Java's. */
    private static void power(Emitter e) {
        Operand exponent = e.stack.peek(0);
        boolean squares = exponent.isIntConstant() && exponent.intValue() == 2;
        if (!squares) {
            TemplateTable.GENERAL.emit(e);
            return;
        }
        Label slow = new Label("power in Java");
        Label done = new Label("done");
        if (e.stack.peek(1).place() == Operand.Place.XMM || ArithmeticTemplates.seenDoubles(e)) {
            e.stack.bringNumbersToRegisters(2);
            List<Operand> before = e.stack.snapshot();
            Xmm base = e.doubleOperand(1, slow);
            Xmm target = e.stack.allocateXmm();
            SiteRecorder.at(e).noteNumber(e.stack.peek(1));
            e.a.movapd(target, base);
            e.a.mulsd(target, base);
            e.a.bind(done);
            e.stack.drop(2);
            e.stack.push(Operand.xmm(target));
            e.slowPath(slow, done, before, true);
            return;
        }
        Reg64 base = e.stack.toRegister(1);
        List<Operand> before = e.stack.snapshot();
        Reg64 target = e.stack.allocate();
        e.guardInt(e.stack.peek(1), slow);
        e.a.mov(target.r32(), base.r32());
        e.a.imul(target.r32(), base.r32());
        e.a.jcc(OVERFLOW, slow);
        e.tag(target);
        e.a.bind(done);
        e.stack.drop(2);
        e.stack.push(Operand.register(target, Type.ANY));
        e.slowPath(slow, done, before, true);
    }
}
