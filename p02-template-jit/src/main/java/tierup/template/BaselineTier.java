package tierup.template;

import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tierup.machine.CodeCache;
import tierup.machine.CodeObject;
import tierup.machine.Exit;
import tierup.machine.GuardedStack;
import tierup.machine.Guest;
import tierup.machine.StateBlock;
import tierup.vm.code.FunctionCell;
import tierup.vm.code.FunctionInfo;
import tierup.vm.code.NamedFacts;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Frame;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;
import tierup.vm.running.CompiledTier;
import tierup.vm.running.RunLoop;
import tierup.vm.running.Vm;

/**
 * Machine code in the run loop: enters it, serves its exits, and knows which function has which code.
 *
 * <p>Machine code and this class take turns like two coroutines. A run-time call leaves its return address on the VM
 * stack; Java does what was asked and enters again at that address. Should the work turn out to be a guest call, the
 * callee simply gets that return address as its own, and whichever tier runs it returns there.
 */
public final class BaselineTier implements CompiledTier {
    private final Vm vm;
    private final CodeCache cache;
    private final Guest guest;
    private final StateBlock state;
    private final TemplateCompiler compiler;
    private final boolean counting;
    private final TierListener listener;
    private final Map<FunctionInfo, Installed> installed = new IdentityHashMap<>();
    private final List<FunctionInfo> rejected = new ArrayList<>();
    private final List<Installed> discarded = new ArrayList<>();
    private final long returnStub;
    private final ExitCounts exits = new ExitCounts();
    private long compileNanos;
    /** Where machine code that asked for something goes on once it has its answer. */
    private long resumeAddress;

    private long resumeSp;

    /**
     * A function's machine code.
     *
     * @param object where it lies
     * @param offsets see {@link TemplateCompiler.Compiled#offsets}
     * @param facts see {@link TemplateCompiler.Compiled#facts}
     */
    public record Installed(CodeObject object, int[] offsets, NamedFacts facts) {}

    /**
     * @param vm the engine; its stack is a {@link GuardedStack}
     * @param codeBytes size of the code cache
     * @param table the templates
     * @param counting whether compiled code goes on counting calls and iterations
     * @param watchdog how long machine code may go without answering a poll; zero for ever
     * @param listener hears of compilations
     */
    public BaselineTier(
            Vm vm, long codeBytes, TemplateTable table, boolean counting, Duration watchdog, TierListener listener) {
        this.vm = vm;
        this.cache = CodeCache.reserve(codeBytes);
        this.guest = Guest.open(vm.block, (GuardedStack) vm.stack, cache);
        this.guest.watch(watchdog);
        this.state = guest.state();
        this.returnStub = guest.exitStub(Exit.RETURN);
        this.counting = counting || vm.options.ticks() != 0;
        this.compiler = new TemplateCompiler(vm, table, this.counting);
        this.listener = listener;
    }

    @Override
    public long interpreterEntry() {
        return guest.exitStub(Exit.CALL_INTERPRETER);
    }

    @Override
    public long returnStub() {
        return returnStub;
    }

    @Override
    public boolean countsCalls() {
        return counting;
    }

    @Override
    public void adoptBuiltins() {
        BuiltinTemplates.install(vm, cache);
    }

    @Override
    public long addressOf(FunctionInfo function, int pc) {
        Installed code = installed.get(function);
        if (code == null || code.offsets()[pc] < 0) {
            return 0;
        }
        return code.object().entry() + code.offsets()[pc];
    }

    /** The machine code of a function, or null. */
    public Installed codeOf(FunctionInfo function) {
        return installed.get(function);
    }

    /** Whether there was no room for a function's machine code. */
    public boolean isRejected(FunctionInfo function) {
        return rejected.contains(function);
    }

    /** How many functions have machine code. */
    public int compiled() {
        return installed.size();
    }

    /** Nanoseconds spent compiling and publishing. */
    public long compileNanos() {
        return compileNanos;
    }

    /** How often machine code needed Java. */
    public ExitCounts exits() {
        return exits;
    }

    public CodeCache cache() {
        return cache;
    }

    /**
     * Compiles a function and makes its entry lead to the machine code.
     *
     * @return whether it has machine code now; false if the code cache is full, in which case it stays in the
     *     interpreter
     */
    public boolean compile(FunctionInfo function) {
        if (installed.containsKey(function)) {
            return true;
        }
        if (rejected.contains(function)) {
            return false;
        }
        long start = System.nanoTime();
        TemplateCompiler.Compiled compiled = compiler.compile(function);
        Optional<CodeObject> object = cache.publish(function.label(), compiled.code(), new BytecodeSubject(function));
        compileNanos += System.nanoTime() - start;
        if (object.isEmpty()) {
            compiled.facts().close();
            rejected.add(function);
            listener.codeCacheFull(function);
            return false;
        }
        installed.put(function, new Installed(object.get(), compiled.offsets(), compiled.facts()));
        Memory.putLong(function.cell() + FunctionCell.ENTRY, object.get().entry());
        listener.compiled(function, object.get());
        return true;
    }

