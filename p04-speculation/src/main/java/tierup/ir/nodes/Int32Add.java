package tierup.ir.nodes;

import static tierup.asm.Condition.OVERFLOW;

import tierup.ir.Emission;
import tierup.ir.Evaluation;
import tierup.ir.Node;
import tierup.ir.Ranges;
import tierup.ir.Type;
import tierup.ir.nodes.Arithmetic.Operator;

/** The sum of two ints; modulo 2^32, or with an exit where it is beyond int32. */
public final class Int32Add extends Int32Operation {
    /** @param checked whether to leave on overflow, which else is cut off */
    public Int32Add(boolean checked, Node left, Node right) {
        super(checked, left, right);
    }

    @Override
    public Type inferType() {
        return resultType(Ranges.binary(Operator.ADD, input(0).type(), input(1).type()));
    }

    @Override
    public String operator() {
        return "int32.add";
    }

    @Override
    public long evaluate(Evaluation e) {
        return result(e, (long) e.int32(input(0)) + e.int32(input(1)));
    }

    /** Adds the second input to the register of the first, which is that of the result. */
    @Override
    public void emit(Emission e) {
        // BEGIN SOLUTION p04.7
        if (constantOperand() != null) {
            e.assembler().add(e.result32(), constantOperand().value());
        } else {
            e.assembler().add(e.result32(), e.place(1));
        }
        if (isChecked()) {
            e.assembler().jcc(OVERFLOW, e.exit());
        }
        // STUB: throw new Todo("p04.7");
        // END SOLUTION p04.7
    }
}
