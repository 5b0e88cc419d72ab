package tierup.monoic;

import static tierup.asm.Condition.NOT_ZERO;
import static tierup.asm.Mem.mem;
import static tierup.asm.Registers.rax;
import static tierup.asm.Registers.rsp;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.asm.Reg64;
import tierup.monoic.CacheTemplates.KnownCase;
import tierup.template.Conventions;
import tierup.template.Emitter;
import tierup.template.Operand;
import tierup.vm.memory.Cell;

/**
 * Machine code for accesses that call a getter or setter: a method call, whose function follows from the receiver's shape
 * instead of being loaded.
 *
 * <pre>
 *   straight path     compare the shape (and the assumption), jump to the call
 *   out of line       operands to their slots; below them function, receiver, the value if there is one; call
 * </pre>
 *
 * <p>The words of the call may lie below this frame's deepest operand, but no deeper than the room that every stack check
 * leaves for calls from the run time.
 */
final class AccessorCalls {
    private final Emitter e;
    private final Assembler a;
    private final CaseEmitter cases;
    private final int depth;
    private final int pc;
    private final Label slow;
    private final Map<KnownCase, Label> starts = new HashMap<>();

    /**
     * @param depth operands on the stack, those of the access included
     * @param slow where Java carries out the access instead; expects the operands where they were
     */
    AccessorCalls(Emitter e, CaseEmitter cases, int depth, Label slow) {
        this.e = e;
        this.a = e.a;
        this.cases = cases;
        this.depth = depth;
        this.pc = e.pc();
        this.slow = slow;
    }

    /** A case on the straight path: goes to its call, or to {@code miss}; never falls through. */
    void guard(KnownCase known, Reg64 receiver, Label miss) {
        cases.guard(known.plan(), receiver, miss);
        a.jmp(startOf(known));
    }

    private Label startOf(KnownCase known) {
        return starts.computeIfAbsent(known, k -> new Label("accessor"));
    }

    /** Emits the calls of those cases that are getters; the stack's top is the result by now. */
    void emitGetters(List<KnownCase> known, Label done, List<Operand> before) {
        for (KnownCase c : known) {
            if (c.plan().isAccessor()) {
                e.callPath(startOf(c), done, before, () -> call(c, depth - 1, 0));
            }
        }
    }

    /**
     * Emits the call of a getter that was found elsewhere than on its receiver; the stack's top is the result by now.
     *
     * @param receiver number of the slot in which the receiver is
     */
    void emitGetterOf(KnownCase known, int receiver, Label done, List<Operand> before) {
        e.callPath(startOf(known), done, before, () -> call(known, receiver, 0));
    }

    /** Likewise of setters; the stack's top is the value, which is the result. */
    void emitSetters(List<KnownCase> known, Label done, List<Operand> before) {
        for (KnownCase c : known) {
            if (c.plan().isAccessor()) {
                e.callPathKeepingTop(startOf(c), done, before, () -> call(c, depth - 2, 1));
            }
        }
    }

    /**
     * Emits the call.
     *
     * @param receiver number of the slot in which the receiver is; the value, if any, is in the next
     */
    private void call(KnownCase known, int receiver, int argc) {
        loadFunction(known.plan(), receiver);
        cases.count(known.cell());
        a.lea(rsp, mem(Conventions.FRAME, e.stack.slotOffset(depth + 1 + argc)));
        a.mov(e.stack.slot(depth), Conventions.CALLEE);
        for (int i = 0; i <= argc; i++) {
            a.mov(rax, e.stack.slot(receiver + i));
            a.mov(e.stack.slot(depth + 1 + i), rax);
        }
        a.mov(rax, mem(Conventions.CALLEE, Cell.FUNCTION_CELL));
        a.mov(Conventions.ARGC.r32(), argc);
        e.callPushedAt(pc);
    }

    /** The getter or setter goes where callees expect it; that of the receiver's own accessor may be missing. */
    private void loadFunction(AccessCase plan, int receiver) {
        if (plan.location() == 0) {
            a.mov(Conventions.CALLEE, plan.holder());
            return;
        }
        a.mov(Conventions.SCRATCH, e.stack.slot(receiver));
        if (plan.location() < 0) {
            a.mov(Conventions.SCRATCH, mem(Conventions.SCRATCH, Cell.STORAGE_POINTER));
        }
        a.mov(Conventions.SCRATCH, mem(Conventions.SCRATCH, plan.location()));
        int half = plan.kind() == AccessCase.Kind.GETTER ? Cell.ACCESSOR_GETTER : Cell.ACCESSOR_SETTER;
        a.mov(Conventions.SCRATCH, mem(Conventions.SCRATCH, half));
        a.test(Conventions.SCRATCH, Conventions.NOT_CELL);
        a.jcc(NOT_ZERO, slow);
        a.mov(Conventions.CALLEE, Conventions.SCRATCH);
    }
}
