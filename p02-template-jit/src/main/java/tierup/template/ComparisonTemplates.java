package tierup.template;

import static tierup.asm.Condition.ABOVE;
import static tierup.asm.Condition.ABOVE_EQUAL;
import static tierup.asm.Condition.GREATER;
import static tierup.asm.Condition.GREATER_EQUAL;
import static tierup.asm.Condition.LESS;
import static tierup.asm.Condition.LESS_EQUAL;
import static tierup.asm.Condition.NOT_EQUAL;
import static tierup.asm.Registers.rax;
import static tierup.asm.Registers.rcx;

import java.util.List;
import tierup.asm.Assembler;
import tierup.asm.Condition;
import tierup.asm.Label;
import tierup.asm.Reg64;
import tierup.asm.Xmm;
import tierup.bytecode.Opcode;
import tierup.template.Operand.Place;
import tierup.vm.code.Feedback;

/**
 * Order: less, greater and the like. A comparison that is followed by a conditional jump, as most are, becomes a compare
 * and a branch ({@link BranchResult}). Ints first or doubles first, as in {@link ArithmeticTemplates}.
 *
 * <p>Doubles are compared with {@code ucomisd}, which reports "unordered" by setting the flags of below and equal at
 * once. So {@code a < b} is asked as {@code b above a}: that is false for NaN, as it must be.
 */
final class ComparisonTemplates {
    private ComparisonTemplates() {}

    static void register(TemplateTable table) {
        table.set(Opcode.LESS, e -> relational(e, LESS, ABOVE, true))
                .set(Opcode.LESS_EQUAL, e -> relational(e, LESS_EQUAL, ABOVE_EQUAL, true))
                .set(Opcode.GREATER, e -> relational(e, GREATER, ABOVE, false))
                .set(Opcode.GREATER_EQUAL, e -> relational(e, GREATER_EQUAL, ABOVE_EQUAL, false));
    }

    /**
     * @param ints the condition after {@code cmp a, b}
     * @param doubles the condition after {@code ucomisd}
     * @param swapped whether ucomisd gets the operands exchanged
     */
    private static void relational(Emitter e, Condition ints, Condition doubles, boolean swapped) {
        boolean unboxed =
                e.stack.peek(0).place() == Place.XMM || e.stack.peek(1).place() == Place.XMM;
        boolean doublesFirst = unboxed || e.feedback() == Feedback.DOUBLE;
        Assembler a = e.a;
        prepare(e);
        List<Operand> before = e.stack.snapshot();
        Operand left = e.stack.peek(1);
        Operand right = e.stack.peek(0);
        Label slow = new Label("not numbers");
        Label notInts = new Label("not ints");
        SiteRecorder recorder = SiteRecorder.at(e);
        long feedback = e.feedbackAddress();
        Xmm first = null;
        Xmm second = null;
        if (doublesFirst) {
            first = e.doubleOperand(1, slow);
            second = e.doubleOperand(0, slow);
            recorder.noteNumber(left);
            recorder.noteNumber(right);
        }
        BranchResult outcome = BranchResult.begin(e, 2);
        if (doublesFirst) {
            a.ucomisd(swapped ? second : first, swapped ? first : second);
            outcome.decide(doubles);
        } else {
            e.guardInts(left, right, notInts);
            compareInts(a, left, right);
            outcome.decide(ints);
            a.outOfLine(() -> {
                a.bind(notInts);
                if (recorder.knows(Feedback.DOUBLE)) {
                    e.toDouble(Conventions.SCRATCH_A, left, slow);
                    e.toDouble(Conventions.SCRATCH_B, right, slow);
                } else {
                    callForDoubles(e, left, right, feedback, slow);
                }
                a.ucomisd(
                        swapped ? Conventions.SCRATCH_B : Conventions.SCRATCH_A,
                        swapped ? Conventions.SCRATCH_A : Conventions.SCRATCH_B);
                outcome.decideOutOfLine(doubles);
            });
        }
        Label java = slow;
        if (recorder.knows(Feedback.STRING)) {
            java = new Label("neither numbers nor strings");
            compareStrings(e, slow, List.of(left, right), outcome, ints, java);
        }
        outcome.finish(java, before);
    }

    private static void compareStrings(
            Emitter e, Label here, List<Operand> operands, BranchResult outcome, Condition condition, Label java) {
        e.a.outOfLine(() -> {
            e.a.bind(here);
            new StringComparison().call(e, operands, java);
            e.a.test(OperandStub.LEFT.r32(), OperandStub.LEFT.r32());
            outcome.decideOutOfLine(condition);
        });
    }

    /** Where ints have been all there was, a stub brings two numbers into the scratch SSE registers, and records that. */
    private static void callForDoubles(Emitter e, Operand left, Operand right, long feedback, Label slow) {
        Assembler a = e.a;
        Reg64 free = left.register() == rax ? rcx : rax;
        if (right.isConstant()) {
            a.push(free);
            a.mov(free, right.bits());
        }
        e.loadAddress(Conventions.SCRATCH, feedback);
        e.callStub(new NumberStubs.Pair(left.register(), right.isConstant() ? free : right.register()));
        if (right.isConstant()) {
            a.pop(free);
        }
        a.jcc(NOT_EQUAL, slow);
    }

    /** Brings both operands into registers; the left one even if it is a constant, since cmp cannot have it there. */
    static void prepare(Emitter e) {
        if (e.stack.peek(1).isConstant()) {
            e.stack.toRegister(1);
        }
        e.stack.bringNumbersToRegisters(2);
        if (e.stack.peek(0).isConstant() && !e.stack.peek(0).isIntConstant()) {
            e.stack.toRegister(0);
        }
    }

    static void compareInts(Assembler a, Operand left, Operand right) {
        if (right.isIntConstant()) {
            a.cmp(left.register().r32(), right.intValue());
        } else {
            a.cmp(left.register().r32(), right.register().r32());
        }
    }
}
