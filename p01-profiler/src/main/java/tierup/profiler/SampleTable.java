package tierup.profiler;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What samples of the stack add up to.
 *
 * <p>A sample is one look at who is on the stack. Nothing is counted in between: if a function was on top in 30 of 100 looks, about 30 % of the
 * time was spent in it, give or take what the statistics of 100 coin tosses allow (here 30 +- 9, with 95 % confidence).
 */
public final class SampleTable {

    /**
     * One frame of a sampled stack.
     *
     * @param function what is running
     * @param pc offset of the instruction it is at
     */
    public record Frame(FunctionProfile function, int pc) {}

    private final Map<FunctionProfile, Integer> self = new HashMap<>();
    private final Map<FunctionProfile, Integer> total = new HashMap<>();
    private final Map<Frame, Integer> places = new HashMap<>();
    private int samples;

    /**
     * Adds one sample. The innermost frame's function gets it as its own ({@link #self}), and so does the place where that
     * function is ({@link #at}). Every function on the stack gets it in {@link #total}: once, no matter how many frames of a recursion
     * are there, or a recursive function would be given more time than has passed.
     *
     * @param stack innermost frame first; an empty one (nothing of the guest is running) is not counted at all
     */
    public void add(List<Frame> stack) {
        // BEGIN SOLUTION p01.8
        if (stack.isEmpty()) {
            return;
        }
        samples++;
        Frame innermost = stack.get(0);
        self.merge(innermost.function(), 1, Integer::sum);
        places.merge(innermost, 1, Integer::sum);
        stack.stream().map(Frame::function).distinct().forEach(function -> total.merge(function, 1, Integer::sum));
        // STUB: throw new Todo("p01.8");
        // END SOLUTION p01.8
    }

    /** All samples. */
    public int samples() {
        return samples;
    }

    /** Samples in which the function was running itself. */
    public int self(FunctionProfile function) {
        return self.getOrDefault(function, 0);
    }

    /** Samples in which the function or something it had called was running. */
    public int total(FunctionProfile function) {
        return total.getOrDefault(function, 0);
    }

    /** Samples in which the function was running itself, at this instruction. */
    public int at(FunctionProfile function, int pc) {
        return places.getOrDefault(new Frame(function, pc), 0);
    }
}
