package tierup.template;

import static tierup.asm.Condition.EQUAL;
import static tierup.asm.Condition.OVERFLOW;
import static tierup.asm.Condition.ZERO;

import java.util.List;
import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.asm.Reg64;
import tierup.asm.Xmm;
import tierup.bytecode.Opcode;
import tierup.template.Operand.Type;
import tierup.vm.code.Feedback;

/** Operators of one number: steps, negatives, and conversion to a number, which is nearly always one already. */
final class UnaryArithmetic {
    private UnaryArithmetic() {}

    static void register(TemplateTable table) {
        table.set(Opcode.INCREMENT, e -> step(e, 1))
                .set(Opcode.DECREMENT, e -> step(e, -1))
                .set(Opcode.NEGATE, UnaryArithmetic::negate)
                .set(Opcode.TO_NUMBER, UnaryArithmetic::toNumber);
    }

    /** {@code ++} and {@code --}; the operand is a number already. */
    private static void step(Emitter e, int by) {
        Assembler a = e.a;
        boolean overflowed = SiteRecorder.at(e).knows(Feedback.OVERFLOW);
        if (e.stack.peek(0).place() == Operand.Place.XMM || overflowed || ArithmeticTemplates.seenDoubles(e)) {
            stepOfDouble(e, by);
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

    private static void stepOfDouble(Emitter e, int by) {
        Label slow = new Label("step in Java");
        Label done = new Label("done");
        e.stack.bringNumbersToRegisters(1);
        List<Operand> before = e.stack.snapshot();
        Xmm value = e.doubleOperand(0, slow);
        Xmm target = e.stack.allocateXmm();
        SiteRecorder.at(e).noteNumber(e.stack.peek(0));
        e.a.movapd(target, value);
        e.a.addsd(target, e.a.constant((double) by));
        e.a.bind(done);
        e.stack.pop();
        e.stack.push(Operand.xmm(target));
        e.slowPath(slow, done, before, true);
    }

    private static void negate(Emitter e) {
        SiteRecorder recorder = SiteRecorder.at(e);
        if (e.stack.peek(0).place() == Operand.Place.XMM || ArithmeticTemplates.seenDoubles(e)) {
            negateDouble(e, recorder);
            return;
        }
        Assembler a = e.a;
        Reg64 value = e.stack.toRegister(0);
        Operand operand = e.stack.peek(0);
        List<Operand> before = e.stack.snapshot();
        Reg64 target = e.stack.allocate();
        Label other = new Label("no int, or its negative is none");
        Label slow = new Label("negate in Java");
        Label done = new Label("done");
        e.guardInt(operand, other);
        a.test(value.r32(), Integer.MAX_VALUE);
        a.jcc(EQUAL, other);
        a.mov(target.r32(), value.r32());
        a.neg(target.r32());
        e.tag(target);
        a.bind(done);
        e.stack.pop();
        e.stack.push(Operand.register(target, Type.ANY));
        Negation stub = new Negation(recorder.knows(Feedback.MINUS_ZERO));
        a.outOfLine(() -> {
            a.bind(other);
            stub.call(e, List.of(operand), slow);
            a.mov(target, OperandStub.LEFT);
            recorder.noteNumber(operand);
            a.jmp(done);
        });
        e.slowPath(slow, done, before, true);
    }

    private static void negateDouble(Emitter e, SiteRecorder recorder) {
        Label slow = new Label("negate in Java");
        Label done = new Label("done");
        e.stack.bringNumbersToRegisters(1);
        List<Operand> before = e.stack.snapshot();
        Xmm value = e.doubleOperand(0, slow);
        Xmm target = e.stack.allocateXmm();
        recorder.note(Feedback.DOUBLE);
        e.a.movsd(target, e.a.constant(-0.0));
        e.a.xorpd(target, value);
        e.a.bind(done);
        e.stack.pop();
        e.stack.push(Operand.xmm(target));
        e.slowPath(slow, done, before, true);
    }

    private static void toNumber(Emitter e) {
        Operand top = e.stack.peek(0);
        if (top.type() == Type.INT || top.type() == Type.DOUBLE) {
            SiteRecorder.at(e).noteNumber(top);
            return;
        }
        Reg64 value = e.stack.toRegister(0);
        List<Operand> before = e.stack.snapshot();
        Label slow = new Label("convert in Java");
        Label done = new Label("number");
        e.a.test(value, Conventions.INT_TAG);
        e.a.jcc(ZERO, slow);
        SiteRecorder.at(e).noteNumber(e.stack.peek(0));
        e.a.bind(done);
        e.stack.forgetCopy(value);
        e.slowPath(slow, done, before, true);
    }
}
