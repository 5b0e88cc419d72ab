package tierup.ir.nodes;

import tierup.ir.Node;
import tierup.vm.memory.Cell;

/** The context around a context. Fixed when it is made. */
public final class LoadParentContext extends Load {
    public LoadParentContext(Node context) {
        super(0, Cell.CONTEXT_PARENT, context);
    }

    @Override
    public String operator() {
        return "load.parent";
    }
}
