package tierup.speculation.tier;

import static tierup.asm.Mem.mem;
import static tierup.asm.Mem.qwordPtr;
import static tierup.asm.Registers.eax;
import static tierup.asm.Registers.r13;
import static tierup.template.RuntimeFunction.Fact.ALLOCATES;
import static tierup.template.RuntimeFunction.Fact.CALLS_GUEST;
import static tierup.template.RuntimeFunction.Fact.NEEDS_FRAME_STATE;
import static tierup.template.RuntimeFunction.Fact.THROWS;

import java.util.List;
import java.util.Set;
import tierup.asm.Assembler;
import tierup.asm.Reg64;
import tierup.asm.Registers;
import tierup.bytecode.FunctionCode;
import tierup.bytecode.OperandKind;
import tierup.machine.CodeObject;
import tierup.machine.StateBlock;
import tierup.speculation.build.Refused;
import tierup.speculation.codegen.Target;
import tierup.template.BaselineTier;
import tierup.template.RuntimeCall;
import tierup.template.RuntimeFunction;
import tierup.template.RuntimeFunction.Fact;
import tierup.template.SharedStub;
import tierup.template.SharedStubs;
import tierup.vm.code.Feedback;
import tierup.vm.code.FunctionCell;
import tierup.vm.code.FunctionInfo;
import tierup.vm.memory.Frame;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;
import tierup.vm.running.RunLoop;
import tierup.vm.running.TierPolicy;
import tierup.vm.running.Vm;

/** What optimized code asks Java for. Its frames have the fixed words of every frame, but no locals and operands: only what has been pushed for the question. */
final class OptimizingRuntime {
    private final Vm vm;
    private final BaselineTier baseline;
    private final int budget;
    private final int execute;
    private final int entryCheck;
    private final int poll;
    private final int spent;
    private Target.Exits exits;

    OptimizingRuntime(BaselineTier baseline, int budget) {
        this.baseline = baseline;
        this.vm = baseline.stubs().vm();
        this.budget = budget;
        Set<Fact> everything = Set.of(CALLS_GUEST, THROWS, ALLOCATES, NEEDS_FRAME_STATE);
        execute = add("OPTIMIZED_EXECUTE", everything, this::execute);
        entryCheck = add("OPTIMIZED_ENTRY_CHECK", Set.of(THROWS, ALLOCATES), this::entryCheck, Registers.rcx);
        poll = add("OPTIMIZED_POLL", Set.of(THROWS, ALLOCATES, NEEDS_FRAME_STATE), this::poll);
        spent = add("OPTIMIZED_BUDGET", Set.of(THROWS, ALLOCATES, NEEDS_FRAME_STATE), this::spent);
    }

    private int add(String name, Set<Fact> facts, RuntimeFunction.Handler handler, Reg64... arguments) {
        return baseline.functions().add(new RuntimeFunction(name, List.of(arguments), facts, handler));
    }

    /** What generated code of a function has to know. */
    Target targetFor(FunctionInfo function, boolean annotated) {
        boolean burnsFuel = vm.options.ticks() != 0;
        return new Target(
                exits(),
                baseline.stubs().heapCode(),
                this::callStub,
                baseline.cache()::reaches,
                function.frameBytes(),
                function.kind().isConstructor(),
                function.kind().isClassConstructor(),
                burnsFuel ? function.cell() + FunctionCell.BUDGET : 0,
                annotated);
    }

    private void callStub(Assembler a, SharedStub stub) {
        try {
            baseline.stubs().call(a, stub);
        } catch (SharedStubs.NoRoom e) {
            throw new Refused("the code cache is full");
        }
    }

    private Target.Exits exits() {
        if (exits == null) {
            exits = baseline.cache()
                    .together(() -> new Target.Exits(
                            baseline.deoptStub(),
                            stub("entry check", entryCheck),
                            stub("not constructed", RuntimeCall.NOT_CONSTRUCTED),
                            stub("poll", poll),
                            stub("budget", spent),
                            execute));
        }
        return exits;
    }

