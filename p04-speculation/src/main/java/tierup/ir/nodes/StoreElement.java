package tierup.ir.nodes;

import static tierup.asm.Mem.mem;

import tierup.asm.Mem;
import tierup.ir.Constraints;
import tierup.ir.Effects;
import tierup.ir.Emission;
import tierup.ir.Evaluation;
import tierup.ir.Node;
import tierup.ir.Representation;
import tierup.template.Conventions;
import tierup.vm.memory.DenseKind;
import tierup.vm.memory.Value;

/** Overwrites an element of a storage at an index within its bounds, by a value that the storage's kind covers. A hole must not be there. */
public final class StoreElement extends Store {
    private final int denseKind;

    /** @param denseKind the {@link DenseKind} that the storage is known to be of, without holes */
    public StoreElement(Node storage, Node index, int denseKind, Node value) {
        super(Effects.Heap.ELEMENTS, storage, index, value);
        this.denseKind = denseKind;
    }

    @Override
    public Representation inputRepresentation(int input) {
        if (input == 0) {
            return Representation.ADDRESS;
        } else if (input == 1) {
            return Representation.INT32;
        }
        return denseKind == DenseKind.DOUBLE ? Representation.FLOAT64 : Representation.TAGGED;
    }

    @Override
    public String operator() {
        return "store.element";
    }

    @Override
    public String attributes() {
        return DenseKind.name(denseKind);
    }

    @Override
    public long evaluate(Evaluation e) {
        long value = denseKind == DenseKind.DOUBLE ? Value.fromDouble(e.float64(input(2))) : e.word(input(2));
        e.store(e.word(input(0)) + 8L * e.int32(input(1)), 8, value);
        return 0;
    }

    @Override
    public Constraints constraints() {
        return Constraints.withoutResult(3);
    }

    /** A number is no pointer: of a store of one, a collector need not hear. */
    @Override
    public void emit(Emission e) {
        Mem place = mem(e.gpr(0), e.gpr(1), 8, 0);
        if (denseKind == DenseKind.DOUBLE) {
            e.assembler().movq(Conventions.SCRATCH, e.xmm(2));
            e.assembler().sub(Conventions.SCRATCH, Conventions.INT_TAG);
            e.assembler().mov(place, Conventions.SCRATCH);
        } else if (input(2).type().isNumber()) {
            e.assembler().mov(place, e.gpr(2));
        } else {
            e.storeValue(e.gpr(0), place, e.gpr(2));
        }
    }
}
