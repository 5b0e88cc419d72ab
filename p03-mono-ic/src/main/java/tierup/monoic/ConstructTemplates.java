package tierup.monoic;

import static tierup.asm.Condition.LESS_EQUAL;
import static tierup.asm.Condition.NOT_EQUAL;
import static tierup.asm.Mem.dwordPtr;
import static tierup.asm.Mem.mem;
import static tierup.asm.Registers.rax;
import static tierup.asm.Registers.rsp;

import tierup.asm.Assembler;
import tierup.asm.Label;
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
        Shape shape = constructor == 0 ? null : e.vm().objects.initialShapeFor(constructor);
        if (shape == null) {
            TemplateTable.GENERAL.emit(e);
            return;
        }
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
        guard(e, constructor, shape, argc, slow);
        AllocationTemplates.allocate(a, rax, shape.objectBytes(), slow);
        AllocationTemplates.emitHeader(e, rax, shape);
        AllocationTemplates.fill(a, rax, Cell.OBJECT_FIELDS, shape.objectBytes(), Value.UNDEFINED);
        a.mov(e.stack.slotOf(argc), rax);
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

    /** Leaves the function in the register that callees expect it in. */
    private static void guard(Emitter e, long constructor, Shape shape, int argc, Label slow) {
        Assembler a = e.a;
        a.mov(Conventions.CALLEE, e.stack.slotOf(argc + 1));
        a.mov(Conventions.SCRATCH, constructor);
        a.cmp(Conventions.CALLEE, Conventions.SCRATCH);
        a.jcc(NOT_EQUAL, slow);
        Shape functionShape = e.vm().shapes.of(constructor);
        int index = functionShape.find(Names.PROTOTYPE);
        if (PropertyAttributes.isWritable(functionShape.attributesAt(index))) {
            a.mov(Conventions.SCRATCH, shape.prototype());
            a.cmp(Conventions.SCRATCH, mem(Conventions.CALLEE, functionShape.location(index)));
            a.jcc(NOT_EQUAL, slow);
        }
    }
}
