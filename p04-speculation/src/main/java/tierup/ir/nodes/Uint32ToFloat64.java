package tierup.ir.nodes;

import tierup.ir.Constraints;
import tierup.ir.Emission;
import tierup.ir.Evaluation;
import tierup.ir.Node;
import tierup.ir.Representation;
import tierup.ir.Type;

/** The 32 bits of an int, taken for unsigned, as a double: what {@code >>>} results in. */
public final class Uint32ToFloat64 extends Conversion {
    public Uint32ToFloat64(Node value) {
        super(Representation.INT32, Representation.FLOAT64, value);
    }

    @Override
    public Type inferType() {
        return Type.UINT32;
    }

    @Override
    public String operator() {
        return "uint32.to.float64";
    }

    @Override
    public long evaluate(Evaluation e) {
        return Double.doubleToRawLongBits(e.int32(input(0)) & 0xFFFF_FFFFL);
    }

    @Override
    public Constraints constraints() {
        return Constraints.registers(1);
    }

    @Override
    public void emit(Emission e) {
        e.assembler().xorps(e.xmmResult(), e.xmmResult());
        e.assembler().cvtsi2sd(e.xmmResult(), e.gpr(0));
    }
}
