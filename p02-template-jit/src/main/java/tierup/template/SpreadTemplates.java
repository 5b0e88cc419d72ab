package tierup.template;

import static tierup.asm.Condition.NOT_EQUAL;
import static tierup.asm.Condition.ZERO;
import static tierup.asm.Mem.dwordPtr;
import static tierup.asm.Mem.mem;
import static tierup.asm.Registers.r8;
import static tierup.asm.Registers.rax;
import static tierup.asm.Registers.rcx;
import static tierup.asm.Registers.rdx;
import static tierup.asm.Registers.rsp;

import java.util.List;
import java.util.Optional;
import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.asm.Reg64;
import tierup.bytecode.Opcode;
import tierup.template.Operand.Type;
import tierup.vm.builtins.IterationGuard.ArrayWalk;
import tierup.vm.builtins.Realm;
import tierup.vm.memory.Frame;

/**
 * {@code f(...list)}, {@code new C(...list)} and {@code [...list]}. The compiler makes an array of the arguments, and an
 * array literal grows as its parts are evaluated; both are steps that shared code takes ({@link ArgumentLists}, {@link
 * AppendStubs}).
 */
final class SpreadTemplates {
    private SpreadTemplates() {}

    static void register(TemplateTable table) {
        table.set(Opcode.CALL_SPREAD, e -> call(e, new ArgumentLists.CallSpread()))
                .set(Opcode.NEW_SPREAD, e -> call(e, new ArgumentLists.ConstructSpread()))
                .set(Opcode.ARRAY_SPREAD, SpreadTemplates::spread)
                .set(Opcode.ARRAY_PUSH, e -> append(e, new AppendStubs.Push(ArrayElements.keepsKinds(e.vm())), r8));
    }

    /**
     * Emits an instruction of three operands that calls a guest function by means of a stub.
     *
     * @param stub overwrites all registers; leaves the callee's result in rax, or 0 for Java to do it all
     */
    private static void call(Emitter e, SharedStub stub) {
        Assembler a = e.a;
        int depth = e.stack.depth();
        Label slow = new Label("spread call in Java");
        Label done = new Label("called");
        e.stack.flush();
        List<Operand> before = e.stack.snapshot();
        a.lea(rsp, mem(Conventions.FRAME, e.stack.slotOffset(depth - 1)));
        a.mov(dwordPtr(mem(Conventions.FRAME, Frame.PC)), e.pc());
        e.callStub(stub);
        e.standBelowFrame();
        a.test(rax, rax);
        a.jcc(ZERO, slow);
        a.bind(done);
        e.stack.forgetRegisters();
        e.stack.drop(3);
        e.stack.push(Operand.register(Conventions.RESULT, Type.ANY));
        e.slowPath(slow, done, before, true);
    }

    private static void spread(Emitter e) {
        Optional<ArrayWalk> walk = Realm.of(e.vm()).iterationGuard.arrayWalk();
        if (walk.isEmpty() || !e.vm().factory.arrayShape().isCacheable()) {
            TemplateTable.GENERAL.emit(e);
            return;
        }
        append(e, new AppendStubs.Spread(walk.get()), rdx);
    }

    /** The array, which is the result, is the operand below what it gets. */
    private static void append(Emitter e, SharedStub stub, Reg64 what) {
        Assembler a = e.a;
        Label slow = new Label("append in Java");
        Label done = new Label("appended");
        e.stack.flush();
        List<Operand> before = e.stack.snapshot();
        a.mov(rcx, e.stack.slotOf(1));
        a.mov(what, e.stack.slotOf(0));
        e.callStub(stub);
        a.jcc(NOT_EQUAL, slow);
        a.bind(done);
        e.stack.forgetRegisters();
        e.stack.drop(1);
        e.slowPath(slow, done, before, false);
    }
}
