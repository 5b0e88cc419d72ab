package tierup.ir.nodes;

import tierup.ir.Effects;
import tierup.ir.Node;
import tierup.ir.Representation;
import tierup.vm.memory.Cell;

/** Where the bytes of a typed array are. */
public final class LoadTypedData extends Load {
    public LoadTypedData(Node array) {
        super(Effects.Heap.LENGTHS, Cell.TYPED_DATA, array);
    }

    @Override
    public Representation representation() {
        return Representation.ADDRESS;
    }

    @Override
    public String operator() {
        return "load.typed.data";
    }
}
