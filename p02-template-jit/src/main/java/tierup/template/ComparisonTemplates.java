package tierup.template;

import static tierup.asm.Condition.ABOVE;
import static tierup.asm.Condition.ABOVE_EQUAL;
import static tierup.asm.Condition.EQUAL;
import static tierup.asm.Condition.GREATER;
import static tierup.asm.Condition.GREATER_EQUAL;
import static tierup.asm.Condition.LESS;
import static tierup.asm.Condition.LESS_EQUAL;
import static tierup.asm.Condition.NOT_EQUAL;
import static tierup.asm.Condition.NOT_ZERO;
import static tierup.asm.Condition.PARITY;

import java.util.List;
import tierup.asm.Assembler;
import tierup.asm.Condition;
import tierup.asm.Label;
import tierup.asm.Reg64;
import tierup.asm.Xmm;
import tierup.bytecode.Opcode;
import tierup.template.Operand.Place;
import tierup.template.Operand.Type;
import tierup.vm.Feedback;
import tierup.vm.Value;

/**
 * Comparisons. One that is followed by a conditional jump, as most are, becomes a compare and a branch; the boolean is
 * never made. Ints first or doubles first, as in {@link ArithmeticTemplates}.
 *
 * <p>Doubles are compared with {@code ucomisd}, which reports "unordered" by setting the flags of below and equal at
 * once. So {@code a < b} is asked as {@code b above a}: that is false for NaN, as it must be.
 */
final class ComparisonTemplates {
    private ComparisonTemplates() {}

    /** What becomes of the answer: a value, or a branch. */
    private static final class Outcome {
        private final Emitter e;
        /** Null if the answer is to be a value. */
        private final Label ifTrue;

        private final Label ifFalse;
        private final Label join = new Label("compared");
        private Reg64 value;

        Outcome(Emitter e, Label ifTrue, Label ifFalse) {
            this.e = e;
            this.ifTrue = ifTrue;
            this.ifFalse = ifFalse;
        }

        boolean isBranch() {
            return ifTrue != null;
        }
    }

    static void register(TemplateTable table) {
        table.set(Opcode.LESS, e -> relational(e, LESS, ABOVE, true))
                .set(Opcode.LESS_EQUAL, e -> relational(e, LESS_EQUAL, ABOVE_EQUAL, true))
                .set(Opcode.GREATER, e -> relational(e, GREATER, ABOVE, false))
                .set(Opcode.GREATER_EQUAL, e -> relational(e, GREATER_EQUAL, ABOVE_EQUAL, false))
                .set(Opcode.STRICT_EQUAL, e -> equality(e, EQUAL, true))
                .set(Opcode.STRICT_NOT_EQUAL, e -> equality(e, NOT_EQUAL, true))
                .set(Opcode.EQUAL, e -> equality(e, EQUAL, false))
                .set(Opcode.NOT_EQUAL, e -> equality(e, NOT_EQUAL, false))
                .set(Opcode.NOT, ComparisonTemplates::not)
                .set(Opcode.IS_NULLISH, ComparisonTemplates::isNullish);
    }

    /**
     * @param ints the condition after {@code cmp a, b}
     * @param doubles the condition after {@code ucomisd}
     * @param swapped whether ucomisd gets the operands exchanged
     */
    private static void relational(Emitter e, Condition ints, Condition doubles, boolean swapped) {
        boolean unboxed =
                e.stack.peek(0).place() == Place.XMM || e.stack.peek(1).place() == Place.XMM;
        boolean doublesFirst = unboxed || (e.feedback() & ~Feedback.OVERFLOW) == Feedback.DOUBLE;
        Assembler a = e.a;
        prepare(e);
        List<Operand> before = e.stack.snapshot();
        Operand left = e.stack.peek(1);
        Operand right = e.stack.peek(0);
        Label slow = new Label("not numbers");
        Label notInts = new Label("not ints");
        Xmm first = null;
        Xmm second = null;
        if (doublesFirst) {
            first = e.doubleOperand(1, slow);
            second = e.doubleOperand(0, slow);
        }
        Outcome outcome = beginOutcome(e);
        if (doublesFirst) {
            a.ucomisd(swapped ? second : first, swapped ? first : second);
            decide(outcome, doubles);
        } else {
            e.guardInts(left, right, notInts);
            compareInts(a, left, right);
            decide(outcome, ints);
            a.outOfLine(() -> {
                a.bind(notInts);
                e.toDouble(Conventions.SCRATCH_A, left, slow);
                e.toDouble(Conventions.SCRATCH_B, right, slow);
                a.ucomisd(
                        swapped ? Conventions.SCRATCH_B : Conventions.SCRATCH_A,
                        swapped ? Conventions.SCRATCH_A : Conventions.SCRATCH_B);
                decideOutOfLine(outcome, doubles);
            });
        }
        finish(outcome, slow, before);
    }

