package tierup.ir.nodes;

import static tierup.asm.Condition.BELOW;
import static tierup.asm.Condition.EQUAL;
import static tierup.asm.Mem.bytePtr;
import static tierup.asm.Mem.mem;
import static tierup.asm.Mem.wordPtr;

import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.asm.Reg64;
import tierup.ir.Constraints;
import tierup.ir.Effects;
import tierup.ir.Emission;
import tierup.ir.Evaluation;
import tierup.ir.Node;
import tierup.ir.Representation;
import tierup.ir.Speculative;
import tierup.ir.Type;
import tierup.template.Conventions;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Value;

/**
 * Reads a unit of a string, at an index within its length: of a flat one where it is, of a part of a flat one at its place there. Leaves for a concatenation that has not
 * been carried out; whoever asks Java for the unit has it carried out, once for all.
 */
public final class LoadStringUnit extends Node implements Speculative {
    private final String reason;

    /** @param reason what is guessed, for people */
    public LoadStringUnit(String reason, Node string, Node index) {
        super(string, index);
        this.reason = reason;
    }

    @Override
    public String reason() {
        return reason;
    }

    @Override
    public Representation representation() {
        return Representation.INT32;
    }

    @Override
    public Representation inputRepresentation(int input) {
        return input == 0 ? Representation.TAGGED : Representation.INT32;
    }

    @Override
    public Effects effects() {
        return Effects.reading(Effects.Heap.ROPES).orExit();
    }

    @Override
    public Type inferType() {
        return Type.range(0, 0xFFFF);
    }

    @Override
    public String operator() {
        return "load.string.unit";
    }

    @Override
    public long evaluate(Evaluation e) {
        long string = e.word(input(0));
        long index = e.int32(input(1));
        if (e.load(string + Cell.KIND, 1) == Cell.STRING_ROPE) {
            long offset = e.load(string + Cell.ROPE_RIGHT, 8);
            if (!Value.isInt(offset)) {
                throw e.exit(this);
            }
            index += Value.asInt(offset);
            string = e.load(string + Cell.ROPE_LEFT, 8);
        }
        boolean wide = e.load(string + Cell.KIND, 1) == Cell.STRING_UTF16;
        return wide ? e.load(string + Cell.STRING_UNITS + 2 * index, 2) : e.load(string + Cell.STRING_UNITS + index, 1);
    }

    @Override
    public Constraints constraints() {
        return Constraints.registers(2).withTemporaries(2);
    }

    @Override
    public void emit(Emission e) {
        Assembler a = e.assembler();
        Label rope = new Label("rope");
        Label flat = new Label("flat");
        Label wide = new Label("two bytes a unit");
        Label done = new Label("unit");
        Reg64 string = e.temporary(0);
        Reg64 index = e.temporary(1);
        a.mov(string, e.gpr(0));
        a.mov(index.r32(), e.gpr32(1));
        a.cmp(bytePtr(mem(string, Cell.KIND)), Cell.STRING_ROPE);
        a.jcc(EQUAL, rope);
        a.bind(flat);
        a.cmp(bytePtr(mem(string, Cell.KIND)), Cell.STRING_UTF16);
        a.jcc(EQUAL, wide);
        a.movzx(e.result32(), bytePtr(mem(string, index, 1, Cell.STRING_UNITS)));
        a.bind(done);
        a.outOfLine(() -> {
            a.bind(rope);
            a.mov(Conventions.SCRATCH, mem(string, Cell.ROPE_RIGHT));
            a.cmp(Conventions.SCRATCH, Conventions.INT_TAG);
            a.jcc(BELOW, e.exit());
            a.add(index.r32(), Conventions.SCRATCH.r32());
            a.mov(string, mem(string, Cell.ROPE_LEFT));
            a.jmp(flat);
            a.bind(wide);
            a.movzx(e.result32(), wordPtr(mem(string, index, 2, Cell.STRING_UNITS)));
            a.jmp(done);
        });
    }
}
