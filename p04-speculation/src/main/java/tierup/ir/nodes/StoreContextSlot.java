package tierup.ir.nodes;

import static tierup.asm.Mem.mem;

import tierup.ir.Constraints;
import tierup.ir.Effects;
import tierup.ir.Emission;
import tierup.ir.Evaluation;
import tierup.ir.Node;
import tierup.vm.memory.Cell;

/** Writes a captured variable. */
public final class StoreContextSlot extends Store {
    private final int slot;

    public StoreContextSlot(Node context, int slot, Node value) {
        super(Effects.Heap.CONTEXTS, context, value);
        this.slot = slot;
    }

    @Override
    public String operator() {
        return "store.context";
    }

    @Override
    public String attributes() {
        return "slot " + slot;
    }

    @Override
    public long evaluate(Evaluation e) {
        e.store(e.word(input(0)) + Cell.CONTEXT_SLOTS + 8L * slot, 8, e.word(input(1)));
        return 0;
    }

    @Override
    public Constraints constraints() {
        return Constraints.withoutResult(2);
    }

    @Override
    public void emit(Emission e) {
        e.storeValue(e.gpr(0), mem(e.gpr(0), Cell.CONTEXT_SLOTS + 8 * slot), e.gpr(1));
    }
}
