package tierup.template;

import static tierup.asm.Condition.ABOVE;
import static tierup.asm.Condition.BELOW;
import static tierup.asm.Condition.EQUAL;
import static tierup.asm.Condition.NOT_EQUAL;
import static tierup.asm.Condition.NOT_ZERO;
import static tierup.asm.Condition.ZERO;
import static tierup.asm.Mem.bytePtr;
import static tierup.asm.Mem.dwordPtr;
import static tierup.asm.Mem.mem;

import tierup.asm.Assembler;
import tierup.asm.Condition;
import tierup.asm.Label;
import tierup.asm.Reg64;
import tierup.bytecode.Opcode;
import tierup.template.Operand.Place;
import tierup.template.Operand.Type;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Value;

/**
 * What asks whether a value is true: conditional jumps and {@code !}.
 *
 * <p>Booleans are decided straight down, everything else out of line, none of it in Java: false are undefined, null,
 * zero of either kind, NaN and the empty string.
 */
final class TruthTemplates {
    private TruthTemplates() {}

    static void register(TemplateTable table) {
        table.set(Opcode.JUMP_IF_FALSE, e -> branch(e, false))
                .set(Opcode.JUMP_IF_TRUE, e -> branch(e, true))
                .set(Opcode.NOT, TruthTemplates::not);
    }

    private static void branch(Emitter e, boolean jumpIf) {
        Label target = e.label(e.operand(tierup.bytecode.OperandKind.TARGET));
        if (e.stack.peek(0).place() != Place.XMM) {
            e.stack.toRegister(0);
        }
        e.stack.flushBelow(1);
        BranchResult outcome = BranchResult.branch(e, 1, jumpIf, target);
        decide(e, outcome, true);
        outcome.finish();
    }

    private static void not(Emitter e) {
        if (e.stack.peek(0).place() != Place.XMM) {
            e.stack.toRegister(0);
        }
        BranchResult outcome = BranchResult.begin(e, 1);
        decide(e, outcome, false);
        outcome.finish();
    }

    /** Makes {@code answer} the outcome if the top of the stack, in a register of either sort, is true. */
    private static void decide(Emitter e, BranchResult outcome, boolean answer) {
        Assembler a = e.a;
        Operand top = e.stack.peek(0);
        Condition whenTrue = answer ? NOT_ZERO : ZERO;
        if (top.place() == Place.XMM) {
            decideDouble(a, outcome, top, answer);
        } else if (top.type() == Type.BOOLEAN) {
            a.test(top.register().r32(), 1);
            outcome.decide(whenTrue);
        } else if (top.type() == Type.INT) {
            a.test(top.register().r32(), top.register().r32());
            outcome.decide(whenTrue);
        } else {
            decideAnything(e, outcome, top, answer);
        }
    }

    /** Not equal to zero is what is neither zero nor NaN: an unordered comparison counts as equal. */
    private static void decideDouble(Assembler a, BranchResult outcome, Operand top, boolean answer) {
        a.xorps(Conventions.SCRATCH_A, Conventions.SCRATCH_A);
        a.ucomisd(top.xmm(), Conventions.SCRATCH_A);
        outcome.decide(answer ? NOT_EQUAL : EQUAL);
    }

    private static void decideAnything(Emitter e, BranchResult outcome, Operand top, boolean answer) {
        Assembler a = e.a;
        Reg64 value = top.register();
        Label notBoolean = new Label("not boolean");
        if (outcome.isBranch()) {
            boolean jumps = outcome.jumpsIf() == answer;
            a.cmp(value, Value.fromBoolean(jumps));
            outcome.answerIf(EQUAL, outcome.jumpsIf());
            a.cmp(value, Value.fromBoolean(!jumps));
            a.jcc(NOT_EQUAL, notBoolean);
        } else {
            a.mov(outcome.value(), value);
            if (!answer) {
                a.xor(outcome.value(), 1);
            }
            a.lea(Conventions.SCRATCH, mem(outcome.value(), (int) -Value.FALSE));
            a.cmp(Conventions.SCRATCH, 1);
            a.jcc(ABOVE, notBoolean);
        }
        a.outOfLine(() -> {
            a.bind(notBoolean);
            decideOutOfLine(a, outcome, value, answer);
        });
    }

    private static void decideOutOfLine(Assembler a, BranchResult outcome, Reg64 value, boolean answer) {
        Label notCell = new Label("no cell");
        Label isDouble = new Label("double");
        Label yes = new Label("true");
        Label no = new Label("false");
        a.test(value, Conventions.NOT_CELL);
        a.jcc(NOT_ZERO, notCell);
        a.cmp(bytePtr(mem(value, Cell.KIND)), Cell.LAST_STRING);
        a.jcc(ABOVE, yes);
        a.cmp(dwordPtr(mem(value, Cell.STRING_LENGTH)), 0);
        a.jcc(EQUAL, no);
        a.bind(yes);
        outcome.answer(answer);
        a.bind(notCell);
        a.test(value, Conventions.INT_TAG);
        a.jcc(ZERO, no);
        a.cmp(value, Conventions.INT_TAG);
        a.jcc(BELOW, isDouble);
        a.test(value.r32(), value.r32());
        a.jcc(NOT_ZERO, yes);
        a.bind(no);
        outcome.answer(!answer);
        a.bind(isDouble);
        a.mov(Conventions.SCRATCH, value);
        a.add(Conventions.SCRATCH, Conventions.INT_TAG);
        a.movq(Conventions.SCRATCH_A, Conventions.SCRATCH);
        a.xorps(Conventions.SCRATCH_B, Conventions.SCRATCH_B);
        a.ucomisd(Conventions.SCRATCH_A, Conventions.SCRATCH_B);
        a.jcc(NOT_EQUAL, yes);
        a.jmp(no);
    }
}
