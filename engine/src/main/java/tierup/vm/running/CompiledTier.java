package tierup.vm.running;

import tierup.vm.code.Feedback;
import tierup.vm.code.FunctionCell;
import tierup.vm.code.FunctionInfo;
import tierup.vm.memory.Frame;

/**
 * The run loop's view of machine code. The interpreter-only engine has {@link #NONE}; the template JIT brings the real
 * one.
 *
 * <p>The contract rests on the shared frame layout: the run loop may go on in machine code at any offset for which
 * {@link #addressOf} is not 0, with all of the frame's values in memory where {@link Frame} says.
 */
public interface CompiledTier extends AutoCloseable {
    /** What {@link FunctionCell#ENTRY} holds as long as a function has no machine code. */
    long interpreterEntry();

    /** The return address that says "the caller is interpreted". */
    long returnStub();

    /** First address of the range that all machine code of the engine lies in; 0 if there is none. */
    default long codeStart() {
        return 0;
    }

    /** Whether an address lies in that range. */
    default boolean holdsCode(long address) {
        return false;
    }

    /** Called once, when the built-in functions stand and before any program runs: some may get machine code. */
    default void adoptBuiltins() {}

    /**
     * Likewise, at any time, for the functions that built-ins written in JavaScript call.
     *
     * @param intrinsics an object whose properties they are
     */
    default void adoptIntrinsics(long intrinsics) {}

    /** Address of the machine code for the instruction at {@code pc}, if control can be handed over there, else 0. */
    long addressOf(FunctionInfo function, int pc);

    /** Whether machine code counts its calls in {@link Feedback#INVOCATIONS}, as the interpreter does. */
    default boolean countsCalls() {
        return false;
    }

    /**
     * What the physical frames stand for whose code goes on at an address.
     *
     * @return who knows; null if each is one frame in the interpreter's shape, as those of template code are
     */
    default FrameDescriber describerAt(long address) {
        return null;
    }

    /**
     * Runs machine code at {@link RunLoop#target} until it returns to the interpreter, calls it, or finishes.
     *
     * @return {@link RunLoop#FINISHED} or {@link RunLoop#INTERPRET}
     */
    int run(RunLoop loop);

    @Override
    void close();

    /** No machine code at all. */
    CompiledTier NONE = new CompiledTier() {
        @Override
        public long interpreterEntry() {
            return 0;
        }

        @Override
        public long returnStub() {
            return 0;
        }

        @Override
        public long addressOf(FunctionInfo function, int pc) {
            return 0;
        }

        @Override
        public int run(RunLoop loop) {
            throw new IllegalStateException("no machine code in this engine");
        }

        @Override
        public void close() {}
    };
}
