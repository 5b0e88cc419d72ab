package tierup.template;

import static tierup.asm.Condition.EQUAL;
import static tierup.asm.Condition.LESS_EQUAL;
import static tierup.asm.Condition.NEGATIVE;
import static tierup.asm.Condition.OVERFLOW;
import static tierup.asm.Condition.ZERO;
import static tierup.asm.Mem.mem;
import static tierup.asm.Mem.qwordPtr;
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
import tierup.vm.memory.Value;

/**
 * Arithmetic on numbers, inline.
 *
 * <p>Every operation comes in two shapes, and the feedback that the interpreter gathered chooses between them. Neither
 * is a guess in the sense of speculation: both are right for all values, they differ in what is on the straight path.
 * <ul>
 *   <li><b>Ints first</b>: check both tags, compute at 32 bits, leave on overflow. Doubles, and ints that overflow into
 *       doubles, are handled out of line, boxed again, and only what is no number at all goes to the run time.
 *   <li><b>Doubles first</b>, where doubles have been seen: convert both operands, compute at 64 bits, leave the result
 *       unboxed. A chain of such operations never boxes what it passes on. Sound even when both operands are ints,
 *       since a double with an integral value is as good a number as an int.
 * </ul>
 */
final class ArithmeticTemplates {
    private ArithmeticTemplates() {}

    /** How an operation computes. */
    private interface IntStep {
        /** Emits target = a op b at 32 bits; goes to {@code otherwise} if the result is no int. */
        void emit(Emitter e, Reg64 target, Reg64 left, Operand right, Label otherwise);
    }

    private interface DoubleStep {
        /** Emits {@code target op= source}. */
        void emit(Assembler a, Xmm target, Xmm source);
    }

    static void register(TemplateTable table) {
        table.set(Opcode.BINARY_ADD, e -> binary(e, ArithmeticTemplates::addInts, Assembler::addsd))
                .set(Opcode.BINARY_SUB, e -> binary(e, ArithmeticTemplates::subtractInts, Assembler::subsd))
                .set(Opcode.BINARY_MUL, e -> binary(e, ArithmeticTemplates::multiplyInts, Assembler::mulsd))
                .set(Opcode.BINARY_DIV, e -> doubles(e, Assembler::divsd))
                .set(Opcode.BINARY_MOD, ArithmeticTemplates::remainder)
                .set(Opcode.INCREMENT, e -> step(e, 1))
                .set(Opcode.DECREMENT, e -> step(e, -1))
                .set(Opcode.NEGATE, ArithmeticTemplates::negate)
                .set(Opcode.TO_NUMBER, ArithmeticTemplates::toNumber);
    }

    private static void addInts(Emitter e, Reg64 target, Reg64 left, Operand right, Label overflow) {
        // BEGIN SOLUTION p02.5
        e.a.mov(target.r32(), left.r32());
        if (right.isIntConstant()) {
            e.a.add(target.r32(), right.intValue());
        } else {
            e.a.add(target.r32(), right.register().r32());
        }
        e.a.jcc(OVERFLOW, overflow);
        // STUB: throw new Todo("p02.5");
        // END SOLUTION p02.5
    }

    private static void subtractInts(Emitter e, Reg64 target, Reg64 left, Operand right, Label overflow) {
        // BEGIN SOLUTION p02.5
        e.a.mov(target.r32(), left.r32());
        if (right.isIntConstant()) {
            e.a.sub(target.r32(), right.intValue());
        } else {
            e.a.sub(target.r32(), right.register().r32());
        }
        e.a.jcc(OVERFLOW, overflow);
        // STUB: throw new Todo("p02.5");
        // END SOLUTION p02.5
    }

