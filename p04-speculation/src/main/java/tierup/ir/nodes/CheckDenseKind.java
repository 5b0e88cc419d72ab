package tierup.ir.nodes;

import static tierup.asm.Condition.NOT_EQUAL;
import static tierup.asm.Mem.bytePtr;
import static tierup.asm.Mem.mem;

import tierup.ir.Constraints;
import tierup.ir.Effects;
import tierup.ir.Emission;
import tierup.ir.Evaluation;
import tierup.ir.Node;
import tierup.ir.Representation;
import tierup.ir.Speculative;
import tierup.vm.memory.Cell;
import tierup.vm.memory.DenseKind;

/** Guards that a storage's elements are of a {@link DenseKind} that the code is made for: all ints, all doubles, no holes. Its value is the storage. */
public final class CheckDenseKind extends Node implements Speculative {
    private final String reason;
    private final int denseKind;

    public CheckDenseKind(String reason, Node storage, int denseKind) {
        super(storage);
        this.reason = reason;
        this.denseKind = denseKind;
    }

    @Override
    public String reason() {
        return reason;
    }

    @Override
    public Representation representation() {
        return Representation.ADDRESS;
    }

    @Override
    public Representation inputRepresentation(int input) {
        return Representation.ADDRESS;
    }

    @Override
    public Effects effects() {
        return Effects.reading(Effects.Heap.LENGTHS).orExit();
    }

    @Override
    public String operator() {
        return "check.kind";
    }

    @Override
    public String attributes() {
        return DenseKind.name(denseKind);
    }

    @Override
    public long evaluate(Evaluation e) {
        long storage = e.word(input(0));
        if (e.load(storage + Cell.STORAGE_KIND, 1) != denseKind) {
            throw e.exit(this);
        }
        return storage;
    }

    @Override
    public Constraints constraints() {
        return Constraints.sameAsFirst(1);
    }

    @Override
    public void emit(Emission e) {
        e.assembler().cmp(bytePtr(mem(e.gpr(0), Cell.STORAGE_KIND)), denseKind);
        e.assembler().jcc(NOT_EQUAL, e.exit());
    }
}
