package tierup.vm.memory;

/**
 * The off-heap block of words that interpreter and machine code share: one per {@link tierup.vm.running.Vm}.
 *
 * <p>Generated code keeps the block's address in a register and reaches every field with one short displacement. The
 * first {@link #MACHINE_FIELDS} bytes belong to the interpreter's half of the house and are laid out here; the rest
 * belongs to the template JIT.
 */
public final class VmBlock {
    /** int64: next free byte of the guest heap. */
    public static final int HEAP_TOP = 0;
    /** int64: end of the guest heap. */
    public static final int HEAP_LIMIT = 8;
    /** int64: lowest address the stack pointer may reach; leaves room for one large frame and the run time's pushes. */
    public static final int STACK_LIMIT = 16;
    /**
     * int32: non-zero asks the guest to answer at its next poll. Each reason is a bit of the lowest byte ({@link
     * tierup.vm.running.RunLoop#SAMPLE}, {@link tierup.vm.running.RunLoop#STOP}), set by any thread and cleared by the engine's, both atomically
     * ({@link Memory#setBits}). The next byte is the watchdog's; only the engine's own thread writes it.
     */
    public static final int INTERRUPT = 24;
    /** int32: back-edges and calls left until {@link tierup.vm.running.RunLoop#poll} is called. */
    public static final int TICKS = 28;

    /** int32: not 0 as soon as {@link tierup.vm.objects.Elements#onPrototypes}: then a hole may be more than a hole. */
    public static final int ELEMENTS_ON_PROTOTYPES = 32;
    /** int32: not 0 as soon as {@code length} of a typed array may be something of the program's own. */
    public static final int TYPED_LENGTH_CHANGED = 36;

    /**
     * int32: the first of {@link ElementKind#COUNT} consecutive shape ids, in the order of kinds: of typed arrays that
     * have no properties of their own, and the prototype they were born with. With one of those, and {@link
     * #TYPED_LENGTH_CHANGED} being 0, {@code length} needs no search: it is {@link Cell#TYPED_LENGTH}.
     */
    public static final int FIRST_TYPED_SHAPE = 40;

    /** int64: how often megamorphic accesses have been answered by the table that all sites share (p06). */
    public static final int STUB_CACHE_HITS = 48;

    /** int64: address of that table. */
    public static final int STUB_CACHE = 56;

    /**
     * int32: the shape that arguments objects begin with, once there has been one: its first slot is {@code length}. Until
     * then, and where they have no shape in common, 0, which is no object's.
     */
    public static final int ARGUMENTS_SHAPE = 64;

    /**
     * A table of {@link #ITERATOR_RESULT_COUNT} entries of eight bytes: where the objects that the program's iterators return
     * have {@code done} and {@code value}. See {@link tierup.vm.running.Iteration}.
     */
    public static final int ITERATOR_RESULTS = 72;

    public static final int ITERATOR_RESULT_COUNT = 4;

    /** Fields from here on are laid out by machine-code modules. */
    public static final int MACHINE_FIELDS = 128;

    /** Bytes of the whole block. */
    public static final int SIZE = 4096;

    private VmBlock() {}
}