    /** Brings both operands into registers; the left one even if it is a constant, since cmp cannot have it there. */
    private static void prepare(Emitter e) {
        if (e.stack.peek(1).isConstant()) {
            e.stack.toRegister(1);
        }
        e.stack.bringNumbersToRegisters(2);
        if (e.stack.peek(0).isConstant() && !e.stack.peek(0).isIntConstant()) {
            e.stack.toRegister(0);
        }
    }

    private static void compareInts(Assembler a, Operand left, Operand right) {
        if (right.isIntConstant()) {
            a.cmp(left.register().r32(), right.intValue());
        } else {
            a.cmp(left.register().r32(), right.register().r32());
        }
    }

    private static void equality(Emitter e, Condition condition, boolean strict) {
        if (comparesWithOddball(e, condition, strict)) {
            return;
        }
        Assembler a = e.a;
        if (e.stack.peek(0).place() == Place.XMM) {
            e.stack.toRegister(0);
        }
        if (e.stack.peek(1).place() == Place.XMM) {
            e.stack.toRegister(1);
        }
        prepare(e);
        List<Operand> before = e.stack.snapshot();
        Operand left = e.stack.peek(1);
        Operand right = e.stack.peek(0);
        Label slow = new Label("compare in Java");
        Label notInts = new Label("not ints");
        Outcome outcome = beginOutcome(e);
        e.guardInts(left, right, notInts);
        compareInts(a, left, right);
        decide(outcome, condition);
        a.outOfLine(() -> {
            a.bind(notInts);
            Label doubles = new Label("compare doubles");
            if (!right.isConstant()) {
                a.cmp(left.register(), right.register());
                a.jcc(NOT_EQUAL, doubles);
                a.test(left.register(), Conventions.INT_TAG);
                a.jcc(NOT_ZERO, doubles);
                answer(outcome, condition == EQUAL);
                a.bind(doubles);
            }
            e.toDouble(Conventions.SCRATCH_A, left, slow);
            e.toDouble(Conventions.SCRATCH_B, right, slow);
            a.ucomisd(Conventions.SCRATCH_A, Conventions.SCRATCH_B);
            decideUnordered(outcome, condition == NOT_EQUAL);
            decideOutOfLine(outcome, condition);
        });
        finish(outcome, slow, before);
    }

    /**
     * A comparison with undefined, null, true or false needs no types: strictly equal are only equal bits, loosely
     * equal to null are null and undefined.
     */
    private static boolean comparesWithOddball(Emitter e, Condition condition, boolean strict) {
        Operand right = e.stack.peek(0);
        boolean oddball = right.isConstant() && !Value.isNumber(right.bits()) && !Value.isCell(right.bits());
        if (!oddball
                || !strict && !Value.isNullish(right.bits())
                || e.stack.peek(1).place() == Place.XMM) {
            return false;
        }
        Reg64 left = e.stack.toRegister(1);
        Outcome outcome = beginOutcome(e);
        if (strict) {
            e.a.cmp(left, right.bits());
        } else {
            e.a.mov(Conventions.SCRATCH, left);
            e.a.and(Conventions.SCRATCH, ~8L);
            e.a.cmp(Conventions.SCRATCH, Value.NULL);
        }
        decide(outcome, condition);
        finish(outcome, null, null);
        return true;
    }

    private static void isNullish(Emitter e) {
        if (e.stack.peek(0).place() == Place.XMM) {
            e.stack.toRegister(0);
        }
        e.stack.push(Operand.constant(Value.NULL));
        comparesWithOddball(e, EQUAL, false);
    }

