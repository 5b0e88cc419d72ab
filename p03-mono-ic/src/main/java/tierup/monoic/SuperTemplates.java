package tierup.monoic;

import static tierup.asm.Condition.NOT_EQUAL;
import static tierup.asm.Mem.dwordPtr;
import static tierup.asm.Mem.mem;
import static tierup.asm.Mem.qwordPtr;
import static tierup.asm.Registers.rax;
import static tierup.asm.Registers.rdx;

import java.util.List;
import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.asm.Reg64;
import tierup.bytecode.FunctionCode;
import tierup.bytecode.FunctionKind;
import tierup.bytecode.Opcode;
import tierup.template.Conventions;
import tierup.template.Emitter;
import tierup.template.Operand;
import tierup.template.Operand.Type;
import tierup.template.TemplateTable;
import tierup.vm.Cell;
import tierup.vm.Feedback;
import tierup.vm.Frame;
import tierup.vm.FunctionInfo;
import tierup.vm.Shape;
import tierup.vm.Value;
import tierup.vm.Vm;

/**
 * {@code super(a, b)} in a constructor, as a call between machine code.
 *
 * <p>What the site remembers is the function that {@code new} was applied to: its chain of prototypes leads past the
 * running constructor to the parent, and its property {@code prototype} decides what the object at the end of all super
 * calls begins as. So one cached word ({@link ConstructorCache}) answers both questions that the instruction asks. The
 * parent is a constant as long as the running function is the one that was found and has the shape it had, because a
 * shape knows the prototype.
 *
 * <p>Whose parent is itself derived passes an empty {@code this} on; before a base class's constructor the object is
 * allocated, as {@link ConstructTemplates} does.
 */
final class SuperTemplates {
    /**
     * What a site knows when it is compiled.
     *
     * @param newTarget what {@code new} was applied to
     * @param running the function that the site is in
     * @param parent the constructor it calls
     */
    private record Site(long newTarget, long running, long parent) {}

    private SuperTemplates() {}

    /**
     * Null if the site has seen nothing, several functions, a parent that is no constructor with bytecode, or if the
     * running function is a dictionary, which may get another prototype and keep its shape.
     */
    private static Site siteAt(Emitter e, long feedback) {
        Vm vm = e.vm();
        long newTarget = ConstructorCache.constructorAt(feedback);
        if (newTarget == 0 || e.function().kind() != FunctionKind.DERIVED_CONSTRUCTOR) {
            return null;
        }
        long running = newTarget;
        while (Cell.isFunction(running) && vm.functions.of(running) != e.function()) {
            running = vm.objects.getPrototype(running);
        }
        if (!Cell.isFunction(running) || !vm.shapes.of(running).isCacheable()) {
            return null;
        }
        long parent = vm.objects.getPrototype(running);
        boolean callable = Cell.isFunction(parent)
                && vm.functions.of(parent).isConstructor()
                && !vm.functions.of(parent).isBuiltin();
        return callable ? new Site(newTarget, running, parent) : null;
    }

    /** The parent is loaded before the arguments, so what is known of it stands at an instruction further on. */
    static void loadSuperConstructor(Emitter e) {
        FunctionCode code = e.function().code();
        int call = e.pc();
        while (call < code.code().length && code.opcodeAt(call) != Opcode.SUPER_CALL) {
            call = code.next(call);
        }
        Site site = call < code.code().length ? siteAt(e, feedbackOf(e.function(), call)) : null;
        if (site == null) {
            TemplateTable.GENERAL.emit(e);
            return;
        }
        Assembler a = e.a;
        Reg64 target = e.stack.allocate();
        List<Operand> before = e.stack.snapshot();
        Label slow = new Label("super in Java");
        Label done = new Label("super");
        a.mov(target, site.running());
        a.cmp(target, mem(Conventions.FRAME, Frame.FUNCTION));
        a.jcc(NOT_EQUAL, slow);
        a.cmp(dwordPtr(mem(target, Cell.SHAPE)), Cell.shapeId(site.running()));
        a.jcc(NOT_EQUAL, slow);
        a.mov(target, site.parent());
        a.bind(done);
        e.stack.push(Operand.register(target, Type.ANY));
        e.slowPath(slow, done, before, true);
    }

    private static long feedbackOf(FunctionInfo function, int pc) {
        int word = function.code().operand(pc, tierup.bytecode.Operand.FEEDBACK);
        return function.feedback() + Feedback.HEADER_BYTES + 8L * word;
    }

    static void superCall(Emitter e) {
        Site site = siteAt(e, e.feedbackAddress());
        boolean derived = site != null && e.vm().functions.of(site.parent()).kind() == FunctionKind.DERIVED_CONSTRUCTOR;
        Shape shape = site == null || derived ? null : e.vm().objects.instanceShapeFor(site.newTarget());
        if (shape == null && !derived) {
            TemplateTable.GENERAL.emit(e);
            return;
        }
        ConstructTemplates.call(e, site.parent(), (argc, slow) -> {
            guard(e, site, argc, slow);
            if (!derived) {
                ConstructTemplates.guardPrototype(e, rax, site.newTarget(), shape.prototype(), slow);
                ConstructTemplates.allocate(e, rdx, shape, slow);
                e.a.mov(e.stack.slotOf(argc), rdx);
            }
            e.a.mov(e.stack.slotOf(argc + 1), rax);
        });
    }

    /** Leaves the parent where callees expect the function, and new.target, which takes its place, in rax. */
    private static void guard(Emitter e, Site site, int argc, Label slow) {
        Assembler a = e.a;
        a.mov(Conventions.CALLEE, e.stack.slotOf(argc + 1));
        a.mov(Conventions.SCRATCH, site.parent());
        a.cmp(Conventions.CALLEE, Conventions.SCRATCH);
        a.jcc(NOT_EQUAL, slow);
        a.cmp(qwordPtr(e.stack.slotOf(argc)), Value.EMPTY);
        a.jcc(NOT_EQUAL, slow);
        a.mov(rax.r32(), mem(Conventions.FRAME, Frame.ARGC));
        a.mov(rax, mem(Conventions.FRAME, rax, 8, Frame.LAST_ARGUMENT + 8));
        a.mov(Conventions.SCRATCH, site.newTarget());
        a.cmp(rax, Conventions.SCRATCH);
        a.jcc(NOT_EQUAL, slow);
    }
}
