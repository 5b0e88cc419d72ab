package tierup.ir.nodes;

import tierup.ir.Effects;
import tierup.ir.Node;
import tierup.ir.Representation;
import tierup.ir.Type;
import tierup.vm.memory.Cell;

/** How many elements a storage has: every index below may be read. */
public final class LoadStorageLength extends Load {
    public LoadStorageLength(Node storage) {
        super(Effects.Heap.LENGTHS, Cell.STORAGE_LENGTH, storage);
    }

    @Override
    public Representation representation() {
        return Representation.INT32;
    }

    @Override
    public Representation inputRepresentation(int input) {
        return Representation.ADDRESS;
    }

    @Override
    public Type inferType() {
        return Type.range(0, Integer.MAX_VALUE);
    }

    @Override
    public String operator() {
        return "load.storage.length";
    }
}
