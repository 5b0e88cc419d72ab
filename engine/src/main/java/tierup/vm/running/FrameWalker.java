package tierup.vm.running;

import java.util.List;
import tierup.vm.code.Functions;
import tierup.vm.memory.Frame;

/**
 * The one walk down the VM stack: over the activations of guest functions, innermost first, and over the entry frames
 * between them. It begins at the topmost frame and stays true as long as nobody pushes or pops.
 *
 * <p>What a physical frame stands for depends on the code that it belongs to, and that is found by where the code goes
 * on, which {@link ReturnAddresses} knows.
 */
public final class FrameWalker {
    private final Functions functions;
    private final CompiledTier compiled;
    private final ReturnAddresses addresses;
    private long fp;
    /** The frame that the one at {@link #fp} has called; 0 for the topmost. */
    private long above;

    private long address;
    /** Who knows what the frame stands for; null if it is in the interpreter's shape, or an entry frame. */
    private FrameDescriber describer;

    private List<LogicalFrame> described;
    private int index;
    private LogicalFrame frame;

    /**
     * @param addresses where frames go on
     * @param fp the topmost frame, or 0 if nothing runs
     */
    FrameWalker(Functions functions, CompiledTier compiled, ReturnAddresses addresses, long fp) {
        this.functions = functions;
        this.compiled = compiled;
        this.addresses = addresses;
        this.fp = fp;
        this.above = 0;
        arrive();
    }

    private void arrive() {
        describer = null;
        frame = null;
        if (fp == 0 || Frame.isEntry(fp)) {
            return;
        }
        address = addresses.original(fp, above);
        describer = address == 0 ? null : compiled.describerAt(address);
        if (describer == null) {
            frame = new InterpreterFrame(functions.bytecodeOf(Frame.function(fp)), fp);
        } else {
            described = describer.describe(fp, address);
            index = 0;
            frame = described.get(0);
        }
    }

    /** Whether there is nothing more. */
    public boolean atEnd() {
        return fp == 0;
    }

    /** Whether it is at an entry frame: Java has called the guest here. */
    public boolean atEntry() {
        return fp != 0 && frame == null;
    }

    /** The activation it is at; null at an entry frame and at the end. */
    public LogicalFrame frame() {
        return frame;
    }

    /** The physical frame it is in. */
    public long fp() {
        return fp;
    }

    /** To the next activation or entry frame outwards. */
    public void next() {
        if (describer != null && ++index < described.size()) {
            frame = described.get(index);
            return;
        }
        above = fp;
        fp = Frame.caller(fp);
        arrive();
    }

    /**
     * Makes the activation it is at the topmost one, in a frame of the interpreter's shape, for somebody who wants to go
     * on there. The walk ends with that.
     *
     * @return the frame
     */
    long materialize() {
        return describer == null ? fp : describer.materialize(fp, address, index);
    }
}