    /** A product of zero may be minus zero: whenever the other factor is negative, doubles decide. */
    private static void multiplyInts(Emitter e, Reg64 target, Reg64 left, Operand right, Label otherwise) {
        if (right.isIntConstant()) {
            e.a.imul(target.r32(), left.r32(), right.intValue());
        } else {
            e.a.mov(target.r32(), left.r32());
            e.a.imul(target.r32(), right.register().r32());
        }
        e.a.jcc(OVERFLOW, otherwise);
        boolean neverMinusZero = right.isIntConstant() && right.intValue() > 0;
        if (!neverMinusZero) {
            Label zero = new Label("zero product");
            Label fine = new Label("product");
            e.a.test(target.r32(), target.r32());
            e.a.jcc(ZERO, zero);
            e.a.bind(fine);
            e.a.outOfLine(() -> {
                e.a.bind(zero);
                e.a.mov(Conventions.SCRATCH.r32(), left.r32());
                if (right.isIntConstant()) {
                    e.a.or(Conventions.SCRATCH.r32(), right.intValue());
                } else {
                    e.a.or(Conventions.SCRATCH.r32(), right.register().r32());
                }
                e.a.jcc(NEGATIVE, otherwise);
                e.a.jmp(fine);
            });
        }
    }

    private static void binary(Emitter e, IntStep ints, DoubleStep doubleStep) {
        boolean unboxed =
                e.stack.peek(0).place() == Operand.Place.XMM || e.stack.peek(1).place() == Operand.Place.XMM;
        boolean seenDoubles =
                (e.feedback() & Feedback.DOUBLE) != 0 && (e.feedback() & ~(Feedback.DOUBLE | Feedback.OVERFLOW)) == 0;
        if (unboxed || seenDoubles) {
            doubles(e, doubleStep);
        } else {
            intsFirst(e, ints, doubleStep);
        }
    }

    private static void intsFirst(Emitter e, IntStep ints, DoubleStep doubleStep) {
        Assembler a = e.a;
        Reg64 left = e.stack.toRegister(1);
        Operand right = e.stack.toRegisterOrInt(0);
        Operand leftOperand = e.stack.peek(1);
        List<Operand> before = e.stack.snapshot();
        Reg64 target = e.stack.allocate();
        Label notInts = new Label("not ints");
        Label slow = new Label("not numbers");
        Label done = new Label("done");
        e.guardInts(leftOperand, right, notInts);
        ints.emit(e, target, left, right, notInts);
        e.tag(target);
        a.bind(done);
        e.stack.drop(2);
        e.stack.push(Operand.register(target, Type.ANY));
        long feedback = e.feedbackAddress();
        a.outOfLine(() -> {
            a.bind(notInts);
            e.toDouble(Conventions.SCRATCH_A, leftOperand, slow);
            e.toDouble(Conventions.SCRATCH_B, right, slow);
            doubleStep.emit(a, Conventions.SCRATCH_A, Conventions.SCRATCH_B);
            a.mov(Conventions.SCRATCH, feedback);
            a.or(qwordPtr(mem(Conventions.SCRATCH)), Feedback.DOUBLE);
            e.stack.box(target, Conventions.SCRATCH_A);
            a.jmp(done);
        });
        e.slowPath(slow, done, before, true);
    }

    private static void doubles(Emitter e, DoubleStep doubleStep) {
        Label slow = new Label("not numbers");
        Label done = new Label("done");
        e.stack.bringNumbersToRegisters(2);
        List<Operand> before = e.stack.snapshot();
        Xmm left = e.doubleOperand(1, slow);
        Xmm right = e.doubleOperand(0, slow);
        Xmm target = e.stack.allocateXmm();
        e.a.movapd(target, left);
        doubleStep.emit(e.a, target, right);
        e.a.bind(done);
        e.stack.drop(2);
        e.stack.push(Operand.xmm(target));
        e.slowPath(slow, done, before, true);
    }