    private static void not(Emitter e) {
        if (e.stack.peek(0).type() != Type.BOOLEAN || e.stack.peek(0).isConstant()) {
            TemplateTable.GENERAL.emit(e);
            e.stack.replaceTop(Operand.register(Conventions.RESULT, Type.BOOLEAN));
            return;
        }
        Reg64 value = e.stack.toRegister(0);
        Reg64 target = e.stack.allocate();
        e.a.mov(target, value);
        e.a.xor(target, 1);
        e.stack.pop();
        e.stack.push(Operand.register(target, Type.BOOLEAN));
    }

    // -- Outcomes ---------------------------------------------------------------------------------

    /** Decides whether the answer becomes a branch; if so, everything below the operands goes to memory now. */
    private static Outcome beginOutcome(Emitter e) {
        Opcode branch = e.fuseBranch();
        if (branch == null) {
            Outcome outcome = new Outcome(e, null, null);
            outcome.value = e.stack.allocate();
            return outcome;
        }
        e.stack.flushBelow(2);
        Label fallThrough = new Label("otherwise");
        boolean onTrue = branch == Opcode.JUMP_IF_TRUE;
        return onTrue ? new Outcome(e, e.branchTarget(), fallThrough) : new Outcome(e, fallThrough, e.branchTarget());
    }

    /** Acts on the flags on the straight path. */
    private static void decide(Outcome outcome, Condition condition) {
        Assembler a = outcome.e.a;
        if (!outcome.isBranch()) {
            makeBoolean(outcome, condition);
        } else if (outcome.ifTrue == outcome.e.branchTarget()) {
            a.jcc(condition, outcome.ifTrue);
        } else {
            a.jcc(condition.negate(), outcome.ifFalse);
        }
    }

    /** Acts on the flags out of line: both answers jump. */
    private static void decideOutOfLine(Outcome outcome, Condition condition) {
        Assembler a = outcome.e.a;
        if (outcome.isBranch()) {
            a.jcc(condition, outcome.ifTrue);
            a.jmp(outcome.ifFalse);
        } else {
            makeBoolean(outcome, condition);
            a.jmp(outcome.join);
        }
    }

    /** Out of line, where the answer is known. */
    private static void answer(Outcome outcome, boolean answer) {
        Assembler a = outcome.e.a;
        if (outcome.isBranch()) {
            a.jmp(answer ? outcome.ifTrue : outcome.ifFalse);
        } else {
            a.mov(outcome.value.r32(), Value.fromBoolean(answer));
            a.jmp(outcome.join);
        }
    }

    /** After ucomisd for equality: NaN equals nothing. */
    private static void decideUnordered(Outcome outcome, boolean answer) {
        Assembler a = outcome.e.a;
        if (outcome.isBranch()) {
            a.jcc(PARITY, answer ? outcome.ifTrue : outcome.ifFalse);
        } else {
            a.mov(outcome.value.r32(), Value.fromBoolean(answer));
            a.jcc(PARITY, outcome.join);
        }
    }

    /** TRUE is FALSE plus one. */
    private static void makeBoolean(Outcome outcome, Condition condition) {
        Assembler a = outcome.e.a;
        a.setcc(condition, outcome.value.r8());
        a.movzx(outcome.value.r32(), outcome.value.r8());
        a.add(outcome.value.r32(), Value.FALSE);
    }

    /** Pops the operands, pushes the value if there is one, and emits the slow path. */
    private static void finish(Outcome outcome, Label slow, List<Operand> before) {
        Emitter e = outcome.e;
        e.a.bind(outcome.isBranch() ? fallThroughOf(outcome) : outcome.join);
        e.stack.drop(2);
        if (!outcome.isBranch()) {
            e.stack.push(Operand.register(outcome.value, Type.BOOLEAN));
            if (slow != null) {
                e.slowPath(slow, outcome.join, before, true);
            }
            return;
        }
        if (slow != null) {
            e.slowBranch(slow, before, outcome.ifTrue, outcome.ifFalse, fallThroughOf(outcome));
        }
    }

    private static Label fallThroughOf(Outcome outcome) {
        return outcome.ifTrue == outcome.e.branchTarget() ? outcome.ifFalse : outcome.ifTrue;
    }
}
