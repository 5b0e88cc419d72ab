package tierup.vm.running;

import static tierup.vm.memory.Memory.getLong;
import static tierup.vm.memory.Memory.putInt;
import static tierup.vm.memory.Memory.putLong;

import java.util.List;
import tierup.bytecode.FunctionCode;
import tierup.bytecode.Opcode;
import tierup.vm.InterpreterVm;
import tierup.vm.code.FunctionCell;
import tierup.vm.code.FunctionInfo;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Continuation;
import tierup.vm.memory.Frame;
import tierup.vm.memory.Value;
import tierup.vm.memory.VmOptions;
import tierup.vm.memory.VmStack;

/**
 * Stands for a tier that inlines, without any machine code: {@code outer(f)}, which calls {@code inner(f)}, which calls
 * {@code f()}, runs as one physical frame that calls f. Nothing in that frame is where the interpreter would have it,
 * but for what the caller pushed.
 */
final class InliningTier implements CompiledTier {
    private static final long INTERPRETER_ENTRY = 0x1000;
    private static final long RETURN_STUB = 0x2000;
    private static final long ENTRY = 0x3000;
    private static final long AFTER_CALL = 0x4000;
    private static final int NONSENSE = 0x7777;

    private Vm vm;
    private long outer;
    private long inner;

    static Vm engine(InliningTier tier, VmOptions options) {
        VmParts parts = InterpreterVm.parts()
                .withMachine(o -> VmStack.plain(o.stackBytes()), vm -> tier.in(vm), (vm, compiled) -> TierPolicy.NEVER);
        return new Vm(options, parts);
    }

    private InliningTier in(Vm engine) {
        vm = engine;
        return this;
    }

    /** From now on calls of {@code outer} run as one frame. */
    void inline(long outerFunction, long innerFunction) {
        outer = outerFunction;
        inner = innerFunction;
        putLong(vm.functions.bytecodeOf(outer).cell() + FunctionCell.ENTRY, ENTRY);
    }

    @Override
    public long interpreterEntry() {
        return INTERPRETER_ENTRY;
    }

    @Override
    public long returnStub() {
        return RETURN_STUB;
    }

    @Override
    public long addressOf(FunctionInfo function, int pc) {
        return 0;
    }

    @Override
    public int run(RunLoop loop) {
        if (loop.target == ENTRY) {
            long fp = loop.sp - 8;
            putLong(fp + Frame.CALLER, loop.fp);
            putLong(fp + Frame.FUNCTION, loop.targetFunction);
            putLong(fp + Frame.ARGC, loop.targetArgc);
            putInt(fp + Frame.PC, NONSENSE);
            loop.sp = fp - 256;
            loop.push(getLong(Frame.argument(fp, 0)));
            loop.push(Value.UNDEFINED);
            int next = loop.beginCall(getLong(Frame.argument(fp, 0)), loop.sp, 0, 0, fp, AFTER_CALL);
            return next == RunLoop.DONE ? loop.returnTo(Frame.caller(fp), loop.result) : next;
        }
        return loop.returnTo(Frame.caller(loop.fp), loop.result);
    }

    @Override
    public FrameDescriber describerAt(long address) {
        return address == AFTER_CALL ? new Describer() : null;
    }

    @Override
    public void close() {}

    private final class Describer implements FrameDescriber {
        @Override
        public List<LogicalFrame> describe(long fp, long address) {
            long argument = getLong(Frame.argument(fp, 0));
            return List.of(new Activation(vm, inner, argument), new Activation(vm, outer, argument));
        }

        @Override
        public long materialize(long fp, long address, int index) {
            Activation caller = new Activation(vm, outer, getLong(Frame.argument(fp, 0)));
            FunctionCode code = caller.info().code();
            putInt(fp + Frame.PC, caller.pc());
            putLong(fp + Frame.CONTEXT, getLong(outer + Cell.FUNCTION_CONTEXT));
            for (int i = 0; i < code.locals(); i++) {
                putLong(Frame.local(fp, i), i == 0 ? caller.argument(0) : Value.UNDEFINED);
            }
            if (index == 1) {
                return fp;
            }
            long sp = Frame.emptyStack(fp, code.locals()) - 24;
            putLong(sp + 16, inner);
            putLong(sp + 8, Value.UNDEFINED);
            putLong(sp, caller.argument(0));
            Frame.setResume(fp, sp + 24, Continuation.PUSH);
            return vm.runLoop.pushFrame(vm.functions.bytecodeOf(inner).cell(), inner, sp, 1, 0, fp, RETURN_STUB);
        }
    }

    /** An activation of a function of one parameter that stands at its only call. */
    private record Activation(Vm vm, long function, long only) implements LogicalFrame {
        @Override
        public FunctionInfo info() {
            return vm.functions.bytecodeOf(function);
        }

        @Override
        public int pc() {
            FunctionCode code = info().code();
            int pc = 0;
            while (code.opcodeAt(pc) != Opcode.CALL) {
                pc = code.next(pc);
            }
            return pc;
        }

        @Override
        public boolean isConstruct() {
            return false;
        }

        @Override
        public long thisValue() {
            return Value.UNDEFINED;
        }

        @Override
        public int argc() {
            return 1;
        }

        @Override
        public long argument(int index) {
            return only;
        }

        @Override
        public int locals() {
            return 1;
        }

        @Override
        public long local(int index) {
            return only;
        }
    }
}
