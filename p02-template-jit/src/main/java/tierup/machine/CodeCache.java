package tierup.machine;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import tierup.asm.MachineCode;
import tierup.vm.memory.AddressSpaceExhausted;
import tierup.vm.memory.Memory;

/**
 * The memory that machine code lives in: one reserved range of addresses, handed out piece by piece.
 *
 * <p><b>W^X.</b> A page is either writable or executable, never both. Publishing makes the pages concerned writable,
 * writes, and makes them executable again ({@link #write}). Making a page writable under running code would fault that
 * code, so only the engine's thread publishes and frees, while it is in Java: its guest cannot be running then. Other
 * threads may assemble code; they hand over a {@link MachineCode}.
 *
 * <p><b>One range</b>, so that whether an address is generated code is one comparison, and every piece of code can
 * reach every other with a 32-bit distance. It is reserved at once and committed as it is used. Behind it lies room for
 * data that code names, such as feedback ({@link #allocateData}): within reach, an address takes four bytes instead of
 * eight, and needs no register.
 *
 * <p><b>No patching.</b> Measured, the two {@code mprotect} calls of a publish cost 2 to 6 us together: far too much
 * for an inline cache to rewrite its own instructions. What changes often is kept in data memory, and code stays as it
 * was published.
 *
 * <p>Free memory in committed pages is full of {@code int3}: a jump to freed code, or running past the end of a
 * function, stops at the first instruction. HotSpot's counterpart is {@code CodeCache}, V8's the code space; both free
 * code only when no frame runs it, and so must the caller of {@link #free}.
 */
public final class CodeCache implements AutoCloseable {
    /** Default size in bytes of the range. */
    public static final long DEFAULT_CAPACITY = 64L << 20;

    /** Bytes of the room for data; of address space, for a page is only taken when it is written. */
    private static final long DATA_CAPACITY = 64L << 20;

    /** What a distance of 32 bits reaches, less than an instruction. */
    private static final long REACH = Integer.MAX_VALUE - 64L;

    /** Code starts at multiples of this many bytes, so that the processor fetches an entry in one piece. */
    private static final int ALIGNMENT = 32;

    /** The one-byte instruction that raises SIGTRAP. */
    private static final byte INT3 = (byte) 0xCC;

    private static final int REMEMBERED = 64;

    private final Thread owner = Thread.currentThread();
    private final long start;
    private final long capacity;
    private final long dataEnd;
    private long dataNext;
    private final FreeList free;
    private final TreeMap<Long, CodeObject> byStart = new TreeMap<>();
    private final Deque<CodeObject> recentlyFreed = new ArrayDeque<>();
    private long committedEnd;
    /** The pages that {@link #protect} made writable last; empty when they are sealed again. */
    private long writableStart;

    private long writableEnd;
    private final WaitingCode waiting = new WaitingCode();
    /** Whether what is published waits for more. */
    private boolean together;

    private long writes;
    private long published;
    private long pagesOpened;
    private boolean closed;

    private CodeCache(long start, long capacity, long dataCapacity) {
        this.start = start;
        this.capacity = capacity;
        this.dataNext = start + capacity;
        this.dataEnd = dataNext + dataCapacity;
        this.free = new FreeList(start, capacity);
        this.committedEnd = start;
    }

    /** Reserves a code cache of {@link #DEFAULT_CAPACITY} for the calling thread. */
    public static CodeCache reserve() {
        return reserve(DEFAULT_CAPACITY);
    }

    /**
     * Reserves a code cache for the calling thread.
     *
     * @param bytes how much code it can hold; rounded up to whole pages
     * @throws AddressSpaceExhausted when there is no room for it
     */
    public static CodeCache reserve(long bytes) {
        long capacity = Math.max(LibC.PAGE, bytes + LibC.PAGE - 1 & -LibC.PAGE);
        if (capacity + DATA_CAPACITY <= REACH) {
            try {
                return new CodeCache(LibC.mmap(capacity + DATA_CAPACITY, PageProtection.NONE), capacity, DATA_CAPACITY);
            } catch (NativeError e) {
                // A small address space: then data lies where there is room, and code needs more bytes to name it.
            }
        }
        String options = "--heap (or --code-cache of mini_v8)";
        return new CodeCache(LibC.reserve("the code cache", capacity, PageProtection.NONE, options), capacity, 0);
    }

