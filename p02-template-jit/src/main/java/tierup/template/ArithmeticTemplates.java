package tierup.template;

import static tierup.asm.Condition.NEGATIVE;
import static tierup.asm.Condition.NOT_EQUAL;
import static tierup.asm.Condition.OVERFLOW;
import static tierup.asm.Condition.PARITY;
import static tierup.asm.Condition.ZERO;

import java.util.List;
import java.util.function.Consumer;
import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.asm.Reg64;
import tierup.asm.Xmm;
import tierup.bytecode.Opcode;
import tierup.template.Operand.Type;
import tierup.vm.code.Feedback;

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
    private static final double TWO_31 = 0x1p31;

    private ArithmeticTemplates() {}

    /** How an operation computes. */
    private interface IntStep {
        /** Emits target = a op b at 32 bits; goes to one of the labels if the result is no int. */
        void emit(Emitter e, Reg64 target, Reg64 left, Operand right, Label overflow, Label minusZero);
    }

    private interface DoubleStep {
        /** Emits {@code target op= source}. */
        void emit(Assembler a, Xmm target, Xmm source);
    }

    /** A step whose result is never -0. */
    private interface SumStep {
        void emit(Emitter e, Reg64 target, Reg64 left, Operand right, Label overflow);
    }

    private static IntStep withoutZero(SumStep sum) {
        return (e, target, left, right, overflow, minusZero) -> sum.emit(e, target, left, right, overflow);
    }

    static void register(TemplateTable table) {
        table.set(Opcode.BINARY_ADD, e -> binary(e, withoutZero(ArithmeticTemplates::addInts), Assembler::addsd, false))
                .set(
                        Opcode.BINARY_SUB,
                        e -> binary(e, withoutZero(ArithmeticTemplates::subtractInts), Assembler::subsd, false))
                .set(Opcode.BINARY_MUL, e -> binary(e, ArithmeticTemplates::multiplyInts, Assembler::mulsd, true))
                .set(Opcode.BINARY_DIV, ArithmeticTemplates::divide);
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
        // STUB: Todo.standIn("p02.5");
        // STUB: e.a.jmp(overflow); // As doubles, always.
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
        // STUB: Todo.standIn("p02.5");
        // STUB: e.a.jmp(overflow); // As doubles, always.
        // END SOLUTION p02.5
    }

    /** A product of zero may be minus zero: whenever the other factor is negative, doubles decide. */
    private static void multiplyInts(
            Emitter e, Reg64 target, Reg64 left, Operand right, Label overflow, Label minusZero) {
        if (right.isIntConstant()) {
            e.a.imul(target.r32(), left.r32(), right.intValue());
        } else {
            e.a.mov(target.r32(), left.r32());
            e.a.imul(target.r32(), right.register().r32());
        }
        e.a.jcc(OVERFLOW, overflow);
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
                e.a.jcc(NEGATIVE, minusZero);
                e.a.jmp(fine);
            });
        }
    }

    /** @param mayBeZero whether two ints may result in -0 */
    private static void binary(Emitter e, IntStep ints, DoubleStep doubleStep, boolean mayBeZero) {
        boolean unboxed =
                e.stack.peek(0).place() == Operand.Place.XMM || e.stack.peek(1).place() == Operand.Place.XMM;
        if (unboxed || seenDoubles(e)) {
            doubles(e, doubleStep);
        } else {
            intsFirst(e, ints, doubleStep, mayBeZero);
        }
    }

    /** Whether an instruction has had other operands or results than ints: what comes again is to be quick. */
    private static boolean hasNeededDoubles(SiteRecorder recorder) {
        return recorder.knows(Feedback.DOUBLE)
                || recorder.knows(Feedback.OVERFLOW)
                || recorder.knows(Feedback.MINUS_ZERO);
    }

    private static void intsFirst(Emitter e, IntStep ints, DoubleStep doubleStep, boolean mayBeZero) {
        Assembler a = e.a;
        Reg64 left = e.stack.toRegister(1);
        Operand right = e.stack.toRegisterOrInt(0);
        Operand leftOperand = e.stack.peek(1);
        List<Operand> before = e.stack.snapshot();
        Reg64 target = e.stack.allocate();
        Label notInts = new Label("not ints");
        Label slow = new Label("not numbers");
        Label done = new Label("done");
        SiteRecorder recorder = SiteRecorder.at(e);
        boolean concatenates = e.opcode() == Opcode.BINARY_ADD && recorder.knows(Feedback.STRING);
        if (!hasNeededDoubles(recorder)) {
            e.guardInts(leftOperand, right, notInts);
            ints.emit(e, target, left, right, notInts, notInts);
            e.tag(target);
            a.bind(done);
            e.stack.drop(2);
            e.stack.push(Operand.register(target, Type.ANY));
            Label numbers = concatenates ? new Label("no strings") : notInts;
            if (concatenates) {
                new Concatenation().callFrom(e, notInts, List.of(leftOperand, right), target, done, numbers);
            }
            Reg64 other = right.isConstant() ? target : right.register();
            callForDoubles(e, numbers, done, slow, right, new NumberStubs.Arithmetic(e.opcode(), left, other, target));
            e.slowPath(slow, done, before, true);
            return;
        }
        Label compute = new Label("at 64 bits");
        Label overflow = recorder.knows(Feedback.OVERFLOW | Feedback.DOUBLE) ? notInts : new Label("overflow");
        boolean zeroIsKnown = recorder.knows(Feedback.MINUS_ZERO | Feedback.DOUBLE);
        Label minusZero = zeroIsKnown || !mayBeZero ? notInts : new Label("minus zero");
        e.guardInts(leftOperand, right, notInts);
        ints.emit(e, target, left, right, overflow, minusZero);
        e.tag(target);
        a.bind(done);
        e.stack.drop(2);
        e.stack.push(Operand.register(target, Type.ANY));
        a.outOfLine(() -> {
            a.bind(notInts);
            e.toDouble(Conventions.SCRATCH_A, leftOperand, slow);
            e.toDouble(Conventions.SCRATCH_B, right, slow);
            recorder.note(Feedback.DOUBLE);
            a.bind(compute);
            doubleStep.emit(a, Conventions.SCRATCH_A, Conventions.SCRATCH_B);
            e.stack.box(target, Conventions.SCRATCH_A);
            a.jmp(done);
            noInt(e, overflow, notInts, recorder, Feedback.OVERFLOW, leftOperand, right, compute);
            noInt(e, minusZero, notInts, recorder, Feedback.MINUS_ZERO, leftOperand, right, compute);
        });
        Label java = concatenates ? new Label("added in Java") : slow;
        if (concatenates) {
            new Concatenation().callFrom(e, slow, List.of(leftOperand, right), target, done, java);
        }
        e.slowPath(java, done, before, true);
    }

    /** Where ints have been all there was, a stub does the rest, and records it. */
    private static void callForDoubles(
            Emitter e, Label notInts, Label done, Label slow, Operand right, NumberStubs.Arithmetic stub) {
        long feedback = e.feedbackAddress();
        e.a.outOfLine(() -> {
            e.a.bind(notInts);
            if (right.isConstant()) {
                e.a.mov(stub.right(), right.bits());
            }
            e.loadAddress(Conventions.SCRATCH, feedback);
            e.callStub(stub);
            e.a.jcc(NOT_EQUAL, slow);
            e.a.jmp(done);
        });
    }

    /** Two ints whose result is none: records why, and goes on with them as doubles. */
    private static void noInt(
            Emitter e,
            Label here,
            Label notInts,
            SiteRecorder recorder,
            int bit,
            Operand left,
            Operand right,
            Label compute) {
        if (here != notInts) {
            e.a.bind(here);
            recorder.note(bit);
            Unboxing.intToDouble(e.a, Conventions.SCRATCH_A, left);
            Unboxing.intToDouble(e.a, Conventions.SCRATCH_B, right);
            e.a.jmp(compute);
        }
    }

    private static void doubles(Emitter e, DoubleStep doubleStep) {
        doubles(e, doubleStep, target -> {});
    }

    /**
     * Divides as doubles. If all quotients so far were ints, a compiler may come to rely on that; so the first that is
     * none is recorded.
     */
    private static void divide(Emitter e) {
        SiteRecorder recorder = SiteRecorder.at(e);
        boolean unknown = !recorder.knows(Feedback.DOUBLE) && !recorder.knows(Feedback.FRACTION);
        Operand left = e.stack.peek(1);
        Operand right = e.stack.peek(0);
        boolean ints = left.place() != Operand.Place.XMM && right.place() != Operand.Place.XMM;
        doubles(e, Assembler::divsd, unknown && ints ? target -> noteQuotient(e, recorder, target) : target -> {});
    }

    /** Records what an int's quotient is that is no int; of doubles, that they are doubles has been recorded. */
    private static void noteQuotient(Emitter e, SiteRecorder recorder, Xmm quotient) {
        Assembler a = e.a;
        Label noInt = new Label("no int");
        Label zero = new Label("zero");
        Label noted = new Label("noted");
        a.cvttsd2si(Conventions.SCRATCH.r32(), quotient);
        a.cvtsi2sd(Conventions.SCRATCH_A, Conventions.SCRATCH.r32());
        a.ucomisd(Conventions.SCRATCH_A, quotient);
        a.jcc(NOT_EQUAL, noInt);
        a.jcc(PARITY, noInt);
        a.test(Conventions.SCRATCH.r32(), Conventions.SCRATCH.r32());
        a.jcc(ZERO, zero);
        a.bind(noted);
        a.outOfLine(() -> {
            a.bind(noInt);
            a.movsd(Conventions.SCRATCH_A, a.constant(TWO_31));
            a.ucomisd(Conventions.SCRATCH_A, quotient);
            Label fraction = new Label("a fraction");
            a.jcc(NOT_EQUAL, fraction);
            a.jcc(PARITY, fraction);
            recorder.note(Feedback.OVERFLOW);
            a.jmp(noted);
            a.bind(fraction);
            recorder.note(Feedback.FRACTION);
            a.jmp(noted);
            a.bind(zero);
            a.movq(Conventions.SCRATCH, quotient);
            a.test(Conventions.SCRATCH, Conventions.SCRATCH);
            a.jcc(ZERO, noted);
            recorder.note(Feedback.MINUS_ZERO);
            a.jmp(noted);
        });
    }

    private static void doubles(Emitter e, DoubleStep doubleStep, Consumer<Xmm> then) {
        Label slow = new Label("not numbers");
        Label done = new Label("done");
        e.stack.bringNumbersToRegisters(2);
        List<Operand> before = e.stack.snapshot();
        Xmm left = e.doubleOperand(1, slow);
        Xmm right = e.doubleOperand(0, slow);
        Xmm target = e.stack.allocateXmm();
        SiteRecorder recorder = SiteRecorder.at(e);
        recorder.noteNumber(e.stack.peek(1));
        recorder.noteNumber(e.stack.peek(0));
        e.a.movapd(target, left);
        doubleStep.emit(e.a, target, right);
        then.accept(target);
        e.a.bind(done);
        e.stack.drop(2);
        e.stack.push(Operand.xmm(target));
        e.slowPath(slow, done, before, true);
    }

    /** Whether operands were doubles, and never anything else but ints. */
    static boolean seenDoubles(Emitter e) {
        long seen = e.feedback();
        return (seen & Feedback.DOUBLE) != 0 && (seen & ~(Feedback.DOUBLE | Feedback.RESULTS)) == 0;
    }
}
