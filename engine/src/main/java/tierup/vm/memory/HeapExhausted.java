package tierup.vm.memory;

/**
 * The guest heap is full. Thrown by {@link Heap#allocate} without a stack trace; {@link tierup.vm.objects.Errors#outOfMemory} turns it
 * into the RangeError that the program sees.
 */
public final class HeapExhausted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The only instance: at this moment nothing may need memory. */
    public static final HeapExhausted INSTANCE = new HeapExhausted();

    private HeapExhausted() {
        super("guest heap exhausted", null, false, false);
    }
}
