package tierup.template;

import static tierup.asm.Condition.NOT_EQUAL;
import static tierup.asm.Condition.NOT_ZERO;
import static tierup.asm.Mem.bytePtr;
import static tierup.asm.Mem.mem;
import static tierup.asm.Registers.rax;

import java.util.List;
import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.bytecode.Opcode;
import tierup.template.Operand.Type;
import tierup.vm.code.FunctionCell;
import tierup.vm.memory.Cell;

/**
 * Calls between guest functions, without leaving machine code.
 *
 * <p>The operands of a call lie in the frame just as the callee's frame wants them: callee, this, arguments, rsp at the
 * last one. What remains is to check that the callee is a function and to call through the code pointer in its {@link
 * FunctionCell}. If it has no machine code, that pointer leads to a stub, and Java takes over from there.
 */
final class CallTemplates {
    private CallTemplates() {}

    static void register(TemplateTable table) {
        table.set(Opcode.CALL, CallTemplates::call);
    }

    private static void call(Emitter e) {
        // BEGIN SOLUTION p02.8
        Assembler a = e.a;
        int argc = e.operand(tierup.bytecode.OperandKind.COUNT);
        int depth = e.stack.depth();
        Label slow = new Label("call in Java");
        Label done = new Label("called");
        e.stack.flush();
        List<Operand> before = e.stack.snapshot();
        a.mov(Conventions.CALLEE, e.stack.slotOf(argc + 1));
        a.test(Conventions.CALLEE, Conventions.NOT_CELL);
        a.jcc(NOT_ZERO, slow);
        a.cmp(bytePtr(mem(Conventions.CALLEE, Cell.KIND)), Cell.FUNCTION);
        a.jcc(NOT_EQUAL, slow);
        a.mov(rax, mem(Conventions.CALLEE, Cell.FUNCTION_CELL));
        a.mov(Conventions.ARGC.r32(), argc);
        e.call(depth);
        a.bind(done);
        e.stack.forgetRegisters();
        e.stack.drop(argc + 2);
        e.stack.push(Operand.register(Conventions.RESULT, Type.ANY));
        e.slowPath(slow, done, before, true);
        // STUB: Todo.standIn("p02.8");
        // STUB: TemplateTable.GENERAL.emit(e); // In Java, always.
        // END SOLUTION p02.8
    }
}
