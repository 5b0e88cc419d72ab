package tierup.machine;

import tierup.vm.memory.AddressSpaceExhausted;
import tierup.vm.memory.Memory;
import tierup.vm.memory.VmStack;

/**
 * The stack on which all guest frames stand, interpreted and compiled alike.
 *
 * <pre>
 *   low                                                                                                    high
 *   | guard: no access | slack   | frames, growing down                                           | guard  |
 *                                ^ softLimit()                                                    ^ top()
 * </pre>
 *
 * A push below the low guard's end faults, and so does a pop past the top: a bug in generated code is noticed at the
 * instruction that makes it. Prologues compare rsp with {@link #softLimit} and never come that far. The slack below the
 * limit is for what may run without such a check: a leaf C function called from machine code, and the handlers that
 * the JVM installs for signals such as Ctrl-C, which the kernel runs on whatever stack the thread is using.
 */
public final class GuardedStack implements VmStack {
    /** Default size in bytes, without the guards. */
    public static final long DEFAULT_SIZE = 8L << 20;

    /** Size of each guard in bytes: larger than one frame usually is, so that no prologue steps over it. */
    static final long GUARD = 64L << 10;

    private final long start;
    private final long size;
    private boolean closed;

    private GuardedStack(long start, long size) {
        this.start = start;
        this.size = size;
    }

    /** Maps a stack of {@link #DEFAULT_SIZE}. */
    public static GuardedStack map() {
        return map(DEFAULT_SIZE);
    }

    /**
     * Maps a stack.
     *
     * @param bytes usable size; rounded up to whole pages, at least twice the slack
     * @throws AddressSpaceExhausted when there is no room for it
     */
    public static GuardedStack map(long bytes) {
        long size = (Math.max(bytes, 2 * SLACK) + LibC.PAGE - 1) & -LibC.PAGE;
        long start = LibC.reserve("the VM stack", size + 2 * GUARD, PageProtection.NONE, "--stack or --heap");
        LibC.mprotect(start + GUARD, size, PageProtection.READ_WRITE);
        Memory.register(start + GUARD, size);
        return new GuardedStack(start, size);
    }

    /** Lowest usable address. */
    public long bottom() {
        return start + GUARD;
    }

    @Override
    public long top() {
        return start + GUARD + size;
    }

    @Override
    public long softLimit() {
        return bottom() + SLACK;
    }

    /** Whether eight bytes can be read at this address of the stack. */
    public boolean holds(long address) {
        return address >= bottom() && address <= top() - 8;
    }

    /** Whether a stack pointer is plausible: within the stack, or exactly at its top. */
    public boolean isStackPointer(long address) {
        return address >= bottom() && address <= top();
    }

    /** Whether the address lies in the guard that a growing stack hits. */
    public boolean inLowGuard(long address) {
        return address >= start && address < bottom();
    }

    /** Whether the address lies in the guard that popping too much hits. */
    public boolean inHighGuard(long address) {
        return address >= top() && address < top() + GUARD;
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            Memory.unregister(bottom());
            Memory.giveBack(() -> LibC.munmap(start, size + 2 * GUARD));
        }
    }

    @Override
    public String toString() {
        return String.format("VM stack 0x%x..0x%x", bottom(), top());
    }
}
