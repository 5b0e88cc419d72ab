package tierup.vm.running;

import static tierup.vm.memory.Memory.getInt;
import static tierup.vm.memory.Memory.getLong;
import static tierup.vm.memory.Memory.putInt;
import static tierup.vm.memory.Memory.putLong;

import tierup.bytecode.BytecodeVerifyException;
import tierup.bytecode.ErrorKind;
import tierup.bytecode.FunctionCode;
import tierup.bytecode.FunctionKind;
import tierup.bytecode.LazyFunction;
import tierup.bytecode.Opcode;
import tierup.bytecode.OperandKind;
import tierup.vm.code.Args;
import tierup.vm.code.BuiltinFunction;
import tierup.vm.code.CallTarget;
import tierup.vm.code.Feedback;
import tierup.vm.code.FunctionCell;
import tierup.vm.code.FunctionInfo;
import tierup.vm.code.GuestException;
import tierup.vm.code.Probe;
import tierup.vm.code.StackTrace;
import tierup.vm.code.ThrowSite;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Continuation;
import tierup.vm.memory.Frame;
import tierup.vm.memory.HeapExhausted;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;
import tierup.vm.memory.VmBlock;

/**
 * The conductor: moves execution between interpreter, machine code and built-ins, begins calls, and unwinds the stack
 * for exceptions.
 *
 * <p>Between two steps the state of the guest is exactly this: frame pointer, stack pointer, and either a pc in the
 * topmost frame (interpreter) or an address to go on at (machine code). Because every tier leaves its values in the one
 * {@link Frame} layout, any of them can pick up what another put down.
 *
 * <p>A built-in that ends in a call {@linkplain #requestCall requests} it: it pushes callee, this and arguments and
 * returns to the loop. Only what must have an answer at once nests a loop of its own: {@link JavaCalls}.
 */
public final class RunLoop {
    /** A tier's answer: the innermost entry frame was returned to; {@link #result} holds what was returned. */
    public static final int FINISHED = 0;
    /** Go on in the interpreter, at {@link #fp}, {@link #sp}, {@link #pc}. */
    public static final int INTERPRET = 1;
    /** Go on in machine code, at {@link #target}. */
    public static final int MACHINE = 2;
    /** A call that was begun is over already: a built-in; {@link #result} holds its result. */
    public static final int DONE = 3;

    /** A bit of {@link VmBlock#INTERRUPT}: report to the probe where the program is. */
    public static final int SAMPLE = 1;
    /** A bit of {@link VmBlock#INTERRUPT}: stop the program. */
    public static final int STOP = 2;

    /** Frame pointer of the topmost frame. */
    public long fp;
    /** Address of the topmost word on the VM stack. */
    public long sp;
    /**
     * While Java works for a frame of machine code: address of the word, at or above {@link #sp}, that says where it
     * goes on; 0 while the topmost frame is interpreted. See {@link ReturnAddresses}.
     */
    public long returnSlot;
    /** Where an interpreter frame goes on. */
    public int pc;
    /** Result of what was just called. */
    public long result;
    /** Where machine code goes on. */
    public long target;
    /** If machine code is entered at a function's start: the function object, else 0. */
    public long targetFunction;
    /** Likewise, the argument-count word. */
    public long targetArgc;

    /** Where frames of machine code go on. */
    public final ReturnAddresses returnAddresses;

    private final Vm vm;
    private final CompiledTier compiled;
    private final TierPolicy policy;
    private final Interpreter interpreter;
    private final Unwinder unwinder;
    private final PollPoint pollPoint;
    private final Callees callees;
    /** Where Java calls the guest. */
    public final JavaCalls javaCalls;

    private final Probe probe;
    private final long stackLimit;
    private final long returnStub;
    private final long interpreterEntry;
    private final boolean compiledCounts;

    private long requestedCallee;
    private long requestedSp;
    private int requestedArgc;
    private int requestedFlags;

    /** Null if nobody wants to know of safepoints. */
    private SafepointHook safepoints;

