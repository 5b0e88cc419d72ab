package tierup.vm.running;

import java.util.List;
import tierup.vm.memory.Frame;

/**
 * Says what the physical frames of some machine code stand for. Code that keeps the interpreter's frame needs none
 * ({@link CompiledTier#describerAt}).
 */
public interface FrameDescriber {
    /**
     * The activations that a physical frame stands for.
     *
     * @param fp the frame
     * @param address where its code goes on
     * @return innermost first; at least one
     */
    List<LogicalFrame> describe(long fp, long address);

    /**
     * Replaces a physical frame by frames of the interpreter: one for each of its activations from the outermost to
     * that of the given index. Those further in are over. What called the physical frame is what has called the
     * outermost of the new ones; each of them but the innermost waits for a callee ({@link Frame#setResume}).
     *
     * @param address where its code would have gone on
     * @param index in the list that {@link #describe} gave
     * @return the frame of the activation with that index, which is the topmost frame now; its locals, its context and
     *     its arguments are in place, it has no operands
     */
    long materialize(long fp, long address, int index);
}
