package tierup.ir.nodes;

import tierup.asm.Assembler;
import tierup.ir.Constraints;
import tierup.ir.Emission;
import tierup.ir.Evaluation;
import tierup.ir.Node;
import tierup.ir.Ranges;
import tierup.ir.Representation;
import tierup.ir.Type;
import tierup.ir.nodes.Arithmetic.Operator;
import tierup.template.DoubleRemainder;

/** The remainder of two doubles, with the sign of the first: no instruction does it, so it is a call of {@link DoubleRemainder}, which keeps the registers. */
public final class Float64Modulo extends Node {
    public Float64Modulo(Node left, Node right) {
        super(left, right);
    }

    @Override
    public Representation representation() {
        return Representation.FLOAT64;
    }

    @Override
    public Representation inputRepresentation(int input) {
        return Representation.FLOAT64;
    }

    @Override
    public Type inferType() {
        return Ranges.binary(Operator.MOD, input(0).type(), input(1).type());
    }

    @Override
    public String operator() {
        return "float64.mod";
    }

    @Override
    public long evaluate(Evaluation e) {
        return Double.doubleToRawLongBits(e.float64(input(0)) % e.float64(input(1)));
    }

    @Override
    public Constraints constraints() {
        return Constraints.registers(2);
    }

    @Override
    public void emit(Emission e) {
        Assembler a = e.assembler();
        a.movapd(DoubleRemainder.LEFT, e.xmm(0));
        a.movapd(DoubleRemainder.RIGHT, e.xmm(1));
        e.callStub(new DoubleRemainder());
        a.movapd(e.xmmResult(), DoubleRemainder.LEFT);
    }
}
