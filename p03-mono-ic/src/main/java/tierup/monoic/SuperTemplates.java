package tierup.monoic;

import static tierup.asm.Condition.ABOVE;
import static tierup.asm.Condition.EQUAL;
import static tierup.asm.Condition.NOT_EQUAL;
import static tierup.asm.Condition.NOT_ZERO;
import static tierup.asm.Mem.bytePtr;
import static tierup.asm.Mem.dwordPtr;
import static tierup.asm.Mem.mem;
import static tierup.asm.Mem.qwordPtr;
import static tierup.asm.Registers.ecx;
import static tierup.asm.Registers.edx;
import static tierup.asm.Registers.r8;
import static tierup.asm.Registers.rax;
import static tierup.asm.Registers.rdx;
import static tierup.asm.Registers.rsi;
import static tierup.asm.Registers.rsp;

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
import tierup.template.RuntimeCall;
import tierup.template.TemplateTable;
import tierup.vm.code.CallTarget;
import tierup.vm.code.Feedback;
import tierup.vm.code.FunctionInfo;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Frame;
import tierup.vm.memory.Value;
import tierup.vm.memory.VmBlock;
import tierup.vm.running.Vm;

/**
 * {@code super(a, b)} in a constructor, as a call between machine code.
 *
 * <p>What the site remembers ({@link ConstructorCache}) is the running function, of which a class has one. Its parent
 * is a constant as long as the running function is that one and has the shape it had, because a shape knows the
 * prototype. The function that {@code new} was applied to may be any class below: what its instances begin as, it says
 * itself.
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

    /** More arguments are left to Java. */
    private static final int MOST_ARGUMENTS = 8;

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
        boolean callable =
                Cell.isFunction(parent) && vm.functions.of(parent) instanceof FunctionInfo info && info.isConstructor();
        return callable ? new Site(running, parent) : null;
    }

    /** The parent is loaded before the arguments, so what is known of it stands at an instruction further on. */
    static void loadSuperConstructor(Emitter e) {
        FunctionCode code = e.function().code();
        int call = e.pc();
        while (call < code.code().length && !isSuperCall(code.opcodeAt(call))) {
            call = code.next(call);
        }
        Site site = call < code.code().length ? siteAt(e, feedbackOf(e.function(), call)) : null;
        if (site == null) {
            TemplateTable.GENERAL.emit(e);
            return;
        }
        Assembler a = e.a;
        Reg64 running = e.stack.toRegister(0);
        Reg64 target = e.stack.allocate();
        List<Operand> before = e.stack.snapshot();
        Label slow = new Label("super in Java");
        Label done = new Label("super");
        a.mov(target, site.running());
        a.cmp(target, running);
        a.jcc(NOT_EQUAL, slow);
        a.cmp(dwordPtr(mem(target, Cell.SHAPE)), Cell.shapeId(site.running()));
        a.jcc(NOT_EQUAL, slow);
        a.mov(target, site.parent());
        a.bind(done);
        e.stack.pop();
        e.stack.push(Operand.register(target, Type.ANY));
        e.slowPath(slow, done, before, true);
    }

    private static boolean isSuperCall(Opcode op) {
        return op == Opcode.SUPER_CALL || op == Opcode.SUPER_CALL_SPREAD;
    }

    private static long feedbackOf(FunctionInfo function, int pc) {
        int word = function.code().operand(pc, tierup.bytecode.OperandKind.FEEDBACK);
        return function.feedback() + Feedback.HEADER_BYTES + 8L * word;
    }

    static void superCall(Emitter e) {
        Site site = siteAt(e, e.feedbackAddress());
        if (site == null) {
            TemplateTable.GENERAL.emit(e);
            return;
        }
        ConstructTemplates.call(e, (argc, slow) -> prepare(e, site, argc, slow));
    }

    /**
     * With the arguments in an array, as a constructor has them that nobody has written: {@code class B extends A {}}.
     * The few of them are pushed where the array was. That may be below this frame's deepest operand, but no deeper
     * than the room that every stack check leaves for calls from the run time.
     */
    static void superCallSpread(Emitter e) {
        Site site = siteAt(e, e.feedbackAddress());
        if (site == null) {
            TemplateTable.GENERAL.emit(e);
            return;
        }
        Assembler a = e.a;
        int depth = e.stack.depth();
        int pc = e.pc();
        Label slow = new Label("construct in Java");
        Label done = new Label("constructed");
        e.stack.flush();
        guardArguments(e, slow);
        prepare(e, site, 1, slow);
        pushArguments(e);
        a.mov(Conventions.SCRATCH, (long) Frame.CONSTRUCT << 32);
        a.or(Conventions.ARGC, Conventions.SCRATCH);
        e.callPushed();
        a.bind(done);
        e.stack.forgetRegisters();
        e.stack.drop(3);
        e.stack.push(Operand.register(Conventions.RESULT, Type.ANY));
        a.outOfLine(() -> {
            a.bind(slow);
            e.exitAt(RuntimeCall.EXECUTE, depth, pc);
            a.jmp(done);
        });
    }

    /** Goes to {@code slow} unless the top of the stack is an array of few elements, which may be read one by one. */
    private static void guardArguments(Emitter e, Label slow) {
        Assembler a = e.a;
        a.mov(rdx, e.stack.slotOf(0));
        a.test(rdx, Conventions.NOT_CELL);
        a.jcc(NOT_ZERO, slow);
        a.cmp(bytePtr(mem(rdx, Cell.KIND)), Cell.ARRAY);
        a.jcc(NOT_EQUAL, slow);
        a.mov(rsi, mem(rdx, Cell.STORAGE_POINTER));
        a.mov(ecx, mem(rsi, Cell.STORAGE_LENGTH));
        a.cmp(ecx, MOST_ARGUMENTS);
        a.jcc(ABOVE, slow);
        a.cmp(ecx, mem(rdx, Cell.ARRAY_LENGTH));
        a.jcc(NOT_EQUAL, slow);
        a.cmp(dwordPtr(Emitter.block(VmBlock.ELEMENTS_ON_PROTOTYPES)), 0);
        a.jcc(NOT_EQUAL, slow);
    }

    /** Pushes the elements of the array at the top of the stack in its place; their number goes to rcx. */
    private static void pushArguments(Emitter e) {
        Assembler a = e.a;
        Label pushed = new Label("pushed");
        Label hole = new Label("hole");
        a.mov(rdx, e.stack.slotOf(0));
        a.mov(rsi, mem(rdx, Cell.STORAGE_POINTER));
        a.mov(ecx, mem(rsi, Cell.STORAGE_LENGTH));
        a.lea(rsp, mem(Conventions.FRAME, e.stack.slotOffset(e.stack.depth() - 2)));
        a.xor(edx, edx);
        Label next = a.here();
        a.cmp(edx, ecx);
        a.jcc(EQUAL, pushed);
        a.mov(r8, mem(rsi, rdx, 8, 0));
        a.add(edx, 1);
        a.cmp(r8, Value.EMPTY);
        a.jcc(EQUAL, hole);
        a.push(r8);
        a.jmp(next);
        a.bind(pushed);
        a.outOfLine(() -> {
            a.bind(hole);
            a.push(Value.UNDEFINED);
            a.jmp(next);
        });
    }

    /**
     * Emits all that comes before the call but the arguments, which take {@code argc} slots above {@code this}: checks,
     * the words of the call, the parent and its cell in the registers where they belong.
     */
    private static void prepare(Emitter e, Site site, int argc, Label slow) {
        CallTarget parent = e.vm().functions.of(site.parent());
        guard(e, site, argc, slow);
        if (parent.kind() != FunctionKind.DERIVED_CONSTRUCTOR) {
            e.a.mov(r8, mem(rax, Cell.FUNCTION_CELL));
            ConstructTemplates.allocateInstance(e, rax, r8, slow);
            e.a.mov(e.stack.slotOf(argc), rdx);
        }
        e.a.mov(e.stack.slotOf(argc + 1), rax);
        e.loadAddress(rax, parent.cell());
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