    /** {@code a % b} of two ints, the first not negative, the second positive: whatever else goes to the run time. */
    private static void remainder(Emitter e) {
        Assembler a = e.a;
        if (e.stack.peek(0).place() == Operand.Place.XMM || e.stack.peek(1).place() == Operand.Place.XMM) {
            TemplateTable.GENERAL.emit(e);
            return;
        }
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
        Label slow = new Label("remainder in Java");
        Label done = new Label("done");
        e.guardInt(leftOperand, slow);
        Reg64 target = powerOfTwo ? e.stack.allocate() : rdx;
        if (powerOfTwo) {
            a.mov(target.r32(), left.r32());
            a.test(target.r32(), target.r32());
            a.jcc(NEGATIVE, slow);
            a.and(target.r32(), rightOperand.intValue() - 1);
        } else {
            e.guardInt(rightOperand, slow);
            a.mov(eax, left.r32());
            a.test(eax, eax);
            a.jcc(NEGATIVE, slow);
            a.test(rightOperand.register().r32(), rightOperand.register().r32());
            a.jcc(LESS_EQUAL, slow);
            a.xor(edx, edx);
            a.div(rightOperand.register().r32());
        }
        e.tag(target);
        a.bind(done);
        e.stack.drop(2);
        e.stack.push(Operand.register(target, Type.ANY));
        e.slowPath(slow, done, before, true);
    }

    /** {@code ++} and {@code --}; the operand is a number already. */
    private static void step(Emitter e, int by) {
        Assembler a = e.a;
        if (e.stack.peek(0).place() == Operand.Place.XMM) {
            e.stack.push(Operand.constant(Value.fromInt(by)));
            doublesInPlaceOfStep(e);
            return;
        }
        Reg64 value = e.stack.toRegister(0);
        Operand operand = e.stack.peek(0);
        List<Operand> before = e.stack.snapshot();
        Reg64 target = e.stack.allocate();
        Label slow = new Label("step in Java");
        Label done = new Label("done");
        e.guardInt(operand, slow);
        a.mov(target.r32(), value.r32());
        a.add(target.r32(), by);
        a.jcc(OVERFLOW, slow);
        e.tag(target);
        a.bind(done);
        e.stack.pop();
        e.stack.push(Operand.register(target, Type.ANY));
        e.slowPath(slow, done, before, true);
    }

    /** The operand is an unboxed double and the step a constant: nothing can go wrong. */
    private static void doublesInPlaceOfStep(Emitter e) {
        Label never = new Label("never");
        Xmm value = e.doubleOperand(1, never);
        Xmm amount = e.doubleOperand(0, never);
        Xmm target = e.stack.allocateXmm();
        e.a.movapd(target, value);
        e.a.addsd(target, amount);
        e.stack.drop(2);
        e.stack.push(Operand.xmm(target));
    }

    private static void negate(Emitter e) {
        Assembler a = e.a;
        if (e.stack.peek(0).place() == Operand.Place.XMM) {
            Xmm value = e.stack.peek(0).xmm();
            Xmm target = e.stack.allocateXmm();
            a.movsd(target, a.constant(-0.0));
            a.xorpd(target, value);
            e.stack.pop();
            e.stack.push(Operand.xmm(target));
            return;
        }
        Reg64 value = e.stack.toRegister(0);
        Operand operand = e.stack.peek(0);
        List<Operand> before = e.stack.snapshot();
        Reg64 target = e.stack.allocate();
        Label slow = new Label("negate in Java");
        Label done = new Label("done");
        e.guardInt(operand, slow);
        a.test(value.r32(), Integer.MAX_VALUE);
        a.jcc(EQUAL, slow);
        a.mov(target.r32(), value.r32());
        a.neg(target.r32());
        e.tag(target);
        a.bind(done);
        e.stack.pop();
        e.stack.push(Operand.register(target, Type.ANY));
        e.slowPath(slow, done, before, true);
    }

    private static void toNumber(Emitter e) {
        Operand top = e.stack.peek(0);
        if (top.type() == Type.INT || top.type() == Type.DOUBLE) {
            return;
        }
        Reg64 value = e.stack.toRegister(0);
        List<Operand> before = e.stack.snapshot();
        Label slow = new Label("convert in Java");
        Label done = new Label("number");
        e.a.test(value, Conventions.INT_TAG);
        e.a.jcc(ZERO, slow);
        e.a.bind(done);
        e.stack.forgetCopy(value);
        e.slowPath(slow, done, before, true);
    }
}
