package tierup.vm.running;

import static tierup.vm.memory.Memory.putLong;

import tierup.vm.code.GuestException;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Frame;
import tierup.vm.memory.Value;
import tierup.vm.objects.Conversions;
import tierup.vm.objects.Errors;

/**
 * Java calls the guest and waits for the answer: an entry frame is pushed, and a nested run loop runs on top of it until
 * somebody returns to that frame or throws past it.
 *
 * <p>That costs Java stack, so its depth is limited, and only conversions that must have an answer at once (toString,
 * valueOf) use it, and whoever starts a program.
 *
 * <p>A thread may have less Java stack than the limit allows for. Then the StackOverflowError must not come in the middle
 * of an operation of the object model, which would be left half done: so every few calls a probe goes deeper than all
 * that can happen until the next one, and if that fails, it fails here.
 */
public final class JavaCalls {
    /** Bytes of VM stack that an entry frame and a call's own words need at most, arguments apart. */
    private static final int HEADROOM = 512;

    /** A power of two: so many nested calls come between two probes. */
    private static final int PROBE_INTERVAL = 8;

    /** How deep a probe recurses: 160 KB and more, as {@link #probeJavaStack} takes at least 40 bytes a level. */
    private static final int PROBE_FRAMES = 4000;

    private final Conversions conversions;
    private final Errors errors;
    private final int deepest;
    private final RunLoop loop;
    private final Callees callees;
    private final long returnStub;
    private final long stackLimit;
    private int depth;

    /** @param deepest how many nested calls may be under way */
    JavaCalls(
            Conversions conversions,
            Errors errors,
            RunLoop loop,
            Callees callees,
            long returnStub,
            long stackLimit,
            int deepest) {
        this.conversions = conversions;
        this.errors = errors;
        this.deepest = deepest;
        this.loop = loop;
        this.callees = callees;
        this.returnStub = returnStub;
        this.stackLimit = stackLimit;
    }

    /** See {@link Vm#call}. */
    public long call(long function, long thisValue, long[] arguments) {
        if (!Cell.isFunction(function)) {
            throw errors.typeError(conversions.describeAnonymous(function) + " is not a function");
        }
        return enter(function, function, thisValue, arguments, 0);
    }

    /** See {@link Vm#construct}. */
    public long construct(long constructor, long newTarget, long[] arguments) {
        if (!callees.isConstructor(constructor)) {
            throw errors.typeError(conversions.describe(constructor) + " is not a constructor");
        }
        return enter(constructor, newTarget, Value.EMPTY, arguments, Frame.CONSTRUCT);
    }

    /**
     * Calls a function that may be called.
     *
     * @param calleeWord what its frame shows as the callee: new.target in a construct call
     * @param flags {@link Frame#CONSTRUCT} or 0
     * @throws GuestException what it throws
     */
    long enter(long callee, long calleeWord, long thisValue, long[] arguments, int flags) {
        long savedFp = loop.fp;
        long savedSp = loop.sp;
        long savedReturnSlot = loop.returnSlot;
        if (depth >= deepest || loop.sp - 8L * arguments.length - HEADROOM < stackLimit) {
            throw loop.stackOverflow();
        }
        if (depth % PROBE_INTERVAL == PROBE_INTERVAL - 1) {
            probeJavaStack(PROBE_FRAMES, savedFp, savedSp, savedReturnSlot, callee);
        }
        depth++;
        loop.builtins.suspend();
        long entryFp = pushEntryFrame();
        try {
            loop.push(calleeWord);
            loop.push(thisValue);
            for (long argument : arguments) {
                loop.push(argument);
            }
            int next = loop.beginCall(callee, loop.sp, arguments.length, flags, entryFp, returnStub);
            return next == RunLoop.DONE ? loop.result : loop.run(next, entryFp);
        } finally {
            depth--;
            loop.builtins.resume();
            loop.fp = savedFp;
            loop.sp = savedSp;
            loop.returnSlot = savedReturnSlot;
        }
    }

    /**
     * Goes so many levels deeper and comes back. Four words of each are needed after the call: so much of the stack a level takes
     * even where HotSpot's second compiler makes one frame of two levels.
     *
     * @throws StackOverflowError if the thread's stack is nearly used up; the run loop makes a RangeError of it
     */
    private static long probeJavaStack(int frames, long a, long b, long c, long d) {
        if (frames == 0) {
            return a;
        }
        long deeper = probeJavaStack(frames - 1, a + frames, b ^ a, c + b, d ^ c);
        return (deeper ^ a) + (deeper | b) + (deeper & c) + (deeper >>> (int) d);
    }

    /** Nobody returns through an entry frame's return address: it says where that of the frame below lies. */
    private long pushEntryFrame() {
        long entryFp = loop.sp - 16;
        putLong(entryFp + Frame.RETURN_ADDRESS, loop.returnSlot);
        putLong(entryFp + Frame.CALLER, loop.fp);
        putLong(entryFp + Frame.FUNCTION, 0);
        putLong(entryFp + Frame.ARGC, 0);
        putLong(entryFp + Frame.PC, 0);
        putLong(entryFp + Frame.CONTEXT, Value.UNDEFINED);
        loop.fp = entryFp;
        loop.sp = Frame.emptyStack(entryFp, 0);
        return entryFp;
    }

    /** Whether no more than one such call is under way: the program itself. */
    boolean isOutermost() {
        return depth == 1;
    }
}
