package tierup.machine;

import java.util.BitSet;
import tierup.vm.memory.Memory;

/**
 * Which thread is in which guest: the table that the signal handlers search.
 *
 * <p>When a fault arrives, the handler must find out whether the thread it interrupted was in a guest, and in which. It
 * has no register to trust (the guest may have destroyed {@code r13}), and it must not take a lock. So {@code enter}
 * stores the thread pointer {@code fs:[0]} in the guest's slot, the exit clears it, and the handler looks for its own
 * thread pointer. A slot that matches belongs to the interrupted thread itself, so nothing about it can be changing; a
 * slot of another guest may change at any time, but never to this thread's pointer. The table never moves and is never
 * unmapped, so the search needs no lock.
 *
 * <pre>
 *    0  number of slots that the handler must look at     16 + 16 i  thread pointer of guest i, 0 while it is outside
 *    8  watchdog signals that came too late                24 + 16 i  address of its state block
 * </pre>
 */
final class GuestTable {
    /** How many guests can be open at once in one process. */
    static final int CAPACITY = 255;

    static final int IN_USE = 0;
    static final int LATE_SIGNALS = 8;
    static final int SLOTS = 16;
    static final int SLOT_SIZE = 16;
    /** In a slot: the thread in the guest. */
    static final int THREAD = 0;
    /** In a slot: the state block. */
    static final int BLOCK = 8;

    private static GuestTable instance;

    private final long address;
    private final BitSet taken = new BitSet(CAPACITY);

    private GuestTable(long address) {
        this.address = address;
    }

    /** The process's table, mapped at the first call. */
    static synchronized GuestTable instance() {
        if (instance == null) {
            long address = LibC.reserve("the table of guests", LibC.PAGE, PageProtection.READ_WRITE, "--heap");
            Memory.register(address, LibC.PAGE);
            instance = new GuestTable(address);
        }
        return instance;
    }

    long address() {
        return address;
    }

    /**
     * Takes a slot for a guest that is outside.
     *
     * @return the slot's address
     * @throws IllegalStateException when {@link #CAPACITY} guests are open
     */
    synchronized long take(StateBlock block) {
        int index = taken.nextClearBit(0);
        if (index >= CAPACITY) {
            throw new IllegalStateException("too many guests: " + CAPACITY + " are open in this process, close some");
        }
        taken.set(index);
        long slot = address + SLOTS + (long) index * SLOT_SIZE;
        Memory.putLong(slot + THREAD, 0);
        Memory.putLong(slot + BLOCK, block.address());
        if (index >= Memory.getLong(address + IN_USE)) {
            Memory.putLong(address + IN_USE, index + 1L);
        }
        return slot;
    }

    /** Gives a slot back; its guest must be outside. */
    synchronized void release(long slot) {
        Memory.putLong(slot + THREAD, 0);
        taken.clear((int) ((slot - address - SLOTS) / SLOT_SIZE));
    }

    /** How many watchdog signals found their guest already gone. */
    long lateSignals() {
        return Memory.getLong(address + LATE_SIGNALS);
    }
}
