package tierup.ir.nodes;

import static tierup.asm.Mem.mem;

import tierup.ir.Constraints;
import tierup.ir.Effects;
import tierup.ir.Emission;
import tierup.ir.Evaluation;
import tierup.ir.Node;
import tierup.ir.Representation;
import tierup.template.Conventions;
import tierup.vm.memory.Frame;

/** The context that Java has made the frame's current one. */
public final class LoadFrameContext extends Node {
    /** @param after the operation that has put it there */
    public LoadFrameContext(Node after) {
        super(after);
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
    public String operator() {
        return "load.frame.context";
    }

    @Override
    public Effects effects() {
        return Effects.POLL;
    }

    @Override
    public long evaluate(Evaluation e) {
        return e.askRuntime(this, e.word(input(0)));
    }

    @Override
    public Constraints constraints() {
        return Constraints.of(Constraints.Output.REGISTER, Constraints.Use.ANY);
    }

    @Override
    public void emit(Emission e) {
        e.assembler().mov(e.result(), mem(Conventions.FRAME, Frame.CONTEXT));
    }
}
