package tierup.template;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tierup.machine.CodeCache;
import tierup.machine.CodeObject;
import tierup.machine.Exit;
import tierup.machine.ExitSequences;
import tierup.machine.GuardedStack;
import tierup.machine.Guest;
import tierup.machine.StateBlock;
import tierup.vm.code.FunctionCell;
import tierup.vm.code.FunctionInfo;
import tierup.vm.code.NamedFacts;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Frame;
import tierup.vm.memory.Memory;
import tierup.vm.running.CompiledTier;
import tierup.vm.running.RunLoop;
import tierup.vm.running.Vm;

/**
 * Machine code in the run loop: enters it, serves its exits, and knows which function has which code.
 *
 * <p>Machine code and this class take turns like two coroutines. A slow path leaves two numbers on the VM stack, by which
 * {@link SlowPaths} knows what to do and where to enter again; other exits leave the address to go on at. Should the work turn
 * out to be a guest call, the callee simply gets a return address in the code that has asked, and whichever tier runs it
 * returns there.
 */
public final class BaselineTier implements CompiledTier {
    /** Budget of a function that burns fuel, at most: what one may burn before it is noticed. */
    private static final int MOST_FUEL = 256;

    private final Vm vm;
    private final CodeCache cache;
    private final Guest guest;
    private final StateBlock state;
    private final TemplateCompiler compiler;
    private final TierListener listener;
    private final SharedStubs stubs;
    private final int budget;
    private final Map<FunctionInfo, Installed> installed = new IdentityHashMap<>();
    private final List<FunctionInfo> rejected = new ArrayList<>();
    private final List<Installed> discarded = new ArrayList<>();
    private final long returnStub;
    private final long deoptStub;
    private final ExitCounts exits = new ExitCounts();
    private final RuntimeFunctions functions;
    private final SlowPaths slowPaths;
    private final Border border;
    private final RuntimeFunction.Handler[] handlers = new RuntimeFunction.Handler[Exit.COUNT];
    private BuiltinTemplates builtins;
    private long compileNanos;
    /** Where machine code that asked for something goes on once it has its answer. */
    private long resumeAddress;

    private long resumeSp;

    /**
     * A function's machine code.
     *
     * @param object where it lies
     * @param offsets by bytecode offset: where control can be handed over to it, else -1
     * @param facts the assumptions whose words the code tests; whoever drops the code closes them
     */
    public record Installed(CodeObject object, int[] offsets, NamedFacts facts) {}

    /**
     * @param vm the engine; its stack is a {@link GuardedStack}
     * @param settings what can be set
     */
    public BaselineTier(Vm vm, TemplateVm.Settings settings) {
        this.vm = vm;
        this.cache = CodeCache.reserve(settings.codeBytes());
        vm.functions.setMemoryNearCode(cache::allocateData);
        this.guest = Guest.open(vm.block, (GuardedStack) vm.stack, cache);
        this.guest.watch(settings.watchdog());
        this.state = guest.state();
        this.returnStub = guest.exitStub(Exit.RETURN);
        this.functions = new RuntimeFunctions(vm);
        this.budget = settings.budget() != 0 ? settings.budget() : shareOfFuel(vm.options.ticks());
        BaselineRuntime.register(functions, exits, budget);
        handlers[Exit.RETURN] = (engine, registers) -> engine.runLoop.returnTo(registers.rbp(), registers.rax());
        handlers[Exit.CALL_INTERPRETER] = (engine, registers) -> callFromMachine();
        onExit(Exit.RUNTIME_CALL, (engine, registers) -> {
            engine.runLoop.safepoint();
            return functions.call(registers.callNumber(), registers);
        });
        this.slowPaths = new SlowPaths(vm, functions, exits, new LateLearning(this::compileAgain));
        this.border = new Border(vm, cache, slowPaths);
        slowPaths.watchedBy(border);
        handlers[Exit.SITE] = (engine, registers) -> slowPaths.leave(registers);
        handlers[Exit.SITE_WITH_DOUBLES] = handlers[Exit.SITE];
        handlers[Exit.SITE_RESULT] = (engine, registers) -> slowPaths.result(registers);
        this.deoptStub = cache.publish("deoptimize", ExitSequences.deoptimizationStub())
                .map(CodeObject::entry)
                .orElse(0L);
        onExit(Exit.DEOPT, (engine, registers) -> {
            throw new IllegalStateException("no tier here leaves by deoptimization");
        });
        this.listener = settings.listener();
        this.stubs = new SharedStubs(vm, settings.heapCode(), cache, listener);
        this.compiler = new TemplateCompiler(settings.table(), functions, stubs, budget != 0, slowPaths);
    }

