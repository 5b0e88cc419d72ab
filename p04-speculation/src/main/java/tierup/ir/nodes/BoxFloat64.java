package tierup.ir.nodes;

import tierup.ir.Constraints;
import tierup.ir.Emission;
import tierup.ir.Evaluation;
import tierup.ir.Node;
import tierup.ir.Representation;
import tierup.template.Conventions;
import tierup.vm.memory.Value;

/** A double as a value: its bits plus 2^49, which is minus the tag. An integer becomes a boxed double too; both are legal words for it. */
public final class BoxFloat64 extends Conversion {
    public BoxFloat64(Node value) {
        super(Representation.FLOAT64, Representation.TAGGED, value);
    }

    @Override
    public String operator() {
        return "box.float64";
    }

    @Override
    public long evaluate(Evaluation e) {
        return Value.fromDouble(e.float64(input(0)));
    }

    @Override
    public Constraints constraints() {
        return Constraints.registers(1);
    }

    @Override
    public void emit(Emission e) {
        e.assembler().movq(e.result(), e.xmm(0));
        e.assembler().sub(e.result(), Conventions.INT_TAG);
    }
}
