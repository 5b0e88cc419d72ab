package tierup.ir.nodes;

import java.util.List;
import java.util.Locale;
import tierup.bytecode.Opcode;
import tierup.ir.Block;
import tierup.ir.Constraints;
import tierup.ir.Control;
import tierup.ir.Effects;
import tierup.ir.Emission;
import tierup.ir.Evaluation;
import tierup.ir.Node;
import tierup.ir.Representation;

/** Ends in an exception: THROW with a value, or THROW_ERROR. Java carries it out, and does not come back. */
public final class Throw extends Control {
    private final Opcode instruction;

    public Throw(Opcode instruction, int pc, Node... inputs) {
        super(inputs);
        this.instruction = instruction;
        at(pc);
    }

    public Opcode instruction() {
        return instruction;
    }

    @Override
    public List<Block> successors() {
        return List.of();
    }

    @Override
    public Representation inputRepresentation(int input) {
        return Representation.TAGGED;
    }

    @Override
    public Effects effects() {
        return Effects.CALL;
    }

    @Override
    public String operator() {
        return "throw";
    }

    @Override
    public String attributes() {
        return instruction.name().toLowerCase(Locale.ROOT) + " @" + pc();
    }

    @Override
    public long evaluate(Evaluation e) {
        e.askRuntime(this, inputs().stream().mapToLong(e::word).toArray());
        return -1;
    }

    @Override
    public Constraints constraints() {
        return Pushed.constraints(this, Constraints.Output.NONE);
    }

    /** Behind the call nothing is executed; the trap says so to whoever gets there. */
    @Override
    public void emit(Emission e) {
        Pushed.pushAll(e, this);
        e.execute(pc());
        e.assembler().ud2();
    }
}