    /**
     * Memory for data within reach of all code, zero, that lives as long as the cache.
     *
     * @param bytes rounded up to whole pages
     * @return its address, or 0 if there is no room for it
     */
    public long allocateData(long bytes) {
        requireOwner();
        long rounded = bytes + LibC.PAGE - 1 & -LibC.PAGE;
        if (rounded > dataEnd - dataNext) {
            return 0;
        }
        long address = dataNext;
        LibC.mprotect(address, rounded, PageProtection.READ_WRITE);
        Memory.unregister(start + capacity);
        dataNext += rounded;
        Memory.register(start + capacity, dataNext - start - capacity);
        return address;
    }

    /** Whether an address is that of {@linkplain #allocateData data} within reach of all code. */
    public boolean reaches(long address) {
        return address >= start + capacity && address < dataNext;
    }

    /** Publishes code that was made from nothing in particular, such as a stub. */
    public Optional<CodeObject> publish(String name, MachineCode code) {
        return publish(name, code, null);
    }

    /**
     * Puts code into executable memory and registers it.
     *
     * @param name what people should see
     * @param code finished code; its relocations are filled in for the address it gets
     * @param subject what the code was made from, kept for {@link CodeObject#subject}; may be null
     * @return the code object, or empty when the cache is full: the caller then goes on without machine code
     */
    public Optional<CodeObject> publish(String name, MachineCode code, CodeSubject subject) {
        requireOwner();
        int allocated = (code.size() + 1 + ALIGNMENT - 1) & -ALIGNMENT;
        long address = free.allocate(allocated);
        if (address == 0) {
            return Optional.empty();
        }
        byte[] bytes = new byte[allocated + commit(address + allocated)];
        code.copyTo(bytes, 0, address);
        Arrays.fill(bytes, code.size(), bytes.length, INT3);
        waiting.add(address, bytes);
        if (!together) {
            writeWaiting();
        }
        CodeObject object = new CodeObject(name, address, allocated, code, subject);
        byStart.put(address, object);
        published++;
        return Optional.of(object);
    }

    /**
     * Publishes several pieces of code at once: a function, and stubs that it turned out to need. What is published
     * meanwhile has its address, but lies there and may be run only when this method returns. To make pages writable and
     * executable again costs as much time as compiling some fifty bytes of bytecode, and pieces that follow each other are
     * written in one go.
     *
     * @param work publishes; it neither frees code nor runs any
     * @return what {@code work} returns
     */
    public <T> T together(Supplier<T> work) {
        requireOwner();
        boolean outermost = !together;
        together = true;
        try {
            return work.get();
        } finally {
            if (outermost) {
                together = false;
                writeWaiting();
            }
        }
    }

    /** Writes what has been published since the last time. */
    private void writeWaiting() {
        while (!waiting.isEmpty()) {
            writes++;
            write(waiting.firstAddress(), waiting.removeFirst());
        }
    }

    /**
     * Frees code that nothing will run any more: no frame returns into it, no cell holds its entry.
     *
     * @throws IllegalArgumentException when it is not in this cache, or freed already
     */
    public void free(CodeObject object) {
        requireOwner();
        if (!byStart.remove(object.entry(), object)) {
            throw new IllegalArgumentException(object + " is not in this code cache");
        }
        byte[] traps = new byte[object.allocated()];
        Arrays.fill(traps, INT3);
        write(object.entry(), traps);
        free.release(object.entry(), object.allocated());
        if (recentlyFreed.size() == REMEMBERED) {
            recentlyFreed.removeLast();
        }
        recentlyFreed.addFirst(object);
    }

    /**
     * The code object that an address belongs to.
     *
     * @param address of an instruction, or a return address
     * @return null when the address is no code of this cache
     */
    public CodeObject find(long address) {
        // BEGIN SOLUTION p02.2
        Map.Entry<Long, CodeObject> below = byStart.floorEntry(address);
        return below != null && below.getValue().contains(address) ? below.getValue() : null;
        // STUB: throw new Todo("p02.2");
        // END SOLUTION p02.2
    }

    /** The code that was at this address until it was freed, if that is not long ago; else null. */
    CodeObject findFreed(long address) {
        for (CodeObject object : recentlyFreed) {
            if (object.contains(address)) {
                return object;
            }
        }
        return null;
    }

    /** Whether an address lies in the cache's range, be there code or not. */
    public boolean inRange(long address) {
        return address >= start && address < start + capacity;
    }

