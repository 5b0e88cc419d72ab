package tierup.vm.running;

import static tierup.vm.memory.Memory.getInt;
import static tierup.vm.memory.Memory.getLong;
import static tierup.vm.memory.Memory.putInt;
import static tierup.vm.memory.Memory.putLong;

import java.util.Arrays;
import tierup.vm.memory.Frame;

/**
 * Where frames go on when what they called comes back: the one reader of return addresses, and the one who replaces
 * them.
 *
 * <p>The return address of a frame is a word of the VM stack: in the frame of the guest function that it called, or,
 * while Java works for it, below its operands ({@link RunLoop#returnSlot}). Whoever is to go on reads that word when the
 * work is done, never before: in between somebody may have thrown the frame's code away, and left the address of a stub
 * there that turns the frame into what other code can go on with. HotSpot patches frames in the same way ({@code
 * frame::patch_pc}, its original kept in the frame too); V8 does it with code marked for lazy deoptimization.
 *
 * <p>A frame that is patched keeps its original address in its PC slot, in the upper half, which means something to
 * interpreter frames alone; as the distance from where machine code begins, since that fits into an int32. So whoever
 * asks which instruction the frame stands at still finds the pc.
 */
public final class ReturnAddresses {
    private final RunLoop loop;
    private final long codeStart;
    private long[] stubs = {};

    /**
     * @param loop knows about the topmost frame
     * @param codeStart first address of machine code, all of which is less than 2 GB
     */
    ReturnAddresses(RunLoop loop, long codeStart) {
        this.loop = loop;
        this.codeStart = codeStart;
    }

    /** Makes known an address that {@link #patch} will be given. */
    public void addStub(long stub) {
        stubs = Arrays.copyOf(stubs, stubs.length + 1);
        stubs[stubs.length - 1] = stub;
    }

    /**
     * Where a frame's return address lies.
     *
     * @param above the frame that it has called, which may be an entry frame; 0 if it is the topmost
     * @return 0 if the frame is at an instruction of the interpreter
     */
    private long slot(long above) {
        if (above == 0) {
            return loop.returnSlot;
        }
        return Frame.isEntry(above) ? Frame.returnAddress(above) : above + Frame.RETURN_ADDRESS;
    }

    /**
     * The address in machine code at which a frame was to go on when it called, be it patched or not.
     *
     * @param frame a frame of machine code; not an entry frame
     * @param above as in {@link #patch}
     * @return 0 if the frame is interpreted
     */
    public long original(long frame, long above) {
        long slot = slot(above);
        if (slot == 0 || getLong(slot) == loop.returnStub()) {
            return 0;
        }
        return isStub(getLong(slot)) ? patchedAt(frame) : getLong(slot);
    }

    /** The address that a patched frame would have gone on at: for the stub that it went to instead. */
    public long patchedAt(long frame) {
        return codeStart + (getInt(frame + Frame.RESUME) & 0xFFFF_FFFFL);
    }

    /** Whether a frame goes on at a stub. */
    public boolean isPatched(long above) {
        return slot(above) != 0 && isStub(getLong(slot(above)));
    }

    /**
     * Lets a frame go on elsewhere when what it has called comes back. Patched again, it keeps its first address.
     *
     * @param frame a frame of machine code
     * @param above the frame that it has called, which may be an entry frame; 0 if it is the topmost
     * @param stub made known to {@link #addStub}
     * @throws IllegalArgumentException if the frame is interpreted, or the stub unknown
     */
    public void patch(long frame, long above, long stub) {
        long original = original(frame, above);
        if (original == 0 || !isStub(stub)) {
            throw new IllegalArgumentException("cannot patch a return to " + Long.toHexString(original));
        }
        putInt(frame + Frame.RESUME, (int) (original - codeStart));
        putLong(slot(above), stub);
    }

    private boolean isStub(long address) {
        for (long stub : stubs) {
            if (stub == address) {
                return true;
            }
        }
        return false;
    }
}