    /**
     * Takes a function's machine code away: its calls go to the interpreter. The code stays where it is, with the words
     * it names, because frames may be in it; they go on in it.
     */
    public void discard(FunctionInfo function) {
        Installed code = installed.remove(function);
        if (code != null) {
            Memory.putLong(function.cell() + FunctionCell.ENTRY, interpreterEntry());
            discarded.add(code);
        }
    }

    /** The code that has been discarded: what frames on the stack are in, if it is not {@link #codeOf} their function. */
    public List<Installed> discarded() {
        return List.copyOf(discarded);
    }

    // -- The run loop's side ----------------------------------------------------------------------

    @Override
    public int run(RunLoop loop) {
        int reason = enterFromLoop(loop);
        while (true) {
            int next;
            switch (reason) {
                case Exit.RETURN:
                    return loop.returnTo(state.rbp(), state.rax());
                case Exit.CALL_INTERPRETER:
                    next = callFromMachine(loop);
                    break;
                case Exit.RUNTIME_CALL:
                    next = runtimeCall(loop);
                    break;
                default:
                    throw new IllegalStateException("unexpected exit from machine code: " + Exit.name(reason));
            }
            if (next == RunLoop.INTERPRET) {
                return next;
            }
            reason = next == RunLoop.MACHINE ? enterFromLoop(loop) : resume(loop);
        }
    }

    private int enterFromLoop(RunLoop loop) {
        state.setRsp(loop.sp);
        state.setRbp(loop.fp);
        if (loop.targetFunction == 0) {
            state.setRax(loop.result);
            return guest.enter(loop.target);
        }
        state.setRdi(loop.targetFunction);
        state.setRcx(loop.targetArgc);
        boolean calledByInterpreter = Memory.getLong(loop.sp) == returnStub;
        return calledByInterpreter ? guest.call(loop.target) : guest.enter(loop.target);
    }

    /** Returns into the machine code that left; its frame is the topmost. */
    private int resume(RunLoop loop) {
        state.setRsp(resumeSp);
        state.setRbp(loop.fp);
        state.setRax(loop.result);
        return guest.enter(resumeAddress);
    }

    /** A function without machine code was called: the callee is in rdi, the argument word in rcx. */
    private int callFromMachine(RunLoop loop) {
        long rsp = state.rsp();
        long fp = state.rbp();
        long returnAddress = Memory.getLong(rsp);
        loop.safepointAtCall(fp, rsp + 8, returnAddress);
        long argc = state.rcx();
        long callee = state.rdi();
        exits.noteCalled(Memory.getInt(Memory.getLong(callee + Cell.FUNCTION_CELL) + FunctionCell.NUMBER));
        int next = loop.beginCall(callee, rsp + 8, (int) argc, (int) (argc >>> 32), fp, returnAddress);
        return continueAfter(loop, next, fp, rsp + 8, returnAddress);
    }

    private int continueAfter(RunLoop loop, int next, long fp, long sp, long returnAddress) {
        if (next == RunLoop.DONE) {
            loop.fp = fp;
            resumeSp = sp;
            resumeAddress = returnAddress;
        }
        return next;
    }

    private int runtimeCall(RunLoop loop) {
        long rsp = state.rsp();
        long fp = state.rbp();
        long returnAddress = Memory.getLong(rsp);
        loop.fp = fp;
        loop.sp = rsp + 8;
        loop.topAddress = returnAddress;
        loop.safepoint();
        switch (state.callNumber()) {
            case RuntimeCall.EXECUTE:
                return execute(loop, fp, rsp + 8, returnAddress);
            case RuntimeCall.ENTRY_CHECK:
                if (fp - functionOf(fp).frameBytes() < vm.stack.softLimit()) {
                    loop.abandonFrame();
                    throw loop.stackOverflow();
                }
                loop.poll();
                loop.result = Value.UNDEFINED;
                return continueAfter(loop, RunLoop.DONE, fp, rsp + 8, returnAddress);
            case RuntimeCall.NOT_CONSTRUCTED:
                loop.abandonFrame();
                throw loop.classNotCallable(functionOf(fp));
            case RuntimeCall.LEAVE:
                exits.noteLeft();
                loop.pc = Memory.getInt(fp + Frame.PC);
                return RunLoop.INTERPRET;
            default:
                throw new IllegalStateException("machine code asked for run-time call " + state.callNumber());
        }
    }

    private FunctionInfo functionOf(long fp) {
        return vm.functions.bytecodeOf(Memory.getLong(fp + Frame.FUNCTION));
    }

    private int execute(RunLoop loop, long fp, long sp, long returnAddress) {
        FunctionInfo function = functionOf(fp);
        int pc = Memory.getInt(fp + Frame.PC);
        int op = function.code().opcodeAt(pc).code();
        exits.noteExecuted(op);
        long result = vm.operations.execute(op, function, pc, fp, sp);
        if (result != Value.PENDING) {
            loop.result = result;
            return continueAfter(loop, RunLoop.DONE, fp, sp, returnAddress);
        }
        int next = loop.beginRequestedCall(fp, returnAddress);
        return continueAfter(loop, next, fp, sp, returnAddress);
    }

    @Override
    public void close() {
        guest.close();
        cache.close();
    }
}
