package tierup.vm.memory;

/**
 * Sizes and limits of an engine.
 *
 * @param heapBytes size of the guest heap; beyond it a script gets a RangeError
 * @param stackBytes size of the VM stack
 * @param nestedCalls how deep Java and guest code may call each other (conversions that call toString and the like);
 *     each takes 1 to 4 KB of Java stack, and where the thread has less, that is the limit
 * @param ticks back-edges and calls until a script is stopped, or 0 for no limit
 */
public record VmOptions(long heapBytes, int stackBytes, int nestedCalls, long ticks) {
    public static final VmOptions DEFAULT = new VmOptions(4L << 30, 8 << 20, 3000, 0);

    public VmOptions withHeap(long bytes) {
        return new VmOptions(bytes, stackBytes, nestedCalls, ticks);
    }

    public VmOptions withStack(int bytes) {
        return new VmOptions(heapBytes, bytes, nestedCalls, ticks);
    }

    public VmOptions withTicks(long count) {
        return new VmOptions(heapBytes, stackBytes, nestedCalls, count);
    }
}
