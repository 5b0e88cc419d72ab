package tierup.vm.running;

import java.util.Arrays;
import tierup.vm.code.Args;
import tierup.vm.code.BuiltinFunction;

/**
 * Which built-ins are running. They have no frames of their own, but stack traces show them: {@code at JSON.parse
 * (<anonymous>)}. While guest code runs there is none on top; one that calls the guest waits below the entry frame of
 * that call ({@link JavaCalls}).
 */
final class RunningBuiltins {
    private Args top;
    private Args[] waiting = new Args[16];
    private int depth;

    /** Calls a built-in; if it throws, it counts as running until {@link #abandon}. */
    long call(BuiltinFunction function, Args args) {
        top = args;
        long value = function.code().call(args);
        top = null;
        return value;
    }

    /** An exception has left it. */
    void abandon() {
        top = null;
    }

    /** It calls the guest. */
    void suspend() {
        if (depth == waiting.length) {
            waiting = Arrays.copyOf(waiting, 2 * depth);
        }
        waiting[depth++] = top;
        top = null;
    }

    /** The guest has returned to it. */
    void resume() {
        top = waiting[--depth];
    }

    /** What the built-in on top was called with, or null if guest code is running. */
    Args top() {
        return top;
    }

    /**
     * The built-in that waits below an entry frame, or null if something else has called the guest.
     *
     * @param entryFrames how many entry frames are above that one
     */
    Args waiting(int entryFrames) {
        return waiting[depth - 1 - entryFrames];
    }
}
