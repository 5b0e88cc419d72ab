package tierup.vm.running;

import static tierup.vm.memory.Memory.getLong;
import static tierup.vm.memory.Memory.putLong;

import tierup.bytecode.Handler;
import tierup.vm.code.FunctionInfo;
import tierup.vm.code.GuestException;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Frame;

/**
 * Finds the handler of an exception by walking frames, and makes the handler's frame the topmost one.
 *
 * <p>What a physical frame stands for is {@link FrameWalker}'s to know; of a handler's activation it makes a frame in
 * the interpreter's shape. What is not stored anywhere is how many contexts an instruction stands in; the verifier knows
 * it for every offset, so the difference between the instruction that threw and the handler is how many to pop.
 */
final class Unwinder {
    private final RunLoop loop;
    private final CompiledTier compiled;
    private final ThrowSites sites;

    Unwinder(RunLoop loop, CompiledTier compiled) {
        this.loop = loop;
        this.compiled = compiled;
        this.sites = new ThrowSites();
    }

    /**
     * Looks for a handler in the frames above the given entry frame and prepares to go on there.
     *
     * @return {@link RunLoop#INTERPRET} or {@link RunLoop#MACHINE}; {@link RunLoop#FINISHED} if no frame has one, and
     *     nothing has changed
     */
    int unwind(GuestException exception, long entryFp) {
        sites.locate(exception, loop.frames());
        for (FrameWalker frames = loop.frames(); frames.fp() != entryFp; frames.next()) {
            LogicalFrame frame = frames.frame();
            int at = frame.pc();
            FunctionInfo info = frame.info();
            Handler handler = info.code().handlerFor(at);
            if (handler != null) {
                sites.handledBy(handler, info.code(), exception);
                return resumeAt(frames.materialize(), info, handler, at, exception.value());
            }
        }
        return RunLoop.FINISHED;
    }

    private int resumeAt(long frame, FunctionInfo info, Handler handler, int at, long exception) {
        int popped = info.verified().contextDepthAt(at) - info.verified().contextDepthAt(handler.target());
        for (int i = 0; i < popped; i++) {
            long context = getLong(frame + Frame.CONTEXT);
            putLong(frame + Frame.CONTEXT, getLong(context + Cell.CONTEXT_PARENT));
        }
        loop.fp = frame;
        loop.sp = Frame.emptyStack(frame, info.code().locals()) - 8L * (handler.depth() + 1);
        putLong(loop.sp, exception);
        loop.pc = handler.target();
        loop.target = compiled.addressOf(info, handler.target());
        loop.targetFunction = 0;
        return loop.target == 0 ? RunLoop.INTERPRET : RunLoop.MACHINE;
    }
}
