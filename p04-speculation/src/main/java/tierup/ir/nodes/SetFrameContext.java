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

/** Puts the current context where Java looks for it when it works for the frame. */
public final class SetFrameContext extends Node {
    public SetFrameContext(Node context) {
        super(context);
    }

    @Override
    public Representation representation() {
        return Representation.NONE;
    }

    @Override
    public Representation inputRepresentation(int input) {
        return Representation.TAGGED;
    }

    /** The frame is nobody else's, but whoever calls Java behind it needs it. */
    @Override
    public Effects effects() {
        return Effects.POLL;
    }

    @Override
    public String operator() {
        return "frame.context";
    }

    @Override
    public long evaluate(Evaluation e) {
        return 0;
    }

    @Override
    public Constraints constraints() {
        return Constraints.withoutResult(1);
    }

    @Override
    public void emit(Emission e) {
        e.assembler().mov(mem(Conventions.FRAME, Frame.CONTEXT), e.gpr(0));
    }
}
