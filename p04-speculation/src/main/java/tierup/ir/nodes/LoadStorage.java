package tierup.ir.nodes;

import tierup.ir.Effects;
import tierup.ir.Node;
import tierup.ir.Representation;
import tierup.vm.memory.Cell;

/** Where an object's elements are: another place whenever they grow. */
public final class LoadStorage extends Load {
    public LoadStorage(Node object) {
        super(Effects.Heap.LENGTHS, Cell.STORAGE_POINTER, object);
    }

    @Override
    public Representation representation() {
        return Representation.ADDRESS;
    }

    @Override
    public String operator() {
        return "load.storage";
    }
}