    /** Writes machine code where it may already be executable, and leaves it executable and read-only. */
    private void write(long address, byte[] bytes) {
        // BEGIN SOLUTION p02.1
        long firstPage = address & -LibC.PAGE;
        long pages = (address + bytes.length + LibC.PAGE - 1 & -LibC.PAGE) - firstPage;
        protect(firstPage, pages, PageProtection.READ_WRITE);
        copy(bytes, address);
        protect(firstPage, pages, PageProtection.READ_EXECUTE);
        // STUB: throw new Todo("p02.1");
        // END SOLUTION p02.1
    }

    /**
     * Changes what may be done with whole pages.
     *
     * @param firstPage address of the first page, a multiple of {@link LibC#PAGE}
     * @param size in bytes
     * @throws IllegalArgumentException when these are not pages of the code cache: the kernel would do it all the same, to
     *     whatever of the JVM lies there
     * @throws NativeError when the kernel refuses
     */
    void protect(long firstPage, long size, PageProtection protection) {
        String flaw = flawOf(firstPage, size);
        if (flaw != null) {
            throw new IllegalArgumentException(String.format(
                    "CodeCache.write asks for protect(0x%x, 0x%x, %s): %s. The code cache is 0x%x..0x%x, a page %d bytes",
                    firstPage, size, protection, flaw, start, start + capacity, LibC.PAGE));
        }
        LibC.mprotect(firstPage, size, protection);
        boolean writable = protection == PageProtection.READ_WRITE;
        writableStart = writable ? firstPage : 0;
        writableEnd = writable ? firstPage + size : 0;
        pagesOpened += writable ? size / LibC.PAGE : 0;
    }

    /** What is wrong with a range whose protection is to be changed, or null. */
    private String flawOf(long firstPage, long size) {
        if (!inRange(firstPage)) {
            return "the address is outside the code cache";
        } else if ((firstPage & LibC.PAGE - 1) != 0) {
            return "the address is no multiple of a page: round it down";
        } else if (size <= 0) {
            return "the size is not positive";
        } else if (size > start + capacity - firstPage) {
            return inRange(size)
                    ? "the size is an address, the end of the pages: subtract the address of the first one"
                    : "the size reaches beyond the end of the code cache";
        }
        return null;
    }

    /**
     * Copies bytes into pages made writable before.
     *
     * @throws IllegalStateException when they are not: the store would be a fault in the JVM's own code, and its end
     */
    private void copy(byte[] bytes, long address) {
        if (address < writableStart || address >= writableEnd || bytes.length > writableEnd - address) {
            throw new IllegalStateException(String.format(
                    "cannot write code to 0x%x..0x%x: %s",
                    address,
                    address + bytes.length,
                    writableEnd == 0
                            ? "no page of the code cache is writable now"
                            : String.format("only the pages 0x%x..0x%x are writable", writableStart, writableEnd)));
        }
        Memory.copyFrom(bytes, 0, address, bytes.length);
    }

    /**
     * Takes the pages up to {@code end} into use; the range is committed from its start on.
     *
     * @return how many bytes behind {@code end} are to be filled with traps, since their page is new
     */
    private int commit(long end) {
        long target = end + LibC.PAGE - 1 & -LibC.PAGE;
        if (target <= committedEnd) {
            return 0;
        }
        Memory.unregister(start);
        Memory.register(start, target - start);
        committedEnd = target;
        return (int) (target - end);
    }

    /** First address of the range. */
    public long start() {
        return start;
    }

    /** Bytes of the range. */
    public long capacity() {
        return capacity;
    }

    /** Bytes taken by code, padding included. */
    public long used() {
        return capacity - free.free();
    }

    /** Pieces of code now in the cache. */
    public int count() {
        return byStart.size();
    }

    /** How often pages have been made writable to publish code, and executable again. */
    public long writes() {
        return writes;
    }

    /** Pieces of code ever published. */
    public long published() {
        return published;
    }

    /** Pages made writable, each as often as it was: of a page that is, no code can run. */
    long pagesOpened() {
        return pagesOpened;
    }

    private void requireOwner() {
        if (closed) {
            throw new IllegalStateException("the code cache is closed");
        }
        if (Thread.currentThread() != owner) {
            throw new IllegalStateException("only the engine's thread (" + owner.getName()
                    + ") may publish or free code: the guest might be running it. Hand the MachineCode over");
        }
    }

    /** Gives the range back. No guest may run code of it any more. */
    @Override
    public void close() {
        if (!closed) {
            requireOwner();
            closed = true;
            byStart.clear();
            Memory.unregister(start);
            Memory.unregister(start + capacity);
            Memory.giveBack(() -> LibC.munmap(start, dataEnd - start));
        }
    }
}
