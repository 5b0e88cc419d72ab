package tierup.template;

import static tierup.asm.Condition.NEGATIVE;
import static tierup.asm.Condition.NO_CARRY;
import static tierup.asm.Condition.OVERFLOW;
import static tierup.asm.Registers.cl;
import static tierup.asm.Registers.rcx;

import java.util.List;
import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.asm.Reg64;
import tierup.asm.Xmm;
import tierup.bytecode.Opcode;
import tierup.template.Operand.Place;
import tierup.template.Operand.Type;
import tierup.vm.code.Feedback;

/**
 * Bitwise operations. Their operands are 32-bit ints, and what is not yet one is made one: a double is cut to 64 bits
 * (one instruction) and its low 32 bits taken, which is what the standard's ToInt32 asks for as long as the double
 * fits in 64 bits; beyond, and for what is no number, the run time does it.
 */
final class BitTemplates {
    private BitTemplates() {}

    /** Emits {@code target op= right}, where right is a register or a constant int. */
    private interface Step {
        void emit(Assembler a, Reg64 target, Operand right);
    }

    static void register(TemplateTable table) {
        table.set(Opcode.BIT_AND, e -> bitwise(e, BitTemplates::and))
                .set(Opcode.BIT_OR, BitTemplates::bitOr)
                .set(Opcode.BIT_XOR, e -> bitwise(e, BitTemplates::xor))
                .set(
                        Opcode.SHIFT_LEFT,
                        e -> shift(e, (a, t) -> a.shl(t.r32(), cl), (a, t, n) -> a.shl(t.r32(), n), false))
                .set(
                        Opcode.SHIFT_RIGHT,
                        e -> shift(e, (a, t) -> a.sar(t.r32(), cl), (a, t, n) -> a.sar(t.r32(), n), false))
                .set(
                        Opcode.SHIFT_RIGHT_UNSIGNED,
                        e -> shift(e, (a, t) -> a.shr(t.r32(), cl), (a, t, n) -> a.shr(t.r32(), n), true))
                .set(Opcode.BIT_NOT, BitTemplates::bitNot);
    }

    private static void and(Assembler a, Reg64 target, Operand right) {
        if (right.isConstant()) {
            a.and(target.r32(), right.intValue());
        } else {
            a.and(target.r32(), right.register().r32());
        }
    }

    private static void or(Assembler a, Reg64 target, Operand right) {
        if (right.isConstant()) {
            a.or(target.r32(), right.intValue());
        } else {
            a.or(target.r32(), right.register().r32());
        }
    }

    private static void xor(Assembler a, Reg64 target, Operand right) {
        if (right.isConstant()) {
            a.xor(target.r32(), right.intValue());
        } else {
            a.xor(target.r32(), right.register().r32());
        }
    }

    /** {@code x | 0} is how programs ask for an int: of an int it is the int itself. */
    private static void bitOr(Emitter e) {
        Operand right = e.stack.peek(0);
        if (!right.isIntConstant() || right.intValue() != 0 || e.stack.peek(1).place() == Place.XMM) {
            bitwise(e, BitTemplates::or);
        } else if (e.stack.peek(1).isInt()) {
            e.stack.pop();
        } else {
            asInt(e);
        }
    }

    /** {@code x | 0} of a value that is probably an int: the int stays tagged, only something else is converted. */
    private static void asInt(Emitter e) {
        Reg64 source = e.stack.toRegister(1);
        List<Operand> before = e.stack.snapshot();
        Operand operand = e.stack.peek(1);
        Reg64 target = e.stack.allocate();
        Label slow = new Label("no int");
        Label notInt = new Label("not an int");
        Label done = new Label("int");
        SiteRecorder recorder = SiteRecorder.at(e);
        e.guardInt(operand, notInt);
        e.a.mov(target, source);
        e.a.bind(done);
        e.a.outOfLine(() -> {
            e.a.bind(notInt);
            truncateBoxed(e.a, target, source, slow);
            recorder.note(Feedback.DOUBLE);
            e.tag(target);
            e.a.jmp(done);
        });
        e.stack.drop(2);
        e.stack.push(Operand.register(target, Type.INT));
        e.slowPath(slow, done, before, true);
    }

    /** Makes a 32-bit int of a boxed double. */
    private static void truncateBoxed(Assembler a, Reg64 target, Reg64 source, Label otherwise) {
        a.mov(Conventions.SCRATCH, source);
        a.add(Conventions.SCRATCH, Conventions.INT_TAG);
        a.jcc(NO_CARRY, otherwise);
        a.movq(Conventions.SCRATCH_A, Conventions.SCRATCH);
        truncate(a, target, Conventions.SCRATCH_A, otherwise);
    }

