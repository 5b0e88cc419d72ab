package tierup.monoic;

import static tierup.asm.Mem.mem;

import java.util.List;
import tierup.asm.Label;
import tierup.asm.Reg64;
import tierup.monoic.CacheTemplates.KnownCase;
import tierup.template.Conventions;
import tierup.template.Emitter;
import tierup.template.Operand;
import tierup.template.Operand.Type;
import tierup.template.TemplateTable;
import tierup.vm.code.FunctionInfo;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Frame;

/**
 * {@code super.name} in a method.
 *
 * <p>It is looked up from the prototype of the running method's home object, whatever {@code this} is. So it is a read of
 * an inherited property of the home object, and a plan for that holds as long as the home object keeps its shape, which
 * knows its prototype. Which home object that will be, nothing in the bytecode tells: code is made for the one that was
 * met last ({@link FunctionInfo#home}). Closures of one method with homes of other shapes, as mixins have them, are left to
 * Java, and so is a key that is computed.
 */
final class SuperPropertyTemplates {
    private static final int OPERANDS = 2;

    private SuperPropertyTemplates() {}

    static void get(Emitter e) {
        AccessCase plan = plan(e);
        if (plan == null) {
            TemplateTable.GENERAL.emit(e);
            return;
        }
        e.name(plan.assumption());
        Reg64 target = e.stack.allocate();
        List<Operand> before = e.stack.snapshot();
        Label slow = new Label("super in Java");
        Label done = new Label("super");
        CaseEmitter cases = new CaseEmitter(e, false);
        AccessorCalls calls = new AccessorCalls(e, cases, before.size(), slow);
        KnownCase known = new KnownCase(plan, 0);
        e.a.mov(target, mem(Conventions.FRAME, Frame.FUNCTION));
        e.a.mov(target, mem(target, Cell.FUNCTION_HOME));
        CellStubs.requireCell(e.a, target, slow);
        if (plan.isAccessor()) {
            calls.guard(known, target, slow);
        } else {
            cases.load(plan, 0, target, target, slow);
        }
        e.a.bind(done);
        e.stack.drop(OPERANDS);
        e.stack.push(Operand.register(target, Type.ANY));
        if (plan.isAccessor()) {
            calls.emitGetterOf(known, before.size() - OPERANDS, done, before);
        }
        e.slowPath(slow, done, before, true);
    }

    private static AccessCase plan(Emitter e) {
        Operand key = e.stack.peek(0);
        long home = e.function().home();
        if (home == 0 || !key.isConstant() || !Cell.isString(key.bits())) {
            return null;
        }
        return new AccessorPlanner(e.vm(), new AccessPlanner(e.vm()))
                .planSuper(home, e.vm().names.id(key.bits()));
    }
}