    /** In an engine with limited fuel each function burns a little at a time. */
    private static int shareOfFuel(long ticks) {
        return ticks == 0 ? 0 : (int) Math.max(1, Math.min(MOST_FUEL, ticks / MOST_FUEL));
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
        return budget != 0;
    }

    @Override
    public long codeStart() {
        return cache.start();
    }

    @Override
    public boolean holdsCode(long address) {
        return cache.inRange(address);
    }

    @Override
    public void adoptBuiltins() {
        builtins = new BuiltinTemplates(cache, stubs);
    }

    @Override
    public void adoptIntrinsics(long intrinsics) {
        IntrinsicTemplates.register(vm, builtins, intrinsics);
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

    /** Nanoseconds spent compiling and publishing functions, the stubs they share, and built-ins. */
    public long compileNanos() {
        return compileNanos + (builtins == null ? 0 : builtins.nanos());
    }

    /** How often machine code needed Java. */
    public ExitCounts exits() {
        return exits;
    }

    /** Address of what a failing guard calls; 0 if the code cache has no room even for that. */
    public long deoptStub() {
        return deoptStub;
    }

    /** What machine code may ask Java for; later modules append their rows before anything is compiled. */
    public RuntimeFunctions functions() {
        return functions;
    }

    /** The code that functions share. */
    public SharedStubs stubs() {
        return stubs;
    }

    /**
     * Says who serves an exit that leaves the address to go on at on the stack; a later tier brings its own for {@link
     * Exit#DEOPT}.
     *
     * @param reason a constant of {@link Exit}
     */
    public void onExit(int reason, RuntimeFunction.Handler handler) {
        handlers[reason] = served(handler);
    }

    /**
     * Looks, in checked mode, at the operands that code of another tier has pushed for an instruction that Java is to carry out.
     *
     * @param sp address of the word below them, which says where the code goes on
     * @throws WrongMachineCode if one is no value
     */
    public void checkPushed(FunctionInfo function, int pc, long sp) {
        if (Memory.CHECKED) {
            border.pushed(function, pc, sp);
        }
    }

    /** The guest, for tests that want to know how soon it is overdue. */
    Guest guest() {
        return guest;
    }

    SlowPaths slowPaths() {
        return slowPaths;
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
        Installed code = make(function);
        if (code == null) {
            rejected.add(function);
            listener.codeCacheFull(function);
            return false;
        }
        listener.compiled(function, code.object());
        return true;
    }

    /** Compiles and installs; null if the code cache is full. */
    private Installed make(FunctionInfo function) {
        long start = System.nanoTime();
        Installed code = cache.together(() -> publish(function));
        compileNanos += System.nanoTime() - start;
        if (code != null) {
            Memory.putInt(function.cell() + FunctionCell.BUDGET, budget);
            installed.put(function, code);
            Memory.putLong(function.cell() + FunctionCell.ENTRY, code.object().entry());
        }
        return code;
    }

    /** Compiles a function, and the stubs that it is the first to need, and gives them their places. */
    private Installed publish(FunctionInfo function) {
        TemplateCompiler.Compiled compiled;
        try {
            compiled = compiler.compile(function);
        } catch (SharedStubs.NoRoom e) {
            return null;
        }
        Optional<CodeObject> object = compiled.publish(cache, function);
        if (object.isEmpty()) {
            compiled.facts().close();
            return null;
        }
        return new Installed(object.get(), compiled.offsets(), compiled.facts());
    }

    /**
     * Compiles a function once more, with what has been learned since. Its frames go on in the code that they are in.
     *
     * @return whether it has other machine code now; if the code cache is full, it keeps what it has
     */
    private boolean compileAgain(FunctionInfo function) {
        Installed former = installed.get(function);
        Installed code = former == null ? null : make(function);
        if (code == null) {
            return false;
        }
        discarded.add(former);
        listener.compiledAgain(function, code.object());
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
            int next = Memory.CHECKED ? serveChecked(reason) : serve(reason);
            if (next == RunLoop.INTERPRET || next == RunLoop.FINISHED) {
                return next;
            }
            if (next == RunLoop.MACHINE) {
                reason = enterFromLoop(loop);
            } else {
                reason = reason >= Exit.SITE ? slowPaths.goOn(guest) : resume(loop);
            }
        }
    }

