package tierup.ir.nodes;

import tierup.ir.Node;
import tierup.ir.Representation;
import tierup.ir.Type;
import tierup.vm.memory.Cell;

/** How many units a string has; a string never changes. */
public final class LoadStringLength extends Load {
    public LoadStringLength(Node string) {
        super(0, Cell.STRING_LENGTH, string);
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
        return "load.string.length";
    }
}
