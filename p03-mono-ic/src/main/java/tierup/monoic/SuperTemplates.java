package tierup.monoic;

import static tierup.asm.Condition.NOT_EQUAL;
import static tierup.asm.Mem.dwordPtr;
import static tierup.asm.Mem.mem;
import static tierup.asm.Mem.qwordPtr;
import static tierup.asm.Registers.r8;
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
import tierup.vm.Value;
import tierup.vm.Vm;

/**
 * {@code super(a, b)} in a constructor, as a call between machine code.
 *
 * <p>What the site remembers ({@link ConstructorCache}) is the running function, of which a class has one. Its parent is
 * a constant as long as the running function is that one and has the shape it had, because a shape knows the prototype.
 * The function that {@code new} was applied to may be any class below: what its instances begin as, it says itself.
 *
 * <p>Whose parent is itself derived passes an empty {@code this} on; before a base class's constructor the object is
 * allocated, as {@link ConstructTemplates} does.
 */
final class SuperTemplates {
    /**
     * What a site knows when it is compiled.
     *
     * @param running the function that the site is in
     * @param parent the constructor it calls
     */
    private record Site(long running, long parent) {}

    private SuperTemplates() {}

    /**
     * Null if the site has seen nothing, several functions, a parent that is no constructor with bytecode, or if the
     * running function is a dictionary, which may get another prototype and keep its shape.
     */
    private static Site siteAt(Emitter e, long feedback) {
        Vm vm = e.vm();
        long running = ConstructorCache.constructorAt(feedback);
        if (running == 0
                || e.function().kind() != FunctionKind.DERIVED_CONSTRUCTOR
                || !vm.shapes.of(running).isCacheable()) {
            return null;
        }
        long parent = vm.objects.getPrototype(running);
        boolean callable = Cell.isFunction(parent)
                && vm.functions.of(parent).isConstructor()
                && !vm.functions.of(parent).isBuiltin();
        return callable ? new Site(running, parent) : null;
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
        if (site == null) {
            TemplateTable.GENERAL.emit(e);
            return;
        }
        FunctionInfo parent = e.vm().functions.of(site.parent());
        ConstructTemplates.call(e, (argc, slow) -> {
            guard(e, site, argc, slow);
            if (parent.kind() != FunctionKind.DERIVED_CONSTRUCTOR) {
                e.a.mov(r8, mem(rax, Cell.FUNCTION_CELL));
                ConstructTemplates.allocateInstance(e, rax, r8, slow);
                e.a.mov(e.stack.slotOf(argc), rdx);
            }
            e.a.mov(e.stack.slotOf(argc + 1), rax);
            e.a.mov(rax, parent.cell());
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
    }
}
