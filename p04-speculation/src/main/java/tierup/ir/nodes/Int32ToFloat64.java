package tierup.ir.nodes;

import tierup.ir.Constraints;
import tierup.ir.Emission;
import tierup.ir.Evaluation;
import tierup.ir.Node;
import tierup.ir.Representation;

/** An int as a double, exactly. The register is cleared first, or the conversion would wait for whoever wrote it last. */
public final class Int32ToFloat64 extends Conversion {
    public Int32ToFloat64(Node value) {
        super(Representation.INT32, Representation.FLOAT64, value);
    }

    @Override
    public String operator() {
        return "int32.to.float64";
    }

    @Override
    public long evaluate(Evaluation e) {
        return Double.doubleToRawLongBits(e.int32(input(0)));
    }

    @Override
    public Constraints constraints() {
        return Constraints.of(Constraints.Output.REGISTER, Constraints.Use.ANY);
    }

    @Override
    public void emit(Emission e) {
        e.assembler().xorps(e.xmmResult(), e.xmmResult());
        e.assembler().cvtsi2sd(e.xmmResult(), e.place(0));
    }
}
