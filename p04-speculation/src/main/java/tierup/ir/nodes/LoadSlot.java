package tierup.ir.nodes;

import static tierup.asm.Mem.mem;

import tierup.ir.Constraints;
import tierup.ir.Effects;
import tierup.ir.Emission;
import tierup.ir.Evaluation;
import tierup.ir.GraphText;
import tierup.ir.Node;
import tierup.ir.Representation;
import tierup.vm.memory.Cell;

/** Reads a named property of an object whose shape is known. */
public final class LoadSlot extends Node {
    private final int location;
    private final String name;

    /** @param location as in {@link tierup.monoic.AccessCase#location}: the offset in the object if positive, in its storage if negative */
    public LoadSlot(Node object, int location, String name) {
        super(object);
        this.location = location;
        this.name = name;
    }

    public int location() {
        return location;
    }

    @Override
    public Representation representation() {
        return Representation.TAGGED;
    }

    @Override
    public Representation inputRepresentation(int input) {
        return Representation.TAGGED;
    }

    /** The length of an array can be read in the same way. */
    @Override
    public Effects effects() {
        boolean isLength = name.equals("length");
        return Effects.reading(isLength ? Effects.Heap.SLOTS | Effects.Heap.LENGTHS : Effects.Heap.SLOTS);
    }

    @Override
    public String operator() {
        return "load.slot";
    }

    @Override
    public String attributes() {
        return GraphText.name(name) + " at " + location;
    }

    @Override
    public long evaluate(Evaluation e) {
        long object = e.word(input(0));
        return e.load(location > 0 ? object + location : e.load(object + Cell.STORAGE_POINTER, 8) + location, 8);
    }

    @Override
    public Constraints constraints() {
        return Constraints.registers(1);
    }

    @Override
    public void emit(Emission e) {
        if (location > 0) {
            e.assembler().mov(e.result(), mem(e.gpr(0), location));
        } else {
            e.assembler().mov(e.result(), mem(e.gpr(0), Cell.STORAGE_POINTER));
            e.assembler().mov(e.result(), mem(e.result(), location));
        }
    }
}
