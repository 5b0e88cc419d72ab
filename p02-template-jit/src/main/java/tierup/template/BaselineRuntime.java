package tierup.template;

import static tierup.template.RuntimeFunction.Fact.ALLOCATES;
import static tierup.template.RuntimeFunction.Fact.CALLS_GUEST;
import static tierup.template.RuntimeFunction.Fact.NEEDS_FRAME_STATE;
import static tierup.template.RuntimeFunction.Fact.THROWS;

import java.util.List;
import java.util.Set;
import tierup.asm.Registers;
import tierup.bytecode.FunctionCode;
import tierup.bytecode.Opcode;
import tierup.bytecode.OperandKind;
import tierup.machine.StateBlock;
import tierup.vm.code.Feedback;
import tierup.vm.code.FunctionCell;
import tierup.vm.code.FunctionInfo;
import tierup.vm.memory.Frame;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;
import tierup.vm.running.RunLoop;
import tierup.vm.running.TierPolicy;
import tierup.vm.running.Vm;

/** What template code asks Java for: the {@link RuntimeCall}s. */
final class BaselineRuntime {
    private final ExitCounts exits;
    private final int budget;

    private BaselineRuntime(ExitCounts exits, int budget) {
        this.exits = exits;
        this.budget = budget;
    }

    /** Adds the rows, in the order of their numbers. */
    static void register(RuntimeFunctions table, ExitCounts exits, int budget) {
        BaselineRuntime runtime = new BaselineRuntime(exits, budget);
        table.add(RuntimeFunction.of("EXECUTE", runtime::execute, CALLS_GUEST, THROWS, ALLOCATES, NEEDS_FRAME_STATE));
        table.add(RuntimeFunction.of("ENTRY_CHECK", BaselineRuntime::entryCheck, THROWS, ALLOCATES));
        table.add(RuntimeFunction.of("NOT_CONSTRUCTED", BaselineRuntime::notConstructed, THROWS, ALLOCATES));
        table.add(RuntimeFunction.of("TIER_UP", runtime::tierUp, THROWS, ALLOCATES, NEEDS_FRAME_STATE));
        table.add(new RuntimeFunction(
                "ITERATOR_RESULT",
                List.of(Registers.rcx),
                Set.of(CALLS_GUEST, THROWS, ALLOCATES, NEEDS_FRAME_STATE),
                runtime::iteratorResult));
    }

    private static FunctionInfo functionOf(Vm vm, long fp) {
        return vm.functions.bytecodeOf(Memory.getLong(fp + Frame.FUNCTION));
    }

    private int execute(Vm vm, StateBlock state) {
        long fp = vm.runLoop.fp;
        return execute(vm, exits, functionOf(vm, fp), Memory.getInt(fp + Frame.PC));
    }

    /** Has the instruction at {@code pc} executed as the interpreter would, in the topmost frame. */
    static int execute(Vm vm, ExitCounts exits, FunctionInfo function, int pc) {
        RunLoop loop = vm.runLoop;
        long fp = loop.fp;
        long slot = loop.sp;
        assert coversOperands(vm, fp, slot + 8) : "rsp above operands";
        int op = function.code().opcodeAt(pc).code();
        exits.noteExecuted(op);
        long result = vm.operations.execute(op, function, pc, fp, slot + 8);
        if (result == Value.PENDING) {
            return loop.beginRequestedCall(fp, Memory.getLong(slot));
        }
        loop.result = result;
        return RunLoop.DONE;
    }

    private int iteratorResult(Vm vm, StateBlock state) {
        RunLoop loop = vm.runLoop;
        FunctionCode code = functionOf(vm, loop.fp).code();
        int pc = Memory.getInt(loop.fp + Frame.PC);
        exits.noteExecuted(code.opcodeAt(pc).code());
        boolean unread = code.opcodeAt(code.next(pc)) == Opcode.POP;
        long iterator = Memory.getLong(loop.sp + 8);
        loop.result =
                vm.iteration.nextOfResult(iterator, state.word(StateBlock.register(Registers.rcx.number())), unread);
        return RunLoop.DONE;
    }

    private static int entryCheck(Vm vm, StateBlock state) {
        RunLoop loop = vm.runLoop;
        if (loop.fp - functionOf(vm, loop.fp).frameBytes() < vm.stack.softLimit()) {
            loop.abandonFrame();
            throw loop.stackOverflow();
        }
        loop.poll();
        loop.result = Value.UNDEFINED;
        return RunLoop.DONE;
    }

    private static int notConstructed(Vm vm, StateBlock state) {
        FunctionInfo function = functionOf(vm, vm.runLoop.fp);
        vm.runLoop.abandonFrame();
        throw vm.runLoop.classNotCallable(function);
    }

    private int tierUp(Vm vm, StateBlock state) {
        RunLoop loop = vm.runLoop;
        long fp = loop.fp;
        FunctionInfo function = functionOf(vm, fp);
        Memory.putInt(function.cell() + FunctionCell.BUDGET, budget);
        int pc = Memory.getInt(fp + Frame.PC);
        loop.result = Value.UNDEFINED;
        loop.target = pc < 0 ? tierUpAtEntry(loop, function) : tierUpAtBackEdge(vm, function, pc);
        return loop.target == 0 ? RunLoop.DONE : RunLoop.MACHINE;
    }

    /** Another entry is called in place of this one: the frame, of which nothing is done yet, is taken back. */
    private long tierUpAtEntry(RunLoop loop, FunctionInfo function) {
        long fp = loop.fp;
        long entry = loop.spent(function, function.feedback() + Feedback.INVOCATIONS, TierPolicy.AT_ENTRY, budget);
        if (entry != 0) {
            loop.targetFunction = Memory.getLong(fp + Frame.FUNCTION);
            loop.targetArgc = Memory.getLong(fp + Frame.ARGC);
            loop.sp = fp + Frame.RETURN_ADDRESS;
            loop.fp = Frame.caller(fp);
        }
        return entry;
    }

    private long tierUpAtBackEdge(Vm vm, FunctionInfo function, int pc) {
        FunctionCode code = function.code();
        long counter = function.feedback() + Feedback.HEADER_BYTES + 8L * code.operand(pc, OperandKind.FEEDBACK);
        vm.runLoop.targetFunction = 0;
        return vm.runLoop.spent(function, counter, code.operand(pc, OperandKind.TARGET), budget);
    }

    /** Whether no operand of the topmost frame lies below {@code sp}; the frame's pc says how many there are. */
    private static boolean coversOperands(Vm vm, long fp, long sp) {
        FunctionInfo function = functionOf(vm, fp);
        int depth = function.verified().depthAt(Memory.getInt(fp + Frame.PC));
        return sp <= Frame.emptyStack(fp, function.code().locals()) - 8L * depth;
    }
}