    private ThrowSite uncaughtAt;
    final RunningBuiltins builtins = new RunningBuiltins();

    public RunLoop(Vm vm, CompiledTier compiled, TierPolicy policy, Probe probe) {
        this.vm = vm;
        this.compiled = compiled;
        this.policy = policy;
        this.probe = probe;
        this.returnStub = compiled.returnStub();
        this.returnAddresses = new ReturnAddresses(this, compiled.codeStart());
        this.interpreterEntry = compiled.interpreterEntry();
        this.compiledCounts = compiled.countsCalls();
        vm.functions.setInterpreterEntry(interpreterEntry);
        this.interpreter = new Interpreter(vm, this, compiled, policy, probe);
        this.stackLimit = vm.stack.softLimit();
        this.sp = vm.stack.top();
        this.unwinder = new Unwinder(this, compiled);
        this.pollPoint = new PollPoint(vm.block, vm.options.ticks(), this, policy, probe);
        this.callees = new Callees(vm.functions, vm.conversions, vm.errors, this);
        this.javaCalls = new JavaCalls(
                vm.conversions, vm.errors, this, callees, returnStub, stackLimit, vm.options.nestedCalls());
    }

    // -- The loop ---------------------------------------------------------------------------------

    void push(long value) {
        sp -= 8;
        putLong(sp, value);
    }

    /**
     * Runs the guest until it returns to an entry frame.
     *
     * @param next {@link #INTERPRET} or {@link #MACHINE}
     * @return what was returned
     * @throws GuestException what no frame above the entry frame has caught
     */
    long run(int next, long entryFp) {
        while (true) {
            try {
                next = next == INTERPRET ? interpret() : compiled.run(this);
                if (next == FINISHED) {
                    return result;
                }
            } catch (GuestException e) {
                next = unwind(e, entryFp);
            } catch (HeapExhausted | OutOfMemoryError e) {
                next = unwind(vm.errors.outOfMemory(), entryFp);
            } catch (StackOverflowError e) {
                next = unwind(stackOverflow(), entryFp);
            } catch (Memory.WildAccessError e) {
                throw explained(e);
            }
        }
    }

    /** Adds to an access outside all memory what the topmost frame was doing, if that is a frame. */
    private Memory.WildAccessError explained(Memory.WildAccessError wild) {
        boolean frame = Memory.isReadable(fp + Frame.CONTEXT) && Memory.isReadable(fp) && !Frame.isEntry(fp);
        return wild.during(
                frame
                        ? new WordText(vm).interpreting(Frame.function(fp), Frame.pc(fp), wild)
                        : new WordText(vm).interpreting(Value.UNDEFINED, 0, wild));
    }

    private int interpret() {
        returnSlot = 0;
        return interpreter.run();
    }

    // -- Calls ------------------------------------------------------------------------------------

    /** Whether {@code new} accepts a value. */
    public boolean isConstructor(long v) {
        return callees.isConstructor(v);
    }

    /** The TypeError for a class that is called as a function. */
    public GuestException classNotCallable(CallTarget info) {
        return callees.classNotCallable(info);
    }

    /** See {@link Vm#requestCall}. */
    public long requestCall(long function, long thisValue, long[] arguments) {
        if (!Cell.isFunction(function)) {
            throw vm.typeError(vm.conversions.describeAnonymous(function) + " is not a function");
        }
        return requestWith(function, function, thisValue, arguments, 0);
    }

    /** Requests a construct call whose result is that of the operation under way. */
    public long requestConstruct(long constructor, long newTarget, long[] arguments) {
        if (!isConstructor(constructor)) {
            throw vm.typeError(vm.conversions.describe(constructor) + " is not a constructor");
        }
        return requestWith(constructor, newTarget, Value.EMPTY, arguments, Frame.CONSTRUCT);
    }

    private long requestWith(long callee, long calleeWord, long thisValue, long[] arguments, int flags) {
        if (sp - 8L * arguments.length - 512 < stackLimit) {
            throw stackOverflow();
        }
        push(calleeWord);
        push(thisValue);
        for (long argument : arguments) {
            push(argument);
        }
        return requestAt(callee, sp, arguments.length, flags);
    }

