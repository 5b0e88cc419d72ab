package tierup.monoic;

import static tierup.asm.Condition.EQUAL;
import static tierup.asm.Condition.NOT_EQUAL;
import static tierup.asm.Condition.NOT_ZERO;
import static tierup.asm.Mem.bytePtr;
import static tierup.asm.Mem.dwordPtr;
import static tierup.asm.Mem.mem;
import static tierup.asm.Mem.qwordPtr;
import static tierup.asm.Registers.ecx;
import static tierup.asm.Registers.rax;
import static tierup.asm.Registers.rcx;
import static tierup.asm.Registers.rdx;
import static tierup.asm.Registers.rsi;

import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.asm.Reg64;
import tierup.template.AllocationTemplates;
import tierup.template.Conventions;
import tierup.template.Emitter;
import tierup.template.Operand;
import tierup.template.Operand.Type;
import tierup.template.RuntimeCall;
import tierup.vm.code.BuiltinFunction;
import tierup.vm.code.CallTarget;
import tierup.vm.code.FunctionCell;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Frame;
import tierup.vm.memory.Value;
import tierup.vm.running.Vm;
import tierup.vm.shapes.PropertyAttributes;
import tierup.vm.shapes.Shape;
import tierup.vm.text.Names;

/**
 * {@code new Point(1, 2)}: the object is allocated inline, and the constructor is called as any function is.
 *
 * <p>Where a site has constructed with one function only, everything about the object is a constant: the shape that it
 * begins with follows from the function and its property {@code prototype}. The function is compared with the cached
 * one; so is its prototype, unless it is a class, which keeps its own. Other sites ask the function at run time: the
 * {@link FunctionCell} of a class says what its instances begin as, once that has settled. Constructors of derived
 * classes get no object, and neither do built-ins, which make their own.
 *
 * <p>If the constructor has no machine code yet, the call arrives in Java, which makes another object: the one made
 * here is garbage then, and no harm done.
 */
final class ConstructTemplates {
    private ConstructTemplates() {}

    static void construct(Emitter e) {
        Vm vm = e.vm();
        long constructor = ConstructorCache.constructorAt(e.feedbackAddress());
        CallTarget info = constructor == 0 ? null : vm.functions.of(constructor);
        Shape shape = info == null ? null : vm.factory.initialShapeFor(constructor);
        if (shape != null) {
            call(e, (argc, slow) -> prepareKnown(e, constructor, shape, argc, slow));
        } else if (info instanceof BuiltinFunction && info.isConstructor()) {
            call(e, (argc, slow) -> guardConstructor(e, constructor, argc, slow));
        } else {
            call(e, (argc, slow) -> prepareAny(e, argc, slow));
        }
    }

    private static void prepareKnown(Emitter e, long constructor, Shape shape, int argc, Label slow) {
        guardConstructor(e, constructor, argc, slow);
        guardPrototype(e, Conventions.CALLEE, constructor, shape.prototype(), slow);
        AllocationTemplates.allocate(e, rdx, shape.objectBytes(), slow);
        AllocationTemplates.emitHeader(e, rdx, shape);
        AllocationTemplates.fill(e.a, rdx, Cell.OBJECT_FIELDS, shape.objectBytes(), Value.UNDEFINED);
        e.a.mov(e.stack.slotOf(argc), rdx);
    }

    private static void guardConstructor(Emitter e, long constructor, int argc, Label slow) {
        e.a.mov(Conventions.CALLEE, e.stack.slotOf(argc + 1));
        e.a.mov(Conventions.SCRATCH, constructor);
        e.a.cmp(Conventions.CALLEE, Conventions.SCRATCH);
        e.a.jcc(NOT_EQUAL, slow);
        e.loadAddress(rax, e.vm().functions.of(constructor).cell());
    }