    /** Code that asks for a run-time function; it is called, so that those who ask are five bytes long. */
    private long stub(String name, int function) {
        Assembler a = new Assembler();
        a.mov(eax, function);
        a.jmp(qwordPtr(mem(r13, StateBlock.RUNTIME_CALL_STUB)));
        return baseline.cache()
                .publish(name, a.finish())
                .map(CodeObject::entry)
                .orElseThrow(() -> new Refused("the code cache is full"));
    }

    private FunctionInfo running() {
        return vm.functions.bytecodeOf(Memory.getLong(vm.runLoop.fp + Frame.FUNCTION));
    }

    private int execute(Vm engine, StateBlock state) {
        RunLoop loop = vm.runLoop;
        long fp = loop.fp;
        long slot = loop.sp;
        FunctionInfo function = running();
        int pc = Memory.getInt(fp + Frame.PC);
        int op = function.code().opcodeAt(pc).code();
        baseline.checkPushed(function, pc, slot);
        baseline.exits().noteExecuted(op);
        long result = vm.operations.execute(op, function, pc, fp, slot + 8);
        if (result == Value.PENDING) {
            return loop.beginRequestedCall(fp, Memory.getLong(slot));
        }
        loop.result = result;
        return RunLoop.DONE;
    }

    private int entryCheck(Vm engine, StateBlock state) {
        RunLoop loop = vm.runLoop;
        long needed = state.word(StateBlock.register(Registers.rcx.number()));
        if (loop.fp - needed < vm.stack.softLimit()) {
            loop.abandonFrame();
            throw loop.stackOverflow();
        }
        return poll(engine, state);
    }

    private int poll(Vm engine, StateBlock state) {
        vm.runLoop.poll();
        vm.runLoop.result = Value.UNDEFINED;
        return RunLoop.DONE;
    }

    /** In an engine with limited fuel: what has been spent is burnt. */
    private int spent(Vm engine, StateBlock state) {
        FunctionInfo function = running();
        int pc = Memory.getInt(vm.runLoop.fp + Frame.PC);
        Memory.putInt(function.cell() + FunctionCell.BUDGET, budget);
        FunctionCode code = function.code();
        if (pc < 0) {
            vm.runLoop.spent(function, function.feedback() + Feedback.INVOCATIONS, TierPolicy.AT_ENTRY, budget);
        } else {
            long counter = function.feedback() + Feedback.HEADER_BYTES + 8L * code.operand(pc, OperandKind.FEEDBACK);
            vm.runLoop.spent(function, counter, code.operand(pc, OperandKind.TARGET), budget);
        }
        vm.runLoop.result = Value.UNDEFINED;
        return RunLoop.DONE;
    }

    /** The code whose guard has failed; the address behind the guard's exit is on top of the stack. */
    OptimizedCode codeThatLeft() {
        long address = Memory.getLong(vm.runLoop.sp);
        CodeObject object = baseline.cache().find(address - 1);
        if (object != null && object.subject() instanceof OptimizedCode code) {
            return code;
        }
        throw new IllegalStateException(String.format("no guard of optimized code leaves before 0x%x", address));
    }

    /** Takes the topmost frame down and calls its function again, in tier 1, or in the interpreter if there is no room for its code. */
    int restart(FunctionInfo function) {
        RunLoop loop = vm.runLoop;
        long fp = loop.fp;
        long callee = Memory.getLong(fp + Frame.FUNCTION);
        long argc = Memory.getLong(fp + Frame.ARGC);
        Memory.putInt(function.cell() + FunctionCell.BUDGET, Math.max(budget, 2));
        if (baseline.codeOf(function) == null) {
            return loop.beginCall(
                    callee,
                    fp + Frame.LAST_ARGUMENT,
                    (int) argc,
                    (int) (argc >>> 32),
                    Frame.caller(fp),
                    Frame.returnAddress(fp));
        }
        loop.targetFunction = callee;
        loop.targetArgc = argc;
        loop.sp = fp + Frame.RETURN_ADDRESS;
        loop.fp = Frame.caller(fp);
        loop.target = baseline.codeOf(function).object().entry();
        return RunLoop.MACHINE;
    }
}