    /**
     * Requests a call whose callee word, this and arguments are on the stack already.
     *
     * @param callee the function; differs from the word on the stack in construct calls
     * @param at address of the last argument
     */
    long requestAt(long callee, long at, int argc, int flags) {
        requestedCallee = callee;
        requestedSp = at;
        requestedArgc = argc;
        requestedFlags = flags;
        return Value.PENDING;
    }

    /** As {@link #requestAt}, for a call by {@code new} or super(). */
    long requestConstructAt(long callee, long at, int argc) {
        return requestAt(callee, at, argc, Frame.CONSTRUCT);
    }

    /** Begins the call that an operation has requested; see {@link #beginCall}. */
    public int beginRequestedCall(long callerFp, long returnAddress) {
        return beginCall(requestedCallee, requestedSp, requestedArgc, requestedFlags, callerFp, returnAddress);
    }

    /**
     * Begins a call whose words are on the stack.
     *
     * @param at address of the last argument
     * @param returnAddress where the caller's machine code goes on afterwards, or the return stub
     * @return {@link #INTERPRET}: the callee's frame is pushed; {@link #MACHINE}: {@link #target} is its machine code,
     *     the return address is pushed; {@link #DONE}: it was a built-in, and the word at {@link #sp} says where to go
     *     on, whatever was done to it in the meantime
     */
    public int beginCall(long callee, long at, int argc, int flags, long callerFp, long returnAddress) {
        long goingOn = returnAddress;
        while (true) {
            fp = callerFp;
            long slot = at - 8;
            sp = slot;
            putLong(slot, goingOn);
            returnSlot = goingOn == returnStub ? 0 : slot;
            CallTarget called = callees.check(callee, flags);
            if (called instanceof BuiltinFunction builtin) {
                long value = builtins.call(builtin, new Args(callee, at, argc, flags != 0));
                if (value != Value.PENDING) {
                    result = value;
                    return DONE;
                }
                callee = requestedCallee;
                at = requestedSp;
                argc = requestedArgc;
                flags = requestedFlags;
                goingOn = getLong(slot);
                continue;
            }
            FunctionInfo info = (FunctionInfo) called;
            link(info);
            if (flags != 0 && info.kind() != FunctionKind.DERIVED_CONSTRUCTOR) {
                long thisAddress = at + 8L * argc;
                putLong(thisAddress, vm.objects.newInstance(getLong(thisAddress + 8)));
            }
            countCall(info);
            long entry = getLong(info.cell() + FunctionCell.ENTRY);
            if (entry != interpreterEntry) {
                target = entry;
                targetFunction = callee;
                targetArgc = argc | (long) flags << 32;
                return MACHINE;
            }
            long frame = pushFrame(info.cell(), callee, at, argc, flags, callerFp, getLong(slot));
            if (frame == 0) {
                throw stackOverflow();
            }
            fp = frame;
            sp = Frame.emptyStack(frame, info.code().locals());
            pc = 0;
            return INTERPRET;
        }
    }

    /** Compiles a function at its first call, if that was put off. Its text has been checked, so nothing can be wrong with it but its size. */
    private void link(FunctionInfo info) {
        if (info.isLinked()) {
            return;
        }
        try {
            info.link();
        } catch (LazyFunction.Failed | BytecodeVerifyException e) {
            throw vm.errors.make(ErrorKind.SYNTAX_ERROR, e.getMessage());
        }
    }

    private void countCall(FunctionInfo info) {
        int calls = getInt(info.feedback() + Feedback.INVOCATIONS) + 1;
        if (!compiledCounts || getLong(info.cell() + FunctionCell.ENTRY) == interpreterEntry) {
            putInt(info.feedback() + Feedback.INVOCATIONS, calls);
        }
        if (probe.counting()) {
            probe.onCall(info);
        }
        if ((calls & policy.callInterval() - 1) == 0) {
            policy.onHot(info, TierPolicy.AT_ENTRY, calls);
        }
        int ticks = getInt(vm.block + VmBlock.TICKS) - 1;
        putInt(vm.block + VmBlock.TICKS, ticks);
        if (ticks <= 0) {
            poll();
        }
    }

