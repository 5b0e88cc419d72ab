package tierup.ir.nodes;

import static tierup.asm.Mem.mem;

import tierup.ir.Constraints;
import tierup.ir.Effects;
import tierup.ir.Emission;
import tierup.ir.Evaluation;
import tierup.ir.Node;
import tierup.ir.Representation;

/** Reads one word of memory at a fixed distance from an address. What it is that is read, its effects say. */
public abstract class Load extends Node {
    private final int reads;
    private final int offset;

    /**
     * @param reads a part of {@link Effects.Heap}
     * @param offset from the address that the first input is
     */
    protected Load(int reads, int offset, Node address) {
        super(address);
        this.reads = reads;
        this.offset = offset;
    }

    public final int offset() {
        return offset;
    }

    @Override
    public Representation representation() {
        return Representation.TAGGED;
    }

    @Override
    public Representation inputRepresentation(int input) {
        return Representation.TAGGED;
    }

    @Override
    public final Effects effects() {
        return Effects.reading(reads);
    }

    /** An int32 is half a word, everything else a whole one. */
    @Override
    public long evaluate(Evaluation e) {
        boolean half = representation() == Representation.INT32;
        long word = e.load(e.word(input(0)) + offset, half ? 4 : 8);
        return half ? (int) word : word;
    }

    @Override
    public Constraints constraints() {
        return Constraints.registers(1);
    }

    @Override
    public void emit(Emission e) {
        if (representation() == Representation.INT32) {
            e.assembler().mov(e.result32(), mem(e.gpr(0), offset));
        } else {
            e.assembler().mov(e.result(), mem(e.gpr(0), offset));
        }
    }
}