    /** Of a function that is only known when this is executed. */
    private static void prepareAny(Emitter e, int argc, Label slow) {
        Assembler a = e.a;
        Label prepared = new Label("prepared");
        a.mov(Conventions.CALLEE, e.stack.slotOf(argc + 1));
        a.test(Conventions.CALLEE, Conventions.NOT_CELL);
        a.jcc(NOT_ZERO, slow);
        a.cmp(bytePtr(mem(Conventions.CALLEE, Cell.KIND)), Cell.FUNCTION);
        a.jcc(NOT_EQUAL, slow);
        a.mov(rax, mem(Conventions.CALLEE, Cell.FUNCTION_CELL));
        a.cmp(dwordPtr(mem(rax, FunctionCell.CONSTRUCTOR)), FunctionCell.DERIVED);
        a.jcc(EQUAL, prepared);
        allocateInstance(e, Conventions.CALLEE, rax, slow);
        a.mov(e.stack.slotOf(argc), rdx);
        a.bind(prepared);
    }

    /**
     * The object that a function's instances begin as, if the function's cell knows: to rdx. Overwrites rcx and rsi.
     *
     * @param cell the function's cell
     */
    static void allocateInstance(Emitter e, Reg64 function, Reg64 cell, Label slow) {
        Assembler a = e.a;
        Label filled = new Label("filled");
        a.cmp(function, mem(cell, FunctionCell.INSTANCES_OF));
        a.jcc(NOT_EQUAL, slow);
        a.mov(ecx, mem(cell, FunctionCell.INSTANCE_BYTES));
        e.allocate(rdx, mem(rdx, rcx, 1), slow);
        a.mov(rcx, Conventions.SCRATCH);
        a.mov(Conventions.SCRATCH, mem(cell, FunctionCell.INSTANCE_HEADER));
        a.mov(mem(rdx, Cell.SHAPE), Conventions.SCRATCH);
        AllocationTemplates.emitEmptyStorage(e, rdx);
        a.lea(rsi, mem(rdx, Cell.OBJECT_FIELDS));
        Label next = a.here();
        a.cmp(rcx, rsi);
        a.jcc(EQUAL, filled);
        a.sub(rcx, 8);
        a.mov(qwordPtr(mem(rcx)), Value.UNDEFINED);
        a.jmp(next);
        a.bind(filled);
    }

    /** What a construct call does before the call itself. */
    @FunctionalInterface
    interface Preparation {
        /**
         * Emits it: the function goes to {@link Conventions#CALLEE}, its cell to rax, the words of the call to their
         * slots.
         *
         * @param argc the number of arguments; {@code this} lies below them, and the function below that
         * @param slow where to go, with nothing changed, for Java to do it all
         */
        void emit(int argc, Label slow);
    }

    /** Emits the construct call of an instruction with a COUNT operand. */
    static void call(Emitter e, Preparation preparation) {
        Assembler a = e.a;
        int argc = e.operand(tierup.bytecode.OperandKind.COUNT);
        int depth = e.stack.depth();
        int pc = e.pc();
        Label slow = new Label("construct in Java");
        Label done = new Label("constructed");
        e.stack.flush();
        preparation.emit(argc, slow);
        a.mov(Conventions.ARGC, argc | (long) Frame.CONSTRUCT << 32);
        e.call(depth);
        a.bind(done);
        e.stack.forgetRegisters();
        e.stack.drop(argc + 2);
        e.stack.push(Operand.register(Conventions.RESULT, Type.ANY));
        a.outOfLine(() -> {
            a.bind(slow);
            e.exitAt(RuntimeCall.EXECUTE, depth, pc);
            a.jmp(done);
        });
    }

    /** Checks that a function still has the property {@code prototype} that it had; that of a class never changes. */
    private static void guardPrototype(Emitter e, Reg64 function, long constructor, long prototype, Label slow) {
        Shape functionShape = e.vm().shapes.of(constructor);
        int index = functionShape.find(Names.PROTOTYPE);
        if (PropertyAttributes.isWritable(functionShape.attributesAt(index))) {
            e.a.mov(Conventions.SCRATCH, prototype);
            e.a.cmp(Conventions.SCRATCH, mem(function, functionShape.location(index)));
            e.a.jcc(NOT_EQUAL, slow);
        }
    }
}