    /**
     * The prologue of an interpreter frame.
     *
     * @return the new frame pointer, or 0 if the stack is exhausted (nothing has been written then)
     */
    long pushFrame(long cell, long callee, long at, int argc, int flags, long callerFp, long returnAddress) {
        long frame = at - 16;
        if (frame - getInt(cell + FunctionCell.FRAME_BYTES) < stackLimit) {
            return 0;
        }
        putLong(frame + Frame.RETURN_ADDRESS, returnAddress);
        putLong(frame + Frame.CALLER, callerFp);
        putLong(frame + Frame.FUNCTION, callee);
        putLong(frame + Frame.ARGC, argc | (long) flags << 32);
        putLong(frame + Frame.PC, 0);
        putLong(frame + Frame.CONTEXT, getLong(callee + Cell.FUNCTION_CONTEXT));
        int copied = Math.min(argc, getInt(cell + FunctionCell.PARAMETERS));
        long from = at + 8L * (argc - 1);
        long to = frame + Frame.FIRST_LOCAL;
        for (int i = 0; i < copied; i++, from -= 8, to -= 8) {
            putLong(to, getLong(from));
        }
        for (int i = getInt(cell + FunctionCell.LOCALS) - copied; i > 0; i--, to -= 8) {
            putLong(to, Value.UNDEFINED);
        }
        return frame;
    }

    // -- Returns ----------------------------------------------------------------------------------

    /**
     * Somebody has returned {@code value} to the frame {@code caller}, which is an interpreter or entry frame. Its
     * {@link Continuation} says what becomes of the value and where it goes on.
     *
     * @return {@link #INTERPRET}, or {@link #FINISHED} for an entry frame
     */
    public int returnTo(long caller, long value) {
        fp = caller;
        result = value;
        if (Frame.isEntry(caller)) {
            return FINISHED;
        }
        int resume = getInt(fp + Frame.RESUME);
        sp = Frame.resumedStack(fp, resume);
        FunctionCode code = vm.functions.bytecodeOf(Frame.function(fp)).code();
        pc = goOn(Continuation.in(resume), code, Frame.pc(fp), value);
        return INTERPRET;
    }

    /** Deals with the result of the instruction at {@code at} and returns where its frame goes on. */
    private int goOn(Continuation continuation, FunctionCode code, int at, long value) {
        int next = code.next(at);
        switch (continuation) {
            case DROP:
                return next;
            case KEEP_VALUE:
                sp -= 8;
                return next;
            case BRANCH_IF_EMPTY:
                if (value == Value.EMPTY) {
                    return code.operand(at, OperandKind.TARGET);
                }
                break;
            case BRANCH_ON_TRUE: {
                int jump = isConditionalJump(code.opcodeAt(at)) ? at : next;
                boolean jumpsIf = code.opcodeAt(jump) == Opcode.JUMP_IF_TRUE;
                boolean jumps = vm.conversions.toBoolean(value) == jumpsIf;
                return jumps ? code.operand(jump, OperandKind.TARGET) : code.next(jump);
            }
            default:
                break;
        }
        push(value);
        return next;
    }

    private static boolean isConditionalJump(Opcode op) {
        return op == Opcode.JUMP_IF_TRUE || op == Opcode.JUMP_IF_FALSE;
    }

    // -- Exceptions -------------------------------------------------------------------------------

    private int unwind(GuestException exception, long entryFp) {
        builtins.abandon();
        int next = unwinder.unwind(exception, entryFp);
        if (next == FINISHED) {
            if (javaCalls.isOutermost()) {
                uncaughtAt = exception.site();
            }
            throw exception;
        }
        return next;
    }

    /** Where the exception was thrown that has ended the outermost call; null if it was not in the program. */
    public ThrowSite uncaughtAt() {
        return uncaughtAt;
    }

