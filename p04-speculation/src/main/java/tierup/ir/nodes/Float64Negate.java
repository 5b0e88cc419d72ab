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

/** The negative of a double: its sign bit flipped, of 0 and NaN as well. */
public final class Float64Negate extends Node {
    public Float64Negate(Node value) {
        super(value);
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
        return Ranges.unary(Operator.NEGATE, input(0).type());
    }

    @Override
    public String operator() {
        return "float64.negate";
    }

    @Override
    public long evaluate(Evaluation e) {
        return Double.doubleToRawLongBits(-e.float64(input(0)));
    }

    @Override
    public Constraints constraints() {
        return Constraints.sameAsFirst(1).withFloatTemporaries(1);
    }

    @Override
    public void emit(Emission e) {
        Assembler a = e.assembler();
        a.pcmpeqd(e.xmmTemporary(0), e.xmmTemporary(0));
        a.psllq(e.xmmTemporary(0), 63);
        a.xorpd(e.xmmResult(), e.xmmTemporary(0));
    }
}
