package tierup.template;

import static tierup.asm.Condition.ABOVE_EQUAL;
import static tierup.asm.Condition.BELOW;
import static tierup.asm.Condition.NOT_EQUAL;
import static tierup.asm.Condition.NOT_ZERO;
import static tierup.asm.Mem.bytePtr;
import static tierup.asm.Mem.dwordPtr;
import static tierup.asm.Mem.mem;
import static tierup.asm.Registers.ecx;
import static tierup.asm.Registers.rax;
import static tierup.asm.Registers.rbp;
import static tierup.asm.Registers.rcx;
import static tierup.asm.Registers.rsp;

import java.util.List;
import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.asm.Reg64;
import tierup.bytecode.Opcode;
import tierup.template.Operand.Type;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Frame;
import tierup.vm.memory.Value;
import tierup.vm.memory.VmBlock;

/** Jumps, loops and returns. Where control may arrive from several sides, all operands are in memory. */
final class ControlTemplates {
    private ControlTemplates() {}

    static void register(TemplateTable table) {
        table.set(Opcode.JUMP, ControlTemplates::jump)
                .set(Opcode.JUMP_BACK, ControlTemplates::jumpBack)
                .set(Opcode.RETURN, ControlTemplates::ret)
                .set(Opcode.CHECK_CONSTRUCTOR_RESULT, ControlTemplates::checkConstructorResult);
    }

    private static Label target(Emitter e) {
        return e.label(e.operand(tierup.bytecode.OperandKind.TARGET));
    }

    private static void jump(Emitter e) {
        e.stack.flush();
        e.a.jmp(target(e));
    }

    /** The back-edge: one compare asks whether anybody wants the loop to pause. */
    private static void jumpBack(Emitter e) {
        e.stack.flush();
        Label poll = new Label("poll");
        Label spent = new Label("budget");
        if (e.budgeted()) {
            e.takeFromBudget(spent);
        }
        e.a.cmp(dwordPtr(Emitter.block(VmBlock.INTERRUPT)), 0);
        e.a.jcc(NOT_EQUAL, poll);
        e.a.jmp(target(e));
        e.slowJump(RuntimeCall.EXECUTE, poll, target(e), e.stack.depth());
        if (e.budgeted()) {
            e.slowJump(RuntimeCall.TIER_UP, spent, target(e), e.stack.depth());
        }
    }

    /** What a derived constructor returns: nearly always nothing, and then it is {@code this}, which must be there. */
    private static void checkConstructorResult(Emitter e) {
        Assembler a = e.a;
        Reg64 self = e.stack.toRegister(0);
        boolean returnsNothing = e.stack.peek(1).isConstant() && e.stack.peek(1).bits() == Value.UNDEFINED;
        Label slow = new Label("result in Java");
        Label done = new Label("result");
        if (!returnsNothing) {
            a.cmp(e.stack.toRegister(1), Value.UNDEFINED);
            a.jcc(NOT_EQUAL, slow);
        }
        List<Operand> before = e.stack.snapshot();
        a.test(self, Conventions.NOT_CELL);
        a.jcc(NOT_ZERO, slow);
        a.cmp(bytePtr(mem(self, Cell.KIND)), Cell.FIRST_OBJECT);
        a.jcc(BELOW, slow);
        a.bind(done);
        e.stack.forgetCopy(self);
        e.stack.drop(2);
        e.stack.push(Operand.register(self, Type.ANY));
        e.slowPath(slow, done, before, true);
    }

    /** A function that {@code new} may have called returns its {@code this} unless it returns an object. */
    private static void ret(Emitter e) {
        Assembler a = e.a;
        Operand value = e.stack.pop();
        e.stack.load(rax, value, e.stack.depth());
        if (e.function().kind().isConstructor()) {
            a.cmp(dwordPtr(mem(Conventions.FRAME, Frame.FLAGS)), 0);
            e.jumpToStub(NOT_EQUAL, ReturnFromConstructor.STUB);
        }
        a.mov(rsp, rbp);
        a.pop(rbp);
        a.ret();
    }

    /** Returns from a function that {@code new} has called. */
    private record ReturnFromConstructor() implements SharedStub {
        static final ReturnFromConstructor STUB = new ReturnFromConstructor();

        @Override
        public String name() {
            return "return from a constructor";
        }

        @Override
        public void emit(Assembler a, SharedStubs stubs) {
            Label useThis = new Label("use this");
            Label leave = new Label("leave");
            a.test(rax, Conventions.NOT_CELL);
            a.jccShort(NOT_ZERO, useThis);
            a.cmp(bytePtr(mem(rax, Cell.KIND)), Cell.FIRST_OBJECT);
            a.jccShort(ABOVE_EQUAL, leave);
            a.bind(useThis);
            a.mov(ecx, mem(Conventions.FRAME, Frame.ARGC));
            a.mov(rax, mem(Conventions.FRAME, rcx, 8, Frame.LAST_ARGUMENT));
            a.bind(leave);
            a.mov(rsp, rbp);
            a.pop(rbp);
            a.ret();
        }
    }
}
