package tierup.vm.memory;

/**
 * Where objects come from: bump allocation in one region, never reclaimed.
 *
 * <p>Allocating is adding to a pointer and comparing it with a limit. Both words live in the {@link VmBlock}, so
 * machine code does the same three instructions inline and comes here only when the limit is hit. The region is
 * reserved, not committed: the kernel gives pages as they are first written. A generational heap (p15) takes this one's
 * place: it moves the limit to the end of its nursery and collects where this one gives up.
 *
 * <p>Invariants: cells are 8-byte aligned; the words of a fresh cell are undefined until whoever allocated it has
 * written all of them; every store of a value into an existing cell goes through {@link #store}, the seam of the write
 * barrier.
 *
 * <p>The last bytes lie beyond the limit: a reserve for the error that reports exhaustion, and for the program that
 * handles it.
 */
public class Heap implements AutoCloseable {
    /** Bytes kept back at first; of a small heap an eighth. */
    private static final int RESERVE = 1 << 20;

    /** Room for the built-in objects, and then some. */
    private static final int MIN_BYTES = 256 << 10;

    private final long block;
    private final long start;
    private final long end;

    /**
     * @param block address of the {@link VmBlock} that holds top and limit
     * @param bytes size of the region, reserve included
     */
    public Heap(long block, long bytes) {
        if (bytes < MIN_BYTES) {
            throw new IllegalArgumentException("a heap has at least " + MIN_BYTES + " bytes, not " + bytes);
        }
        this.block = block;
        this.start = AddressSpaceExhausted.reserving("the heap", bytes, "--heap", () -> Memory.reserve(bytes));
        this.end = start + (bytes & ~7L);
        Memory.putLong(block + VmBlock.HEAP_TOP, start + 7 & ~7L);
        Memory.putLong(block + VmBlock.HEAP_LIMIT, end - Math.min(RESERVE, bytes / 8));
    }

    /**
     * Allocates a cell whose content is undefined.
     *
     * @param bytes size; rounded up to a multiple of 8
     * @return its address, 8-byte aligned
     * @throws HeapExhausted if it does not fit
     */
    public long allocate(long bytes) {
        if (Memory.CHECKED && bytes <= 0) {
            throw new IllegalArgumentException("a cell of " + bytes + " bytes");
        }
        long cell = Memory.getLong(block + VmBlock.HEAP_TOP);
        long size = bytes + 7 & ~7L;
        if (size > Memory.getLong(block + VmBlock.HEAP_LIMIT) - cell) {
            throw HeapExhausted.INSTANCE;
        }
        Memory.putLong(block + VmBlock.HEAP_TOP, cell + size);
        return cell;
    }

    /** Whether a cell of so many bytes would fit, the reserve left alone. */
    public boolean hasRoom(long bytes) {
        long left = Memory.getLong(block + VmBlock.HEAP_LIMIT) - Memory.getLong(block + VmBlock.HEAP_TOP);
        return bytes <= left - 7;
    }

    /** Stores a value into a cell that may be older than the value: the place of the write barrier. */
    public void store(long cell, long address, long value) {
        Memory.putLong(address, value);
    }

    /** Moves words within a cell, overlapping or not: many {@link #store}s at once. */
    public void move(long cell, long from, long to, int words) {
        Memory.copy(from, to, 8L * words);
    }

    /**
     * Gives out half of what is left of the reserve, so that the program can handle its being out of memory. It may run
     * out again, of half as much, until nothing is left.
     */
    public void openReserve() {
        long limit = Memory.getLong(block + VmBlock.HEAP_LIMIT);
        Memory.putLong(block + VmBlock.HEAP_LIMIT, limit + (end - limit) / 2);
    }

    /** A scope's context with all slots empty. */
    public long newContext(int slots, long parent) {
        long context = allocate(Cell.CONTEXT_SLOTS + 8L * slots);
        Memory.putLong(context, Cell.header(0, Cell.CONTEXT));
        Memory.putLong(context + Cell.CONTEXT_PARENT, parent);
        Memory.putLong(context + Cell.CONTEXT_COUNT, slots);
        Memory.fill(context + Cell.CONTEXT_SLOTS, slots, Value.EMPTY);
        return context;
    }

    /** A copy of a context: same parent, same values, its own variables. */
    public long copyContext(long context) {
        long bytes = Cell.CONTEXT_SLOTS + 8L * Memory.getInt(context + Cell.CONTEXT_COUNT);
        long copy = allocate(bytes);
        Memory.copy(context, copy, bytes);
        return copy;
    }

    /** First address of the region. */
    public long start() {
        return start;
    }

    /** Whether an address lies in what has been allocated. */
    public boolean holds(long address) {
        return address >= start && address < Memory.getLong(block + VmBlock.HEAP_TOP);
    }

    /** Whether an address lies in the region, allocated or not. */
    public boolean reserves(long address) {
        return address >= start && address < end;
    }

    /** Bytes allocated since the start. */
    public long bytesUsed() {
        return Memory.getLong(block + VmBlock.HEAP_TOP) - start;
    }

    @Override
    public void close() {
        Memory.free(start);
    }
}
