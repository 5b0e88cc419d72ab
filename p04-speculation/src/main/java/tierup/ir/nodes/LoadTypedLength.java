package tierup.ir.nodes;

import tierup.ir.Effects;
import tierup.ir.Node;
import tierup.ir.Representation;
import tierup.ir.Type;
import tierup.vm.memory.Cell;

/** The length of a typed array, which it keeps. */
public final class LoadTypedLength extends Load {
    public LoadTypedLength(Node array) {
        super(Effects.Heap.LENGTHS, Cell.TYPED_LENGTH, array);
    }

    @Override
    public Representation representation() {
        return Representation.INT32;
    }

    @Override
    public Type inferType() {
        return Type.range(0, Integer.MAX_VALUE);
    }

    @Override
    public String operator() {
        return "load.typed.length";
    }
}