    private static void bitwise(Emitter e, Step step) {
        e.stack.bringNumbersToRegisters(2);
        List<Operand> before = e.stack.snapshot();
        Label slow = new Label("no int");
        Label done = new Label("done");
        Operand right = e.stack.peek(0);
        if (!right.isIntConstant()) {
            right = Operand.register(toInt(e, 0, e.stack.allocate(), slow), Type.INT);
        }
        Reg64 target = toInt(e, 1, e.stack.allocate(), slow);
        step.emit(e.a, target, right);
        e.tag(target);
        e.a.bind(done);
        e.stack.drop(2);
        e.stack.push(Operand.register(target, Type.INT));
        e.slowPath(slow, done, before, true);
    }

    private static void bitNot(Emitter e) {
        e.stack.bringNumbersToRegisters(1);
        List<Operand> before = e.stack.snapshot();
        Label slow = new Label("no int");
        Label done = new Label("done");
        Reg64 target = toInt(e, 0, e.stack.allocate(), slow);
        e.a.not(target.r32());
        e.tag(target);
        e.a.bind(done);
        e.stack.pop();
        e.stack.push(Operand.register(target, Type.INT));
        e.slowPath(slow, done, before, true);
    }

    private interface ShiftByRegister {
        void emit(Assembler a, Reg64 target);
    }

    private interface ShiftByConstant {
        void emit(Assembler a, Reg64 target, int count);
    }

    private static void shift(Emitter e, ShiftByRegister variable, ShiftByConstant constant, boolean unsigned) {
        boolean known = e.stack.peek(0).isIntConstant();
        if (!known) {
            e.stack.allocate(rcx);
        }
        e.stack.bringNumbersToRegisters(2);
        List<Operand> before = e.stack.snapshot();
        Label slow = new Label("no int");
        Label done = new Label("done");
        if (!known) {
            toInt(e, 0, rcx, slow);
        }
        Reg64 target = toInt(e, 1, e.stack.allocate(), slow);
        int count = known ? e.stack.peek(0).intValue() & 31 : 0;
        if (known) {
            constant.emit(e.a, target, count);
        } else {
            variable.emit(e.a, target);
        }
        boolean mayExceedInt = unsigned && count == 0;
        if (mayExceedInt) {
            e.a.test(target.r32(), target.r32());
            e.a.jcc(NEGATIVE, slow);
        }
        e.tag(target);
        e.a.bind(done);
        e.stack.drop(2);
        e.stack.push(Operand.register(target, mayExceedInt ? Type.ANY : Type.INT));
        e.slowPath(slow, done, before, true);
    }

    /**
     * Loads the operand {@code below} places under the top into a register as an untagged 32-bit int.
     *
     * @param otherwise where to go if that takes more than truncating a double
     * @return {@code target}
     */
    private static Reg64 toInt(Emitter e, int below, Reg64 target, Label otherwise) {
        Assembler a = e.a;
        Operand operand = e.stack.peek(below);
        SiteRecorder recorder = SiteRecorder.at(e);
        if (operand.place() == Place.XMM) {
            truncate(a, target, operand.xmm(), otherwise);
            recorder.note(Feedback.DOUBLE);
        } else if (operand.isIntConstant()) {
            a.mov(target.r32(), operand.intValue());
        } else if (operand.isConstant()) {
            e.toDouble(Conventions.SCRATCH_A, operand, otherwise);
            truncate(a, target, Conventions.SCRATCH_A, otherwise);
        } else {
            Reg64 source = operand.register();
            Label notInt = new Label("not an int");
            Label have = new Label("int");
            e.guardInt(operand, notInt);
            a.mov(target.r32(), source.r32());
            if (!operand.isInt()) {
                a.bind(have);
                a.outOfLine(() -> {
                    a.bind(notInt);
                    truncateBoxed(a, target, source, otherwise);
                    recorder.note(Feedback.DOUBLE);
                    a.jmp(have);
                });
            }
        }
        return target;
    }

    /**
     * Cuts a double to 64 bits; the processor answers 2^63 for what does not fit, and only that minus one overflows.
     */
    private static void truncate(Assembler a, Reg64 target, Xmm source, Label otherwise) {
        a.cvttsd2si(target, source);
        a.cmp(target, 1);
        a.jcc(OVERFLOW, otherwise);
        a.mov(target.r32(), target.r32());
    }
}