    private int serve(int reason) {
        return reason == Exit.SITE ? slowPaths.leave(state) : handlers[reason].handle(vm, state);
    }

    /** Serves an exit, and explains what wrong machine code makes of it. */
    private int serveChecked(int reason) {
        border.left(reason, state);
        if (guest.isOverdue()) {
            throw border.endless(state);
        }
        try {
            return serve(reason);
        } catch (IllegalStateException | Memory.WildAccessError | AssertionError e) {
            Throwable explained = e instanceof WrongMachineCode ? e : border.explain(e, state);
            if (explained instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) explained;
        }
    }

    private int enterFromLoop(RunLoop loop) {
        if (Memory.CHECKED) {
            border.entering(loop.target);
        }
        state.setRsp(loop.sp);
        state.setRbp(loop.fp);
        if (loop.targetFunction == 0) {
            state.setRsp(Math.min(loop.sp, belowFrame(loop.fp)));
            state.setRax(loop.result);
            return guest.enter(loop.target);
        }
        state.setRdi(loop.targetFunction);
        state.setRcx(loop.targetArgc);
        boolean calledByInterpreter = Memory.getLong(loop.sp) == returnStub;
        return calledByInterpreter ? guest.call(loop.target) : guest.enter(loop.target);
    }

    /** Where rsp belongs in a frame of template code: see {@link Conventions}. */
    private static long belowFrame(long fp) {
        long cell = Memory.getLong(Memory.getLong(fp + Frame.FUNCTION) + Cell.FUNCTION_CELL);
        return fp - Memory.getInt(cell + FunctionCell.FRAME_BYTES);
    }

    /** Returns into the machine code that left; its frame is the topmost. */
    private int resume(RunLoop loop) {
        state.setRsp(resumeSp);
        state.setRbp(loop.fp);
        state.setRax(loop.result);
        if (Memory.CHECKED) {
            border.entering(resumeAddress);
        }
        return guest.enter(resumeAddress);
    }

    /** A function without machine code was called: the callee is in rdi, the argument word in rcx. */
    private int callFromMachine() {
        RunLoop loop = vm.runLoop;
        long rsp = state.rsp();
        long fp = state.rbp();
        loop.safepointAtCall(fp, rsp);
        long argc = state.rcx();
        long callee = state.rdi();
        int number = Memory.getInt(Memory.getLong(callee + Cell.FUNCTION_CELL) + FunctionCell.NUMBER);
        exits.noteCalled(number);
        builtins.adopt(number);
        int next = loop.beginCall(callee, rsp + 8, (int) argc, (int) (argc >>> 32), fp, Memory.getLong(rsp));
        return next == RunLoop.DONE ? goOnAfter(loop, fp, rsp + 8, loop.sp) : next;
    }

    /**
     * What a frame of machine code asked for is done. Where it goes on is read from the stack at this moment: while Java
     * worked, somebody may have put another address there.
     *
     * @param sp the stack pointer to go on with
     * @param returnSlot where the return address lies
     */
    private int goOnAfter(RunLoop loop, long fp, long sp, long returnSlot) {
        loop.fp = fp;
        resumeSp = sp;
        resumeAddress = Memory.getLong(returnSlot);
        return RunLoop.DONE;
    }

    /** A handler of an exit that has pushed where its frame goes on. */
    private RuntimeFunction.Handler served(RuntimeFunction.Handler handler) {
        return (engine, registers) -> {
            RunLoop loop = engine.runLoop;
            long rsp = registers.rsp();
            long fp = registers.rbp();
            loop.fp = fp;
            loop.sp = rsp;
            loop.returnSlot = rsp;
            int next = handler.handle(engine, registers);
            return next == RunLoop.DONE ? goOnAfter(loop, fp, rsp + 8, loop.returnSlot) : next;
        };
    }

    @Override
    public void close() {
        guest.close();
        cache.close();
    }
}
