package tierup.template;

import static tierup.asm.Condition.EQUAL;
import static tierup.asm.Mem.mem;

import java.util.List;
import tierup.asm.Label;
import tierup.asm.Mem;
import tierup.asm.Reg64;
import tierup.bytecode.Opcode;
import tierup.template.Operand.Type;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Frame;
import tierup.vm.memory.Value;

/**
 * Constants, locals, contexts and the operand stack itself. Most of these emit nothing at all: they only change what
 * the compiler knows.
 */
final class StackTemplates {
    private StackTemplates() {}

    static void register(TemplateTable table) {
        table.set(Opcode.LOAD_UNDEFINED, e -> e.stack.push(Operand.constant(Value.UNDEFINED)))
                .set(Opcode.LOAD_NULL, e -> e.stack.push(Operand.constant(Value.NULL)))
                .set(Opcode.LOAD_TRUE, e -> e.stack.push(Operand.constant(Value.TRUE)))
                .set(Opcode.LOAD_FALSE, e -> e.stack.push(Operand.constant(Value.FALSE)))
                .set(Opcode.LOAD_EMPTY, e -> e.stack.push(Operand.constant(Value.EMPTY)))
                .set(Opcode.LOAD_INT, StackTemplates::loadInt)
                .set(Opcode.LOAD_CONST, StackTemplates::loadConst)
                .set(Opcode.POP, e -> e.stack.pop())
                .set(Opcode.DUP, e -> e.stack.duplicate(0))
                .set(Opcode.DUP2, StackTemplates::dup2)
                .set(Opcode.SWAP, e -> e.stack.swap())
                .set(Opcode.LOAD_LOCAL, e -> e.stack.pushLocal(e.operand(tierup.bytecode.OperandKind.LOCAL)))
                .set(Opcode.STORE_LOCAL, e -> e.stack.popLocal(e.operand(tierup.bytecode.OperandKind.LOCAL)))
                .set(Opcode.CHECK_INITIALIZED, StackTemplates::checkInitialized)
                .set(Opcode.LOAD_CONTEXT, StackTemplates::loadContext)
                .set(Opcode.STORE_CONTEXT, StackTemplates::storeContext)
                .set(Opcode.LOAD_THIS, StackTemplates::loadThis)
                .set(Opcode.LOAD_FUNCTION, StackTemplates::loadFunction);
    }

    private static void loadInt(Emitter e) {
        e.stack.push(Operand.constant(Value.fromInt(e.operand(tierup.bytecode.OperandKind.INT))));
    }

    private static void loadConst(Emitter e) {
        e.stack.push(Operand.constant(e.function().constants()[e.operand(tierup.bytecode.OperandKind.CONSTANT)]));
    }

    private static void dup2(Emitter e) {
        e.stack.duplicate(1);
        e.stack.duplicate(1);
    }

    private static void checkInitialized(Emitter e) {
        Operand top = e.stack.peek(0);
        if (top.type() != Type.ANY || top.place() == Operand.Place.XMM) {
            return;
        }
        Reg64 value = e.stack.toRegister(0);
        List<Operand> before = e.stack.snapshot();
        Label slow = new Label("uninitialized");
        Label done = new Label("initialized");
        e.a.cmp(value, Value.EMPTY);
        e.a.jcc(EQUAL, slow);
        e.a.bind(done);
        e.stack.forgetCopy(value);
        e.slowPath(slow, done, before, true);
    }

    private static void loadContext(Emitter e) {
        Reg64 target = e.stack.allocate();
        emitContext(e, target);
        e.a.mov(target, mem(target, Cell.CONTEXT_SLOTS + 8 * e.operand(tierup.bytecode.OperandKind.SLOT)));
        if (e.function().code().leavesEmpty(e.pc())) {
            e.stack.push(Operand.register(target, Type.ANY));
            return;
        }
        List<Operand> before = e.stack.snapshot();
        Label slow = new Label("uninitialized");
        Label done = new Label("initialized");
        e.a.cmp(target, Value.EMPTY);
        e.a.jcc(EQUAL, slow);
        e.a.bind(done);
        e.stack.push(Operand.register(target, Type.ANY));
        e.slowPath(slow, done, before, true);
    }

    private static void storeContext(Emitter e) {
        Reg64 value = e.stack.toRegister(0);
        Reg64 context = e.stack.allocate();
        emitContext(e, context);
        Mem slot = mem(context, Cell.CONTEXT_SLOTS + 8 * e.operand(tierup.bytecode.OperandKind.SLOT));
        e.storeValue(context, slot, value);
        e.stack.pop();
    }

    private static void emitContext(Emitter e, Reg64 target) {
        e.a.mov(target, mem(Conventions.FRAME, Frame.CONTEXT));
        for (int i = e.operand(tierup.bytecode.OperandKind.DEPTH); i > 0; i--) {
            e.a.mov(target, mem(target, Cell.CONTEXT_PARENT));
        }
    }

    private static void loadThis(Emitter e) {
        Reg64 target = e.stack.allocate();
        e.a.mov(target.r32(), mem(Conventions.FRAME, Frame.ARGC));
        e.a.mov(target, mem(Conventions.FRAME, target, 8, Frame.LAST_ARGUMENT));
        e.stack.push(Operand.register(target, Type.ANY));
    }

    private static void loadFunction(Emitter e) {
        Reg64 target = e.stack.allocate();
        e.a.mov(target, mem(Conventions.FRAME, Frame.FUNCTION));
        e.stack.push(Operand.register(target, Type.ANY));
    }
}
