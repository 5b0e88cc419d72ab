package tierup.ir.nodes;

import static tierup.asm.Mem.mem;

import tierup.ir.Constraints;
import tierup.ir.Effects;
import tierup.ir.Emission;
import tierup.ir.Evaluation;
import tierup.ir.GraphText;
import tierup.ir.Node;
import tierup.vm.memory.Cell;

/** Overwrites a named property of an object whose shape is known. */
public final class StoreSlot extends Store {
    private final int location;
    private final String name;

    /** @param location as in {@link LoadSlot} */
    public StoreSlot(Node object, int location, String name, Node value) {
        super(Effects.Heap.SLOTS, object, value);
        this.location = location;
        this.name = name;
    }

    @Override
    public String operator() {
        return "store.slot";
    }

    @Override
    public String attributes() {
        return GraphText.name(name) + " at " + location;
    }

    @Override
    public long evaluate(Evaluation e) {
        long object = e.word(input(0));
        long cell = location > 0 ? object : e.load(object + Cell.STORAGE_POINTER, 8);
        e.store(cell + location, 8, e.word(input(1)));
        return 0;
    }

    @Override
    public Constraints constraints() {
        return Constraints.withoutResult(2).withTemporaries(location > 0 ? 0 : 1);
    }

    @Override
    public void emit(Emission e) {
        if (location > 0) {
            e.storeValue(e.gpr(0), mem(e.gpr(0), location), e.gpr(1));
        } else {
            e.assembler().mov(e.temporary(0), mem(e.gpr(0), Cell.STORAGE_POINTER));
            e.storeValue(e.temporary(0), mem(e.temporary(0), location), e.gpr(1));
        }
    }
}
