package tierup.ir.nodes;

import java.util.Locale;
import tierup.bytecode.Opcode;
import tierup.ir.Constraints;
import tierup.ir.Effects;
import tierup.ir.Emission;
import tierup.ir.Evaluation;
import tierup.ir.Node;
import tierup.ir.Representation;
import tierup.template.Conventions;

/**
 * Has Java carry out an instruction, as the interpreter would: what nobody has guessed anything about. The frame's pc says which
 * instruction, the inputs are pushed as its operands.
 */
public final class RuntimeOperation extends Node {
    private final Opcode instruction;

    /** @param inputs the operands that it takes from the stack, the bottommost first */
    public RuntimeOperation(Opcode instruction, int pc, Node... inputs) {
        super(inputs);
        this.instruction = instruction;
        at(pc);
    }

    public Opcode instruction() {
        return instruction;
    }

    @Override
    public Representation representation() {
        return Representation.TAGGED;
    }

    @Override
    public Representation inputRepresentation(int input) {
        return Representation.TAGGED;
    }

    /** A comparison of words or kinds flattens a rope at most. */
    @Override
    public Effects effects() {
        return switch (instruction) {
            case STRICT_EQUAL, STRICT_NOT_EQUAL, TYPEOF, IS_NULLISH -> Effects.reading(Effects.Heap.ROPES);
            default -> Effects.CALL;
        };
    }

    @Override
    public String operator() {
        return "runtime";
    }

    @Override
    public String attributes() {
        return instruction.name().toLowerCase(Locale.ROOT) + " @" + pc();
    }

    @Override
    public long evaluate(Evaluation e) {
        return e.askRuntime(this, inputs().stream().mapToLong(e::word).toArray());
    }

    @Override
    public Constraints constraints() {
        return Pushed.constraints(this, Constraints.Output.fixed(Conventions.RESULT));
    }

    @Override
    public void emit(Emission e) {
        Pushed.pushAll(e, this);
        e.execute(pc());
    }
}