    /** The exception for exhausted stack, of either kind. */
    public GuestException stackOverflow() {
        return vm.rangeError("Maximum call stack size exceeded");
    }

    /** The frames of the guest, from the topmost on. */
    public FrameWalker frames() {
        return new FrameWalker(vm.functions, compiled, returnAddresses, fp);
    }

    /** The topmost frame is over before it has begun: its caller is the topmost one. */
    public void abandonFrame() {
        long slot = fp + Frame.RETURN_ADDRESS;
        returnSlot = getLong(slot) == returnStub ? 0 : slot;
        fp = Frame.caller(fp);
    }

    /** Where the guest is now, innermost frame first; at most {@code limit} frames. */
    public StackTrace captureStack(int limit) {
        return new StackWalk(vm, this, limit).withoutBuiltins();
    }

    // -- Safepoints -------------------------------------------------------------------------------

    /** Tells somebody of all safepoints from now on; null tells nobody. */
    public void hookSafepoints(SafepointHook hook) {
        safepoints = hook;
    }

    /** The topmost frame is about to have a run-time operation carried out. */
    public void safepoint() {
        if (safepoints != null && javaCalls.isOutermost()) {
            safepoints.atSafepoint(this);
        }
    }

    /**
     * Likewise, for machine code that is about to call what has no machine code.
     *
     * @param callerFp its frame, which is the topmost one
     * @param slot address of the word that says where it goes on, below the last argument
     */
    public void safepointAtCall(long callerFp, long slot) {
        if (safepoints != null) {
            fp = callerFp;
            sp = slot;
            returnSlot = slot;
            safepoint();
        }
    }

    // -- Loops, limits, interruption --------------------------------------------------------------

    /**
     * The interpreter is at a back-edge that is due for a poll or a tier decision; whether to leave for {@link
     * #target}.
     */
    boolean atBackEdge(FunctionInfo info, int header, int ticks, long rounds) {
        if (ticks <= 0) {
            poll();
        }
        if ((rounds & policy.loopInterval() - 1) == 0) {
            policy.onHot(info, header, rounds);
        }
        targetFunction = 0;
        target = compiled.addressOf(info, header);
        return target != 0;
    }

    /**
     * Machine code has spent a function's budget. Its calls and rounds are added to the feedback as if all had been of the
     * sort at which it ran out, which is true of them in proportion.
     *
     * @param counter address of the int32 that counts this sort
     * @param header see {@link TierPolicy#onBudget}
     * @param amount the budget
     * @return address to go on at, or 0
     */
    public long spent(FunctionInfo function, long counter, int header, int amount) {
        putInt(counter, getInt(counter) + amount);
        int ticks = getInt(vm.block + VmBlock.TICKS) - amount;
        putInt(vm.block + VmBlock.TICKS, ticks);
        if (ticks <= 0) {
            poll();
        }
        return policy.onBudget(function, header);
    }

    /**
     * Handles what has come up: a sample, a stop, the end of the allowed ticks. Called at back-edges and function
     * entries when {@link VmBlock#TICKS} has run out or {@link VmBlock#INTERRUPT} is set.
     *
     * @throws Interruption if the program is to be stopped; no guest code can catch it
     */
    public void poll() {
        pollPoint.poll();
    }

    /** For long loops in Java: stops the program, as {@link #poll} does, if somebody asked for it; the rest waits. */
    public void stopIfAsked() {
        pollPoint.stopIfAsked();
    }

    /**
     * Asks the running program, from any thread, to stop or to be sampled at its next poll. What others have asked for
     * stays asked for.
     *
     * @param reason {@link #SAMPLE} or {@link #STOP}
     */
    public void interrupt(int reason) {
        Memory.setBits(vm.block + VmBlock.INTERRUPT, reason);
    }

    /** The end of a program that ran too long or was interrupted; a script cannot catch it. */
    public static final class Interruption extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Interruption(String reason) {
            super(reason);
        }
    }

    /** The return address that says that the caller is interpreted. */
    long returnStub() {
        return returnStub;
    }

    public void close() {
        compiled.close();
    }
}
