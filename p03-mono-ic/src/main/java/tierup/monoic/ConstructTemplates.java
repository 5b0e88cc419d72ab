package tierup.monoic;

import static tierup.asm.Condition.LESS_EQUAL;
import static tierup.asm.Condition.NOT_EQUAL;
import static tierup.asm.Mem.dwordPtr;
import static tierup.asm.Mem.mem;
import static tierup.asm.Registers.rax;
import static tierup.asm.Registers.rsp;

import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.asm.Reg64;
import tierup.bytecode.FunctionKind;
import tierup.template.AllocationTemplates;
import tierup.template.Conventions;
import tierup.template.Emitter;
import tierup.template.Operand;
import tierup.template.Operand.Type;
import tierup.template.RuntimeCall;
import tierup.template.TemplateTable;
import tierup.vm.Cell;
import tierup.vm.Frame;
import tierup.vm.FunctionCell;
import tierup.vm.Names;
import tierup.vm.PropertyAttributes;
import tierup.vm.Shape;
import tierup.vm.Value;
import tierup.vm.VmBlock;

/**
 * {@code new Point(1, 2)}: where a site has constructed with one function only, its objects are allocated inline, and the
 * constructor is called as any function is.
 *
 * <p>The shape that the object begins with follows from the function and its property {@code prototype}. The function is
 * compared with the cached one; so is its prototype, unless it is a class, which keeps its own. If the constructor has no
 * machine code yet, the call arrives in Java, which makes another object: the one made here is garbage then, and no
 * harm done.
 */
final class ConstructTemplates {
    private ConstructTemplates() {}

    static void construct(Emitter e) {
        long constructor = ConstructorCache.constructorAt(e.feedbackAddress());
        boolean derived =
                constructor != 0 && e.vm().functions.of(constructor).kind() == FunctionKind.DERIVED_CONSTRUCTOR;
        Shape shape = constructor == 0 || derived ? null : e.vm().objects.initialShapeFor(constructor);
        if (shape == null && !derived) {
            TemplateTable.GENERAL.emit(e);
            return;
        }
        call(e, constructor, (argc, slow) -> {
            e.a.mov(Conventions.CALLEE, e.stack.slotOf(argc + 1));
            e.a.mov(Conventions.SCRATCH, constructor);
            e.a.cmp(Conventions.CALLEE, Conventions.SCRATCH);
            e.a.jcc(NOT_EQUAL, slow);
            if (!derived) {
                guardPrototype(e, Conventions.CALLEE, constructor, shape.prototype(), slow);
                allocate(e, rax, shape, slow);
                e.a.mov(e.stack.slotOf(argc), rax);
            }
        });
    }

    /** What a construct call does before the call itself. */
    @FunctionalInterface
    interface Preparation {
        /**
         * Emits it: the function goes to {@link Conventions#CALLEE}, the words of the call to their slots.
         *
         * @param argc the number of arguments; {@code this} lies below them, and the function below that
         * @param slow where to go, with nothing changed, for Java to do it all
         */
        void emit(int argc, Label slow);
    }

    /** Emits the call of a known constructor for an instruction with a COUNT operand. */
    static void call(Emitter e, long constructor, Preparation preparation) {
        Assembler a = e.a;
        int argc = e.operand(tierup.bytecode.Operand.COUNT);
        int depth = e.stack.depth();
        int pc = e.pc();
        Label slow = new Label("construct in Java");
        Label done = new Label("constructed");
        e.stack.flush();
        if (e.counting()) {
            a.sub(dwordPtr(Emitter.block(VmBlock.TICKS)), 1);
            a.jcc(LESS_EQUAL, slow);
        }
        preparation.emit(argc, slow);
        a.mov(Conventions.ARGC, argc | (long) Frame.CONSTRUCT << 32);
        a.lea(rsp, mem(Conventions.FRAME, e.stack.slotOffset(depth - 1)));
        a.mov(dwordPtr(mem(Conventions.FRAME, Frame.PC)), pc);
        a.mov(rax, e.vm().functions.of(constructor).cell());
        a.call(mem(rax, FunctionCell.ENTRY));
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

    /** An object whose slots hold undefined. */
    static void allocate(Emitter e, Reg64 target, Shape shape, Label slow) {
        AllocationTemplates.allocate(e.a, target, shape.objectBytes(), slow);
        AllocationTemplates.emitHeader(e, target, shape);
        AllocationTemplates.fill(e.a, target, Cell.OBJECT_FIELDS, shape.objectBytes(), Value.UNDEFINED);
    }

    /** Checks that a function still has the property {@code prototype} that it had; that of a class never changes. */
    static void guardPrototype(Emitter e, Reg64 function, long constructor, long prototype, Label slow) {
        Shape functionShape = e.vm().shapes.of(constructor);
        int index = functionShape.find(Names.PROTOTYPE);
        if (PropertyAttributes.isWritable(functionShape.attributesAt(index))) {
            e.a.mov(Conventions.SCRATCH, prototype);
            e.a.cmp(Conventions.SCRATCH, mem(function, functionShape.location(index)));
            e.a.jcc(NOT_EQUAL, slow);
        }
    }
}
