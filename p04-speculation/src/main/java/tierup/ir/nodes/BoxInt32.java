package tierup.ir.nodes;

import tierup.ir.Constraints;
import tierup.ir.Emission;
import tierup.ir.Evaluation;
import tierup.ir.Node;
import tierup.ir.Representation;
import tierup.template.Conventions;
import tierup.vm.memory.Value;

/** An int as a value: the tag in front of its 32 bits. */
public final class BoxInt32 extends Conversion {
    public BoxInt32(Node value) {
        super(Representation.INT32, Representation.TAGGED, value);
    }

    @Override
    public String operator() {
        return "box.int32";
    }

    @Override
    public long evaluate(Evaluation e) {
        return Value.fromInt(e.int32(input(0)));
    }

    @Override
    public Constraints constraints() {
        return Constraints.sameAsFirst(1);
    }

    @Override
    public void emit(Emission e) {
        e.assembler().or(e.result(), Conventions.INT_TAG);
    }
}
