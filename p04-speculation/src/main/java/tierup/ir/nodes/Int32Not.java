package tierup.ir.nodes;

import tierup.ir.Emission;
import tierup.ir.Evaluation;
import tierup.ir.Node;
import tierup.ir.Ranges;
import tierup.ir.Type;
import tierup.ir.nodes.Arithmetic.Operator;

/** The complement of an int. */
public final class Int32Not extends Int32Operation {
    public Int32Not(Node value) {
        super(false, value);
    }

    @Override
    public Type inferType() {
        return Ranges.unary(Operator.BIT_NOT, input(0).type());
    }

    @Override
    public String operator() {
        return "int32.not";
    }

    @Override
    public long evaluate(Evaluation e) {
        return ~e.int32(input(0));
    }

    @Override
    public void emit(Emission e) {
        e.assembler().not(e.result32());
    }
}
