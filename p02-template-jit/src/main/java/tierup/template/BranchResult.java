package tierup.template;

import java.util.List;
import tierup.asm.Assembler;
import tierup.asm.Condition;
import tierup.asm.Label;
import tierup.asm.Reg64;
import tierup.bytecode.Opcode;
import tierup.template.Operand.Type;
import tierup.vm.memory.Value;

/**
 * What becomes of the answer of a comparison or test: a boolean in a register or, where a conditional jump follows that
 * nothing else jumps to, that jump. In a branch the boolean is never made.
 *
 * <p>A template begins an outcome when its operands are where it wants them, decides it one or more times, and finishes
 * it. Of a branch, one of the two labels is that of a block, where all operands are in memory; the other is where the
 * straight path goes on, with registers as they are.
 */
final class BranchResult {
    private final Emitter e;
    private final Assembler a;
    private final int operands;
    /** Null if the answer is to be a value. */
    private final Label ifTrue;

    private final Label ifFalse;
    /** The one of the two that is not the label of a block. */
    private final Label fallThrough;

    private final Label join = new Label("answered");
    private final Reg64 value;

    private BranchResult(Emitter e, int operands, Reg64 value) {
        this.e = e;
        this.a = e.a;
        this.operands = operands;
        this.ifTrue = null;
        this.ifFalse = null;
        this.fallThrough = null;
        this.value = value;
    }

    private BranchResult(Emitter e, int operands, boolean onTrue, Label target) {
        this.e = e;
        this.a = e.a;
        this.operands = operands;
        this.fallThrough = new Label("otherwise");
        this.ifTrue = onTrue ? target : fallThrough;
        this.ifFalse = onTrue ? fallThrough : target;
        this.value = null;
    }

    /**
     * Decides whether the answer becomes a branch; if so, everything below the operands goes to memory now.
     *
     * @param operands how many the instruction takes
     */
    static BranchResult begin(Emitter e, int operands) {
        Opcode branch = e.fuseBranch();
        if (branch == null) {
            return new BranchResult(e, operands, e.stack.allocate());
        }
        e.stack.flushBelow(operands);
        return branch(e, operands, branch == Opcode.JUMP_IF_TRUE, e.branchTarget());
    }

    /** The outcome of a conditional jump, everything below whose operands has been written to memory. */
    static BranchResult branch(Emitter e, int operands, boolean onTrue, Label target) {
        return new BranchResult(e, operands, onTrue, target);
    }

    boolean isBranch() {
        return ifTrue != null;
    }

    /** Which answer makes a branch jump. */
    boolean jumpsIf() {
        return fallThrough == ifFalse;
    }

    /** The register for the answer, if it is to be a value. */
    Reg64 value() {
        return value;
    }

    /** Acts on the flags on the straight path, and is the last to do so there. */
    void decide(Condition condition) {
        if (!isBranch()) {
            makeBoolean(condition);
        } else if (fallThrough == ifFalse) {
            a.jcc(condition, ifTrue);
        } else {
            a.jcc(condition.negate(), ifFalse);
        }
    }

    /** Acts on the flags out of line: both answers jump. */
    void decideOutOfLine(Condition condition) {
        if (isBranch()) {
            a.jcc(condition, ifTrue);
            a.jmp(ifFalse);
        } else {
            makeBoolean(condition);
            a.jmp(join);
        }
    }

    /** Out of line, where the answer is known. */
    void answer(boolean answer) {
        if (isBranch()) {
            a.jmp(answer ? ifTrue : ifFalse);
        } else {
            a.mov(value.r32(), Value.fromBoolean(answer));
            a.jmp(join);
        }
    }

    /** On the straight path, where the answer is known, as the last thing there. */
    void answerHere(boolean answer) {
        if (!isBranch()) {
            a.mov(value.r32(), Value.fromBoolean(answer));
        } else if ((answer ? ifTrue : ifFalse) != fallThrough) {
            a.jmp(answer ? ifTrue : ifFalse);
        }
    }

    /** As {@link #answer}, if a condition holds; else falls through. */
    void answerIf(Condition condition, boolean answer) {
        if (isBranch()) {
            a.jcc(condition, answer ? ifTrue : ifFalse);
        } else {
            a.mov(value.r32(), Value.fromBoolean(answer));
            a.jcc(condition, join);
        }
    }

    /** TRUE is FALSE plus one. */
    private void makeBoolean(Condition condition) {
        a.setcc(condition, value.r8());
        a.movzx(value.r32(), value.r8());
        a.add(value.r32(), Value.FALSE);
    }

    /** Pops the operands and pushes the value, if there is one: for outcomes that never need Java. */
    void finish() {
        a.bind(isBranch() ? fallThrough : join);
        e.stack.drop(operands);
        if (!isBranch()) {
            e.stack.push(Operand.register(value, Type.BOOLEAN));
        }
    }

    /** As {@link #finish()}, and emits the slow path, which starts from the operands as they were before. */
    void finish(Label slow, List<Operand> before) {
        finish();
        if (isBranch()) {
            e.slowBranch(slow, before, ifTrue, ifFalse, fallThrough);
        } else {
            e.slowPath(slow, join, before, true);
        }
    }
}
