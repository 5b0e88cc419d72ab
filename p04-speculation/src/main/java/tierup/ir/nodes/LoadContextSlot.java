package tierup.ir.nodes;

import tierup.ir.Effects;
import tierup.ir.Node;
import tierup.vm.memory.Cell;

/** Reads a captured variable, which may be {@link tierup.vm.memory.Value#EMPTY} before its initialization. */
public final class LoadContextSlot extends Load {
    private final int slot;

    public LoadContextSlot(Node context, int slot) {
        super(Effects.Heap.CONTEXTS, Cell.CONTEXT_SLOTS + 8 * slot, context);
        this.slot = slot;
    }

    @Override
    public String operator() {
        return "load.context";
    }

    @Override
    public String attributes() {
        return "slot " + slot;
    }
}
