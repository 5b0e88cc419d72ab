package tierup.template;

import static tierup.asm.Condition.ABOVE_EQUAL;
import static tierup.asm.Condition.BELOW;
import static tierup.asm.Condition.EQUAL;
import static tierup.asm.Condition.NO_CARRY;

import tierup.asm.Label;
import tierup.template.Operand.Place;
import tierup.vm.memory.Continuation;
import tierup.vm.memory.Value;

/**
 * How machine code goes on with the result of a slow path, by the instruction's {@link Continuation}.
 *
 * <p>A result that is pushed gets where the fast path would have left it. The fast path may have promised more than
 * the general case can keep: an int, or an unboxed double. If what comes is something else, there is nothing to rejoin,
 * and the interpreter goes on.
 */
final class SlowResult {
    private SlowResult() {}

    /** {@link Continuation#PUSH}: puts the run time's result, in rax, where the fast path leaves its own. */
    static void deliver(Emitter e, Operand result, int at, int depthAfter) {
        if (result.place() == Place.REGISTER) {
            if (result.isInt()) {
                leaveUnlessInt(e, at, depthAfter);
            }
            if (result.register() != Conventions.RESULT) {
                e.a.mov(result.register(), Conventions.RESULT);
            }
            return;
        }
        Label isDouble = new Label("double");
        Label notNumber = new Label("not a number");
        Label delivered = new Label("delivered");
        e.a.mov(Conventions.SCRATCH, Conventions.RESULT);
        e.a.add(Conventions.SCRATCH, Conventions.INT_TAG);
        e.a.jcc(NO_CARRY, notNumber);
        e.a.cmp(Conventions.RESULT, Conventions.INT_TAG);
        e.a.jcc(BELOW, isDouble);
        e.a.cvtsi2sd(result.xmm(), Conventions.RESULT.r32());
        e.a.jmp(delivered);
        e.a.bind(notNumber);
        leaveWithResult(e, at, depthAfter);
        e.a.bind(isDouble);
        e.a.movq(result.xmm(), Conventions.SCRATCH);
        e.a.bind(delivered);
    }

    /**
     * {@link Continuation#KEEP_VALUE}: the value assigned is loaded from its slot to where the fast path still has it;
     * what came back in rax is a setter's own.
     *
     * @param depth operands on the stack before the instruction
     */
    static void keepValue(Emitter e, Operand value, int depth) {
        if (value.place() == Place.REGISTER) {
            e.a.mov(value.register(), e.stack.slot(depth - 1));
        } else if (value.place() == Place.XMM) {
            e.stack.loadUnboxed(value.xmm(), e.stack.slot(depth - 1));
        }
    }

    /** {@link Continuation#BRANCH_IF_EMPTY}: jumps at the end of a loop, else leaves the element in rax. */
    static void branchIfEmpty(Emitter e, Label end) {
        e.a.cmp(Conventions.RESULT, Value.EMPTY);
        e.a.jcc(EQUAL, end);
    }

    /**
     * {@link Continuation#BRANCH_ON_TRUE}: jumps on one of the two answers.
     *
     * @param jumpsIf on which
     */
    static void branchOnTrue(Emitter e, boolean jumpsIf, Label target) {
        e.a.cmp(Conventions.RESULT, Value.fromBoolean(jumpsIf));
        e.a.jcc(EQUAL, target);
    }

    private static void leaveUnlessInt(Emitter e, int at, int depthAfter) {
        Label isInt = new Label("int");
        e.a.cmp(Conventions.RESULT, Conventions.INT_TAG);
        e.a.jcc(ABOVE_EQUAL, isInt);
        leaveWithResult(e, at, depthAfter);
        e.a.bind(isInt);
    }

    /**
     * A number was promised and something else came, a string perhaps. The frame is in the interpreter's shape, so the
     * interpreter can go on from here.
     */
    private static void leaveWithResult(Emitter e, int at, int depthAfter) {
        e.a.mov(e.stack.slot(depthAfter - 1), Conventions.RESULT);
        e.exitAt(RuntimeCall.LEAVE, depthAfter, e.function().code().next(at));
        e.a.ud2();
    }
}
